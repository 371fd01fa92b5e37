import type { Pack } from '../pack/pack.ts';

/**
 * Values outside the municipality that the law compares an area with:
 * `national-conviction-share`, share of everybody 18+ in the country convicted in a year, mean of two years;
 * `regional-mean-income`, mean gross income of taxpayers 15–64 not in education in the region, kroner a year.
 */
export const referenceIds = ['national-conviction-share', 'regional-mean-income'] as const;
export type ReferenceId = (typeof referenceIds)[number];

/** Reference values of one year. */
export type ReferenceValues = Readonly<Record<ReferenceId, number>>;

interface Point {
  readonly year: number;
  readonly value: number;
}

/** Reference paths that a scenario replaces: id → year → value. */
export type ReferenceChanges = Readonly<Record<string, Readonly<Record<number, number>>>>;

/**
 * Value of a dated path in a year: constant before the first and after the last year given, linear between.
 * @throws Error where the path has no point, which a checked pack rules out
 */
export function referenceAt(points: readonly Point[], year: number): number {
  const [first, ...rest] = points;
  if (first === undefined) throw new Error('a reference path needs at least one year');
  let before = first;
  if (year <= before.year) return before.value;
  for (const after of rest) {
    if (year <= after.year) {
      const part = (year - before.year) / (after.year - before.year);
      return before.value + part * (after.value - before.value);
    }
    before = after;
  }
  return before.value;
}

/**
 * All reference values of a year: the pack's paths, and from the first year that a scenario changes its own path in their
 * place, linear between the years it gives and constant after the last.
 * @throws Error where the pack lacks a path, which a checked pack rules out
 */
export function referenceValues(
  pack: Pick<Pack, 'references'>,
  year: number,
  changes?: ReferenceChanges,
): ReferenceValues {
  const value = (id: ReferenceId): number => pathValue(pack, id, year, changes);
  return {
    'national-conviction-share': value('national-conviction-share'),
    'regional-mean-income': value('regional-mean-income'),
  };
}

/**
 * Value of any dated path of the pack in a year, or of the scenario's own from its first year on.
 * @throws Error where the pack lacks the path, which a checked pack rules out
 */
export function pathValue(
  pack: Pick<Pack, 'references'>,
  id: string,
  year: number,
  changes?: ReferenceChanges,
): number {
  const changed = changedPoints(changes?.[id]);
  if (changed[0] && year >= changed[0].year) return referenceAt(changed, year);
  const path = pack.references.get(id);
  if (!path) throw new Error(`the pack has no reference path ${id}`);
  return referenceAt(path.points, year);
}

function changedPoints(changes: Readonly<Record<number, number>> | undefined): readonly Point[] {
  if (!changes) return [];
  const points = Object.entries(changes).map(([year, value]) => ({ year: Number(year), value }));
  return points.sort((a, b) => a.year - b.year);
}
