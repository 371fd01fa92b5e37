import { countOver } from '../criteria/estateCounts.ts';
import { type CriterionId, causes, type ProjectionShape } from '../simulation/projection.ts';
import { placeLedger } from './ledgerSums.ts';
import type { LedgerView } from './ledgerView.ts';
import type { PlaceExtent } from './selection.ts';

/** What each cause came to since the base year, by year and cause; nothing from the year on in which nobody was counted. */
export interface CausesUpTo {
  /** part of the change of the value, unscaled */
  readonly changes: readonly (Float64Array | undefined)[];
  /** parts of the changes of the counts, summed over runs */
  readonly numerators: readonly Float64Array[];
  readonly denominators: readonly Float64Array[];
}

/** The causes of a place's change since the base year, by `accumulateLedger`'s split, for all years at once. */
export function causesUpTo(
  shape: ProjectionShape,
  view: LedgerView,
  { estates, place }: PlaceExtent,
  criterion: CriterionId,
): CausesUpTo {
  const ledger = placeLedger(shape, view, place.index, criterion);
  const changes: (Float64Array | undefined)[] = [new Float64Array(causes.length)];
  const numerators = [new Float64Array(causes.length)];
  const denominators = [new Float64Array(causes.length)];
  let before = countOver(shape, view.counts, 0, estates, criterion);
  for (let yearIndex = 1; yearIndex < shape.years.length; yearIndex++) {
    const after = countOver(shape, view.counts, yearIndex, estates, criterion);
    const isCounted = before.denominator > 0 && after.denominator > 0;
    const value = before.numerator / before.denominator;
    const change = isCounted ? changes[yearIndex - 1]?.slice() : undefined;
    const numerator = (numerators[yearIndex - 1] as Float64Array).slice();
    const denominator = (denominators[yearIndex - 1] as Float64Array).slice();
    for (let cause = 0; cause < causes.length; cause++) {
      const part = ledger(yearIndex, cause);
      numerator[cause] = (numerator[cause] as number) + part.numerator;
      denominator[cause] = (denominator[cause] as number) + part.denominator;
      if (change) {
        const own = (part.numerator - value * part.denominator) / after.denominator;
        change[cause] = (change[cause] as number) + own;
      }
    }
    changes.push(change);
    numerators.push(numerator);
    denominators.push(denominator);
    before = after;
  }
  return { changes, numerators, denominators };
}
