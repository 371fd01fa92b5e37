import { countOver } from '../criteria/estateCounts.ts';
import { type AreaYear, assessArea } from '../criteria/legalStatus.ts';
import { referenceValues } from '../criteria/referenceValues.ts';
import type { LegalStatus, RuleSet } from '../criteria/statusRule.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { fifthCounts, judgedBy } from './judgedBy.ts';

/**
 * Legal status of an area year by year in every run of a strategy, by the strategy's own reference values and national agenda.
 * @param estate index
 * @param before lists in a row on which the area met the conditions of a *parallelsamfund* up to the year before the base year
 * @returns [run][year]
 */
export function statusPaths(
  { shape }: Ensemble,
  result: StrategyResult,
  estate: number,
  pack: Pick<Pack, 'references'>,
  ruleSet: RuleSet,
  countOrigin: boolean,
  before: number,
): readonly (readonly LegalStatus[])[] {
  const lists = shape.years.map((year) => {
    const agenda = result.strategy.agenda?.[year];
    const references = referenceValues(pack, year, result.strategy.references);
    return { year, references, rules: judgedBy(ruleSet, agenda), countOrigin: countOrigin && fifthCounts(agenda) };
  });
  return result.counts.map((counts) => {
    const at =
      (index: number): AreaYear['count'] =>
      (criterion) =>
        countOver({ geography: shape.geography }, counts, index, [estate], criterion);
    let yearsRunning = before;
    return lists.map(({ year, references, rules, countOrigin: counted }, index) => {
      const area: AreaYear = {
        year,
        residents: at(index)('origin').denominator,
        count: at(index),
        ...(index >= 2 && { earlier: at(index - 2) }),
      };
      const assessment = assessArea(area, references, rules, {
        countOrigin: counted,
        yearsRunningBefore: yearsRunning,
      });
      yearsRunning = assessment.yearsRunning;
      return assessment.status;
    });
  });
}
