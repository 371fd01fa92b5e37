import {
  differenceSeries,
  type Ensemble,
  gapSeries,
  type LegalStatus,
  levelSeries,
  listDate,
  type Pack,
  type Place,
  ruleSetFor,
  type StrategyResult,
  statusProbabilities,
} from '../../engine/index.ts';
import { scenariosShown } from '../charts/scenariosShown.ts';
import { drawnValue, inHundredths } from '../charts/written.ts';
import { cohortDifference } from '../dataflow/cohorts.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { yearSlice } from '../dataflow/yearSlice.ts';
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import { isNone, supportedDecimals, toldDifference } from '../text/numbers.ts';

/** A scenario in the comparison, as it is shown. */
export interface ComparedScenario {
  readonly id: string;
  /** place in the document's order, which colours go by */
  readonly index: number;
  readonly name: string;
  /** gap to the rest; the level where there is no rest */
  readonly gap: string;
  /** paired difference of it to the starting point; undefined for the scenario that the others are compared with */
  readonly difference: string | undefined;
  readonly interval: string | undefined;
  /** difference for the base year's residents wherever they live */
  readonly residents: string | undefined;
  readonly prevention: string | undefined;
  readonly vulnerable: string | undefined;
}

/** What is compared, and where. */
export interface ComparisonQuestion {
  readonly place: Place;
  readonly criterion: Criterion;
  readonly year: number;
  /** ids; all of the ensemble where empty */
  readonly scenarios: readonly string[];
  /** id of the scenario in hand, which is among those compared where all are asked for */
  readonly inHand?: string | undefined;
  /** whether the law's fifth criterion is left out of the status; counted where left out */
  readonly hidesFifth?: boolean;
}

/** Fewest replicates of which an interval is told. */
export const fewestForInterval = 5;

const vulnerable: readonly LegalStatus[] = ['vulnerable-area', 'parallel-society', 'transformation-area'];

/** Rows of the comparison, in the document's order: at most as many as can be told apart, each with a colour and dash of its own. */
export function comparedScenarios(
  ensemble: Ensemble,
  pack: Pack,
  question: ComparisonQuestion,
  { numbers, text }: Wording,
): readonly ComparedScenario[] {
  const { place, criterion, year, scenarios, inHand, hidesFifth = false } = question;
  const single = yearSlice(ensemble, year);
  const most = criteriaShown[criterion].mostDecimals;
  const base = startingPoint(ensemble, scenarios);
  return scenariosShown(ensemble.strategies, scenarios, inHand).map(({ result, index }) => {
    const { strategy, counts } = result;
    const selection = { strategy: strategy.id, place: place.id, criterion };
    const about = `${place.id} ${criterion} ${year}`;
    const isTooSmall = remembered([counts], `too few ${about}`, () =>
      hasTooFewResidents(ensemble, { ...selection, year }),
    );
    const measure = place.isWhole ? 'level' : 'gap';
    const series = place.isWhole ? levelSeries : gapSeries;
    const ownGap = isTooSmall
      ? undefined
      : remembered([counts], `${measure} ${about}`, () => series(single, selection)[0]);
    const gap = ownGap && inHundredths(criterion, ownGap);
    const against = base && base.strategy.id !== strategy.id ? base.strategy.id : undefined;
    const ownDifference =
      isTooSmall || !base || against === undefined
        ? undefined
        : remembered(
            [counts, base.counts],
            `difference ${about}`,
            () => differenceSeries(single, { ...selection, measure, against })[0],
          );
    const difference = ownDifference && inHundredths(criterion, ownDifference);
    const statuses = statusesOf(ensemble, pack, place, year, result, !hidesFifth);
    const decimals = supportedDecimals(difference, most);
    const followed =
      isTooSmall || against === undefined ? undefined : cohortDifference(ensemble, { ...selection, year, against });
    const residents = followed === undefined ? undefined : (followed * drawnValue(criterion, 1)) / 100;
    const chance = (wanted: readonly LegalStatus[]) => {
      if (!statuses) return undefined;
      const own = statuses.filter((entry) => wanted.includes(entry.status));
      return numbers.percent(
        own.reduce((sum, entry) => sum + entry.probability, 0),
        0,
      );
    };
    return {
      id: strategy.id,
      index,
      name: strategy.name,
      gap: gap ? numbers.gap(gap.mean, supportedDecimals(gap, most)) : '–',
      difference: difference && toldDifference(difference, most, numbers),
      interval:
        difference && difference.replicates >= fewestForInterval && !isNone(difference)
          ? text.comparison.interval(numbers.points(difference.p10, decimals), numbers.points(difference.p90, decimals))
          : undefined,
      residents: residents === undefined ? undefined : numbers.points(residents, decimals),
      prevention: chance(['prevention-area']),
      vulnerable: chance(vulnerable),
    };
  });
}

/** What all rows are held against, whatever each of them extends: the first of the scenarios that extends none, among those shown if it is there. */
export function startingPoint(ensemble: Ensemble, scenarios: readonly string[]): StrategyResult | undefined {
  const isRoot = ({ strategy }: StrategyResult) => strategy.parent === undefined;
  const shown = scenariosShown(ensemble.strategies, scenarios, undefined).map(({ result }) => result);
  return shown.find(isRoot) ?? ensemble.strategies.find(isRoot);
}

/** Probabilities of a strategy's statuses for the place in the year, where the law looks at it. */
function statusesOf(
  ensemble: Ensemble,
  pack: Pack,
  place: Place,
  year: number,
  result: StrategyResult,
  countOrigin: boolean,
) {
  const { geography } = ensemble.shape;
  const index = place.index - 1 - geography.districts.length;
  if (!geography.estates[index]?.isLegalArea) return undefined;
  return remembered([result.counts], `status ${pack.hash} ${place.id} ${year} ${countOrigin}`, () => {
    // the law is asked about one area and one strategy, so the others aren't assessed
    const estates = geography.estates.map((estate, i) => ({ ...estate, isLegalArea: i === index }));
    const shape = { ...ensemble.shape, geography: { ...geography, estates } };
    const alone = { ...ensemble, shape, strategies: [result] };
    return statusProbabilities(alone, pack, ruleSetFor(listDate(year))).filter(
      (entry) => entry.year === year && entry.countOrigin === countOrigin,
    );
  });
}
