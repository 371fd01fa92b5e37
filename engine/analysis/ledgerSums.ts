import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { type Count, countOver } from '../criteria/estateCounts.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { type Cause, type CriterionId, causes } from '../simulation/projection.ts';
import { ledgerIndex } from './layout.ts';
import type { PlaceExtent } from './selection.ts';

/** Sums over replicates; counts and parts are whole numbers. */
export interface LedgerSums {
  readonly before: Count;
  readonly after: Count;
  /** by cause: contribution to numerator / denominator, unscaled */
  readonly changes: Float64Array;
  /** by cause */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** change of the counts less the sum of the parts */
  readonly residual: Count;
}

/** Criterion and indices of the years between which it is split. */
export interface LedgerSpan {
  readonly criterion: CriterionId;
  readonly first: number;
  readonly last: number;
}

/** Change of a count by one cause in one year, summed over replicates. */
export type Ledger = (yearIndex: number, cause: Cause) => Count;
export type LedgerOf = (ensemble: Ensemble, result: StrategyResult, place: number, criterion: CriterionId) => Ledger;

/** The ledger of the place itself. */
export const placeLedger: LedgerOf = (ensemble, result, place, criterion) => (yearIndex, cause) => {
  const at = ledgerIndex(ensemble.shape, yearIndex, place, criterionNumber(criterion), causes.indexOf(cause));
  return { numerator: result.sums.ledger[at] ?? 0, denominator: result.sums.ledger[at + 1] ?? 0 };
};

/** Who moves into the place from the rest has moved out of the rest. */
const mirrored: Partial<Record<Cause, Cause>> = {
  'moved-in': 'moved-out',
  'moved-out': 'moved-in',
  'rehoused-in': 'rehoused-out',
  'rehoused-out': 'rehoused-in',
};

/** The ledger of the municipality less that of the place. */
export const restLedger: LedgerOf = (ensemble, result, place, criterion) => {
  const whole = placeLedger(ensemble, result, 0, criterion);
  const own = placeLedger(ensemble, result, place, criterion);
  return (yearIndex, cause) => {
    const all = whole(yearIndex, cause);
    const inside = own(yearIndex, mirrored[cause] ?? cause);
    return { numerator: all.numerator - inside.numerator, denominator: all.denominator - inside.denominator };
  };
};

/**
 * Adds up the ledger by cause over a span of years.
 * @param extent the place whose ledger it is, with the estates whose counts it explains
 * @returns undefined where in some year of the span nobody is counted
 */
export function accumulateLedger(
  ensemble: Ensemble,
  result: StrategyResult,
  extent: Pick<PlaceExtent, 'place' | 'estates'>,
  { criterion, first, last }: LedgerSpan,
  ledgerOf: LedgerOf,
): LedgerSums | undefined {
  const ledger = ledgerOf(ensemble, result, extent.place.index, criterion);
  const changes = new Float64Array(causes.length);
  const numerators = new Float64Array(causes.length);
  const denominators = new Float64Array(causes.length);
  const start = summedCount(ensemble, result, extent.estates, criterion, first);
  let before = start;
  if (before.denominator <= 0) return undefined;
  for (let yearIndex = first + 1; yearIndex <= last; yearIndex++) {
    const after = summedCount(ensemble, result, extent.estates, criterion, yearIndex);
    if (after.denominator <= 0) return undefined;
    const value = before.numerator / before.denominator;
    for (const [index, cause] of causes.entries()) {
      const part = ledger(yearIndex, cause);
      changes[index] = (changes[index] ?? 0) + (part.numerator - value * part.denominator) / after.denominator;
      numerators[index] = (numerators[index] ?? 0) + part.numerator;
      denominators[index] = (denominators[index] ?? 0) + part.denominator;
    }
    before = after;
  }
  const residual = {
    numerator: before.numerator - start.numerator - sum(numerators),
    denominator: before.denominator - start.denominator - sum(denominators),
  };
  return { before: start, after: before, changes, numerators, denominators, residual };
}

/** Count over some estates in one year, summed over replicates. */
export function summedCount(
  ensemble: Ensemble,
  result: StrategyResult,
  estates: readonly number[],
  criterion: CriterionId,
  yearIndex: number,
): Count {
  let numerator = 0;
  let denominator = 0;
  for (const counts of result.counts) {
    const count = countOver(ensemble.shape, counts, yearIndex, estates, criterion);
    numerator += count.numerator;
    denominator += count.denominator;
  }
  return { numerator, denominator };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
