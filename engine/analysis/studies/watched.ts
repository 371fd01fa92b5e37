import type { claimFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import { claimedValues } from '../claimed.ts';
import { strategyResult } from '../selection.ts';

/** Id of what is watched among a strategy's own claims; no goal of a document can have it, since a space is no part of one. */
const watched = 'watched for a study';

/**
 * The task with formulas among the claims of every strategy, so that each run tells what they came to. Results keep what is told of children, homes and
 * activities as sums over runs only, so that it has to be looked at while they are run; it changes none of them.
 * @param formulas claims or numbers; the task itself where there is none
 */
export function watching<Part extends Pick<Task, 'strategies' | 'to'>>(task: Part, formulas: readonly string[]): Part {
  if (formulas.length === 0) return task;
  const asked = formulas.map((reach) => ({ id: watched, reach, year: task.to }));
  const strategies = task.strategies.map((own) => ({ ...own, claims: [...(own.claims ?? []), ...asked] }));
  return { ...task, strategies };
}

/**
 * What a watched formula came to at a year's end in every run: whether it held, 1 or 0, or its value, NaN in a run in which there is none.
 * @throws RangeError for what nobody has watched
 */
export function watchedValues(
  ensemble: Ensemble,
  strategy: string,
  formula: string,
  year: number,
  figure: (typeof claimFigures)[number],
): Float64Array {
  const result = strategyResult(ensemble, strategy);
  const claim = (result.strategy.claims ?? []).findIndex(({ id, reach }) => id === watched && reach === formula);
  const yearIndex = ensemble.shape.years.indexOf(year);
  const values = claim < 0 || yearIndex < 0 ? undefined : claimedValues(result, claim, yearIndex, figure);
  if (!values) throw new RangeError(`${formula} is not watched in ${year}`);
  return values;
}
