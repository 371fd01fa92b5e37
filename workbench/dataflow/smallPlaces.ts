import { signal } from '@preact/signals-core';
import {
  type CriterionId,
  countOver,
  criteria,
  type Ensemble,
  extentWithId,
  type HiddenReading,
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

/**
 * Which indicators of a formula may not be told of a pack that isn't declared synthetic, by the rule of the table of conditions: one of a criterion where
 * the criterion is hidden, and one that isn't known to be of more than a few, as who feels safe, which the share convicted can be told from.
 */
export function hiddenReadings(ensemble: Ensemble, { strategy }: StrategyResult): HiddenReading {
  const known = new Map<string, boolean>();
  const isOfFew: HiddenReading = (name, words, yearIndex) => {
    const isForm = name === 'level' || name === 'gap' || name === 'change';
    const criterion = criteria.find((own) => own === (isForm ? words[0] : name.replaceAll('_', '-')));
    const place = words.at(-1);
    if (!criterion || place === undefined) return name !== 'residents';
    return [yearIndex, Math.max(0, yearIndex - 1)].some((at) =>
      hasTooFewResidents(ensemble, {
        ...{ strategy: strategy.id, place, criterion, year: ensemble.shape.years[at] ?? Number.NaN },
      }),
    );
  };
  return (name, words, yearIndex) => {
    if (!tellsOfPersons.peek()) return false;
    const key = `${name} ${words.join(' ')} ${yearIndex}`;
    const isUntold = known.get(key) ?? isOfFew(name, words, yearIndex);
    known.set(key, isUntold);
    return isUntold;
  };
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
