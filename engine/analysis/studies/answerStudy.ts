import type { Sampling } from '../../simulation/sampling.ts';
import type { Task } from '../../simulation/task.ts';
import { unknownsFor } from '../../simulation/unknowns.ts';
import { disclosing, HiddenOutcome, outcomeOfGoal } from '../disclosure/studyDisclosure.ts';
import type { Robustness } from '../robustness.ts';
import type { GoalSought } from '../search/goalSeek.ts';
import { type Summary, summarise } from '../summary.ts';
import { type VarianceShares, varianceShares } from '../varianceShares.ts';
import { creditToMeasures, type MeasureCredit } from './creditStudy.ts';
import { type Discovery, discoverFailures, judgedRuns, robustnessOver, worthOfKnowing } from './futuresStudy.ts';
import { leastDose } from './goalStudy.ts';
import { type LeftOut, leaving, pick } from './leftOut.ts';
import { formulasOf, isOfFormula, type Outcome, outcomeValues, type Simulate } from './outcome.ts';
import {
  type ParameterEffect,
  type ParameterShare,
  type SensitivityQuestion,
  screening,
  type TornadoBar,
  tornado,
  variance,
} from './sensitivityStudy.ts';
import {
  type CreditStudy,
  creditGroups,
  type DiscoveryStudy,
  type GoalSeekStudy,
  type RobustnessStudy,
  type SensitivityStudy,
  type Study,
  taskOfStudy,
} from './study.ts';
import { watching } from './watched.ts';

/** What many runs answered. Plain data: the same bytes as JSON wherever it was asked. */
export type StudyAnswer =
  | SensitivityAnswer
  | GoalSeekAnswer
  | RobustnessAnswer
  | DiscoveryAnswer
  | CreditAnswer
  | HiddenAnswer;

/** The answer that may not be told, because it is made of an outcome that rests on fewer than five persons. */
export interface HiddenAnswer {
  readonly kind: 'hidden';
  readonly study: Study;
  readonly suppressed: 1;
}

/** An assumption's swing on one luck, by which those to look at more closely were chosen. */
export interface ScreenedSwing {
  readonly parameter: string;
  readonly swing: number;
}

export type SensitivityAnswer = SensitivityStudy & {
  /** every assumption on one luck, where only the strongest were looked at more closely */
  readonly screened?: readonly ScreenedSwing[];
  readonly bars?: readonly TornadoBar[];
  readonly effects?: readonly ParameterEffect[];
  readonly indices?: readonly ParameterShare[];
  /** left out where every run has a value */
  readonly leftOut?: LeftOut;
};

export type GoalSeekAnswer = GoalSeekStudy & GoalSought;

/** A strategy over the futures, with how its outcome spreads and what the spread is made of. */
export interface RobustStrategy extends Robustness {
  readonly id: string;
  readonly outcomes: Summary;
  /** undefined where there are too few lucks to tell */
  readonly shares?: VarianceShares;
}

export type RobustnessAnswer = RobustnessStudy & {
  readonly robustness: readonly RobustStrategy[];
  readonly worthOfKnowing: ReturnType<typeof worthOfKnowing>;
  /** runs in which the outcome has no value in one of the scenarios; left out where there is none */
  readonly leftOut?: LeftOut;
};

export type DiscoveryAnswer = DiscoveryStudy & Discovery;

export type CreditAnswer = CreditStudy & MeasureCredit;

/**
 * Carries a study out. Of a pack that is not declared synthetic, nothing is told that rests on fewer than five persons.
 * @param task what the document runs; the study takes of it what it needs
 * @param simulate runs a task somewhere, all of it
 */
export async function answerStudy(
  study: Study,
  task: Omit<Task, 'replicates' | 'sampling'>,
  simulate: Simulate,
): Promise<StudyAnswer> {
  const outcome = criterionAsked(study);
  // of a formula it isn't known whom it is about
  if (!task.pack.synthetic && formulasAsked(study).length > 0) return { kind: 'hidden', study, suppressed: 1 };
  try {
    const own = taskOfStudy(study, task);
    return await carriedOut(study, own, disclosing(simulate, outcome ? [outcome] : [], task.pack));
  } catch (error) {
    if (error instanceof HiddenOutcome) return { kind: 'hidden', study, suppressed: 1 };
    throw error;
  }
}

/** The outcome of a criterion that a study is about; none where it asks of a formula or of legal status. */
export function criterionAsked(study: Study): Outcome | undefined {
  if (!('outcome' in study)) return outcomeOfGoal(study.goal);
  return isOfFormula(study.outcome) ? undefined : study.outcome;
}

function formulasAsked(study: Study): readonly string[] {
  return formulasOf('outcome' in study ? study.outcome : study.goal);
}

function carriedOut(study: Study, own: OwnTask, simulate: Simulate): Promise<StudyAnswer> {
  switch (study.kind) {
    case 'sensitivity':
      return sensitivity(study, own, simulate);
    case 'goal-seek':
      return goalSeek(study, own, simulate);
    case 'robustness':
      return robustness(study, own, simulate);
    case 'discovery':
      return discovery(study, own, simulate);
    case 'credit':
      return credit(study, own, simulate);
  }
}

