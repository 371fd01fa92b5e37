import { square } from '../arithmetic/power.ts';
import { quantile } from './quantile.ts';

/** A quantity over replicates. Units are those of the quantity. */
export interface Summary {
  readonly mean: number;
  /** a tenth, a half and nine tenths of the replicates lie below; p10 to p90 is the band of four futures in five */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Monte-Carlo standard error of the mean: sample standard deviation / √replicates; `Infinity` for a single replicate */
  readonly mcse: number;
  /** 80 % confidence interval of the mean, from Student's t; infinitely wide for a single replicate */
  readonly low: number;
  readonly high: number;
  readonly replicates: number;
}

/** How sure a mean or another estimate is: its Monte-Carlo error and 80 % confidence interval. */
export type Spread = Pick<Summary, 'mcse' | 'low' | 'high'>;

/**
 * Summary of the values of a quantity over replicates; for paired differences give the differences, so that the error is the
 * error of the pairs.
 * @param values one a replicate; NaN where the quantity doesn't exist in it, and then the replicate is left out
 * @returns undefined where no replicate has a value
 */
export function summarise(values: ArrayLike<number>): Summary | undefined {
  const sorted = sortedNumbers(values);
  const n = sorted.length;
  if (n === 0) return undefined;
  const mean = meanOf(sorted);
  const mcse = n > 1 ? Math.sqrt(sumOfSquares(sorted, mean) / (n - 1) / n) : Number.POSITIVE_INFINITY;
  const reach = n > 1 ? studentNinetieth(n - 1) * mcse : Number.POSITIVE_INFINITY;
  return {
    mean,
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    mcse,
    low: mean - reach,
    high: mean + reach,
    replicates: n,
  };
}

/**
 * Ninetieth percentile of Student's t, which bounds a two-sided 80 % interval. Exact for one and two degrees of freedom, by
 * Cornish–Fisher expansion above (Abramowitz and Stegun 26.7.5), off by less than 0.002.
 */
export function studentNinetieth(degreesOfFreedom: number): number {
  const v = degreesOfFreedom;
  // tan 72°, and powers by multiplication: roots and products are the same in every browser and in Node, tangents and powers needn't be.
  if (v === 1) return Math.sqrt(5 + 2 * Math.sqrt(5));
  if (v === 2) return 0.8 * Math.sqrt(2 / (1 - 0.8 * 0.8));
  const z = 1.2815515655446004;
  const square = z * z;
  const cube = square * z;
  const fifth = cube * square;
  const seventh = fifth * square;
  return (
    z +
    (cube + z) / (4 * v) +
    (5 * fifth + 16 * cube + 3 * z) / (96 * v * v) +
    (3 * seventh + 19 * fifth + 17 * cube - 15 * z) / (384 * v * v * v)
  );
}

/** The values that are numbers, ascending. */
function sortedNumbers(values: ArrayLike<number>): Float64Array {
  const numbers = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) numbers[count++] = value;
  }
  const sorted = numbers.subarray(0, count);
  return count > mostByHand ? sorted.sort() : sortFew(sorted);
}

/** Up to so many numbers are sorted here: a table sorts some ten thousand samples, and a call of the engine's own sort costs more than the work. */
const mostByHand = 400;

/** Gaps of Shell's sort: Ciura, "Best increments for the average case of Shellsort" (2001). */
const gaps = [132, 57, 23, 10, 4, 1];

function sortFew(numbers: Float64Array): Float64Array {
  for (const gap of gaps) {
    for (let from = gap; from < numbers.length; from++) {
      const moved = numbers[from] as number;
      let at = from;
      while (at >= gap && (numbers[at - gap] as number) > moved) {
        numbers[at] = numbers[at - gap] as number;
        at -= gap;
      }
      numbers[at] = moved;
    }
  }
  return numbers;
}

function meanOf(values: Float64Array): number {
  // Taken from the first value on, so that equal values have exactly themselves as mean and an error of zero.
  const first = values[0] as number;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}

function sumOfSquares(values: Float64Array, mean: number): number {
  let sum = 0;
  for (const value of values) sum += square(value - mean);
  return sum;
}
