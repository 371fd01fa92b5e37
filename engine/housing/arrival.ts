import { Role, Sex } from '../population/codes.ts';
import { addMember, newHousehold } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { blankNewcomer, settle, settleChild, trait } from '../processes/newcomers.ts';
import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys } from '../random/hash.ts';
import type { Applicants } from './applicants.ts';

/** Keys the second grown-up of a household from outside. Small numbers key children by birth order. */
export const partnerKey = 0x70617274;

/** Makes the household from outside real: rows for its members and itself. It has no dwelling yet. */
export function arrive(year: Year, applicants: Applicants, a: number, cause: number): number {
  const { world } = year;
  const { donors } = year.model;
  const donor = applicants.donor[a] as number;
  const isCouple = donors.isCouple[donor] === 1;
  const hasSecond = donors.hasSecond[donor] === 1;
  const role = isCouple ? Role.partner : hasSecond ? Role.other : Role.single;
  const key = applicants.key[a] as number;
  const pool = applicants.pool[a] as number;
  const household = newHousehold(world, combineKeys(key, 0x686f7573), year.year);
  newcomer.key = key;
  newcomer.pool = pool;
  newcomer.sex = donors.headSex[donor] as number;
  newcomer.age = donors.headAge[donor] as number;
  newcomer.education = donors.headEducation[donor] as number;
  newcomer.activity = donors.headActivity[donor] as number;
  newcomer.incomeFactor = donors.headFactor[donor] as number;
  let youngest = newcomer.age;
  let education = newcomer.education;
  addMember(world, household, settle(year, newcomer, role), cause);
  if (hasSecond) {
    newcomer.key = combineKeys(key, partnerKey);
    newcomer.sex = donors.secondSex[donor] as number;
    newcomer.age = donors.secondAge[donor] as number;
    newcomer.education = donors.secondEducation[donor] as number;
    newcomer.activity = donors.secondActivity[donor] as number;
    newcomer.incomeFactor = donors.secondFactor[donor] as number;
    youngest = Math.min(youngest, newcomer.age);
    education = Math.max(education, newcomer.education);
    addMember(world, household, settle(year, newcomer, role), cause);
  }
  const children = donors.children[donor] as number;
  setBirths(year, household, children);
  for (let child = 0; child < children; child++) {
    const childKey = combineKeys(key, 10 + child);
    const age = Math.floor(trait(year, childKey, 4) * Math.max(1, Math.min(18, youngest - 18)));
    addMember(world, household, settleChild(year, pool, childKey, age, education), cause);
  }
  return household;
}

/** The children who come with a household are those that the woman of it has borne, and stay so when they leave home. */
function setBirths({ world }: Year, household: number, children: number): void {
  if (children === 0) return;
  const { residents, households } = world.population;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if (residents.sex[m] === Sex.woman) residents.births[m] = children;
  }
}

/** Filled in again and again: thousands arrive a year. */
const newcomer = blankNewcomer();

/** Why an applicant moves, for the record. */
export function causeOfMove(year: Year, applicants: Applicants, a: number): number {
  const household = applicants.household[a] as number;
  if (household < 0) {
    return applicants.pool[a] === Pool.housingNeed ? moveCauses.assignment : moveCauses['in-migration'];
  }
  switch (year.world.population.households.search[household]) {
    case Search.rehousing:
      return moveCauses.rehousing;
    case Search.separation:
      return moveCauses.separation;
    case Search.leavingHome:
      return moveCauses['leaving-home'];
    default:
      return moveCauses.wish;
  }
}
