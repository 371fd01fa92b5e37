import { criteria } from '../../criteria/criterionIds.ts';
import type { MeasureUse } from '../../measures/measureUse.ts';
import { contentHash } from '../../pack/contentHash.ts';
import type { Pack } from '../../pack/pack.ts';
import { comparisonIn } from '../../scenario/comparison.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { SensitivityMethod, StudyCell } from '../../scenario/studyCells.ts';
import { studyFormula } from '../../scenario/studyFormula.ts';
import type { Placed } from '../../scenario/written.ts';
import type { Task } from '../../simulation/task.ts';
import { taskKey } from '../../simulation/taskKey.ts';
import { type UnknownKind, unknownsFor } from '../../simulation/unknowns.ts';
import { subsetCount } from './creditStudy.ts';
import type { Judged } from './futuresStudy.ts';
import type { Lever } from './goalStudy.ts';
import { doseGrid } from './levers.ts';
import type { AskedOutcome, FormulaOutcome, Goal, Outcome } from './outcome.ts';

/** A question to many runs with nothing left open: the same study of the same task gives the same answer anywhere. */
export type Study = SensitivityStudy | GoalSeekStudy | RobustnessStudy | DiscoveryStudy | CreditStudy;

interface AskedOfOne {
  /** id of the strategy it is asked of */
  readonly strategy: string;
  /** lucks that every setting meets */
  readonly lucks: number;
}

export interface SensitivityStudy extends AskedOfOne {
  readonly kind: 'sensitivity';
  readonly method: SensitivityMethod;
  readonly outcome: AskedOutcome;
  readonly against?: string;
  /** what is unknown; the pack's parameters where left out */
  readonly over?: readonly UnknownKind[];
  /** trajectories (morris) or base points (sobol) */
  readonly base: number;
  /** assumptions looked at more closely after all have been tried on one luck; all at once on all lucks where left out */
  readonly strongest?: number;
  /** ids of the assumptions that are moved; all that carry a range where left out */
  readonly among?: readonly string[];
}

export interface GoalSeekStudy extends AskedOfOne {
  readonly kind: 'goal-seek';
  readonly goal: Goal;
  readonly lever: Lever;
  readonly probability: number;
}

/** `line` is at most for a share and at least for income; of a formula, as what is claimed of it says. */
export interface RobustnessStudy extends Judged {
  readonly kind: 'robustness';
  readonly strategies: readonly string[];
  /** what is unknown; the pack's parameters where left out */
  readonly over?: readonly UnknownKind[];
  readonly draws: number;
  readonly lucks: number;
}

export interface DiscoveryStudy extends AskedOfOne {
  readonly kind: 'discovery';
  readonly goal: Goal;
  /** what is unknown; the pack's parameters where left out */
  readonly over?: readonly UnknownKind[];
  readonly draws: number;
  readonly density: number;
}

export interface CreditStudy extends AskedOfOne {
  readonly kind: 'credit';
  readonly outcome: Outcome;
  /** whether uses of a measure count as one */
  readonly by: 'measure' | 'use';
  /** orders sampled where there are too many measures for all subsets */
  readonly orders: number;
}

/**
 * Sizes of studies in a page where the cell doesn't say: some two to five hundred runs of one strategy each. What is told as a mean over lucks
 * or trajectories has five of them, the fewest whose error is told (`errorToRoundBy`), so that the page needn't round it to whole points.
 */
export const usualSizes = {
  lucks: { tornado: 5, morris: 1, sobol: 1, 'goal-seek': 30, robustness: 2, discovery: 1, credit: 5 },
  base: { tornado: 2, morris: 5, sobol: 16 },
  strongest: { tornado: 10, sobol: 4 },
  probability: 0.8,
  robustDraws: 32,
  discoveryDraws: 200,
  density: 0.75,
  orders: 24,
} as const;

/**
 * A cell's question with all that it leaves open filled in from the task.
 * @returns undefined where it names a scenario, place, year or lever that the task hasn't, which checking the document tells
 */
