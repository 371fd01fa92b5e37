import { atWork } from '../population/atWork.ts';
import { Activity, Role, Sex } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import { takeHouseholdRow } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { trait } from '../processes/newcomers.ts';
import { Pool } from '../processes/pools.ts';
import { addGrownUp, createNewcomers, type Newcomers, settleAll } from '../processes/settling.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys } from '../random/hash.ts';
import { type Applicants, applicantsAtWork } from './applicants.ts';

/** Keys the second grown-up of a household from outside. Small numbers key children by birth order. */
export const partnerKey = 0x70617274;

/**
 * Households from outside that have found a home this year, in that order. A home is theirs at once; they and their members are made real
 * together when all homes are let, since nobody asks for them before.
 */
export interface Arrivals {
  /** row of each household, and of its home */
  household: Int32Array;
  dwelling: Int32Array;
  applicant: Int32Array;
  count: number;
  people: Newcomers;
  /** where the members of each begin among the people; one more than households */
  from: Int32Array;
}

const arrivalsAtWork = constant<Arrivals>();

/** Room for so many households. */
export function createArrivals(capacity: number): Arrivals {
  return {
    household: new Int32Array(capacity),
    dwelling: new Int32Array(capacity),
    applicant: new Int32Array(capacity),
    count: 0,
    people: createNewcomers(capacity * mostPersons),
    from: new Int32Array(capacity + 1),
  };
}

/** Gives a household from outside a row and the dwelling. */
export function arrive({ world }: Year, arrivals: Arrivals, a: number, dwelling: number): void {
  const { household } = atWork(world).population.dwellings;
  if (household[dwelling] !== -1) throw new Error(`dwelling row ${dwelling} is let twice`);
  const at = arrivals.count++;
  if (at === arrivals.applicant.length) makeRoom(arrivals, at + 1);
  const row = takeHouseholdRow(world);
  household[dwelling] = row;
  arrivals.applicant[at] = a;
  arrivals.household[at] = row;
  arrivals.dwelling[at] = dwelling;
}

function makeRoom(arrivals: Arrivals, count: number): void {
  const room = Math.ceil(count * 1.5) + 64;
  const longer = (list: Int32Array): Int32Array => {
    const into = new Int32Array(room);
    into.set(list);
    return into;
  };
  arrivals.applicant = longer(arrivals.applicant);
  arrivals.household = longer(arrivals.household);
  arrivals.dwelling = longer(arrivals.dwelling);
  arrivals.from = new Int32Array(room + 1);
  arrivals.people = createNewcomers(room * mostPersons);
}

/** Two grown-ups and three children. */
const mostPersons = 5;

/** Makes the households real that have found homes: rows for their members, and who they are. */
export function settleArrivals(year: Year, applicants: Applicants, arrivals: Arrivals): void {
  listPeople(year, applicants, arrivals);
  settleAll(year, arrivals.people);
  moveTogether(year, applicants, arrivals);
  moveIn(year, applicants, arrivals);
}

/** Lists the members of all households as their donors say: the head, another grown-up, children. */
function listPeople(year: Year, all: Applicants, arrivals: Arrivals): void {
  const applicants = applicantsAtWork(all);
  const { applicant, people, from, count } = arrivalsAtWork(arrivals);
  const { donors } = yearAtWork(year).model;
  people.count = 0;
  people.grownUpCount = 0;
  people.childCount = 0;
  for (let i = 0; i < count; i++) {
    const a = applicant[i] as number;
    const donor = applicants.donor[a] as number;
    const hasSecond = donors.hasSecond[donor] === 1;
    const role = donors.isCouple[donor] === 1 ? Role.partner : hasSecond ? Role.other : Role.single;
    const key = applicants.key[a] as number;
    const pool = applicants.pool[a] as number;
    const children = donors.children[donor] as number;
    const head = addGrownUp(people, key, pool, role);
    from[i] = head;
    people.sex[head] = donors.headSex[donor] as number;
    people.age[head] = donors.headAge[donor] as number;
    people.education[head] = donors.headEducation[donor] as number;
    people.activity[head] = donors.headActivity[donor] as number;
    people.incomeFactor[head] = donors.headFactor[donor] as number;
    people.births[head] = birthsOf(people, head, children);
    if (hasSecond) {
      const second = addGrownUp(people, combineKeys(key, partnerKey), pool, role);
      people.sex[second] = donors.secondSex[donor] as number;
      people.age[second] = donors.secondAge[donor] as number;
      people.education[second] = donors.secondEducation[donor] as number;
      people.activity[second] = donors.secondActivity[donor] as number;
      people.incomeFactor[second] = donors.secondFactor[donor] as number;
      people.births[second] = birthsOf(people, second, children);
    }
    if (children > 0) addChildren(year, people, head, children);
  }
  from[count] = people.count;
}

