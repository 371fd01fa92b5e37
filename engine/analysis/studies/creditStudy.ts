import { square } from '../../arithmetic/power.ts';
import { createPhiloxStream } from '../../random/philox.ts';
import { keyFromSeed } from '../../random/seed.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Task } from '../../simulation/task.ts';
import { type Credit, exactCredit, mostExact, sampledCredit } from '../credit.ts';
import { type Outcome, outcomeValues, type Simulate } from './outcome.ts';

/** Credit of each measure in use, with the error that chance leaves. */
export interface MeasureCredit {
  /** ids of the uses that count as one measure, measure by measure */
  readonly uses: readonly (readonly string[])[];
  readonly credit: Credit;
  /** Monte-Carlo standard error of each share over the runs, which met the same luck in every subset */
  readonly chance: readonly number[];
  /** whether all subsets were run */
  readonly isExact: boolean;
}

/**
 * What each use of a measure in a strategy contributes to the difference from the same strategy without them, by Shapley values on common
 * random numbers. All subsets are strategies of one task, so the years before they part are run once.
 * @param orders orders sampled where there are too many measures for all subsets
 * @param groups positions of the uses that count as one; each by itself where left out
 */
export async function creditToMeasures(
  task: Task,
  strategyId: string,
  outcome: Outcome,
  simulate: Simulate,
  orders = 24,
  groups?: readonly (readonly number[])[],
): Promise<MeasureCredit> {
  const strategy = task.strategies.find(({ id }) => id === strategyId);
  if (!strategy) throw new RangeError(`no strategy ${strategyId}`);
  const parts = groups ?? strategy.measures.map((_, use) => [use]);
  const uses = parts.map((group) => group.map((use) => strategy.measures[use]?.id ?? ''));
  const isExact = uses.length <= mostExact;
  const subsets = isExact ? allSubsets(uses.length) : sampledSubsets(uses.length, orders, task.seed);
  const strategies = subsets.map((subset) => withOnly(strategy, subset, parts));
  const ensemble = await simulate({ ...task, strategies });
  const values = new Map(
    subsets.map((subset) => [nameOf(subset), outcomeValues(ensemble, idOf(strategy, subset), outcome)]),
  );
  const runs = ensemble.replicates.length;
  const creditOf = (value: (subset: readonly number[]) => number): Credit =>
    isExact
      ? exactCredit(uses.length, (bits) => value(membersOf(bits, uses.length)))
      : sampledCredit(uses.length, orders, value, randomOf(task.seed));
  const mean = meanOf(values);
  const nothing = mean([]);
  const credit = creditOf((subset) => mean(subset) - nothing);
  const byRun = Array.from({ length: runs }, (_, run) => {
    const at = (subset: readonly number[]) => values.get(nameOf(subset))?.[run] ?? Number.NaN;
    return creditOf((subset) => at(subset) - at([])).shares;
  });
  const chance = uses.map((_, measure) => standardError(byRun.map((shares) => shares[measure] as number)));
  return { uses, credit, chance, isExact };
}

/** The measures' subsets that a study runs, for telling beforehand. */
export function subsetCount(measures: number, orders: number, seed: string): number {
  return measures <= mostExact ? 1 << measures : sampledSubsets(measures, orders, seed).length;
}

/** Uses stay in the strategy's order, whatever they are grouped by. */
function withOnly(strategy: Strategy, subset: readonly number[], groups: readonly (readonly number[])[]): Strategy {
  const kept = new Set(subset.flatMap((group) => groups[group] ?? []));
  return {
    ...strategy,
    id: idOf(strategy, subset),
    measures: strategy.measures.filter((_, use) => kept.has(use)),
  };
}

function idOf({ id }: Strategy, subset: readonly number[]): string {
  return `${id}/${nameOf(subset)}`;
}

function nameOf(subset: readonly number[]): string {
  return subset.join('+');
}

function allSubsets(measures: number): readonly (readonly number[])[] {
  return Array.from({ length: 1 << measures }, (_, bits) => membersOf(bits, measures));
}

function membersOf(bits: number, measures: number): readonly number[] {
  return Array.from({ length: measures }, (_, measure) => measure).filter((measure) => bits & (1 << measure));
}

/** Subsets that the sampled orders ask for: found by asking. */
function sampledSubsets(measures: number, orders: number, seed: string): readonly (readonly number[])[] {
  const asked = new Map<string, readonly number[]>();
  sampledCredit(
    measures,
    orders,
    (subset) => {
      asked.set(nameOf(subset), subset);
      return 0;
    },
    randomOf(seed),
  );
  return [...asked.values()];
}

function randomOf(seed: string): () => number {
  const [first, second] = keyFromSeed(seed);
  const next = createPhiloxStream(first, second, 0x63726564);
  return () => next() / 4294967296;
}

function meanOf(values: ReadonlyMap<string, Float64Array>): (subset: readonly number[]) => number {
  return (subset) => {
    const own = values.get(nameOf(subset)) ?? Float64Array.of(Number.NaN);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
}

function standardError(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + square(value - mean), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
