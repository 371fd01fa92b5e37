import {
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
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import { mostScenarios } from './palette.ts';
import type { TrendData, TrendLine } from './trend.ts';

/** What a trend shows, as the document and the reader ask for it. */
export interface TrendQuestion {
  readonly indicator: Indicator;
  readonly place: Place;
  /** ids in the order shown; all of the ensemble where empty */
  readonly scenarios: readonly string[];
  readonly marked: number | undefined;
  readonly hasBand: boolean;
  /** only scenarios that build on no other, for a look at the starting point */
  readonly isBaselineOnly?: boolean;
}

/** Lines of a trend from results. */
export function trendData(ensemble: Ensemble, pack: Pack, question: TrendQuestion, wording: Wording): TrendData {
  const { indicator, place, scenarios, marked } = question;
  const { criterion } = indicator;
  const form = place.index === 0 ? 'level' : indicator.form;
  const chosen = ensemble.strategies
    .filter(({ strategy }) => scenarios.length === 0 || scenarios.includes(strategy.id))
    .filter(({ strategy }) => !question.isBaselineOnly || strategy.parent === undefined)
    .slice(0, mostScenarios);
  const series = form === 'gap' ? gapSeries : levelSeries;
  const lines = chosen.map(
    ({ strategy, counts }): TrendLine => ({
      id: strategy.id,
      name: strategy.name,
      points: remembered([counts], `points ${form} ${place.id} ${criterion}`, () =>
        series(ensemble, { strategy: strategy.id, place: place.id, criterion }).filter(
          ({ year }) => !hasTooFewResidents(ensemble, { strategy: strategy.id, place: place.id, criterion, year }),
        ),
      ),
    }),
  );
  return {
    form,
    place: wording.label(place.label),
    criterion: wording.text.criteria[criterion],
    lines,
    observed: form === 'level' ? publishedValues(pack, place, criterion) : [],
    baseYear: pack.baseYear,
    rest: form === 'level' && place.index > 0 ? restLevel(ensemble, chosen[0], place, criterion) : [],
    marked,
    hasBand: question.hasBand && ensemble.replicates.length >= 5,
    mostDecimals: criteriaShown[criterion].mostDecimals,
  };
}

/** History is drawn only from what somebody has published. */
function publishedValues(pack: Pack, place: Place, criterion: Criterion) {
  return pack.observed.filter(
    (observed) => observed.place === place.id && observed.criterion === criterion && observed.status === 'published',
  );
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
