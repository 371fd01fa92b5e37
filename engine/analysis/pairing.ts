/**
 * How much common random numbers help: variance of the difference of two strategies had they met luck of their own (the sum of their
 * variances), over that of the paired difference. 10 means that ten times as many unpaired runs would be needed.
 * @returns NaN for fewer than two runs; Infinity where all pairs differ by the same
 */
export function varianceReduction(ours: Float64Array, theirs: Float64Array): number {
  const differences = new Float64Array(ours.length);
  for (let run = 0; run < ours.length; run++) differences[run] = (ours[run] as number) - (theirs[run] as number);
  return (variance(ours) + variance(theirs)) / variance(differences);
}

function variance(values: Float64Array): number {
  let sum = 0;
  for (let run = 0; run < values.length; run++) sum += values[run] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let run = 0; run < values.length; run++) squares += ((values[run] as number) - mean) ** 2;
  return squares / (values.length - 1);
}