export function studyOf(cell: StudyCell, task: Omit<Task, 'replicates'>): Study | undefined {
  const { geography } = task.pack;
  const social = geography.estates.find(({ isSocialBalanceArea }) => isSocialBalanceArea) ?? geography.estates[0];
  const place = cell.place ?? social?.id ?? geography.municipality.id;
  const isPlace =
    place === geography.municipality.id ||
    [...geography.districts, ...geography.estates].some(({ id }) => id === place);
  const year = cell.year ?? task.to;
  const asked = cell.indicator ?? { form: 'gap', criterion: 'outside-labour' as const };
  const measure = place === geography.municipality.id ? 'level' : asked.form;
  const outcome: Outcome = { criterion: asked.criterion, place, measure, year };
  const known = task.strategies.map(({ id }) => id);
  // what holds where nothing is written asks the same, and its answer has the same name
  const written = 'over' in cell ? cell.over : undefined;
  const over = written && written.join() !== 'parameters' ? { over: written } : {};
  if (!isPlace || year <= task.from || year > task.to || !criteria.includes(asked.criterion)) return undefined;
  if (cell.kind === 'robustness') {
    const strategies = cell.scenarios.length > 0 ? cell.scenarios : known;
    const own = task.strategies.filter(({ id }) => strategies.includes(id));
    const line = cell.atMost ?? cell.atLeast;
    const judged = cell.reach
      ? judgedBy(cell.reach, own, task.pack, year)
      : line === undefined
        ? undefined
        : { outcome, line };
    if (!judged || strategies.length === 0 || !strategies.every((id) => known.includes(id))) return undefined;
    const { draws = usualSizes.robustDraws, lucks = usualSizes.lucks.robustness } = cell;
    return {
      kind: cell.kind,
      strategies: known.filter((id) => strategies.includes(id)),
      ...judged,
      ...over,
      draws,
      lucks,
    };
  }
  const strategy = task.strategies.find(({ id }) => id === (cell.scenario ?? known.at(-1)));
  if (!strategy) return undefined;
  const goal = (): Goal | undefined => {
    if (cell.kind !== 'goal-seek' && cell.kind !== 'discovery') return undefined;
    const { atMost, atLeast, avoid, reach } = cell;
    if (reach) {
      const isAsked = studyFormula(reach, 'reach', [strategy], task.pack) !== undefined;
      return isAsked ? { kind: 'claim', formula: reach.value, year } : undefined;
    }
    if (atMost !== undefined) return { kind: 'below', outcome, line: atMost };
    if (atLeast !== undefined) return { kind: 'above', outcome, line: atLeast };
    const isArea = geography.estates.some(({ id, isLegalArea }) => id === place && isLegalArea);
    return avoid && isArea ? { kind: 'avoid', place, year, status: avoid, countOrigin: true } : undefined;
  };
  const of = { strategy: strategy.id };
  switch (cell.kind) {
    case 'sensitivity': {
      const { method, against } = cell;
      if (against !== undefined && (!known.includes(against) || against === strategy.id)) return undefined;
      const formula = cell.outcome && outcomeIn(cell.outcome, task, [strategy.id, against], year);
      if (cell.outcome && !formula) return undefined;
      const lucks = cell.lucks ?? usualSizes.lucks[method];
      const base = cell.base ?? usualSizes.base[method];
      const strongest = method === 'morris' ? undefined : (cell.strongest ?? usualSizes.strongest[method]);
      return {
        ...{ kind: cell.kind, ...of, method, outcome: formula ?? outcome, lucks, base },
        ...(against !== undefined && { against }),
        ...(strongest !== undefined && { strongest }),
        ...(cell.parameters ? { among: cell.parameters } : over),
      };
    }
    case 'goal-seek': {
      const sought = goal();
      const lever = leverNamed(strategy, cell.lever, task, cell.doses);
      if (!sought || !lever) return undefined;
      const { probability = usualSizes.probability, lucks = usualSizes.lucks['goal-seek'] } = cell;
      return { kind: cell.kind, ...of, goal: sought, lever, probability, lucks };
    }
    case 'discovery': {
      const sought = goal();
      if (!sought) return undefined;
      const { draws = usualSizes.discoveryDraws, lucks = usualSizes.lucks.discovery } = cell;
      return {
        kind: cell.kind,
        ...of,
        goal: sought,
        ...over,
        draws,
        lucks,
        density: cell.density ?? usualSizes.density,
      };
    }
    case 'credit': {
      if (strategy.measures.length === 0) return undefined;
      const { by = 'measure', lucks = usualSizes.lucks.credit } = cell;
      return { kind: cell.kind, ...of, outcome, by, lucks, orders: usualSizes.orders };
    }
  }
}

/** What a claim has scenarios judged by: the value that it holds up to a line, or else whether it holds. */
export function judgedBy(
  claim: Placed<string>,
  strategies: readonly Strategy[],
  pack: Pack,
  year: number,
): Judged | undefined {
  if (!studyFormula(claim, 'reach', strategies, pack)) return undefined;
  const compared = comparisonIn(claim.value);
  if (!compared) {
    return { outcome: { formula: claim.value, year, isClaim: true }, line: 1, claim: claim.value, isMoreBetter: true };
  }
  const { of, line, operator } = compared;
  return {
    ...{ outcome: { formula: of, year }, line, claim: claim.value },
    ...(operator.startsWith('>') && { isMoreBetter: true }),
  };
}