/** The children who come with a household are those that the woman of it has borne, and stay so when they leave home. */
function birthsOf({ sex }: Newcomers, at: number, children: number): number {
  return sex[at] === Sex.woman ? children : 0;
}

/** Adds the children of the household that ends the list, as old as its youngest grown-up allows. @param head its first member */
function addChildren(year: Year, people: Newcomers, head: number, children: number): void {
  let youngest = people.age[head] as number;
  let education = people.education[head] as number;
  if (people.count > head + 1) {
    youngest = Math.min(youngest, people.age[head + 1] as number);
    education = Math.max(education, people.education[head + 1] as number);
  }
  for (let child = 0; child < children; child++) {
    const at = people.count++;
    const key = combineKeys(people.key[head] as number, 10 + child);
    people.child[people.childCount++] = at;
    people.key[at] = key;
    people.pool[at] = people.pool[head] as number;
    people.role[at] = Role.child;
    people.sex[at] = trait(year, key, 1) < 0.512 ? 0 : 1;
    people.age[at] = Math.floor(trait(year, key, 4) * Math.max(1, Math.min(18, youngest - 18)));
    people.education[at] = 0;
    people.activity[at] = Activity.child;
    people.births[at] = 0;
    people.parentEducation[at] = education;
  }
}

/** Puts members into their households, each at the head of the list. */
function moveTogether(
  { world }: Year,
  applicants: Applicants,
  { household, applicant, people, from, count }: Arrivals,
) {
  const { residents, households } = atWork(world).population;
  const { household: householdOf, next } = residents;
  const { firstMember, size } = households;
  const { moveCause } = atWork(world).memory;
  const { row: rows } = people;
  for (let i = 0; i < count; i++) {
    const own = household[i] as number;
    const cause = causeOfArrival(applicants.pool[applicant[i] as number] as number) + 1;
    const begin = from[i] as number;
    const end = from[i + 1] as number;
    let first = -1;
    for (let at = begin; at < end; at++) {
      const row = rows[at] as number;
      moveCause[row] = cause;
      householdOf[row] = own;
      next[row] = first;
      first = row;
    }
    firstMember[own] = first;
    size[own] = end - begin;
  }
}

/** Fills the rows of the households. */
function moveIn(now: Year, applicants: Applicants, arrivals: Arrivals): void {
  const { world, year } = yearAtWork(now);
  const { key, dwelling, movedIn, listedSince, search, searchYears, refusals, returnTo } =
    atWork(world).population.households;
  const { applicant, household: rows, dwelling: homes, count } = arrivals;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    key[row] = combineKeys(applicants.key[applicant[i] as number] as number, 0x686f7573);
    dwelling[row] = homes[i] as number;
    returnTo[row] = 0;
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    movedIn[row] = year;
    listedSince[row] = year;
    search[row] = Search.none;
    searchYears[row] = 0;
    refusals[row] = 0;
  }
}

/** Why somebody from outside comes, for the record. */
function causeOfArrival(pool: number): number {
  return pool === Pool.housingNeed ? moveCauses.assignment : moveCauses['in-migration'];
}

/** Why a household that lives here moves, for the record. */
export function causeOfMove({ world }: Year, household: number): number {
  switch (atWork(world).population.households.search[household]) {
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
