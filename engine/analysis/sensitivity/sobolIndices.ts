import { square } from '../../arithmetic/power.ts';
import { createSobol } from '../../random/sobol.ts';

/** What a function's variance is made of, for one input. */
export interface SobolIndex {
  /** share of the variance that the input makes alone (first order) */
  readonly first: number;
  /** share that would be left if all other inputs were known: alone and together with others (total effect) */
  readonly total: number;
  /** half widths of 90 % bootstrap intervals */
  readonly firstError: number;
  readonly totalError: number;
}

/** Points at which a function is to be evaluated for Sobol indices: A, B, then A with each column from B. */
export interface SaltelliDesign {
  readonly inputs: number;
  /** points of A */
  readonly base: number;
  /** (inputs + 2) × base points × inputs, row-major, coordinates in 0–1 */
  readonly points: Float64Array;
}

/**
 * The design of Saltelli ("Making best use of model evaluations to compute sensitivity indices", Computer Physics Communications 145,
 * 2002) on a Sobol sequence of twice as many dimensions.
 * @param base points of A; a power of two fills the cube most evenly
 */
export function saltelliDesign(inputs: number, base: number): SaltelliDesign {
  const sequence = createSobol(2 * inputs);
  const points = new Float64Array((inputs + 2) * base * inputs);
  const both = new Float64Array(2 * inputs);
  for (let i = 0; i < base; i++) {
    // The origin, number 0, would put all inputs at their very ends.
    sequence.point(i + 1, both);
    for (let j = 0; j < inputs; j++) {
      points[i * inputs + j] = both[j] as number;
      points[(base + i) * inputs + j] = both[inputs + j] as number;
      for (let k = 0; k < inputs; k++) {
        points[((2 + k) * base + i) * inputs + j] = both[k === j ? inputs + j : j] as number;
      }
    }
  }
  return { inputs, base, points };
}

/**
 * First-order indices by Saltelli and others (2010, table 2 b) and total effects by Jansen (1999), from the function's values at a
 * design's points. Intervals resample the base points.
 * @param values one for each point of the design
 * @param random numbers in 0–1 for the bootstrap
 * @returns an index for each input; NaN where the function doesn't vary
 */
export function sobolIndices(
  { inputs, base }: Pick<SaltelliDesign, 'inputs' | 'base'>,
  values: Float64Array,
  random: () => number,
  resamples = 200,
): readonly SobolIndex[] {
  if (values.length !== (inputs + 2) * base)
    throw new RangeError(`expected ${(inputs + 2) * base} values, got ${values.length}`);
  const everyone = Int32Array.from({ length: base }, (_, i) => i);
  const estimate = estimateIndices(inputs, base, values, everyone);
  const firsts = Array.from({ length: inputs }, () => new Float64Array(resamples));
  const totals = Array.from({ length: inputs }, () => new Float64Array(resamples));
  for (let r = 0; r < resamples; r++) {
    const chosen = everyone.map(() => Math.floor(random() * base));
    const again = estimateIndices(inputs, base, values, chosen);
    for (let j = 0; j < inputs; j++) {
      (firsts[j] as Float64Array)[r] = again.first[j] as number;
      (totals[j] as Float64Array)[r] = again.total[j] as number;
    }
  }
  return Array.from({ length: inputs }, (_, j) => ({
    first: estimate.first[j] as number,
    total: estimate.total[j] as number,
    firstError: 1.645 * deviation(firsts[j] as Float64Array),
    totalError: 1.645 * deviation(totals[j] as Float64Array),
  }));
}

function estimateIndices(
  inputs: number,
  base: number,
  values: Float64Array,
  chosen: Int32Array,
): { first: Float64Array; total: Float64Array } {
  const a = (i: number) => values[i] as number;
  const b = (i: number) => values[base + i] as number;
  let mean = 0;
  for (const i of chosen) mean += a(i) + b(i);
  mean /= 2 * base;
  let variance = 0;
  for (const i of chosen) variance += square(a(i) - mean) + square(b(i) - mean);
  variance /= 2 * base - 1;
  const first = new Float64Array(inputs);
  const total = new Float64Array(inputs);
  for (let j = 0; j < inputs; j++) {
    const mixed = (i: number) => values[(2 + j) * base + i] as number;
    let alone = 0;
    let left = 0;
    for (const i of chosen) {
      alone += (b(i) - mean) * (mixed(i) - a(i));
      left += square(a(i) - mixed(i));
    }
    first[j] = alone / base / variance;
    total[j] = left / (2 * base) / variance;
  }
  return { first, total };
}

/** Over the resamples in which the function varies. */
function deviation(resampled: Float64Array): number {
  const values = resampled.filter(Number.isFinite);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - mean), 0) / (values.length - 1));
}
