/**
 * The smallest step in which a number may be shown: the smallest power of ten that is at least one Monte-Carlo standard error,
 * so that the last digit shown is one that another seed would not have changed by much.
 * @param mcse in the unit in which the number is shown (percentage points, kroner, persons); `Infinity` where it is unknown
 * @param finest finest step wanted, a power of ten; also the step of numbers without error
 * @param coarsest step used where the error is unknown, a power of ten
 */
export function justifiedStep(mcse: number, finest = 0.1, coarsest = 1): number {
  if (!Number.isFinite(mcse)) return Math.max(finest, coarsest);
  if (mcse <= finest) return finest;
  return powerOfTen(Math.ceil(Math.log10(mcse) - 1e-9));
}

/** Decimals that a step needs: 0.01 → 2, and 0 from 1 upwards. */
export function decimalsOf(step: number): number {
  return Math.max(0, Math.round(-Math.log10(step)));
}

/**
 * A number rounded to what its Monte-Carlo error justifies.
 * @returns the rounded value and how many decimals to write
 */
export function roundToError(
  value: number,
  mcse: number,
  finest = 0.1,
  coarsest = 1,
): { readonly value: number; readonly decimals: number; readonly step: number } {
  const step = justifiedStep(mcse, finest, coarsest);
  const decimals = decimalsOf(step);
  // Division by a whole power of ten keeps 24.3 at 24.3, where multiplying by 0.1 gives 24.300000000000001.
  const rounded = step < 1 ? Math.round(value * 10 ** decimals) / 10 ** decimals : Math.round(value / step) * step;
  return { value: rounded === 0 ? 0 : rounded, decimals, step };
}

function powerOfTen(exponent: number): number {
  return exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent;
}
