import { logarithm } from '../arithmetic/logarithm.ts';
import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { criteria } from '../criteria/criterionIds.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import type { CriterionId } from '../simulation/projection.ts';

/** A unit that people live in or go to: how many there are, and how many of them belong to the group looked at. */
export interface Unit {
  readonly group: number;
  readonly total: number;
}

/** How unevenly a group lives among others. All are 0–1. */
export interface SegregationIndices {
  /** share of the group, or of the others, who would have to move for an even spread (Duncan and Duncan 1955) */
  readonly dissimilarity: number;
  /** the group's share of the unit that its average member lives in, xPx* (Lieberson 1981) */
  readonly isolation: number;
  /** the others' share of that unit, xPy* = 1 − xPx* */
  readonly exposure: number;
  /** Theil's information index H (Theil and Finizza 1971): how much less mixed the units are than the whole, 1 for none mixed at all */
  readonly theil: number;
}

export const segregationIndices = ['dissimilarity', 'isolation', 'exposure', 'theil'] as const;

/** What segregation is told for: a criterion's numerator is the group, its denominator the whole. Origin is not among them. */
export const segregationTraits: readonly { readonly id: string; readonly criterion: CriterionId }[] = [
  { id: 'employment', criterion: 'outside-labour' },
  { id: 'income', criterion: 'low-income' },
  { id: 'education', criterion: 'basic-schooling' },
];

/**
 * Segregation of a group from the others over units.
 * @returns undefined where there is nobody in the group, or nobody else
 */
export function segregationOf(units: Iterable<Unit>): SegregationIndices | undefined {
  const inhabited = [...units].filter(({ total }) => total > 0);
  const group = sumOf(inhabited, (unit) => unit.group);
  const total = sumOf(inhabited, (unit) => unit.total);
  const others = total - group;
  if (group <= 0 || others <= 0) return undefined;
  const whole = entropy(group / total);
  const isolation = sumOf(inhabited, (unit) => (unit.group / group) * (unit.group / unit.total));
  return {
    dissimilarity: 0.5 * sumOf(inhabited, (unit) => Math.abs(unit.group / group - (unit.total - unit.group) / others)),
    isolation,
    exposure: sumOf(inhabited, (unit) => (unit.group / group) * ((unit.total - unit.group) / unit.total)),
    theil: sumOf(inhabited, (unit) => unit.total * (whole - entropy(unit.group / unit.total))) / (whole * total),
  };
}

/** Units that segregation is told over. */
export type SegregationLevel = 'estate' | 'district';

/** Segregation by a criterion in one year of one replicate; undefined where the criterion tells nobody apart. */
export function segregationIn(
  { shape }: Pick<Ensemble, 'shape'>,
  counts: Float64Array,
  yearIndex: number,
  criterion: CriterionId,
  level: SegregationLevel,
): SegregationIndices | undefined {
  const { estates, districts } = shape.geography;
  const units = (level === 'estate' ? estates : districts).map(() => ({ group: 0, total: 0 }));
  const perEstate = criteria.length * 2;
  estates.forEach(({ district }, estate) => {
    const unit = units[level === 'estate' ? estate : district];
    if (!unit) return;
    const at = (yearIndex * estates.length + estate) * perEstate + criterionNumber(criterion) * 2;
    unit.group += counts[at] ?? 0;
    unit.total += counts[at + 1] ?? 0;
  });
  return segregationOf(units);
}

/** [index][replicate] in one year, NaN where the criterion tells nobody apart. */
export function segregationByReplicate(
  ensemble: Ensemble,
  result: StrategyResult,
  yearIndex: number,
  criterion: CriterionId,
  level: SegregationLevel,
): readonly Float64Array[] {
  const found = result.counts.map((counts) => segregationIn(ensemble, counts, yearIndex, criterion, level));
  return segregationIndices.map((index) => Float64Array.from(found, (indices) => indices?.[index] ?? Number.NaN));
}

/** Entropy of a split in two, in natural units; 0 where nobody is on one side. */
function entropy(share: number): number {
  return term(share) + term(1 - share);
}

function term(share: number): number {
  return share > 0 ? -share * logarithm(share) : 0;
}

function sumOf(units: readonly Unit[], value: (unit: Unit) => number): number {
  return units.reduce((sum, unit) => sum + value(unit), 0);
}
