import type { Geography } from '../population/geography.ts';
import { criterionNumber } from './criterionDefinitions.ts';
import { type CriterionId, criteria } from './criterionIds.ts';

/** A criterion's count, whole numbers. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Sum of a criterion's counts over some estates in one year of one replicate.
 * @param counts `Projection.counts`: [year][estate][criterion][numerator, denominator]
 * @param yearIndex 0 for the base year
 * @param estates estate indices
 */
export function countOver(
  shape: { readonly geography: Geography },
  counts: Float64Array,
  yearIndex: number,
  estates: readonly number[],
  criterion: CriterionId,
): Count {
  const perEstate = criteria.length * 2;
  const yearStart = yearIndex * shape.geography.estates.length * perEstate + criterionNumber(criterion) * 2;
  let numerator = 0;
  let denominator = 0;
  for (const estate of estates) {
    const at = yearStart + estate * perEstate;
    numerator += counts[at] ?? 0;
    denominator += counts[at + 1] ?? 0;
  }
  return { numerator, denominator };
}
