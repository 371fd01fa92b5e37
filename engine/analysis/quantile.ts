/**
 * Quantile of a sample by linear interpolation between order statistics, type 7 of Hyndman and Fan (1996, "Sample quantiles
 * in statistical packages"): with n sorted values x₁ … xₙ and h = (n − 1) p, the value at position 1 + h.
 * It is what R, numpy and spreadsheets (*PERCENTILE.INC*) give by default.
 * @param sorted ascending, at least one value
 * @param p 0–1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile needs at least one value');
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
