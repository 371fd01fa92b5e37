import { countOver } from '../criteria/estateCounts.ts';
import { type AreaYear, assessArea } from '../criteria/legalStatus.ts';
import { type Proportion, proportion } from '../criteria/proportion.ts';
import { referenceValues } from '../criteria/referenceValues.ts';
import { type LegalStatus, legalStatuses, type RuleSet } from '../criteria/statusRule.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { fifthCounts, judgedBy } from './judgedBy.ts';

/** How likely a legal status is for one area in one year. Over the statuses the probabilities sum to 1. */
export interface StatusProbability extends Proportion {
  readonly strategy: string;
  /** estate id */
  readonly place: string;
  readonly year: number;
  readonly status: LegalStatus;
  /** false: criterion 5 left out */
  readonly countOrigin: boolean;
  /** replicates in which the area has exactly this status, and all of them */
  readonly count: number;
  readonly replicates: number;
}

/**
 * Probability of each legal status, for every strategy, legal area and year, with and without criterion 5.
 *
 * Each replicate carries its own memory of consecutive years from the base year on. `yearsRunningBefore` tells how many lists
 * in a row, up to the year before the base year, an area met the conditions of a *parallelsamfund*; no area is assumed to have.
 * A strategy's own path of reference values is used where it has one, and its national agenda where that changes the law.
 * @param yearsRunningBefore by estate id
 */
export function statusProbabilities(
  ensemble: Ensemble,
  pack: Pick<Pack, 'references'>,
  ruleSet: RuleSet,
  yearsRunningBefore: ReadonlyMap<string, number> = new Map(),
): readonly StatusProbability[] {
  const { estates } = ensemble.shape.geography;
  const areas = estates.flatMap((estate, index) => (estate.isLegalArea ? [{ index, id: estate.id }] : []));
  return ensemble.strategies.flatMap((result) =>
    areas.flatMap((area) =>
      [true, false].flatMap((countOrigin) => {
        const before = yearsRunningBefore.get(area.id) ?? 0;
        const tallies = tallyStatuses(ensemble, result, area.index, pack, ruleSet, countOrigin, before);
        return ensemble.shape.years.flatMap((year, yearIndex) =>
          legalStatuses.map((status, statusIndex) => ({
            strategy: result.strategy.id,
            place: area.id,
            year,
            status,
            countOrigin,
            ...tallied(tallies[yearIndex]?.[statusIndex] ?? 0, result.counts.length),
          })),
        );
      }),
    ),
  );
}

/** [year][status]: replicates */
function tallyStatuses(
  ensemble: Ensemble,
  result: StrategyResult,
  estate: number,
  pack: Pick<Pack, 'references'>,
  ruleSet: RuleSet,
  countOrigin: boolean,
  before: number,
): readonly Uint32Array[] {
  const { shape } = ensemble;
  const tallies = shape.years.map(() => new Uint32Array(legalStatuses.length));
  const references = shape.years.map((year) => referenceValues(pack, year, result.strategy.references));
  for (const counts of result.counts) {
    let yearsRunning = before;
    for (const [yearIndex, year] of shape.years.entries()) {
      const at =
        (index: number): AreaYear['count'] =>
        (criterion) =>
          countOver(shape, counts, index, [estate], criterion);
      const area: AreaYear = {
        year,
        residents: at(yearIndex)('origin').denominator,
        count: at(yearIndex),
        ...(yearIndex >= 2 ? { earlier: at(yearIndex - 2) } : {}),
      };
      const reference = references[yearIndex];
      const tally = tallies[yearIndex];
      if (!reference || !tally) continue;
      const agenda = result.strategy.agenda?.[year];
      const options = { countOrigin: countOrigin && fifthCounts(agenda), yearsRunningBefore: yearsRunning };
      const assessment = assessArea(area, reference, judgedBy(ruleSet, agenda), options);
      yearsRunning = assessment.yearsRunning;
      const statusIndex = legalStatuses.indexOf(assessment.status);
      tally[statusIndex] = (tally[statusIndex] ?? 0) + 1;
    }
  }
  return tallies;
}

function tallied(count: number, replicates: number) {
  return { count, replicates, ...proportion(count, replicates) };
}
