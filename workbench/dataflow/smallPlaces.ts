import {
  type CriterionId,
  countOver,
  type Ensemble,
  extentWithId,
  residentsCounted,
  strategyResult,
} from '../../engine/index.ts';

/** Fewest residents behind a number that is shown. */
const fewestResidents = 5;

/** One number: a criterion at a place in a year. */
export interface NumberAsked {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
}

/** Whether so few residents are counted at the place, on average over the replicates, that their number isn't shown. */
export function hasTooFewResidents(ensemble: Ensemble, { strategy, place, criterion, year }: NumberAsked): boolean {
  const yearIndex = ensemble.shape.years.indexOf(year);
  const { estates } = extentWithId(ensemble.shape.geography, place);
  const { counts } = strategyResult(ensemble, strategy);
  if (yearIndex < 0 || counts.length === 0) return true;
  const counted = counts.reduce(
    (sum, rows) => sum + countOver(ensemble.shape, rows, yearIndex, estates, criterion).denominator,
    0,
  );
  return residentsCounted(criterion, counted / counts.length) < fewestResidents;
}
