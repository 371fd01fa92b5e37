/** A probability estimated from replicates. */
export interface Proportion {
  readonly probability: number;
  /**
   * Monte-Carlo standard error, estimated with one success and one failure added (after Agresti and Coull 1998), so that none in
   * a hundred replicates doesn't pass for certainty.
   */
  readonly mcse: number;
}

/** How likely something is that happened in `count` of `replicates`. */
export function proportion(count: number, replicates: number): Proportion {
  const steadied = (count + 1) / (replicates + 2);
  return {
    probability: replicates > 0 ? count / replicates : 0,
    mcse: Math.sqrt((steadied * (1 - steadied)) / (replicates + 2)),
  };
}
