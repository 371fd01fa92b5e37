import { criteria } from './criterionIds.ts';
import { assessArea } from './legalStatus.ts';
import type { ReferenceValues } from './referenceValues.ts';
import { type LegalStatus, legalStatuses, type RuleSet } from './statusRule.ts';

/**
 * Which class of the lists an estate is in by the criteria that letting rules may follow: those of §§ 61 a–61 b without the fifth. What is
 * counted for the fifth never reaches letting, so that it can't steer who lives where.
 * @param counts a year's counts, [estate][criterion][numerator, denominator]
 * @param estate index
 */
export function neutralStatus(
  counts: Float64Array,
  estate: number,
  year: number,
  { ruleSet, references }: { readonly ruleSet: RuleSet; readonly references: ReferenceValues },
): LegalStatus {
  const at = estate * criteria.length * 2;
  const cell = (criterion: (typeof criteria)[number]) => at + criteria.indexOf(criterion) * 2;
  const { status } = assessArea(
    {
      year,
      residents: counts[cell('origin') + 1] ?? 0,
      count: (criterion) => ({
        numerator: counts[cell(criterion)] ?? 0,
        denominator: counts[cell(criterion) + 1] ?? 0,
      }),
    },
    references,
    ruleSet,
    { countOrigin: false, yearsRunningBefore: 0 },
  );
  return status;
}

/** Whether a class is at least as strict as another. */
export function isAtLeast(status: LegalStatus, other: LegalStatus): boolean {
  return legalStatuses.indexOf(status) >= legalStatuses.indexOf(other);
}
