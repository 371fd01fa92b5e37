import type { ScenarioDocument } from './document.ts';
import type { Findings, Spot } from './findings.ts';
import { readGoals } from './goals.ts';
import { fieldNamed, measureNamed } from './measureAliases.ts';
import { measureKeys } from './measureKeys.ts';
import { readCarrying } from './readCarrying.ts';
import {
  numberFrom,
  readBlock,
  readBlocks,
  readContent,
  readNumber,
  readText,
  readTexts,
  readWhole,
  tellUnknownKeys,
} from './reading.ts';
import { isSlug, slugOf, slugRule } from './slug.ts';
import type { FieldEntry, MeasureEntry, Placed, RateEntry } from './written.ts';
import { entryOf, type MapTree, type Tree } from './yamlTree.ts';

/** Keys of a scenario, in the order they are written. */
export const scenarioKeys = [
  ...['name', 'extends', 'measures', 'programmes', 'pilots', 'triggers', 'remove'],
  ...['rates', 'parameters', 'references', 'off', 'goals'],
];

/** Years that a document may name at all; the pack and the horizon narrow them. */
const years = [1900, 2200] as const;

/**
 * Reads a scenario as written. What can't be read is told and left out; nothing is checked against a pack here.
 * @param tree undefined for an empty body, which is a scenario that changes nothing
 * @param moreKeys keys that the surrounding file adds
 */
export function readScenario(
  tree: Tree | undefined,
  id: string,
  where: string,
  at: Spot,
  findings: Findings,
  moreKeys: readonly string[] = [],
): ScenarioDocument {
  if (tree && tree.kind !== 'map') {
    findings.error(
      tree,
      `Scenariet ${id} skal være en blok med nøgler: ${scenarioKeys.join(', ')}.`,
      `The scenario ${id} must be a block of keys: ${scenarioKeys.join(', ')}.`,
    );
  }
  const map: MapTree = tree?.kind === 'map' ? tree : { kind: 'map', flow: false, entries: [], ...at, start: 0, end: 0 };
  tellUnknownKeys(map, [...moreKeys, ...scenarioKeys], { da: `scenariet ${id}`, en: `the scenario ${id}` }, findings);
  return {
    id,
    where,
    line: at.line,
    name: readText(map, 'name', findings)?.value ?? id,
    extends: readTexts(map, 'extends', findings),
    measures: readMeasures(map, findings),
    ...readCarrying(map, findings),
    remove: readTexts(map, 'remove', findings),
    rates: readRates(map, findings),
    parameters: readNumbers(map, 'parameters', findings),
    references: readReferences(map, findings),
    off: readTexts(map, 'off', findings),
    ...(entryOf(map, 'goals') && { goals: readGoals(map, findings) }),
  };
}

function readMeasures(map: MapTree, findings: Findings): readonly MeasureEntry[] {
  const taken = new Set<string>();
  return readBlocks(map, 'measures', findings).flatMap((block) => {
    const entry = readMeasure(block, taken, findings);
    taken.add(entry.id);
    return entry;
  });
}

function readMeasure(block: MapTree, taken: ReadonlySet<string>, findings: Findings): MeasureEntry {
  const written = readText(block, 'measure', findings);
  if (!written && !block.entries.some((entry) => entry.key === 'measure')) {
    findings.error(
      block,
      'Indsatsen mangler `measure`. Skriv hvilken indsats det er.',
      'The entry has no `measure`. Write which measure it is.',
    );
  }
  // Kept without its word, so that places and years are looked at all the same.
  const word = written ?? { value: '', line: block.line, column: block.column };
  const where = readTexts(block, 'where', findings);
  const from = readWhole(block, 'from', years, findings);
  const to = readWhole(block, 'to', years, findings);
  const ramp = readWhole(block, 'ramp', [0, 50], findings);
  return {
    id: readUseId(block, word.value, where, taken, findings),
    measure: { ...word, value: measureNamed(word.value) },
    where,
    ...(from && { from }),
    ...(to && { to }),
    ...(ramp && { ramp }),
    fields: readFields(block, word.value, findings),
    unread: [
      ...(written ? [] : ['measure']),
      ...Object.entries({ from, to, ramp, where: where[0] })
        .filter(([key, value]) => value === undefined && entryOf(block, key) !== undefined)
        .map(([key]) => key),
    ],
    line: block.line,
    column: block.column,
  };
}

