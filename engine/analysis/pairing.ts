/**
 * How much common random numbers help: variance of the difference of two strategies had they met luck of their own (the sum of their
 * variances), over that of the paired difference. 10 means that ten times as many unpaired runs would be needed.
 * @returns NaN for fewer than two runs; Infinity where all pairs differ by the same
 */
export function varianceReduction(ours: Float64Array, theirs: Float64Array): number {
  const differences = ours.map((value, run) => value - (theirs[run] as number));
  return (variance(ours) + variance(theirs)) / variance(differences);
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