type OwnTask = Omit<Task, 'replicates' | 'sampling'>;

async function sensitivity(study: SensitivityStudy, task: OwnTask, simulate: Simulate): Promise<SensitivityAnswer> {
  const { method, strategy, against, over, outcome, lucks, base, strongest } = study;
  const question: SensitivityQuestion = {
    ...{ task, strategy, outcome, lucks },
    ...(over && { over }),
    ...(against !== undefined && { against }),
    ...(study.among && { among: study.among }),
  };
  if (method === 'morris') return { ...study, ...(await screening(question, base, simulate)) };
  if (strongest === undefined) {
    return method === 'tornado'
      ? { ...study, ...(await tornado(question, simulate)) }
      : { ...study, ...(await variance(question, base, simulate)) };
  }
  const { bars: all, leftOut } = await tornado({ ...question, lucks: 1 }, simulate);
  // by the swing, which the luck of the middle, shared by all of them, has no part in
  const screened = all
    .map(({ parameter, swing }) => ({ parameter, swing: swing.mean }))
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  if (screened.length === 0 && leftOut) return { ...study, screened, leftOut };
  // Those that luck made look large are found out by lucks that did not choose them.
  const few = screened.slice(0, strongest).map(({ parameter }) => parameter);
  const closer: SensitivityQuestion = { ...question, among: few, firstLuck: 1 };
  return method === 'tornado'
    ? { ...study, screened, ...(await tornado(closer, simulate)) }
    : { ...study, screened, ...(await variance(closer, base, simulate)) };
}

async function goalSeek(study: GoalSeekStudy, task: OwnTask, simulate: Simulate): Promise<GoalSeekAnswer> {
  const { lever, goal, probability, lucks } = study;
  const whole: Task = { ...task, replicates: firstRuns(lucks) };
  return { ...study, ...(await leastDose(whole, lever, goal, probability, task.pack, simulate)) };
}

async function robustness(study: RobustnessStudy, task: OwnTask, simulate: Simulate): Promise<RobustnessAnswer> {
  const { outcome, claim, draws, lucks } = study;
  const formulas = [...new Set([...formulasOf(outcome), ...(claim === undefined ? [] : [claim])])];
  const ensemble = await simulate(watching(futuresOf(task, draws, lucks, study.over), formulas));
  const runs = judgedRuns(ensemble, study);
  const isJudged = new Set(runs);
  const whole = firstRuns(draws).filter((draw) => firstRuns(lucks).every((luck) => isJudged.has(luck * draws + draw)));
  const rows = robustnessOver(ensemble, study).flatMap((row): RobustStrategy[] => {
    const values = outcomeValues(ensemble, row.id, outcome);
    const outcomes = summarise(pick(values, runs));
    const shares = varianceShares(byDraw(values, whole, draws, lucks), whole.length, lucks);
    return outcomes ? [{ ...row, outcomes, ...(shares && { shares }) }] : [];
  });
  return {
    ...{ ...study, robustness: rows, worthOfKnowing: worthOfKnowing(ensemble, task.pack, study) },
    ...leaving(draws * lucks - runs.length, draws * lucks, 'runs'),
  };
}

async function discovery(study: DiscoveryStudy, task: OwnTask, simulate: Simulate): Promise<DiscoveryAnswer> {
  const { strategy, goal, draws, lucks, density } = study;
  const ensemble = await simulate(watching(futuresOf(task, draws, lucks, study.over), formulasOf(goal)));
  return { ...study, ...discoverFailures(ensemble, task.pack, strategy, goal, density) };
}

async function credit(study: CreditStudy, task: OwnTask, simulate: Simulate): Promise<CreditAnswer> {
  const { strategy, outcome, lucks, orders, by } = study;
  const uses = task.strategies.find(({ id }) => id === strategy)?.measures ?? [];
  const whole: Task = { ...task, replicates: firstRuns(lucks) };
  return {
    ...study,
    ...(await creditToMeasures(whole, strategy, outcome, simulate, orders, creditGroups(uses, by))),
  };
}

/** Latin-hypercube futures, each on as many lucks. */
function futuresOf(task: OwnTask, draws: number, lucks: number, over: RobustnessStudy['over']): Task {
  const among = over && unknownsFor(task.pack, task.strategies, over).map(({ id }) => id);
  const sampling: Sampling = { design: 'latin-hypercube', draws, ...(among && { among }) };
  return { ...task, sampling, replicates: firstRuns(draws * lucks) };
}

function firstRuns(count: number): readonly number[] {
  return Array.from({ length: count }, (_, run) => run);
}

/** Runs go through all draws before the next luck; turned round, row by row a draw, of those that have a value on every luck. */
function byDraw(values: Float64Array, whole: readonly number[], draws: number, lucks: number): Float64Array {
  return pick(
    values,
    whole.flatMap((draw) => firstRuns(lucks).map((luck) => luck * draws + draw)),
  );
}
