import { type CriterionId, criteria, criterionValue, type Ensemble, type StrategyResult } from '../../engine/index.ts';

/** Whose value: the base-year residents of an estate or district, wherever in the municipality they live. */
export interface CohortSelection {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
}

/**
 * Difference that a strategy makes, against the strategy named, for the people who lived at the place in the base year.
 * @returns a share, or undefined where either isn't there, and for nobody
 */
export function cohortDifference(
  ensemble: Ensemble,
  selection: CohortSelection & { readonly against: string },
): number | undefined {
  const own = ensemble.strategies.find(({ strategy }) => strategy.id === selection.strategy);
  const other = ensemble.strategies.find(({ strategy }) => strategy.id === selection.against);
  if (!own || !other) return undefined;
  const ours = cohortValue(ensemble, own, selection);
  const theirs = cohortValue(ensemble, other, selection);
  return ours === undefined || theirs === undefined ? undefined : ours - theirs;
}

function cohortValue(ensemble: Ensemble, result: StrategyResult, selection: CohortSelection): number | undefined {
  const { geography, years } = ensemble.shape;
  const yearIndex = years.indexOf(selection.year);
  const criterionIndex = criteria.indexOf(selection.criterion);
  const district = geography.districts.findIndex(({ id }) => id === selection.place);
  let numerator = 0;
  let denominator = 0;
  geography.estates.forEach((estate, i) => {
    if (estate.id !== selection.place && estate.district !== district) return;
    const at = ((yearIndex * geography.estates.length + i) * criteria.length + criterionIndex) * 2;
    numerator += result.sums.cohorts[at] ?? 0;
    denominator += result.sums.cohorts[at + 1] ?? 0;
  });
  return criterionValue(selection.criterion, numerator, denominator);
}
