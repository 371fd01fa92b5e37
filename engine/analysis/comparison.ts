import { type CriterionDefinition, criterionDefinitions } from '../criteria/criterionDefinitions.ts';
import { type Proportion, proportion } from '../criteria/proportion.ts';
import { listDate, ruleSetFor } from '../criteria/ruleSets.ts';
import type { LegalStatus, RuleSet } from '../criteria/statusRule.ts';
import type { Pack } from '../pack/pack.ts';
import { type Place, placesOf } from '../population/geography.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { atOnce } from '../simulation/inSteps.ts';
import { baselineResult, extentOf } from './selection.ts';
import { pairedDifferences, valuesIn } from './series.ts';
import { type StatusProbability, tellingStatuses } from './statusProbabilities.ts';
import { type Summary, summarise } from './summary.ts';

/** One criterion of a comparison row. */
export interface ComparedCriterion {
  readonly criterion: CriterionDefinition;
  /** distance to the rest of the municipality; undefined where there is nobody to count */
  readonly gap: Summary | undefined;
  /** paired difference of that distance to the baseline; undefined for the baseline itself */
  readonly difference: Summary | undefined;
}

/** Legal prospects of an area: `vulnerable` holds the stronger classes as well, as they are vulnerable areas too. */
export interface ComparedStatus {
  readonly prevention: Proportion;
  readonly vulnerable: Proportion;
}

/** One scenario in one social-balance area. */
export interface ComparisonRow {
  readonly scenario: { readonly id: string; readonly name: string };
  readonly isBaseline: boolean;
  readonly place: Place;
  readonly criteria: readonly ComparedCriterion[];
  /** undefined where the area isn't one in the law's sense */
  readonly status: { readonly withOrigin: ComparedStatus; readonly withoutOrigin: ComparedStatus } | undefined;
}

/** The short answer: where the scenarios end. */
export interface Comparison {
  /** year of all figures: the last one */
  readonly year: number;
  readonly ruleSet: RuleSet;
  /** areas in the pack's order, scenarios within each in the ensemble's */
  readonly rows: readonly ComparisonRow[];
}

const vulnerableOrMore: readonly LegalStatus[] = ['vulnerable-area', 'parallel-society', 'transformation-area'];

/**
 * Compares the scenarios in the municipality's social-balance areas in the last year: the gap to the rest of the municipality per
 * criterion, its paired difference to the baseline, and the probability of being on the lists.
 */
export function compare(ensemble: Ensemble, pack: Pick<Pack, 'references'>): Comparison {
  return atOnce(comparing(ensemble, pack));
}

/** The same in steps, a row each, for a host that hears its user meanwhile. */
export function* comparing(
  ensemble: Ensemble,
  pack: Pick<Pack, 'references'>,
): Generator<undefined, Comparison, undefined> {
  const { geography, years } = ensemble.shape;
  const yearIndex = years.length - 1;
  const year = years[yearIndex];
  if (year === undefined) throw new RangeError('an ensemble without years has nothing to compare');
  const ruleSet = ruleSetFor(listDate(year));
  const statuses = (yield* tellingStatuses(ensemble, pack, ruleSet)).filter((entry) => entry.year === year);
  const areas = placesOf(geography).filter((place) => {
    const estate = geography.estates[place.index - 1 - geography.districts.length];
    return place.level === 'estate' && estate?.isSocialBalanceArea;
  });
  const rows: ComparisonRow[] = [];
  for (const place of areas) {
    for (const result of ensemble.strategies) {
      rows.push(comparisonRow(ensemble, result, place, yearIndex, statuses));
      yield undefined;
    }
  }
  return { year, ruleSet, rows };
}

function comparisonRow(
  ensemble: Ensemble,
  result: StrategyResult,
  place: Place,
  yearIndex: number,
  statuses: readonly StatusProbability[],
): ComparisonRow {
  const baseline = baselineResult(ensemble, result);
  const isBaseline = baseline === result;
  const extent = extentOf(ensemble.shape.geography, place);
  const own = statuses.filter((entry) => entry.strategy === result.strategy.id && entry.place === place.id);
  return {
    scenario: { id: result.strategy.id, name: result.strategy.name },
    isBaseline,
    place,
    criteria: criterionDefinitions.map((criterion) => {
      const gaps = valuesIn(ensemble, result, extent, criterion.id, 'gap', yearIndex);
      const gap = summarise(gaps);
      if (isBaseline) return { criterion, gap, difference: undefined };
      const reference = valuesIn(ensemble, baseline, extent, criterion.id, 'gap', yearIndex);
      return { criterion, gap, difference: summarise(pairedDifferences(gaps, reference)) };
    }),
    status:
      own.length === 0
        ? undefined
        : { withOrigin: comparedStatus(own, true), withoutOrigin: comparedStatus(own, false) },
  };
}

function comparedStatus(entries: readonly StatusProbability[], countOrigin: boolean): ComparedStatus {
  const among = (wanted: readonly LegalStatus[]): Proportion => {
    const chosen = entries.filter((entry) => entry.countOrigin === countOrigin && wanted.includes(entry.status));
    const count = chosen.reduce((total, entry) => total + entry.count, 0);
    return proportion(count, chosen[0]?.replicates ?? 0);
  };
  return { prevention: among(['prevention-area']), vulnerable: among(vulnerableOrMore) };
}
