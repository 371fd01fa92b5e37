import { square } from '../arithmetic/power.ts';
import { shuffledOrder } from '../random/shuffledOrder.ts';

/** What each measure of a strategy adds to the whole effect. */
export interface Credit {
  /** Shapley value of each measure, summing to the effect of all together */
  readonly shares: readonly number[];
  /** standard error of each share by sampling orders; 0 where all subsets were run */
  readonly errors: readonly number[];
  /** effect of each measure by itself */
  readonly alone: readonly number[];
  /** effect of all measures together */
  readonly together: number;
  /** together less the sum of alone: what measures do for or against each other */
  readonly interaction: number;
}

/** Most measures whose subsets are all run; with more, orders are sampled. */
export const mostExact = 8;

/**
 * Shapley values (Shapley, "A value for n-person games", 1953) of a strategy's measures: the mean over all orders of what a measure adds
 * to those before it. Exact by subsets up to `mostExact` measures.
 * @param effect effect of a subset, bit i set for measure i; 0 for none of them
 */
export function exactCredit(measures: number, effect: (subset: number) => number): Credit {
  if (measures > mostExact) throw new RangeError(`exact credit has at most ${mostExact} measures, not ${measures}`);
  const all = (1 << measures) - 1;
  const shares = Array.from({ length: measures }, (_, measure) => {
    let share = 0;
    for (let subset = 0; subset <= all; subset++) {
      if (subset & (1 << measure)) continue;
      share += weight(bitCount(subset), measures) * (effect(subset | (1 << measure)) - effect(subset));
    }
    return share;
  });
  return finish(
    shares,
    shares.map(() => 0),
    (measure) => effect(1 << measure),
    effect(all),
  );
}

/**
 * Shapley values from sampled orders (Castro, Gómez and Tejada, "Polynomial calculation of the Shapley value based on sampling", 2009), each with its
 * reverse, which balances early and late places.
 * @param effect effect of a set of measures, by their numbers ascending
 * @param random numbers in 0–1
 */
export function sampledCredit(
  measures: number,
  orders: number,
  effect: (subset: readonly number[]) => number,
  random: () => number,
): Credit {
  const sums = new Float64Array(measures);
  const squares = new Float64Array(measures);
  const pairs = Math.max(1, Math.ceil(orders / 2));
  for (let pair = 0; pair < pairs; pair++) {
    const order = shuffledOrder(measures, random);
    const gains = new Float64Array(measures);
    for (const way of [order, [...order].reverse()]) {
      const subset: number[] = [];
      let before = effect([]);
      for (const measure of way) {
        subset.push(measure);
        const after = effect([...subset].sort((a, b) => a - b));
        gains[measure] = (gains[measure] as number) + (after - before) / 2;
        before = after;
      }
    }
    for (let measure = 0; measure < measures; measure++) {
      sums[measure] = (sums[measure] as number) + (gains[measure] as number);
      squares[measure] = (squares[measure] as number) + square(gains[measure] as number);
    }
  }
  const shares = [...sums].map((sum) => sum / pairs);
  const errors = shares.map((share, measure) =>
    pairs > 1 ? Math.sqrt(Math.max(0, (squares[measure] as number) / pairs - share * share) / (pairs - 1)) : Number.NaN,
  );
  return finish(shares, errors, (measure) => effect([measure]), effect(shares.map((_, measure) => measure)));
}

function finish(
  shares: readonly number[],
  errors: readonly number[],
  aloneOf: (measure: number) => number,
  together: number,
): Credit {
  const alone = shares.map((_, measure) => aloneOf(measure));
  return { shares, errors, alone, together, interaction: together - alone.reduce((sum, value) => sum + value, 0) };
}

/** Share of all orders in which exactly the given number of others come before a measure, in one way. */
function weight(before: number, measures: number): number {
  let ways = 1;
  for (let i = 1; i <= before; i++) ways *= (measures - i) / i;
  return 1 / (measures * ways);
}

function bitCount(subset: number): number {
  let count = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) count++;
  return count;
}
