import {
  differenceSeries,
  type Ensemble,
  gapSeries,
  type LegalStatus,
  listDate,
  type Pack,
  type Place,
  ruleSetFor,
  statusProbabilities,
} from '../../engine/index.ts';
import { cohortDifference } from '../dataflow/cohorts.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { yearSlice } from '../dataflow/yearSlice.ts';
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import { supportedDecimals } from '../text/numbers.ts';

/** A scenario in the comparison, as it is shown. */
export interface ComparedScenario {
  readonly id: string;
  /** place in the document's order, which colours go by */
  readonly index: number;
  readonly name: string;
  readonly gap: string;
  /** paired difference of the gap; undefined for the scenario that the others are compared with */
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
}

const vulnerable: readonly LegalStatus[] = ['vulnerable-area', 'parallel-society', 'transformation-area'];

/** Rows of the comparison, in the document's order. */
export function comparedScenarios(
  ensemble: Ensemble,
  pack: Pack,
  question: ComparisonQuestion,
  { numbers, text }: Wording,
): readonly ComparedScenario[] {
  const { place, criterion, year, scenarios } = question;
  const single = yearSlice(ensemble, year);
  const most = criteriaShown[criterion].mostDecimals;
  const statuses = statusesOf(ensemble, pack, place, year);
  return ensemble.strategies.flatMap(({ strategy }, index) => {
    if (scenarios.length > 0 && !scenarios.includes(strategy.id)) return [];
    const selection = { strategy: strategy.id, place: place.id, criterion };
    const isTooSmall = hasTooFewResidents(ensemble, { ...selection, year });
    const [gap] = isTooSmall ? [] : gapSeries(single, selection);
    const [difference] = isTooSmall ? [] : differenceSeries(single, { ...selection, measure: 'gap' });
    const decimals = supportedDecimals(difference?.mcse, most);
    const residents = isTooSmall ? undefined : cohortDifference(ensemble, { ...selection, year });
    const chance = (wanted: readonly LegalStatus[]) => {
      if (!statuses) return undefined;
      const own = statuses.filter((entry) => entry.strategy === strategy.id && wanted.includes(entry.status));
      return numbers.percent(
        own.reduce((sum, entry) => sum + entry.probability, 0),
        0,
      );
    };
    return [
      {
        id: strategy.id,
        index,
        name: strategy.name,
        gap: gap ? numbers.gap(gap.mean, supportedDecimals(gap.mcse, most)) : '–',
        difference: difference && numbers.points(difference.mean, decimals),
        interval:
          difference && difference.replicates > 4
            ? text.comparison.interval(
                numbers.points(difference.p10, decimals),
                numbers.points(difference.p90, decimals),
              )
            : undefined,
        residents: residents === undefined ? undefined : numbers.points(residents, decimals),
        prevention: chance(['prevention-area']),
        vulnerable: chance(vulnerable),
      },
    ];
  });
}

/** Probabilities for the place in the year, where the law looks at it. */
function statusesOf(ensemble: Ensemble, pack: Pack, place: Place, year: number) {
  const { geography } = ensemble.shape;
  const index = place.index - 1 - geography.districts.length;
  if (!geography.estates[index]?.isLegalArea) return undefined;
  // the law is asked about one area, so the others aren't assessed
  const estates = geography.estates.map((estate, i) => ({ ...estate, isLegalArea: i === index }));
  const alone = { ...ensemble, shape: { ...ensemble.shape, geography: { ...geography, estates } } };
  return statusProbabilities(alone, pack, ruleSetFor(listDate(year))).filter(
    (entry) => entry.year === year && entry.countOrigin,
  );
}
