import {
  type CriterionId,
  countOver,
  type Ensemble,
  extentOf,
  gapSeries,
  levelSeries,
  type Notebook,
  type Observation,
  observationsOf,
  type Pack,
  type Place,
  rebased,
  rebasingOf,
  type StrategyResult,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';

/** What has been observed, and what is done with it: drawn over the projection, or the projection is moved onto it as well. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly isRebased: boolean;
}

/** A value that was observed, as a figure draws it. */
export interface ObservedPoint {
  readonly year: number;
  /** share, or distance of shares to the rest of the municipality */
  readonly value: number;
  readonly source: Observation['source'];
}

/** How a figure's lines are moved onto the last observation. */
export interface Shift {
  /** year of the observation: lines are moved from it on */
  readonly from: number;
  /** what is added in a year, in the unit of the lines */
  at(year: number): number;
}

/** What a notebook has observed: entered in it, and published in the pack. Assumed history is not drawn. */
export function observedIn(notebook: Notebook, pack: Pack): Observed {
  const published = pack.observed.filter(({ status }) => status === 'published');
  return { observations: observationsOf(notebook, published), isRebased: notebook.status === 'rebase' };
}

/** What is asked about: one criterion at one place, as a level or as a gap, and the strategy that stands for what is done today. */
interface Question {
  readonly form: 'level' | 'gap';
  readonly place: Place;
  readonly criterion: CriterionId;
  readonly base: StrategyResult;
}

/**
 * Observed values as points of a figure. The gap is to the rest of the municipality: what was observed of the whole, less the place's part of
 * those counted; where the whole was not observed, the rest as it is projected.
 */
export function observedPoints(ensemble: Ensemble, question: Question, observed: Observed): readonly ObservedPoint[] {
  const { form, place, criterion } = question;
  const seen = observed.observations.filter((value) => value.place === place.id && value.criterion === criterion);
  if (form === 'level') return seen.map(({ year, value, source }) => ({ year, value, source }));
  return seen.flatMap(({ year, value, source }) => {
    const rest = observedRest(ensemble, question, observed, year) ?? projectedRest(ensemble, question).get(year);
    return rest === undefined ? [] : [{ year, value: value - rest, source }];
  });
}

/**
 * How the lines are re-based: by one offset for all scenarios, that of the strategy that stands for today, so that what differs between
 * scenarios stays. A gap is moved by what its place is moved by, less what the rest is.
 * @returns undefined where the notebook doesn't ask for it, or enters nothing here
 */
export function shiftOf(ensemble: Ensemble, question: Question, observed: Observed): Shift | undefined {
  if (!observed.isRebased) return undefined;
  const { form, place, criterion } = question;
  const levels = projectedLevels(ensemble, question);
  const rebasing = rebasingOf(observed.observations, place.id, criterion, (year) => levels.get(year));
  if (!rebasing) return undefined;
  const moved = (year: number, from: ReadonlyMap<number, number>, offset: number) => {
    const level = from.get(year);
    if (level === undefined || year < rebasing.from) return 0;
    return rebased(level, year, criterion, { from: rebasing.from, offset }) - level;
  };
  const rests = form === 'gap' ? projectedRest(ensemble, question) : new Map<number, number>();
  const seen = form === 'gap' ? observedRest(ensemble, question, observed, rebasing.from) : undefined;
  const restOffset = seen === undefined ? 0 : seen - (rests.get(rebasing.from) ?? seen);
  return {
    from: rebasing.from,
    at: (year) => moved(year, levels, rebasing.offset) - moved(year, rests, restOffset),
  };
}

function projectedLevels(ensemble: Ensemble, { place, criterion, base }: Question): ReadonlyMap<number, number> {
  return remembered([base.counts], `levels ${place.id} ${criterion}`, () => {
    const selection = { strategy: base.strategy.id, place: place.id, criterion };
    return new Map(levelSeries(ensemble, selection).map(({ year, mean }) => [year, mean]));
  });
}

/** Level less gap is the level of the rest. */
function projectedRest(ensemble: Ensemble, question: Question): ReadonlyMap<number, number> {
  const { place, criterion, base } = question;
  return remembered([base.counts], `rest levels ${place.id} ${criterion}`, () => {
    const levels = projectedLevels(ensemble, question);
    const selection = { strategy: base.strategy.id, place: place.id, criterion };
    const gaps = gapSeries(ensemble, selection);
    return new Map(gaps.map(({ year, mean }) => [year, (levels.get(year) ?? Number.NaN) - mean]));
  });
}

/** What follows for the rest from what was observed of the place and of the whole municipality in the same year. */
function observedRest(
  ensemble: Ensemble,
  { place, criterion, base }: Question,
  { observations }: Observed,
  year: number,
): number | undefined {
  const { geography, years } = ensemble.shape;
  const valueIn = (id: string) =>
    observations.findLast((seen) => seen.place === id && seen.criterion === criterion && seen.year === year)?.value;
  const [inside, whole] = [valueIn(place.id), valueIn(geography.municipality.id)];
  if (inside === undefined || whole === undefined || place.isWhole) return undefined;
  // who was counted before the projection begins is taken to be shared as in its first year
  const index = year < (years[0] ?? year) ? 0 : years.indexOf(year);
  const [counts] = base.counts;
  if (index < 0 || !counts) return undefined;
  const extent = extentOf(geography, place);
  const counted = (estates: readonly number[]) =>
    countOver(ensemble.shape, counts, index, estates, criterion).denominator;
  const part = counted(extent.estates) / (counted(extent.estates) + counted(extent.rest));
  const rest = (whole - part * inside) / (1 - part);
  return Number.isFinite(rest) ? Math.max(0, rest) : undefined;
}