function readUseId(
  block: MapTree,
  measure: string,
  where: readonly Placed<string>[],
  taken: ReadonlySet<string>,
  findings: Findings,
): string {
  const given = readText(block, 'id', findings);
  if (!given) return defaultUseId(measure, where, taken);
  if (!isSlug(given.value)) findings.error(given, ...slugRule(given.value));
  if (taken.has(given.value)) {
    findings.error(
      given,
      `Id'et \`${given.value}\` står to gange i scenariet. Giv den ene indsats et andet.`,
      `The id \`${given.value}\` stands twice in the scenario. Give one of the measures another.`,
    );
  }
  return given.value;
}

/** `flexible-letting-vaerebro-park`, with a number where one scenario uses the measure there more than once. */
function defaultUseId(measure: string, where: readonly Placed<string>[], taken: ReadonlySet<string>): string {
  const name = slugOf([measure, ...where.map((place) => place.value)].join('-'));
  let id = name;
  for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
  return id;
}

function readFields(block: MapTree, measure: string, findings: Findings): MeasureEntry['fields'] {
  const fields = new Map<string, FieldEntry>();
  for (const entry of block.entries) {
    if (measureKeys.includes(entry.key)) continue;
    const content = readContent(entry, findings);
    const key = fieldNamed(measure, entry.key);
    if (content && !fields.has(key)) fields.set(key, { ...content, writtenKey: entry.key });
  }
  return fields;
}

function readRates(map: MapTree, findings: Findings): readonly RateEntry[] {
  return readBlocks(map, 'rates', findings).flatMap((block): RateEntry[] => {
    tellUnknownKeys(block, ['table', 'multiply', 'set'], { da: 'en rate', en: 'a rate' }, findings);
    const table = readText(block, 'table', findings);
    const multiply = readNumber(block, 'multiply', findings);
    const set = readNumber(block, 'set', findings);
    const stands = (key: string) => entryOf(block, key) !== undefined;
    if (!stands('table') || stands('multiply') === stands('set')) {
      findings.error(
        block,
        'En rate skal have `table` og enten `multiply` eller `set`.',
        'A rate needs `table` and either `multiply` or `set`.',
      );
    }
    if (!table) return [];
    return [{ table, ...(multiply && { multiply }), ...(set && { set }), line: block.line, column: block.column }];
  });
}

function readNumbers(map: MapTree, key: string, findings: Findings): ReadonlyMap<string, Placed<number>> {
  const block = readBlock(map, key, findings);
  return new Map(
    block?.entries.flatMap((entry) => {
      const number = numberFrom(entry.value, entry.key, findings);
      return number ? [[entry.key, { ...number, line: entry.at.line, column: entry.at.column }] as const] : [];
    }),
  );
}

function readReferences(map: MapTree, findings: Findings): ScenarioDocument['references'] {
  const block = readBlock(map, 'references', findings);
  const paths = new Map<string, ReadonlyMap<number, Placed<number>>>();
  for (const { key, value, at } of block?.entries ?? []) {
    if (value.kind !== 'map') {
      findings.error(
        at,
        `Referencen \`${key}\` skal være år og værdier, for eksempel \`2030: 0.007\`.`,
        `The reference \`${key}\` must be years and values, for example \`2030: 0.007\`.`,
      );
      continue;
    }
    const points = new Map<number, Placed<number>>();
    for (const point of value.entries) {
      const year = Number(point.key);
      const number = numberFrom(point.value, point.key, findings);
      if (!Number.isInteger(year) || year < years[0] || year > years[1]) {
        findings.error(
          point.at,
          `\`${point.key}\` er ikke et år fra ${years[0]} til ${years[1]}.`,
          `\`${point.key}\` is not a year from ${years[0]} to ${years[1]}.`,
        );
      } else if (number) points.set(year, number);
    }
    paths.set(key, points);
  }
  return paths;
}
