import { square } from '../arithmetic/power.ts';
import { type Spread, studentNinetieth } from './summary.ts';

/** An estimate made of all runs but some. */
export interface LeftOut {
  /** the estimate without them */
  readonly estimate: number;
  /** runs that it is made of */
  readonly runs: number;
}

/**
 * Monte-Carlo error and 80 % confidence interval of any smooth estimate over runs, by leaving out one batch of runs at a time (the
 * delete-m jackknife for unequal m: Busing, Meijer and van der Leeden, Statistics and Computing 9, 1999, eq. 9), with Student's t on one
 * degree of freedom less than there are batches. For batches of one run and a mean it is the error of `summarise` to the last bits.
 * @param estimate made of all runs
 * @param without by batch
 * @param runs all runs
 * @returns undefined for fewer than two batches, or where an estimate doesn't exist
 */
export function jackknife(estimate: number, without: readonly LeftOut[], runs: number): Spread | undefined {
  const estimates = Float64Array.from(without, (left) => left.estimate);
  const left = Float64Array.from(without, (batch) => batch.runs);
  return jackknifeOver(estimate, estimates, left, runs);
}

/**
 * The same, from columns: a table has an estimate in every row, made without the same batches.
 * @param estimates without each batch
 * @param left runs that each of them is made of
 */
export function jackknifeOver(
  estimate: number,
  estimates: Float64Array,
  left: Float64Array,
  runs: number,
): Spread | undefined {
  const groups = estimates.length;
  if (groups < 2 || !Number.isFinite(estimate)) return undefined;
  let centre = groups * estimate;
  for (let batch = 0; batch < groups; batch++) {
    const without = estimates[batch] as number;
    if (!Number.isFinite(without)) return undefined;
    centre -= ((left[batch] as number) / runs) * without;
  }
  let variance = 0;
  for (let batch = 0; batch < groups; batch++) {
    const times = runs / (runs - (left[batch] as number));
    const pseudo = times * estimate - (times - 1) * (estimates[batch] as number);
    variance += square(pseudo - centre) / (times - 1) / groups;
  }
  const mcse = Math.sqrt(variance);
  const reach = studentNinetieth(groups - 1) * mcse;
  return { mcse, low: estimate - reach, high: estimate + reach };
}
