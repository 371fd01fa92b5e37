import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import type { FieldContent, Placed } from './written.ts';
import { type EntryTree, entryOf, type MapTree, type ScalarTree, type Tree } from './yamlTree.ts';

/** Reads values of a YAML block one key at a time, telling what was found and what was expected. Nothing throws. */

/** A line of text: a name, an id, a sentence. Numbers are taken as they are written. */
export function readText(map: MapTree, key: string, findings: Findings): Placed<string> | undefined {
  const value = entryOf(map, key);
  if (!value) return undefined;
  if (value.kind === 'scalar' && typeof value.value !== 'boolean') return placed(String(value.value), value);
  tellKind(value, key, 'tekst', 'text', findings);
  return undefined;
}

/** A number, with help for people who write `0,6` or `60 %`. */
export function readNumber(map: MapTree, key: string, findings: Findings): Placed<number> | undefined {
  const value = entryOf(map, key);
  return value && numberFrom(value, key, findings);
}

/** A whole number within bounds. */
export function readWhole(
  map: MapTree,
  key: string,
  bounds: readonly [number, number],
  findings: Findings,
): Placed<number> | undefined {
  const number = readNumber(map, key, findings);
  if (!number) return undefined;
  const [least, most] = bounds;
  if (Number.isInteger(number.value) && number.value >= least && number.value <= most) return number;
  findings.error(
    number,
    `${key} er ${number.value}; forventet et helt tal fra ${least} til ${most}.`,
    `${key} is ${number.value}; expected a whole number from ${least} to ${most}.`,
  );
  return undefined;
}

/** One id or a list of ids. */
export function readTexts(map: MapTree, key: string, findings: Findings): readonly Placed<string>[] {
  const value = entryOf(map, key);
  if (!value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && item.value !== null && typeof item.value !== 'boolean') {
      return [placed(String(item.value), item)];
    }
    tellKind(item, key, 'et navn eller en liste af navne', 'a name or a list of names', findings);
    return [];
  });
}

/** A block of keys under the key. */
export function readBlock(map: MapTree, key: string, findings: Findings): MapTree | undefined {
  const value = entryOf(map, key);
  if (!value || value.kind === 'map') return value;
  tellKind(value, key, 'en blok med nøgler', 'a block of keys', findings);
  return undefined;
}

/** A list of blocks under the key. */
export function readBlocks(map: MapTree, key: string, findings: Findings): readonly MapTree[] {
  const value = entryOf(map, key);
  if (!value) return [];
  if (value.kind !== 'list') {
    tellKind(
      value,
      key,
      'en liste, hvor hvert punkt begynder med -',
      'a list in which each item begins with -',
      findings,
    );
    return value.kind === 'map' ? [value] : [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'map') return [item];
    tellKind(item, key, 'en blok med nøgler i hvert punkt', 'a block of keys in each item', findings);
    return [];
  });
}

/** A measure's field, whatever it holds; checked against the measure later. */
export function readContent(entry: EntryTree, findings: Findings): Placed<FieldContent> | undefined {
  const { value, key } = entry;
  if (value.kind === 'scalar') {
    if (value.value === null) return undefined;
    return placed(value.value, value);
  }
  if (value.kind === 'list' && value.items.every(isFilledScalar)) {
    return placed(
      value.items.filter(isFilledScalar).map((item) => item.value),
      value,
    );
  }
  tellKind(value, key, 'en værdi eller en liste af værdier', 'a value or a list of values', findings);
  return undefined;
}

/** Number from a scalar, else a message. */
export function numberFrom(value: Tree, key: string, findings: Findings): Placed<number> | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)) {
    return placed(value.value, value);
  }
  const written = value.kind === 'scalar' ? String(value.value) : '';
  const mended = mendedNumber(written);
  findings.error(
    value,
    `${key} er ${shown(value).da}; forventet et tal.${mended === undefined ? '' : ` Skriv ${mended}.`}`,
    `${key} is ${shown(value).en}; expected a number.${mended === undefined ? '' : ` Write ${mended}.`}`,
  );
  return undefined;
}

/**
 * Reports keys that nothing reads. They stay in the document; a near miss of a known key is a fault, since its value would be lost.
 * @param owner what the block is, for the sentence
 */
export function tellUnknownKeys(
  map: MapTree,
  known: readonly string[],
  owner: { readonly da: string; readonly en: string },
  findings: Findings,
): void {
  for (const { key, at } of map.entries) {
    if (known.includes(key)) continue;
    const meant = didYouMean(key, known);
    const isNearMiss = meant.en.includes('Did you mean');
    const da = `Ukendt nøgle \`${key}\` i ${owner.da}. Den bevares, men bruges ikke.${meant.da}`;
    const en = `Unknown key \`${key}\` in ${owner.en}. It is kept but not used.${meant.en}`;
    if (isNearMiss) findings.error(at, da, en);
    else findings.warning(at, da, en);
  }
}

/** A value as the message repeats it. */
function shown(value: Tree): { readonly da: string; readonly en: string } {
  if (value.kind === 'list') return { da: '[…]', en: '[…]' };
  if (value.kind === 'map') return { da: '{…}', en: '{…}' };
  const written = String(value.value);
  if (typeof value.value !== 'string') return { da: written, en: written };
  return { da: `»${written.slice(0, 60)}«`, en: `“${written.slice(0, 60)}”` };
}

function tellKind(value: Tree, key: string, da: string, en: string, findings: Findings): void {
  findings.error(
    value,
    `${key} er ${shown(value).da}; forventet ${da}.`,
    `${key} is ${shown(value).en}; expected ${en}.`,
  );
}

function mendedNumber(written: string): string | undefined {
  const match = /^(-?\d+)(?:[.,](\d+))?\s*(%?)$/.exec(written.trim());
  if (!match) return undefined;
  const number = Number(`${match[1]}.${match[2] ?? 0}`);
  return match[3] === '%' ? `${tidy(number / 100)} for ${tidy(number)} %` : tidy(number);
}

/** A number without the tail that binary fractions leave. */
export function tidy(number: number): string {
  return String(Number(number.toPrecision(12)));
}

function placed<T>(value: T, at: Tree): Placed<T> {
  return { value, line: at.line, column: at.column };
}

function isFilledScalar(item: Tree): item is ScalarTree & { readonly value: string | number | boolean } {
  return item.kind === 'scalar' && item.value !== null;
}
