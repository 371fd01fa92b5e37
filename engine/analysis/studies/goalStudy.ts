import type { Pack } from '../../pack/pack.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Task } from '../../simulation/task.ts';
import { type GoalSought, seekGoal } from '../search/goalSeek.ts';
import { type Goal, runsReaching, type Simulate } from './outcome.ts';

/** A number in a strategy that can be turned: a value of one use of a measure, or the year it begins. */
export interface Lever {
  readonly strategy: string;
  /** id of the use */
  readonly use: string;
  /** key of the field, or `from` */
  readonly field: string;
  /** ascending grid of values, from the least effort to the most */
  readonly doses: readonly number[];
}

/** The strategy with its lever at a dose. */
export function withDose(strategy: Strategy, { use, field }: Pick<Lever, 'use' | 'field'>, dose: number): Strategy {
  return {
    ...strategy,
    measures: strategy.measures.map((own) => {
      if (own.id !== use) return own;
      return field === 'from' ? { ...own, from: dose } : { ...own, values: { ...own.values, [field]: dose } };
    }),
  };
}

/**
 * The smallest dose with which the goal is reached with at least the given probability, on the same luck and draws for every dose.
 * @param task all runs of the ensemble; only the lever's strategy is run
 * @param onTrial told of each dose before it is run
 */
export function leastDose(
  task: Task,
  lever: Lever,
  goal: Goal,
  probability: number,
  pack: Pick<Pack, 'references'>,
  simulate: Simulate,
  onTrial: (dose: number) => void = () => {},
): Promise<GoalSought> {
  const strategy = task.strategies.find(({ id }) => id === lever.strategy);
  if (!strategy) throw new RangeError(`no strategy ${lever.strategy}`);
  return seekGoal(lever.doses, probability, async (dose) => {
    onTrial(dose);
    const ensemble = await simulate({ ...task, strategies: [withDose(strategy, lever, dose)] });
    return runsReaching(ensemble, lever.strategy, goal, pack);
  });
}
