import { listDate, ruleSetFor } from '../../criteria/ruleSets.ts';
import { type LegalStatus, legalStatuses } from '../../criteria/statusRule.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { CriterionId } from '../../simulation/projection.ts';
import type { Task } from '../../simulation/task.ts';
import { extentWithId, strategyResult } from '../selection.ts';
import { type SeriesMeasure, valuesIn } from '../series.ts';
import { statusPaths } from '../statusPaths.ts';
import { watchedValues } from './watched.ts';

/** Runs a task somewhere; every host's executor can. */
export type Simulate = (task: Task) => Promise<Ensemble>;

/** One number of a run: a criterion in a place in a year, its level or its distance to the rest of the municipality. */
export interface Outcome {
  readonly criterion: CriterionId;
  /** place id */
  readonly place: string;
  readonly measure: SeriesMeasure;
  readonly year: number;
}

/** What a formula of the yearly status comes to in a year, as a trigger's condition reads it: of any indicator, at any places. */
export interface FormulaOutcome {
  readonly formula: string;
  readonly year: number;
  /** whether it holds or doesn't, told as 1 or 0, rather than being a number */
  readonly isClaim?: true;
}

/** One number of a run: of a criterion or of a formula. */
export type AskedOutcome = Outcome | FormulaOutcome;

/** What is to hold at a year's end, as a trigger's condition says it. */
export interface ClaimGoal {
  readonly kind: 'claim';
  readonly formula: string;
  readonly year: number;
}

/** What is to be reached: an outcome at most or at least at a line, a legal status avoided, with criterion 5 counted or not, or any claim. */
export type Goal =
  | ClaimGoal
  | { readonly kind: 'below'; readonly outcome: Outcome; readonly line: number }
  | { readonly kind: 'above'; readonly outcome: Outcome; readonly line: number }
  | {
      readonly kind: 'avoid';
      readonly place: string;
      readonly year: number;
      readonly status: LegalStatus;
      readonly countOrigin: boolean;
    };

export function isOfFormula(outcome: AskedOutcome): outcome is FormulaOutcome {
  return 'formula' in outcome;
}

/** The formulas that runs have to watch for an outcome or a goal to be told. */
export function formulasOf(asked: AskedOutcome | Goal): readonly string[] {
  return 'formula' in asked ? [asked.formula] : [];
}

/**
 * The outcome in every run of a strategy; of a formula NaN in a run in which it has no value.
 * @throws RangeError for a strategy, place or year that the ensemble doesn't hold, and for a formula that it doesn't watch
 */
export function outcomeValues(ensemble: Ensemble, strategy: string, outcome: AskedOutcome): Float64Array {
  if (isOfFormula(outcome)) {
    const { formula, year, isClaim } = outcome;
    return watchedValues(ensemble, strategy, formula, year, isClaim ? 'held' : 'value');
  }
  const yearIndex = yearIndexOf(ensemble, outcome.year);
  const extent = extentWithId(ensemble.shape.geography, outcome.place);
  return valuesIn(ensemble, strategyResult(ensemble, strategy), extent, outcome.criterion, outcome.measure, yearIndex);
}

/** In which runs of a strategy the goal is reached. A run in which nobody is counted doesn't reach it. */
export function runsReaching(
  ensemble: Ensemble,
  strategy: string,
  goal: Goal,
  pack: Pick<Pack, 'references'>,
): readonly boolean[] {
  if (goal.kind === 'claim') {
    return [...watchedValues(ensemble, strategy, goal.formula, goal.year, 'held')].map((held) => held === 1);
  }
  if (goal.kind !== 'avoid') {
    const { outcome, line, kind } = goal;
    return [...outcomeValues(ensemble, strategy, outcome)].map((value) =>
      kind === 'below' ? value <= line : value >= line,
    );
  }
  const avoided = legalStatuses.indexOf(goal.status);
  return statusesOf(ensemble, strategy, goal, pack).map((status) => legalStatuses.indexOf(status) < avoided);
}

/** Legal status of an area in a year, in every run. */
function statusesOf(
  ensemble: Ensemble,
  strategy: string,
  { place, year, countOrigin }: Extract<Goal, { kind: 'avoid' }>,
  pack: Pick<Pack, 'references'>,
): readonly LegalStatus[] {
  const result = strategyResult(ensemble, strategy);
  const estate = ensemble.shape.geography.estates.findIndex(({ id }) => id === place);
  if (estate < 0) throw new RangeError(`no estate ${place}; legal status is an estate's`);
  const last = yearIndexOf(ensemble, year);
  const paths = statusPaths(ensemble, result, estate, pack, ruleSetFor(listDate(year)), countOrigin, 0);
  return paths.map((path) => path[last] as LegalStatus);
}

function yearIndexOf({ shape }: Ensemble, year: number): number {
  const index = shape.years.indexOf(year);
  if (index < 0) throw new RangeError(`no year ${year}; there are ${shape.years[0]} to ${shape.years.at(-1)}`);
  return index;
}
