import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';
import type { Parameter } from '../pack/pack.ts';
import { normalQuantile } from '../random/normal.ts';

/** What isn't known: a parameter that an ensemble draws, the same in every strategy of a run. */
export interface Uncertainty {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** the value at a share 0–1 of the distribution */
  quantile(share: number): number;
}

/** The pack's parameters that carry a range, in its order. */
export function uncertainties(parameters: ReadonlyMap<string, Parameter>): readonly Uncertainty[] {
  return [...parameters.values()]
    .filter(({ distribution, low, high }) => distribution !== 'fixed' && low < high)
    .map((parameter) => ({
      id: parameter.id,
      low: parameter.low,
      high: parameter.high,
      quantile: (share) => quantileOf(parameter, share),
    }));
}

/** Standard normal quantile of 97.5 %: `low` and `high` of normal and lognormal parameters enclose 95 %. */
const enclosing = 1.959963984540054;

/**
 * Value of a parameter at a share of its distribution: uniform from low to high; triangular with its peak at the value; normal
 * and lognormal with 95 % between low and high, cut off there.
 */
export function quantileOf(
  { value, low, high, distribution }: Pick<Parameter, 'value' | 'low' | 'high' | 'distribution'>,
  share: number,
): number {
  switch (distribution) {
    case 'uniform':
      return low + share * (high - low);
    case 'triangular': {
      const atPeak = (value - low) / (high - low);
      return share < atPeak
        ? low + Math.sqrt(share * (high - low) * (value - low))
        : high - Math.sqrt((1 - share) * (high - low) * (high - value));
    }
    case 'normal':
      return within(low, high, (low + high) / 2 + ((high - low) / 2 / enclosing) * normalQuantile(inside(share)));
    case 'lognormal': {
      const [from, to] = [logarithm(low), logarithm(high)];
      return within(
        low,
        high,
        exponential((from + to) / 2 + ((to - from) / 2 / enclosing) * normalQuantile(inside(share))),
      );
    }
    default:
      return value;
  }
}

function inside(share: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, share));
}

function within(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value));
}
