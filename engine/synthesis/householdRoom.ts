import { ageGroupsOf } from './ageCuts.ts';
import type { EstateTargets } from './targets.ts';

/** Places that an estate's households have, by what they are for. */
export interface HouseholdRoom {
  /** members of all households */
  readonly places: number;
  /** places beside parents */
  readonly children: number;
  /** places in households of type `other` */
  readonly others: number;
  /** places that persons under 18 can have: beside parents, or beside an adult in a household of type `other` */
  readonly placesForMinors: number;
  /** at least this many persons are under 18 */
  readonly minors: number;
}

export function householdRoom(estate: EstateTargets): HouseholdRoom {
  let places = 0;
  let children = 0;
  let others = 0;
  let otherHouseholds = 0;
  for (const { type, size, count } of estate.households) {
    places += size * count;
    if (type === 'single-with-children') children += (size - 1) * count;
    if (type === 'couple-with-children') children += (size - 2) * count;
    if (type === 'other') {
      others += size * count;
      otherHouseholds += count;
    }
  }
  const minors = ageGroupsOf(estate).groups.reduce((sum, group) => sum + (group.until <= 18 ? group.count : 0), 0);
  return { places, children, others, placesForMinors: children + others - otherHouseholds, minors };
}
