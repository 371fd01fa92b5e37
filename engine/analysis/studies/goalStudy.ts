import { type Proportion, proportion } from '../../criteria/proportion.ts';
import type { Pack } from '../../pack/pack.ts';
import { comparisonIn } from '../../scenario/comparison.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import { chanceHalfWidth, type GoalSought, seekGoal, type Trial } from '../search/goalSeek.ts';
import { type Summary, summarise } from '../summary.ts';
import { formulasOf, type Goal, runsReaching, type Simulate } from './outcome.ts';
import { watchedValues, watching } from './watched.ts';

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
export async function leastDose(
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
  const values = new Map<number, Summary>();
  const found = await seekGoal(lever.doses, probability, async (dose) => {
    onTrial(dose);
    const ensemble = await simulate(
      watching({ ...task, strategies: [withDose(strategy, lever, dose)] }, formulasOf(goal)),
    );
    const value = comparedIn(ensemble, lever.strategy, goal);
    if (value) values.set(dose, value);
    return runsReaching(ensemble, lever.strategy, goal, pack);
  });
  const valued = (trial: Trial): Trial => {
    const value = values.get(trial.dose);
    return value ? { ...trial, value } : trial;
  };
  const { least, nearest, trials } = found;
  return { ...found, least: least && valued(least), nearest: valued(nearest), trials: trials.map(valued) };
}

/** What a claim that compares something with a line compares, over the runs; undefined for any other goal. */
function comparedIn(ensemble: Ensemble, strategy: string, goal: Goal): Summary | undefined {
  if (goal.kind !== 'claim' || !comparisonIn(goal.formula)) return undefined;
  return summarise(watchedValues(ensemble, strategy, goal.formula, goal.year, 'value'));
}

/** In which years a goal is reached often enough. */
export interface YearSought {
  /** first year in which it is; undefined where it never is */
  readonly earliest: YearTried | undefined;
  /** first years in which it may be and surely is, when the runs' own error is counted; the latter undefined where it never surely is */
  readonly interval: readonly [may: number, surely: number | undefined] | undefined;
  /** years after the earliest in which it is not reached often enough again */
  readonly lapses: readonly number[];
  /** the year that comes nearest, where none does */
  readonly nearest: YearTried;
  readonly trials: readonly YearTried[];
}

/** A year and the share of runs that reach the goal in it. */
export interface YearTried {
  readonly year: number;
  readonly reached: Proportion;
  /** of a claim that compares something with a line, what that came to */
  readonly value?: Summary;
}

/**
 * The earliest year in which a strategy reaches a goal with at least the given probability. Every year is looked at, as a goal may be lost again.
 * @param ensemble of a task that watches the goal where it is a claim
 * @param goal its own year is left aside
 * @throws RangeError for an ensemble without a year after the base year
 */
export function earliestYear(
  ensemble: Ensemble,
  strategy: string,
  goal: Goal,
  probability: number,
  pack: Pick<Pack, 'references'>,
): YearSought {
  const trials = ensemble.shape.years.slice(1).map((year): YearTried => {
    const own = inYear(goal, year);
    const runs = runsReaching(ensemble, strategy, own, pack);
    const value = comparedIn(ensemble, strategy, own);
    return { year, reached: proportion(runs.filter(Boolean).length, runs.length), ...(value && { value }) };
  });
  const [first] = trials;
  if (!first) throw new RangeError('there is no year after the base year');
  const firstWith = (errors: number) =>
    trials.find(({ reached }) => reached.probability + errors * reached.mcse >= probability);
  const earliest = firstWith(0);
  const may = firstWith(chanceHalfWidth);
  return {
    earliest,
    interval: earliest && may && [may.year, firstWith(-chanceHalfWidth)?.year],
    lapses: trials.flatMap(({ year, reached }) =>
      earliest && year > earliest.year && reached.probability < probability ? [year] : [],
    ),
    nearest: trials.reduce((best, own) => (own.reached.probability > best.reached.probability ? own : best), first),
    trials,
  };
}

function inYear(goal: Goal, year: number): Goal {
  return goal.kind === 'avoid' || goal.kind === 'claim'
    ? { ...goal, year }
    : { ...goal, outcome: { ...goal.outcome, year } };
}
