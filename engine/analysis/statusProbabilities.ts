import { type Proportion, proportion } from '../criteria/proportion.ts';
import { type LegalStatus, legalStatuses, type RuleSet } from '../criteria/statusRule.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { atOnce } from '../simulation/inSteps.ts';
import { statusPaths } from './statusPaths.ts';

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
  return atOnce(tellingStatuses(ensemble, pack, ruleSet, yearsRunningBefore));
}

/** The same in steps, an area of a strategy each. */
export function* tellingStatuses(
  ensemble: Ensemble,
  pack: Pick<Pack, 'references'>,
  ruleSet: RuleSet,
  yearsRunningBefore: ReadonlyMap<string, number> = new Map(),
): Generator<undefined, readonly StatusProbability[], undefined> {
  const { estates } = ensemble.shape.geography;
  const areas = estates.flatMap((estate, index) => (estate.isLegalArea ? [{ index, id: estate.id }] : []));
  const told: StatusProbability[] = [];
  for (const result of ensemble.strategies) {
    for (const area of areas) {
      for (const countOrigin of [true, false]) {
        const before = yearsRunningBefore.get(area.id) ?? 0;
        const paths = statusPaths(ensemble, result, area.index, pack, ruleSet, countOrigin, before);
        const tallies = tallyStatuses(paths, ensemble.shape.years.length);
        for (const [yearIndex, year] of ensemble.shape.years.entries()) {
          for (const [statusIndex, status] of legalStatuses.entries()) {
            told.push({
              strategy: result.strategy.id,
              place: area.id,
              year,
              status,
              countOrigin,
              ...tallied(tallies[yearIndex]?.[statusIndex] ?? 0, result.counts.length),
            });
          }
        }
      }
      yield undefined;
    }
  }
  return told;
}

/** [year][status]: replicates */
function tallyStatuses(paths: readonly (readonly LegalStatus[])[], years: number): readonly Uint32Array[] {
  const tallies = Array.from({ length: years }, () => new Uint32Array(legalStatuses.length));
  for (const path of paths) {
    path.forEach((status, yearIndex) => {
      const tally = tallies[yearIndex] as Uint32Array;
      const at = legalStatuses.indexOf(status);
      tally[at] = (tally[at] as number) + 1;
    });
  }
  return tallies;
}

function tallied(count: number, replicates: number) {
  return { count, replicates, ...proportion(count, replicates) };
}
