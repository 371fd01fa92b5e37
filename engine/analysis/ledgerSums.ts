import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { type Count, countOver } from '../criteria/estateCounts.ts';
import { type Cause, type CriterionId, causes, type ProjectionShape } from '../simulation/projection.ts';
import { ledgerIndex } from './layout.ts';
import type { LedgerView } from './ledgerView.ts';

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

/** Change of a count by one cause, by its number in `causes`, in one year; summed over replicates. */
export type Ledger = (yearIndex: number, cause: number) => Count;
export type LedgerOf = (shape: ProjectionShape, view: LedgerView, place: number, criterion: CriterionId) => Ledger;

/** The ledger of the place itself. */
export const placeLedger: LedgerOf = (shape, view, place, criterion) => {
  const criterionIndex = criterionNumber(criterion);
  return (yearIndex, cause) => {
    const at = ledgerIndex(shape, yearIndex, place, criterionIndex, cause);
    return { numerator: view.cell(at), denominator: view.cell(at + 1) };
  };
};

/** Who moves into the place from the rest has moved out of the rest. */
const mirrored: Partial<Record<Cause, Cause>> = {
  'moved-in': 'moved-out',
  'moved-out': 'moved-in',
  'rehoused-in': 'rehoused-out',
  'rehoused-out': 'rehoused-in',
};

/** By number of a cause, the number of the one that mirrors it, itself where none does. */
const mirroredNumbers: readonly number[] = causes.map((cause) => causes.indexOf(mirrored[cause] ?? cause));

/** The ledger of the municipality less that of the place. */
export const restLedger: LedgerOf = (shape, view, place, criterion) => {
  const whole = placeLedger(shape, view, 0, criterion);
  const own = placeLedger(shape, view, place, criterion);
  return (yearIndex, cause) => {
    const all = whole(yearIndex, cause);
    const inside = own(yearIndex, mirroredNumbers[cause] ?? cause);
    return { numerator: all.numerator - inside.numerator, denominator: all.denominator - inside.denominator };
  };
};

/**
 * Adds up the ledger by cause over a span of years.
 * @param view the strategy's counts and ledger
 * @param estates those of the place whose ledger it is
 * @returns undefined where in some year of the span nobody is counted
 */
export function accumulateLedger(
  shape: ProjectionShape,
  { counts }: LedgerView,
  estates: readonly number[],
  { criterion, first, last }: LedgerSpan,
  ledger: Ledger,
): LedgerSums | undefined {
  const changes = new Float64Array(causes.length);
  const numerators = new Float64Array(causes.length);
  const denominators = new Float64Array(causes.length);
  const start = countOver(shape, counts, first, estates, criterion);
  let before = start;
  if (before.denominator <= 0) return undefined;
  for (let yearIndex = first + 1; yearIndex <= last; yearIndex++) {
    const after = countOver(shape, counts, yearIndex, estates, criterion);
    if (after.denominator <= 0) return undefined;
    const value = before.numerator / before.denominator;
    for (let cause = 0; cause < causes.length; cause++) {
      const part = ledger(yearIndex, cause);
      changes[cause] = (changes[cause] ?? 0) + (part.numerator - value * part.denominator) / after.denominator;
      numerators[cause] = (numerators[cause] ?? 0) + part.numerator;
      denominators[cause] = (denominators[cause] ?? 0) + part.denominator;
    }
    before = after;
  }
  const residual = {
    numerator: before.numerator - start.numerator - sum(numerators),
    denominator: before.denominator - start.denominator - sum(denominators),
  };
  return { before: start, after: before, changes, numerators, denominators, residual };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
