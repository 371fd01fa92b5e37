import { type Proportion, proportion } from '../../criteria/proportion.ts';
import type { Summary } from '../summary.ts';

/** How a dose did: runs in which the goal was reached, of all. */
export interface Trial {
  readonly dose: number;
  readonly reached: Proportion;
  /** of a claim that compares something with a line, what that came to */
  readonly value?: Summary;
}

/** Answer to "what is the least that does it?". */
export interface GoalSought {
  /** smallest dose on the grid that reaches the goal often enough; undefined where none does */
  readonly least: Trial | undefined;
  /** doses between which the answer lies when the runs' own error is counted: the smallest that may do, the smallest that surely does */
  readonly interval: readonly [number, number] | undefined;
  /** the trial that came nearest, where none does */
  readonly nearest: Trial;
  /** every dose tried, ascending */
  readonly trials: readonly Trial[];
}

/** Standard errors on either side of an 80 % interval. */
export const chanceHalfWidth = 1.2816;

/**
 * Smallest dose with P(goal) ≥ `probability`, by halving a grid: on common random numbers a run that reaches the goal with some dose
 * reaches it with more, so the share rises with the dose and half of the grid can be left out each time.
 * @param doses ascending grid, from nothing to the most allowed
 * @param reaches which runs reach the goal with a dose, in the same order for every dose
 */
export async function seekGoal(
  doses: readonly number[],
  probability: number,
  reaches: (dose: number) => Promise<readonly boolean[]>,
): Promise<GoalSought> {
  if (doses.length === 0) throw new RangeError('there is no dose to try');
  const tried = new Map<number, Trial>();
  const attempt = async (index: number): Promise<Trial> => {
    const dose = doses[index] as number;
    const known = tried.get(dose);
    if (known) return known;
    const runs = await reaches(dose);
    const trial = { dose, reached: proportion(runs.filter(Boolean).length, runs.length) };
    tried.set(dose, trial);
    return trial;
  };
  const last = doses.length - 1;
  await attempt(0);
  await attempt(last);
  const firstWith = async (suffices: (trial: Trial) => boolean): Promise<number | undefined> => {
    if (suffices(await attempt(0))) return 0;
    if (!suffices(await attempt(last))) return undefined;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (suffices(await attempt(middle))) high = middle;
      else low = middle;
    }
    return high;
  };
  const least = await firstWith(({ reached }) => reached.probability >= probability);
  const may = await firstWith(({ reached }) => reached.probability + chanceHalfWidth * reached.mcse >= probability);
  const surely = await firstWith(({ reached }) => reached.probability - chanceHalfWidth * reached.mcse >= probability);
  const trials = [...tried.values()].sort((a, b) => a.dose - b.dose);
  const nearest = trials.reduce((best, trial) => (trial.reached.probability > best.reached.probability ? trial : best));
  return {
    least: least === undefined ? undefined : await attempt(least),
    interval:
      may === undefined || least === undefined ? undefined : [doses[may] as number, doses[surely ?? last] as number],
    nearest,
    trials,
  };
}
