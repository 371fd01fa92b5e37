import { quantile } from './quantile.ts';

/** How one strategy holds up over many futures. */
export interface Robustness {
  /** index among the strategies */
  readonly strategy: number;
  /** mean and largest regret: how much less benefit than the best strategy of the same future gives (Savage 1951) */
  readonly meanRegret: number;
  readonly largestRegret: number;
  /** share of futures in which the benefit is enough (satisficing) */
  readonly satisfied: number;
  /** mean benefit in the tenth of futures in which this strategy does least well */
  readonly lowestTenth: number;
  readonly meanBenefit: number;
  readonly tenthPercentile: number;
}

/**
 * Compares strategies over futures.
 * @param benefits by strategy, the benefit in each future; more is better
 * @param enough benefit that satisfies
 */
export function robustness(benefits: readonly Float64Array[], enough: number): readonly Robustness[] {
  const futures = benefits[0]?.length ?? 0;
  const best = Float64Array.from({ length: futures }, (_, f) => Math.max(...benefits.map((own) => own[f] as number)));
  return benefits.map((own, strategy) => {
    const regrets = own.map((benefit, f) => (best[f] as number) - benefit);
    const ascending = own.slice().sort();
    const tenth = ascending.subarray(0, Math.max(1, Math.round(futures / 10)));
    return {
      strategy,
      meanRegret: mean(regrets),
      largestRegret: regrets.reduce((largest, regret) => Math.max(largest, regret), 0),
      satisfied: own.reduce((count, benefit) => count + (benefit >= enough ? 1 : 0), 0) / futures,
      lowestTenth: mean(tenth),
      meanBenefit: mean(own),
      tenthPercentile: quantile(ascending, 0.1),
    };
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
