import { type Pack, placesOf, type Strategy } from '../../engine/index.ts';
import { type Lever, leversAt } from '../notebook/levers.ts';
import { leverValue } from '../panels/leverValue.ts';
import type { Wording } from '../text/language.ts';
import type { Moved } from './groups.ts';

/** One lever over all groups: the values as written, and how many groups moved it. */
export interface LeverSpread {
  readonly label: string;
  /** undefined where the groups began at different values */
  readonly start: string | undefined;
  readonly least: string;
  readonly median: string;
  readonly most: string;
  readonly touched: number;
}

/** A number of a strategy at a place: a lever's value, or the year from which its measure acts. */
interface Setting {
  readonly lever: Lever;
  readonly value: number;
  readonly isYear: boolean;
}

/**
 * Levers that at least one group moved, in the order of tracks and registry: least, median and most over all groups that have it, those that left
 * it alone too. Estates at which all is the same stand in one row.
 */
export function leverSpreads(moved: readonly Moved[], pack: Pack, words: Wording): readonly LeverSpread[] {
  const estates = new Set(moved.flatMap(({ now, before }) => [now, before].flatMap(estatesOf)));
  const rows = new Map<string, { readonly row: Omit<LeverSpread, 'label'>; readonly name: string; places: string[] }>();
  for (const estate of [...estates].sort((a, b) => a - b)) {
    const place = placesOf(pack.geography)[1 + pack.geography.districts.length + estate];
    if (!place) continue;
    const settings = (strategy: Strategy) =>
      settingsOf(
        leversAt(pack, strategy, undefined, place).flatMap(({ levers }) => levers),
        place.id,
      );
    const sides = moved.map(({ now, before }) => ({ now: settings(now), before: settings(before) }));
    const known = new Map(sides.flatMap(({ now, before }) => [...before, ...now]));
    for (const [key, setting] of known) {
      const values = sides.map(({ now }) => now.get(key)?.value);
      const starts = sides.map(({ before }) => before.get(key)?.value);
      const touched = values.filter((value, i) => !isSame(value, starts[i], setting.lever.field.step)).length;
      if (touched === 0) continue;
      const row = { ...spreadOf(values, starts, setting, words), touched };
      const name = nameOf(setting, words);
      const mark = JSON.stringify([name, row]);
      const found = rows.get(mark) ?? { row, name, places: [] };
      found.places.push(words.label(place.label));
      rows.set(mark, found);
    }
  }
  return [...rows.values()].map(({ row, name, places }) => ({ ...row, label: `${name}, ${words.list(places)}` }));
}

function estatesOf({ measures }: Strategy): readonly number[] {
  return measures.flatMap(({ estates }) => estates);
}

function settingsOf(levers: readonly Lever[], place: string): Map<string, Setting> {
  return new Map(
    levers.flatMap((lever): [string, Setting][] => {
      const { measure, field, value, use } = lever;
      const own: [string, Setting] = [`${measure.id}/${field.key}/${place}`, { lever, value, isYear: false }];
      const year: [string, Setting][] = use
        ? [[`${measure.id}/from/${place}`, { lever, value: use.from, isYear: true }]]
        : [];
      return [own, ...year];
    }),
  );
}

function spreadOf(
  values: readonly (number | undefined)[],
  starts: readonly (number | undefined)[],
  { lever, isYear }: Setting,
  words: Wording,
) {
  const { roundUp } = words.text.room;
  const written = (value: number | undefined) => {
    if (value === undefined) return roundUp.notUsed;
    return isYear ? String(Math.round(value)) : leverValue(lever.field, value, words);
  };
  const held = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const [start] = starts;
  return {
    start: starts.every((other) => isSame(other, start, lever.field.step)) ? written(start) : undefined,
    least: written(held[0]),
    median: written(medianOf(held)),
    most: written(held.at(-1)),
  };
}

/** The middle of numbers in order; the mean of the middle two of an even count. */
export function medianOf(sorted: readonly number[]): number | undefined {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function isSame(a: number | undefined, b: number | undefined, step: number): boolean {
  return a === undefined || b === undefined ? a === b : Math.abs(a - b) < step / 1000;
}

function nameOf({ lever: { measure, field }, isYear }: Setting, { label, text }: Wording): string {
  if (isYear) return `${label(measure.label)}, ${text.room.roundUp.fromYear}`;
  const name = label(field.label);
  const isPlain = measure.id === 'letting-shares';
  return isPlain ? name : `${label(measure.label)}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
