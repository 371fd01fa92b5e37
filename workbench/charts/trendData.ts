import {
  differenceSeries,
  type Ensemble,
  gapSeries,
  type Indicator,
  levelSeries,
  type Pack,
  type Place,
  type SeriesPoint,
  type StrategyResult,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { yearSlice } from '../dataflow/yearSlice.ts';
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import { type Observed, observedPoints, type Shift, shiftOf } from './observed.ts';
import { mostScenarios } from './palette.ts';
import type { TrendData, TrendLine, TrendPoint } from './trendLine.ts';
import { formAt } from './written.ts';

/** What a trend shows, as the document and the reader ask for it. */
export interface TrendQuestion {
  readonly indicator: Indicator;
  readonly place: Place;
  /** ids in the order shown; all of the ensemble where empty */
  readonly scenarios: readonly string[];
  readonly marked: number | undefined;
  readonly hasBand: boolean;
  /** what was observed; what the pack has published where left out */
  readonly observed?: Observed;
  /** only scenarios that build on no other, for a look at the starting point */
  readonly isBaselineOnly?: boolean;
  /** the scenario whose line is on its way to what was asked for, and how far */
  readonly reached?: { readonly strategy: string; readonly yearIndex: number } | undefined;
}

/** Lines of a trend from results. */
export function trendData(ensemble: Ensemble, pack: Pack, question: TrendQuestion, wording: Wording): TrendData {
  const { indicator, place, scenarios, marked } = question;
  const { criterion } = indicator;
  const form = formAt(indicator, place);
  const chosen = ensemble.strategies
    .filter(({ strategy }) => scenarios.length === 0 || scenarios.includes(strategy.id))
    .filter(({ strategy }) => !question.isBaselineOnly || strategy.parent === undefined)
    .slice(0, mostScenarios);
  const series = form === 'gap' ? gapSeries : levelSeries;
  const observed = question.observed ?? observedOf(pack);
  const base = ensemble.strategies.find(({ strategy }) => strategy.parent === undefined) ?? ensemble.strategies[0];
  const about = base && { form, place, criterion, base };
  const shift = about && shiftOf(ensemble, about, observed);
  const dots = about ? observedPoints(ensemble, about, observed) : [];
  const [first] = chosen;
  const lines = chosen.map(
    ({ strategy, counts }): TrendLine => ({
      id: strategy.id,
      name: strategy.name,
      ...reachedYear(ensemble, strategy.id, question.reached),
      ...(first &&
        first.counts !== counts &&
        differenceAtEnd(ensemble, first, { strategy, counts }, place, criterion, form)),
      points: moved(
        remembered([counts], `points ${form} ${place.id} ${criterion}`, () =>
          series(ensemble, { strategy: strategy.id, place: place.id, criterion }).filter(
            ({ year }) => !hasTooFewResidents(ensemble, { strategy: strategy.id, place: place.id, criterion, year }),
          ),
        ),
        shift,
      ),
    }),
  );
  return {
    form,
    place: wording.label(place.label),
    criterion: wording.text.criteria[criterion],
    lines,
    observed: dots,
    ...(shift && { rebasedFrom: shift.from }),
    baseYear: pack.baseYear,
    now: Math.max(pack.baseYear, ...dots.map(({ year }) => year)),
    rest: form === 'level' && !place.isWhole ? restLevel(ensemble, chosen[0], place, criterion) : [],
    marked,
    hasBand: question.hasBand && ensemble.replicates.length >= 5,
    mostDecimals: criteriaShown[criterion].mostDecimals,
  };
}

function reachedYear(
  { shape }: Ensemble,
  id: string,
  reached: TrendQuestion['reached'],
): Pick<TrendLine, 'reachedYear'> {
  const year = reached?.strategy === id ? shape.years[reached.yearIndex] : undefined;
  return year === undefined ? {} : { reachedYear: year };
}

/** How far a line ends from the first one, replicate by replicate. */
function differenceAtEnd(
  ensemble: Ensemble,
  first: StrategyResult,
  { strategy, counts }: Pick<StrategyResult, 'strategy' | 'counts'>,
  place: Place,
  criterion: Criterion,
  measure: 'level' | 'gap',
): Pick<TrendLine, 'difference'> {
  const against = first.strategy.id;
  const difference = remembered([counts, first.counts], `end ${measure} ${place.id} ${criterion}`, () => {
    const end = yearSlice(ensemble, ensemble.shape.years.at(-1) ?? 0);
    return differenceSeries(end, { strategy: strategy.id, place: place.id, criterion, measure, against })[0];
  });
  return difference ? { difference } : {};
}

/** Lines as they are re-based: the whole band moves along, and the years before are known, not projected. */
function moved(points: readonly TrendPoint[], shift: Shift | undefined): readonly TrendPoint[] {
  if (!shift) return points;
  return points
    .filter(({ year }) => year >= shift.from)
    .map((point) => {
      const by = shift.at(point.year);
      return { ...point, mean: point.mean + by, p10: point.p10 + by, p90: point.p90 + by };
    });
}

/** History is drawn only from what somebody has published. */
function observedOf(pack: Pack): Observed {
  const published = pack.observed.filter(({ status }) => status === 'published');
  return {
    observations: published.map(({ place, criterion, year, value }) => ({
      ...{ place, year, value, source: 'pack' },
      criterion: criterion as Criterion,
    })),
    isRebased: false,
  };
}

/** Level less gap is the level of the rest. */
function restLevel(ensemble: Ensemble, result: StrategyResult | undefined, place: Place, criterion: Criterion) {
  if (!result) return [];
  return remembered([result.counts], `rest ${place.id} ${criterion}`, () => {
    const selection = { strategy: result.strategy.id, place: place.id, criterion };
    const gaps = new Map(gapSeries(ensemble, selection).map((point: SeriesPoint) => [point.year, point.mean]));
    return levelSeries(ensemble, selection).flatMap(({ year, mean }) => {
      const gap = gaps.get(year);
      return gap === undefined ? [] : [{ year, value: mean - gap }];
    });
  });
}
