import { criterionDefinition } from '../../criteria/criterionDefinitions.ts';
import type { CriterionId } from '../../criteria/criterionIds.ts';
import { countOver } from '../../criteria/estateCounts.ts';
import { type Geography, placesOf } from '../../population/geography.ts';
import { extentOf } from '../selection.ts';
import { parentsOf } from './parents.ts';
import { hiddenCells } from './smallCells.ts';

/** A scenario's counts summed over its replicates, and how many these were. */
export interface CountsSummed {
  readonly shape: { readonly geography: Geography };
  readonly counts: Float64Array;
  readonly replicates: number;
}

/**
 * Places whose number of a criterion in a year may not be shown of a pack that isn't declared synthetic: those that the criteria table
 * hides, found without making the table.
 * @returns their ids
 */
export function hiddenPlaces(
  { shape, counts, replicates }: CountsSummed,
  criterion: CriterionId,
  yearIndex: number,
): ReadonlySet<string> {
  const { unit, denominatorPerResident } = criterionDefinition(criterion);
  const parents = parentsOf(shape.geography);
  const places = placesOf(shape.geography);
  const hidden = hiddenCells(
    places.map((place) => {
      const { estates } = extentOf(shape.geography, place);
      const { numerator, denominator } = countOver(shape, counts, yearIndex, estates, criterion);
      const [counted, all] = [numerator, denominator].map((sum) => sum / replicates / denominatorPerResident) as [
        number,
        number,
      ];
      // kroner are no persons
      const persons = unit === 'kroner' ? [all] : [counted, all, all - counted];
      return { persons, groups: [parents.get(place.id) ?? ''] };
    }),
  );
  return new Set(places.filter((_, index) => hidden[index] === 1).map(({ id }) => id));
}
