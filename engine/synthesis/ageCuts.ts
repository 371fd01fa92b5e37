import { ageCount, type BandTarget, type EstateTargets, total } from './targets.ts';

/** Persons of an age group that follows from the marginals: ages from `from` up to, not including, `until`. */
export interface AgeGroup {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** A band whose count doesn't agree with what the other bands say. */
export interface AgeConflict {
  readonly table: 'population' | 'education' | 'activity';
  readonly from: number;
  readonly to: number;
  readonly found: number;
  /** what the other tables leave for these ages; undefined where the band's ends are tied to nothing */
  readonly expected: number | undefined;
}

/**
 * Bands of different tables cut the ages at different places. Each band says how many persons lie between its ends, so together
 * they give the count of every group between neighbouring cuts.
 */
export function ageGroupsOf(targets: EstateTargets): {
  groups: readonly AgeGroup[];
  conflicts: readonly AgeConflict[];
} {
  const conflicts: AgeConflict[] = [];
  /** persons younger than an age, where known */
  const younger = new Map<number, number>([[targets.population[0]?.from ?? 0, 0]]);
  let waiting = (['population', 'education', 'activity'] as const).flatMap((table) =>
    targets[table].map((band) => ({ table, band })),
  );
  for (let progress = true; progress && waiting.length > 0; ) {
    const left: typeof waiting = [];
    for (const entry of waiting) {
      const { from, to, counts } = entry.band;
      const found = total(counts);
      const start = younger.get(from);
      const end = younger.get(to + 1);
      if (start === undefined && end === undefined) left.push(entry);
      else if (start === undefined) younger.set(from, (end as number) - found);
      else if (end === undefined) younger.set(to + 1, start + found);
      else if (end - start !== found) conflicts.push({ table: entry.table, from, to, found, expected: end - start });
    }
    progress = left.length < waiting.length;
    waiting = left;
  }
  for (const { table, band } of waiting) {
    conflicts.push({ table, from: band.from, to: band.to, found: total(band.counts), expected: undefined });
  }
  const cuts = [...younger.keys()].sort((a, b) => a - b);
  const groups = cuts.slice(1).map((until, i) => {
    const from = cuts[i] as number;
    return { from, until, count: (younger.get(until) as number) - (younger.get(from) as number) };
  });
  for (const group of groups) {
    if (group.count < 0) {
      conflicts.push({ table: 'population', from: group.from, to: group.until - 1, found: group.count, expected: 0 });
    }
  }
  return { groups, conflicts };
}

/** For each single age the number of the band it is in, −1 for none. */
export function bandOfAge(bands: readonly Pick<BandTarget, 'from' | 'to'>[]): Int32Array {
  const of = new Int32Array(ageCount).fill(-1);
  for (let band = 0; band < bands.length; band++) {
    const { from, to } = bands[band] as BandTarget;
    for (let age = from; age <= to; age++) of[age] = band;
  }
  return of;
}
