import { signal } from '@preact/signals-core';
import {
  type CriterionId,
  countOver,
  type Ensemble,
  extentWithId,
  residentsCounted,
  type StrategyResult,
  strategyResult,
} from '../../engine/index.ts';
import { partsOrFetch } from '../later.ts';
import { remembered } from './remembered.ts';

/** Fewest residents behind a number that is shown. */
const fewestResidents = 5;

/**
 * Whether numbers may tell of somebody: the document runs on a pack that isn't declared synthetic. What finds small cells comes with the later
 * parts, which are waited for before such a pack is taken; until they are here nothing is shown.
 */
export const tellsOfPersons = signal(false);

/** One number: a criterion at a place in a year. */
export interface NumberAsked {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
}

/**
 * Whether so few residents are counted at the place, on average over the replicates, that their number isn't shown. Of a pack that isn't
 * declared synthetic, also whether so few are counted of them, or all but so few, and whether such a number could be told from this one: what
 * the result tables hide is then in no figure, table, file or print either.
 */
export function hasTooFewResidents(ensemble: Ensemble, { strategy, place, criterion, year }: NumberAsked): boolean {
  const yearIndex = ensemble.shape.years.indexOf(year);
  const { estates } = extentWithId(ensemble.shape.geography, place);
  const result = strategyResult(ensemble, strategy);
  const { counts } = result;
  if (yearIndex < 0 || counts.length === 0) return true;
  const counted = counts.reduce(
    (sum, rows) => sum + countOver(ensemble.shape, rows, yearIndex, estates, criterion).denominator,
    0,
  );
  if (residentsCounted(criterion, counted / counts.length) < fewestResidents) return true;
  return tellsOfPersons.peek() && isHidden(ensemble, result, criterion, yearIndex, place);
}

function isHidden(
  { shape }: Ensemble,
  { counts }: StrategyResult,
  criterion: CriterionId,
  yearIndex: number,
  place: string,
): boolean {
  const parts = partsOrFetch();
  if (!parts) return true;
  const sums = remembered([counts], 'sums', () => summed(counts));
  const hidden = remembered([counts], `hidden ${criterion} ${yearIndex}`, () =>
    parts.hiddenPlaces({ shape, counts: sums, replicates: counts.length }, criterion, yearIndex),
  );
  return hidden.has(place);
}

function summed(counts: StrategyResult['counts']): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  for (const rows of counts) {
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (rows[i] ?? 0);
  }
  return sums;
}
