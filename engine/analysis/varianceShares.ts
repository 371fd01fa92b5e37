import { square } from '../arithmetic/power.ts';
/** What the spread of a result is made of: chance, not knowing, and both together. Shares of the variance, summing to 1. */
export interface VarianceShares {
  /** luck: what differs between replicates of the same parameters */
  readonly chance: number;
  /** not knowing: what differs between parameter draws on the same luck */
  readonly parameters: number;
  /** what parameters do to one luck and not to another */
  readonly interaction: number;
  /** standard deviation of the result over all runs */
  readonly deviation: number;
}

/**
 * Two-way analysis of variance without repetition: every parameter draw met every luck, so the sums of squares split exactly into draws,
 * replicates and the rest. Shares are of components of variance (expected mean squares), with negative estimates set to zero.
 * @param values draws × replicates, row-major
 * @returns undefined for fewer than two draws or replicates, a missing value, or no spread at all
 */
export function varianceShares(values: Float64Array, draws: number, replicates: number): VarianceShares | undefined {
  if (draws < 2 || replicates < 2 || values.some(Number.isNaN)) return undefined;
  const rows = new Float64Array(draws);
  const columns = new Float64Array(replicates);
  let mean = 0;
  for (let d = 0; d < draws; d++) {
    for (let r = 0; r < replicates; r++) {
      const value = values[d * replicates + r] as number;
      rows[d] = (rows[d] as number) + value / replicates;
      columns[r] = (columns[r] as number) + value / draws;
      mean += value / (draws * replicates);
    }
  }
  let ofDraws = 0;
  let ofReplicates = 0;
  let ofRest = 0;
  let all = 0;
  for (let d = 0; d < draws; d++) ofDraws += replicates * square((rows[d] as number) - mean);
  for (let r = 0; r < replicates; r++) ofReplicates += draws * square((columns[r] as number) - mean);
  for (let d = 0; d < draws; d++) {
    for (let r = 0; r < replicates; r++) {
      const value = values[d * replicates + r] as number;
      ofRest += square(value - (rows[d] as number) - (columns[r] as number) + mean);
      all += square(value - mean);
    }
  }
  const rest = ofRest / ((draws - 1) * (replicates - 1));
  const parameters = Math.max(0, (ofDraws / (draws - 1) - rest) / replicates);
  const chance = Math.max(0, (ofReplicates / (replicates - 1) - rest) / draws);
  const total = parameters + chance + rest;
  if (!(total > 0)) return undefined;
  return {
    chance: chance / total,
    parameters: parameters / total,
    interaction: rest / total,
    deviation: Math.sqrt(all / (draws * replicates - 1)),
  };
}
