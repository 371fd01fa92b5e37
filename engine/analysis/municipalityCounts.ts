import { criteria } from '../criteria/criterionIds.ts';
import type { ProjectionShape } from '../simulation/projection.ts';

const kept = new WeakMap<readonly Float64Array[], readonly Float64Array[]>();

/**
 * Counts of all estates together, replicate by replicate: [year][criterion][numerator, denominator]. Made once for a result, since the
 * rest of every place is what they leave when the place is taken out.
 * @param counts `StrategyResult.counts`
 */
export function municipalityCounts(
  { geography, years }: Pick<ProjectionShape, 'geography' | 'years'>,
  counts: readonly Float64Array[],
): readonly Float64Array[] {
  const known = kept.get(counts);
  if (known) return known;
  const perEstate = criteria.length * 2;
  const perYear = geography.estates.length * perEstate;
  const made = counts.map((replicate) => {
    const whole = new Float64Array(years.length * perEstate);
    for (let year = 0; year < years.length; year++) {
      for (let at = 0; at < perYear; at++) {
        const cell = year * perEstate + (at % perEstate);
        whole[cell] = (whole[cell] as number) + (replicate[year * perYear + at] ?? 0);
      }
    }
    return whole;
  });
  kept.set(counts, made);
  return made;
}
