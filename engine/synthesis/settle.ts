import type { Population } from '../population/population.ts';
import type { HouseholdDraft } from './households.ts';
import { householdKey, residentKey } from './keys.ts';
import type { People } from './people.ts';

/** Rows of one estate: residents and households lie together, dwellings too. First row and the row after the last. */
export interface EstateRows {
  readonly estate: number;
  readonly residents: readonly [number, number];
  readonly households: readonly [number, number];
  readonly dwellings: readonly [number, number];
}

/**
 * Writes the households of an estate and their members after the population's last rows: identities, membership, and what was
 * synthesised of each person. Members of a household are neighbours, the head first.
 */
export function settle(
  population: Population,
  estate: number,
  people: People,
  drafts: readonly HouseholdDraft[],
): Pick<EstateRows, 'residents' | 'households'> {
  const { residents, households } = population;
  const firstResident = population.residentCount;
  const firstHousehold = population.householdCount;
  let row = firstResident;
  let household = firstHousehold;
  for (const { members, roles } of drafts) {
    households.key[household] = householdKey(household);
    households.dwelling[household] = -1;
    households.firstMember[household] = row;
    households.size[household] = members.length;
    for (let m = 0; m < members.length; m++, row++) {
      const person = members[m] as number;
      residents.key[row] = residentKey(row);
      residents.household[row] = household;
      residents.next[row] = m + 1 < members.length ? row + 1 : -1;
      residents.homeEstate[row] = 1 + estate;
      residents.age[row] = people.age[person] as number;
      residents.sex[row] = people.sex[person] as number;
      residents.education[row] = people.education[person] as number;
      residents.activity[row] = people.activity[person] as number;
      residents.role[row] = roles[m] as number;
    }
    household++;
  }
  population.residentCount = row;
  population.householdCount = household;
  return { residents: [firstResident, row], households: [firstHousehold, household] };
}