/** What a formula comes to, as an outcome of the strategies that are asked of. */
export function outcomeIn(
  formula: Placed<string>,
  { strategies, pack }: Pick<Task, 'strategies' | 'pack'>,
  ids: readonly (string | undefined)[],
  year: number,
): FormulaOutcome | undefined {
  const asked = strategies.filter(({ id }) => ids.includes(id));
  const found = studyFormula(formula, 'outcome', asked, pack);
  return found && { formula: formula.value, year, ...(found.isClaim && { isClaim: true }) };
}

function leverNamed(
  strategy: Strategy,
  name: string,
  task: Pick<Task, 'from' | 'to'>,
  grid: Parameters<typeof doseGrid>[3],
): Lever | undefined {
  const at = name.lastIndexOf('.');
  const [use, field] = [name.slice(0, at), name.slice(at + 1)];
  const own = strategy.measures.find(({ id }) => id === use);
  const doses = own && doseGrid(own, field, task, grid);
  return doses && doses.length > 1 ? { strategy: strategy.id, use, field, doses } : undefined;
}

/** The task that a study runs: only the strategies it asks of, and no year after the one it asks about, which no earlier year depends on. */
export function taskOfStudy(
  study: Study,
  task: Omit<Task, 'replicates' | 'sampling'>,
): Omit<Task, 'replicates' | 'sampling'> {
  const wanted = strategiesIn(study);
  const { year } = 'outcome' in study ? study.outcome : 'outcome' in study.goal ? study.goal.outcome : study.goal;
  // what the document claims of its scenarios is no part of the question
  const strategies = task.strategies.flatMap(({ claims: _claims, ...own }) => (wanted.includes(own.id) ? [own] : []));
  return { ...task, to: year, strategies };
}

function strategiesIn(study: Study): readonly string[] {
  if (study.kind === 'robustness') return study.strategies;
  const against = study.kind === 'sensitivity' ? study.against : undefined;
  return against === undefined ? [study.strategy] : [study.strategy, against];
}

/** Name of an answer: everything that it depends on, and nothing else. Names of scenarios don't count. */
export function studyKey(study: Study, task: Omit<Task, 'replicates' | 'sampling'>): string {
  const own = taskOfStudy(study, task);
  const nameless = own.strategies.map(({ name: _name, parent: _parent, goals: _goals, ...rest }) => ({
    ...rest,
    name: '',
  }));
  const text = JSON.stringify({ study, task: taskKey({ ...own, strategies: nameless }) });
  return contentHash(new Map([['study', new TextEncoder().encode(text)]]));
}

/** Uses that count as one measure in a study of credit: by measure, in the order of their first use, or each by itself. */
export function creditGroups(uses: readonly MeasureUse[], by: CreditStudy['by']): readonly (readonly number[])[] {
  if (by === 'use') return uses.map((_, use) => [use]);
  const measures = [...new Set(uses.map(({ measure }) => measure))];
  return measures.map((measure) => uses.flatMap((use, i) => (use.measure === measure ? [i] : [])));
}

/**
 * Runs of one strategy that a study takes, for telling beforehand: exact where the design is known, the usual where answers decide what is
 * asked next.
 */
export function studyRuns(study: Study, task: Omit<Task, 'replicates' | 'sampling'>): number {
  const ids = strategiesIn(study);
  const over = study.kind === 'sensitivity' && study.over ? study.over : (['parameters'] as const);
  const asked = task.strategies.filter(({ id }) => ids.includes(id));
  const among = study.kind === 'sensitivity' ? study.among : undefined;
  const unknown = unknownsFor(task.pack, asked, over).filter(({ id }) => among?.includes(id) ?? true).length;
  const strategies = ids.length;
  switch (study.kind) {
    case 'sensitivity': {
      const { method, base, lucks } = study;
      const strongest = Math.min(study.strongest ?? unknown, unknown);
      const screen = study.strongest === undefined ? 0 : 2 * unknown + 1;
      if (method === 'morris') return strategies * lucks * base * (unknown + 1);
      if (method === 'sobol') return strategies * (screen + lucks * base * (strongest + 2));
      return strategies * (screen + lucks * (2 * strongest + 1));
    }
    case 'goal-seek': {
      // halving comes down to one dose in as many trials as the number of the last has binary digits
      const trials = 4 + (32 - Math.clz32(study.lever.doses.length - 1));
      return study.lucks * Math.min(trials, study.lever.doses.length);
    }
    case 'robustness':
    case 'discovery':
      return study.draws * study.lucks * strategies;
    case 'credit': {
      const uses = task.strategies.find(({ id }) => id === study.strategy)?.measures ?? [];
      return study.lucks * subsetCount(creditGroups(uses, study.by).length, study.orders, task.seed);
    }
  }
}
