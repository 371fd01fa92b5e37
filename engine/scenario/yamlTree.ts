import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Findings, Spot } from './findings.ts';
import { yamlFault } from './yamlFaults.ts';

/** Where a value stands: line and column in the file, offsets in the YAML text. */
export interface Stand extends Spot {
  readonly start: number;
  readonly end: number;
}

export interface ScalarTree extends Stand {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface ListTree extends Stand {
  readonly kind: 'list';
  /** written in brackets on one line */
  readonly flow: boolean;
  readonly items: readonly Tree[];
}

export interface EntryTree {
  readonly key: string;
  readonly at: Stand;
  readonly value: Tree;
}

export interface MapTree extends Stand {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly EntryTree[];
}

/** YAML as values with positions. Keys are never object keys here, so no key of a document can reach a prototype. */
export type Tree = ScalarTree | ListTree | MapTree;

/** Longest YAML text read, characters; most values in it, aliases followed; deepest nesting. */
export const yamlBounds = { length: 256_000, values: 20_000, aliases: 100, depth: 40 } as const;

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 (core schema, no custom types). Never throws: faults go to `findings`, and what could be read is returned.
 * @param firstLine line of the file on which the text begins
 * @returns undefined for an empty text or one that can't be read at all
 */
export function readYaml(text: string, firstLine: number, findings: Findings): Tree | undefined {
  const top = { line: firstLine, column: 1 };
  if (text.length > yamlBounds.length) {
    findings.error(
      top,
      `YAML-teksten fylder ${text.length} tegn; højst ${yamlBounds.length} læses. Del den op.`,
      `The YAML text is ${text.length} characters; at most ${yamlBounds.length} are read. Split it.`,
    );
    return undefined;
  }
  if (deepestNesting(text) > yamlBounds.depth) {
    findings.error(top, ...tooDeep);
    return undefined;
  }
  const lineCounter = new LineCounter();
  let document: Document.Parsed;
  try {
    // keys are compared below: the parser's own comparison takes quadratic time
    document = parseDocument(text, { ...quiet, lineCounter, uniqueKeys: false });
  } catch {
    findings.error(top, ...tooDeep);
    return undefined;
  }
  const at = (start: number, end: number): Stand => {
    const { line, col } = lineCounter.linePos(start);
    return { line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1), start, end };
  };
  for (const fault of [...document.errors, ...document.warnings]) {
    const { da, en } = yamlFault(fault.code);
    findings.error(at(fault.pos[0], fault.pos[1]), da, en);
  }
  return createWalker(document, at, findings)(document.contents, 0);
}

const quiet = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const tooDeep = [
  `YAML-teksten er indlejret dybere end ${yamlBounds.depth} niveauer.`,
  `The YAML text is nested deeper than ${yamlBounds.depth} levels.`,
] as const;

/** Deepest nesting that brackets or indentation can make, counted before the parser recurses over it. */
function deepestNesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    const dashes = /^[\s\-?:]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    deepest = Math.max(deepest, dashes);
    for (const letter of line) {
      if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++open);
      else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    }
  }
  return deepest;
}

const badAlias = [
  'Henvisningen med * peger ikke på noget. Skriv værdien ud.',
  'The reference with * points at nothing. Write the value out.',
] as const;

function createWalker(document: Document.Parsed, at: (start: number, end: number) => Stand, findings: Findings) {
  let values = 0;
  let aliases = 0;
  let stopped = false;

  const stop = (where: Stand): void => {
    if (!stopped) {
      findings.error(
        where,
        'YAML-teksten folder sig ud til for mange værdier (aliasser). Skriv værdierne ud.',
        'The YAML text unfolds to too many values (aliases). Write the values out.',
      );
    }
    stopped = true;
  };

  const walk = (node: unknown, depth: number): Tree | undefined => {
    if (stopped) return undefined;
    if (isAlias(node)) {
      const where = at(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      if (++aliases > yamlBounds.aliases || depth > yamlBounds.depth) {
        stop(where);
        return undefined;
      }
      const anchored = node.resolve(document);
      const target = walk(anchored, depth + 1);
      if (anchored === undefined) findings.error(where, ...badAlias);
      return target && { ...target, ...where };
    }
    if (!isScalar(node) && !isCollection(node)) return undefined;
    const stand = at(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
    if (++values > yamlBounds.values || depth > yamlBounds.depth) {
      stop(stand);
      return undefined;
    }
    if (isScalar(node)) return { kind: 'scalar', value: scalarValue(node.value), ...stand };
    const flow = node.flow === true;
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => walk(item, depth + 1) ?? []);
      return { kind: 'list', flow, items, ...stand };
    }
    if (!isMap(node)) return undefined;
    const seen = new Set<string>();
    const entries = node.items.flatMap((pair): EntryTree[] => {
      const key = walk(pair.key, depth + 1);
      if (key?.kind !== 'scalar') return [];
      const name = String(key.value);
      if (unsafeKeys.has(name)) {
        findings.error(
          key,
          `Nøglen \`${name}\` er ikke tilladt. Vælg et andet navn.`,
          `The key \`${name}\` is not allowed. Choose another name.`,
        );
        return [];
      }
      if (seen.has(name)) {
        findings.error(
          key,
          `Nøglen \`${name}\` står to gange i samme blok. Behold den ene.`,
          `The key \`${name}\` stands twice in the same block. Keep one of them.`,
        );
        return [];
      }
      seen.add(name);
      const nothing: ScalarTree = { ...key, value: null, start: key.end, end: key.end };
      return [{ key: name, at: key, value: walk(pair.value, depth + 1) ?? nothing }];
    });
    return { kind: 'map', flow, entries, ...stand };
  };
  return walk;
}

function scalarValue(value: unknown): ScalarTree['value'] {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return value;
  return value === undefined ? null : String(value);
}

/** The entry's value by key, undefined where the key is missing or empty. */
export function entryOf(map: MapTree, key: string): Tree | undefined {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' && value.value === null ? undefined : value;
}
