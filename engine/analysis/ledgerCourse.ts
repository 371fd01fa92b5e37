import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { countOver } from '../criteria/estateCounts.ts';
import { type CriterionId, causes, type ProjectionShape } from '../simulation/projection.ts';
import { ledgerIndex } from './layout.ts';
import type { LedgerView } from './ledgerView.ts';
import type { PlaceExtent } from './selection.ts';

/** What each cause came to since the base year: [year][cause], NaN from the year on in which nobody was counted. */
export interface CausesUpTo {
  /** part of the change of the value, unscaled */
  readonly changes: Float64Array;
  /** parts of the changes of the counts, summed over runs; they go on where nobody is counted */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/** The causes of a place's change since the base year, by `accumulateLedger`'s split, for all years at once. */
export function causesUpTo(
  shape: ProjectionShape,
  view: LedgerView,
  { estates, place }: PlaceExtent,
  criterion: CriterionId,
): CausesUpTo {
  const perYear = causes.length;
  const [changes, numerators, denominators] = Array.from(
    { length: 3 },
    () => new Float64Array(shape.years.length * perYear),
  ) as [Float64Array, Float64Array, Float64Array];
  const criterionIndex = criterionNumber(criterion);
  let before = countOver(shape, view.counts, 0, estates, criterion);
  for (let yearIndex = 1; yearIndex < shape.years.length; yearIndex++) {
    const after = countOver(shape, view.counts, yearIndex, estates, criterion);
    const isCounted = before.denominator > 0 && after.denominator > 0;
    const value = before.numerator / before.denominator;
    const start = ledgerIndex(shape, yearIndex, place.index, criterionIndex, 0);
    const row = yearIndex * perYear;
    for (let cause = 0; cause < perYear; cause++) {
      const [at, last] = [row + cause, row - perYear + cause];
      const numerator = view.cell(start + 2 * cause);
      const denominator = view.cell(start + 2 * cause + 1);
      numerators[at] = (numerators[last] as number) + numerator;
      denominators[at] = (denominators[last] as number) + denominator;
      const own = isCounted ? (numerator - value * denominator) / after.denominator : Number.NaN;
      changes[at] = (changes[last] as number) + own;
    }
    before = after;
  }
  return { changes, numerators, denominators };
}
