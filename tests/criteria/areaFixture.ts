import type { CriterionId } from '../../engine/criteria/criterionIds.ts';
import type { Count } from '../../engine/criteria/estateCounts.ts';
import type { AreaYear } from '../../engine/criteria/legalStatus.ts';
import type { ReferenceValues } from '../../engine/criteria/referenceValues.ts';

/** National share convicted 0.725 % (3 × = 2.175 %, 2 × = 1.45 %); regional mean 450,000 kroner (55 % = 247,500, 65 % = 292,500). */
export const references: ReferenceValues = { 'national-conviction-share': 0.00725, 'regional-mean-income': 450_000 };

export type Counts = Readonly<Partial<Record<CriterionId, readonly [number, number]>>>;

/** Well on the inner side of every line of every rule set. */
const calm: Readonly<Record<CriterionId, readonly [number, number]>> = {
  'outside-labour': [2_400, 24_000],
  origin: [200, 2_000],
  convicted: [100, 20_000],
  'basic-schooling': [100, 1_000],
  'mean-income': [450_000, 1_000],
  'low-income': [100, 1_000],
};

/** An area of 2,000 residents with nothing remarkable but the counts given. */
export function areaWith(
  counts: Counts,
  marks: { year?: number; residents?: number; earlier?: Counts } = {},
): AreaYear {
  return {
    year: marks.year ?? 2025,
    residents: marks.residents ?? 2_000,
    count: countsOf(counts),
    ...(marks.earlier ? { earlier: countsOf(marks.earlier) } : {}),
  };
}

function countsOf(counts: Counts): (criterion: CriterionId) => Count {
  return (criterion) => {
    const [numerator, denominator] = counts[criterion] ?? calm[criterion];
    return { numerator, denominator };
  };
}
