import type { Pack } from '../../pack/pack.ts';
import type { Trigger } from '../../scenario/strategy.ts';
import { triggerFigures } from '../../simulation/carryingLog.ts';
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

/** Id of the trigger that watches a claim; no trigger of a document can have it, since a space is no part of one. */
const watcher = 'claim watched';

/**
 * The task with somebody to watch the claim in every strategy: a trigger that starts, stops and doses nothing, so that it changes no run, and is in force at
 * the year's ends at which the claim holds. Results keep what is told of children, homes and activities as sums over runs only, so that it has to be looked at
 * while they are run.
 */
export function watching(task: Task, goal: SoughtGoal): Task {
  if (goal.kind !== 'claim') return task;
  const watch: Trigger = {
    ...{ id: watcher, when: goal.formula, years: 1, lag: 0, act: 'while' },
    ...{ start: [], stop: [], dose: {} },
  };
  return {
    ...task,
    strategies: task.strategies.map((strategy) => ({ ...strategy, triggers: [...(strategy.triggers ?? []), watch] })),
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
  const triggers = own.triggers ?? [];
  const trigger = triggers.findIndex(({ id }) => id === watcher);
  const yearIndex = ensemble.shape.years.indexOf(goal.year);
  if (trigger < 0 || yearIndex < 0) throw new RangeError(`${goal.formula} is not watched in ${goal.year}`);
  const at = (yearIndex * triggers.length + trigger) * triggerFigures.length + triggerFigures.indexOf('in-force');
  const reached = sums.triggers[at] ?? 0;
  return ensemble.replicates.map((_, run) => run < reached);
}
