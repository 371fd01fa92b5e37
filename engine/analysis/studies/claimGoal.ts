import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import { strategyResult } from '../selection.ts';
import { type Goal, runsReaching } from './outcome.ts';

/** What is to hold at a year's end, as a trigger's condition says it: of any indicator, at any places. */
export interface ClaimGoal {
  readonly kind: 'claim';
  readonly formula: string;
  readonly year: number;
}

/** A goal that is sought by doses or years: of a criterion, of legal status, or any claim. */
export type SoughtGoal = Goal | ClaimGoal;

/** Id of the goal that is sought among a strategy's own; no goal of a document can have it, since a space is no part of one. */
const sought = 'goal sought';

/**
 * The task with the claim among the goals of every strategy, so that it is counted how many runs reach it. Results keep what is told of children, homes and
 * activities as sums over runs only, so that it has to be looked at while they are run; it changes none of them.
 */
export function watching(task: Task, goal: SoughtGoal): Task {
  if (goal.kind !== 'claim') return task;
  const { formula: reach, year } = goal;
  return {
    ...task,
    strategies: task.strategies.map((strategy) => ({
      ...strategy,
      claims: [...(strategy.claims ?? []), { id: sought, reach, year }],
    })),
  };
}

/**
 * Which runs of a strategy reach the goal; of a claim only how many do, those that reach it first.
 * @param ensemble of a task that watches the goal
 * @throws RangeError for a strategy or year that the ensemble doesn't hold, and for a claim that nobody has watched
 */
export function runsSought(
  ensemble: Ensemble,
  strategy: string,
  goal: SoughtGoal,
  pack: Pick<Pack, 'references'>,
): readonly boolean[] {
  if (goal.kind !== 'claim') return runsReaching(ensemble, strategy, goal, pack);
  const { strategy: own, sums } = strategyResult(ensemble, strategy);
  const claims = own.claims ?? [];
  const claim = claims.findIndex(({ id }) => id === sought);
  const yearIndex = ensemble.shape.years.indexOf(goal.year);
  if (claim < 0 || yearIndex < 0) throw new RangeError(`${goal.formula} is not watched in ${goal.year}`);
  const reached = sums.claims[yearIndex * claims.length + claim] ?? 0;
  return ensemble.replicates.map((_, run) => run < reached);
}
