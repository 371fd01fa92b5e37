import { criterionValue } from './criterionDefinitions.ts';
import type { CriterionId } from './criterionIds.ts';
import type { Count } from './estateCounts.ts';
import type { ReferenceValues } from './referenceValues.ts';
import { listDate } from './ruleSets.ts';
import { type LegalStatus, type Line, legalStatuses, type RuleSet, type StatusRule } from './statusRule.ts';

/** An area in one year, as counted. */
export interface AreaYear {
  readonly year: number;
  readonly residents: number;
  readonly count: (criterion: CriterionId) => Count;
  /**
   * counts two years earlier, for the rule set whose windows are four years: the mean of two two-year windows.
   * Left out where the projection doesn't reach so far back, and then the two years at hand stand for four.
   */
  readonly earlier?: (criterion: CriterionId) => Count;
}

/** What the law says of an area in a year, and why. */
export interface Assessment {
  readonly status: LegalStatus;
  /** lines met, by class that the rule set knows */
  readonly met: ReadonlyMap<LegalStatus, readonly Line[]>;
  /** consecutive lists, this one included, on which the area met the conditions of the class that remembers; 0 where it doesn't now */
  readonly yearsRunning: number;
}

/**
 * Legal status of one area in one year (almenboligloven §§ 61 a–61 b, or the earlier rule set given).
 * @param options.countOrigin false leaves criterion 5 out, see `ruleSets`
 * @param options.yearsRunningBefore what last year's assessment gave as `yearsRunning`
 */
export function assessArea(
  area: AreaYear,
  references: ReferenceValues,
  ruleSet: RuleSet,
  options: { readonly countOrigin: boolean; readonly yearsRunningBefore: number },
): Assessment {
  const met = new Map<LegalStatus, readonly Line[]>();
  let status: LegalStatus = 'none';
  let yearsRunning = 0;
  if (area.residents < ruleSet.minimumResidents) return { status, met, yearsRunning };

  for (const rule of ruleSet.rules) {
    const lapses = rule.withoutOrigin === 'class-lapses' && !options.countOrigin;
    const lines = rule.lines.filter((line) => options.countOrigin || line.criterion !== 'origin');
    const crossed = lines.filter((line) => isCrossed(line, area, references, ruleSet));
    met.set(rule.status, crossed);
    const originFits =
      !rule.originLine || !options.countOrigin || isCrossed(rule.originLine, area, references, ruleSet);
    if (lapses || crossed.length < rule.atLeast || !originFits) continue;
    if (rule.yearsRunning > 1) {
      yearsRunning = options.yearsRunningBefore + 1;
      if (yearsRunning < yearsAsked(rule, area.year)) continue;
    }
    if (legalStatuses.indexOf(rule.status) > legalStatuses.indexOf(status)) status = rule.status;
  }
  return { status, met, yearsRunning };
}

/** Whether an area is on the outer side of a line; never where nobody is counted. */
function isCrossed(line: Line, area: AreaYear, references: ReferenceValues, ruleSet: RuleSet): boolean {
  const value = measuredValue(line.criterion, area, ruleSet);
  if (value === undefined) return false;
  const limit = line.value * basisOf(line, references);
  // The counts are whole numbers but the line may be a product: what lies on it is read as on it, whatever the rounding.
  const margin = limit * 1e-12;
  if (line.side === 'above') return value > limit + margin;
  if (line.side === 'at-least') return value >= limit - margin;
  return value < limit - margin;
}

function basisOf(line: Line, references: ReferenceValues): number {
  if (line.basis === 'national-multiple') return references['national-conviction-share'];
  if (line.basis === 'regional-ratio') return references['regional-mean-income'];
  return 1;
}

function measuredValue(criterion: CriterionId, area: AreaYear, ruleSet: RuleSet): number | undefined {
  const now = area.count(criterion);
  const value = criterionValue(criterion, now.numerator, now.denominator);
  if (ruleSet.measurements[criterion]?.windowYears !== 4 || !area.earlier || value === undefined) return value;
  const then = area.earlier(criterion);
  const earlier = criterionValue(criterion, then.numerator, then.denominator);
  return earlier === undefined ? value : (value + earlier) / 2;
}

function yearsAsked(rule: StatusRule, year: number): number {
  const { transition } = rule;
  return transition && listDate(year) < transition.listsBefore ? transition.yearsRunning : rule.yearsRunning;
}
