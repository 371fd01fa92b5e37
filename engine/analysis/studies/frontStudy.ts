import { proportion } from '../../criteria/proportion.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import { useFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import { discountFactor, discountRate } from '../money/discounting.ts';
import { type BargainsFound, seekBargains } from '../search/bargainSearch.ts';
import { chanceHalfWidth } from '../search/goalSeek.ts';
import type { Bargain } from '../search/pareto.ts';
import { type Lever, withDose } from './goalStudy.ts';
import { formulasOf, type Goal, runsReaching, type Simulate } from './outcome.ts';
import { watching } from './watched.ts';

/** A combination of doses, in the levers' order: what it costs and how likely it reaches the goal. */
export interface LeversTried extends Bargain<readonly number[]> {
  /** Monte-Carlo error of the probability */
  readonly mcse: number;
}

/** The front, and the cheapest that reaches the goal often enough. */
export interface FrontFound extends BargainsFound<LeversTried> {
  /** undefined where none of those tried does */
  readonly cheapest: LeversTried | undefined;
  /** costs between which the answer lies when the runs' own error is counted: of the cheapest that may do, and that surely does */
  readonly interval: readonly [number, number] | undefined;
  /** the one that came nearest, where none does */
  readonly nearest: LeversTried | undefined;
}

/** Combinations in one task: enough to share the years before they differ, few enough for the memory. */
const perTask = 6;

/**
 * The front of cost against the probability of a goal over several levers of one strategy, on the same luck and draws for every combination.
 * Cost is what is spent on measures from the base year on, kroner of the base year, valued by the discount rate.
 * @param most combinations tried at most, past the first round
 * @param onTrial told how many combinations have been begun, and of which round, before a task is run
 */
export async function frontOfLevers(
  task: Task,
  levers: readonly Lever[],
  goal: Goal,
  probability: number,
  pack: Pick<Pack, 'references' | 'parameters'>,
  most: number,
  simulate: Simulate,
  onTrial: (begun: number, round: number) => void = () => {},
): Promise<FrontFound> {
  const id = levers[0]?.strategy;
  const strategy = task.strategies.find((own) => own.id === id);
  if (!strategy) throw new RangeError(`no strategy ${id}`);
  let begun = 0;
  const found = await seekBargains<LeversTried>(
    levers.map(({ doses }) => doses),
    most,
    async (choices, round) => {
      const tried: LeversTried[] = [];
      for (let first = 0; first < choices.length; first += perTask) {
        const part = choices.slice(first, first + perTask);
        begun += part.length;
        onTrial(begun, round);
        const strategies = part.map((doses) => ({
          ...withDoses(strategy, levers, doses),
          id: `${strategy.id} ${doses.join(' ')}`,
        }));
        const ensemble = await simulate(watching({ ...task, strategies }, formulasOf(goal)));
        for (const [i, choice] of part.entries()) {
          const result = ensemble.strategies[i] as StrategyResult;
          const runs = runsReaching(ensemble, result.strategy.id, goal, pack);
          const reached = proportion(runs.filter(Boolean).length, runs.length);
          tried.push({ choice, cost: spentOnMeasures(ensemble, result, pack), ...reached });
        }
      }
      return tried;
    },
  );
  return { ...found, ...cheapestOf(found, probability) };
}

/** The strategy with several levers at a dose each. */
function withDoses(strategy: Strategy, levers: readonly Lever[], doses: readonly number[]): Strategy {
  return levers.reduce((own, lever, i) => withDose(own, lever, doses[i] as number), strategy);
}

function cheapestOf({ tried }: BargainsFound<LeversTried>, wanted: number): Omit<FrontFound, 'front' | 'tried'> {
  const first = (suffices: (own: LeversTried) => boolean) => tried.find(suffices);
  const cheapest = first((own) => own.probability >= wanted);
  const may = first((own) => own.probability + chanceHalfWidth * own.mcse >= wanted);
  const surely = first((own) => own.probability - chanceHalfWidth * own.mcse >= wanted);
  const dearest = tried.at(-1);
  return {
    cheapest,
    interval: cheapest && may && dearest ? [may.cost, (surely ?? dearest).cost] : undefined,
    nearest: cheapest
      ? undefined
      : tried.reduce<LeversTried | undefined>(
          (best, own) => (own.probability > (best?.probability ?? -1) ? own : best),
          undefined,
        ),
  };
}

/** Present value of what a strategy spends on measures over all years, whoever pays; mean over runs, kroner of the base year. */
export function spentOnMeasures(
  { shape, replicates }: Ensemble,
  result: StrategyResult,
  pack: Pick<Pack, 'parameters'>,
): number {
  const uses = result.strategy.measures?.length ?? 0;
  const rate = discountRate(result, pack);
  const spent = useFigures.indexOf('spent');
  let sum = 0;
  for (let index = 1; index < shape.years.length; index++) {
    for (let use = 0; use < uses; use++) {
      const kroner = result.sums.uses[((index - 1) * uses + use) * useFigures.length + spent] ?? 0;
      sum += kroner * discountFactor(rate, index);
    }
  }
  return sum / replicates.length;
}
