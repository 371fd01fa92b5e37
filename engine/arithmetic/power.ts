import { exponential } from './exponential.ts';
import { logarithm } from './logarithm.ts';

/** Whole exponents up to here are worked out by multiplying. */
const mostProducts = 1024;

/**
 * A number raised to a power. `**` and `Math.pow` are left to each browser by the language, down to the last bit, and do differ; this is
 * the same everywhere. Whole exponents are products; others are e to the power of exponent × ln base.
 * @returns NaN for a negative base with an exponent that isn't whole
 */
export function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > mostProducts) return exponential(exponent * logarithm(base));
  let product = 1;
  let factor = base;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) product *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / product : product;
}

export function square(value: number): number {
  return value * value;
}
