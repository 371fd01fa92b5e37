import { Activity, householdTypes, isSocial, Role } from '../population/codes.ts';
import { addMember, newHousehold } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { incomeOf } from '../processes/income.ts';
import { drawNewcomer, headAges, type Newcomer, pick, settle, settleChild, trait } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';

/** Lawful objective traits that a letting priority can ask for; bits of `traits`. */
export const Trait = { employed: 1, inEducation: 2, senior55: 4, familyWithChildren: 8, local: 16 } as const;

/**
 * Households that look for a dwelling this year, from inside and outside the municipality. Traits are worked out when an
 * applicant is first looked at. Nothing here knows origin.
 */
export interface Applicants {
  count: number;
  readonly key: Uint32Array;
  /** household row of an inside applicant, −1 for one from outside */
  readonly household: Int32Array;
  readonly pool: Int8Array;
  readonly listedSince: Int16Array;
  /** 0 = not looked at yet */
  readonly isReady: Uint8Array;
  readonly isHoused: Uint8Array;
  readonly size: Uint8Array;
  readonly adults: Uint8Array;
  readonly children: Uint8Array;
  readonly headAge: Uint8Array;
  readonly traits: Uint8Array;
  /** gross household income, kroner a year */
  readonly income: Float64Array;
  /** estate lived in now, −1 outside */
  readonly estate: Int16Array;
  /** housing organisation of the present social dwelling, −1 for others */
  readonly organisation: Int16Array;
}

/** Room for `capacity` applicants. */
export function createApplicants(capacity: number): Applicants {
  return {
    count: 0,
    key: new Uint32Array(capacity),
    household: new Int32Array(capacity),
    pool: new Int8Array(capacity),
    listedSince: new Int16Array(capacity),
    isReady: new Uint8Array(capacity),
    isHoused: new Uint8Array(capacity),
    size: new Uint8Array(capacity),
    adults: new Uint8Array(capacity),
    children: new Uint8Array(capacity),
    headAge: new Uint8Array(capacity),
    traits: new Uint8Array(capacity),
    income: new Float64Array(capacity),
    estate: new Int16Array(capacity),
    organisation: new Int16Array(capacity),
  };
}

/** Adds a household that lives here; returns the applicant's number. */
export function addInside(year: Year, applicants: Applicants, household: number): number {
  const { households, dwellings } = year.world.population;
  const a = applicants.count++;
  const dwelling = households.dwelling[household] as number;
  applicants.key[a] = households.key[household] as number;
  applicants.household[a] = household;
  applicants.pool[a] = -1;
  applicants.listedSince[a] = households.listedSince[household] as number;
  applicants.isReady[a] = 0;
  applicants.isHoused[a] = 0;
  const estate = dwelling >= 0 ? (dwellings.estate[dwelling] as number) : -1;
  applicants.estate[a] = estate;
  applicants.organisation[a] =
    dwelling >= 0 && isSocial(dwellings.tenure[dwelling] as number)
      ? (year.model.organisationOf[estate] as number)
      : -1;
  return a;
}

/**
 * Adds a household from outside. Its key follows from pool and slot, so that the same slot is the same household in every scenario.
 */
export function addOutside(
  year: Year,
  applicants: Applicants,
  pool: number,
  slot: number,
  listedSince: number,
): number {
  const { streams } = year;
  const a = applicants.count++;
  applicants.key[a] = draw(
    (pool << 26) ^ slot,
    streams.first[Stream['outside-household']] as number,
    streams.second[Stream['outside-household']] as number,
  );
  applicants.household[a] = -1;
  applicants.pool[a] = pool;
  applicants.listedSince[a] = listedSince;
  applicants.isReady[a] = 0;
  applicants.isHoused[a] = 0;
  applicants.estate[a] = -1;
  applicants.organisation[a] = -1;
  return a;
}

/** Works out the traits of an applicant that is looked at for the first time. */
export function look(year: Year, applicants: Applicants, a: number): void {
  if (applicants.isReady[a] === 1) return;
  applicants.isReady[a] = 1;
  if ((applicants.household[a] as number) >= 0) lookInside(year, applicants, a);
  else lookOutside(year, applicants, a);
}

function lookInside({ world }: Year, applicants: Applicants, a: number): void {
  const { residents, households } = world.population;
  const household = applicants.household[a] as number;
  let adults = 0;
  let children = 0;
  let income = 0;
  let headAge = 0;
  let traits: number = Trait.local;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    const age = residents.age[m] as number;
    const role = residents.role[m] as number;
    income += residents.income[m] as number;
    if (role !== Role.child) {
      adults++;
      if (age > headAge) headAge = age;
      if (residents.activity[m] === Activity.employed) traits |= Trait.employed;
      if (residents.activity[m] === Activity.student) traits |= Trait.inEducation;
    } else if (age < 18) {
      children++;
    } else {
      adults++;
    }
  }
  if (headAge >= 55) traits |= Trait.senior55;
  if (children > 0) traits |= Trait.familyWithChildren;
  applicants.adults[a] = adults;
  applicants.children[a] = children;
  applicants.size[a] = adults + children;
  applicants.headAge[a] = headAge;
  applicants.income[a] = income;
  applicants.traits[a] = traits;
}

function lookOutside(year: Year, applicants: Applicants, a: number): void {
  const { head, second, children } = outsideMembers(year, applicants, a);
  let traits = 0;
  if (head.activity === Activity.employed || second?.activity === Activity.employed) traits |= Trait.employed;
  if (head.activity === Activity.student || second?.activity === Activity.student) traits |= Trait.inEducation;
  if (head.age >= 55) traits |= Trait.senior55;
  if (children > 0) traits |= Trait.familyWithChildren;
  const adults = second ? 2 : 1;
  applicants.adults[a] = adults;
  applicants.children[a] = children;
  applicants.size[a] = adults + children;
  applicants.headAge[a] = head.age;
  applicants.traits[a] = traits;
  applicants.income[a] = newcomerIncome(year, head) + (second ? newcomerIncome(year, second) : 0);
}

/** Who a household from outside consists of, drawn from its key alone. */
function outsideMembers(
  year: Year,
  applicants: Applicants,
  a: number,
): { head: Newcomer; second: Newcomer | undefined; isCouple: boolean; children: number } {
  const { pools } = year.model;
  const pool = applicants.pool[a] as number;
  const key = applicants.key[a] as number;
  const type = householdTypes[pick(pools.household, pool, householdTypes.length, trait(year, key, 41))];
  const bands = headAges.length - 1;
  const band = pick(pools.age, pool, bands, trait(year, key, 42));
  const from = headAges[band] as number;
  const to = headAges[band + 1] as number;
  const age = from + Math.floor(trait(year, key, 43) * (to - from));
  const sex = trait(year, key, 44) < 0.5 ? 0 : 1;
  const head = drawNewcomer(year, pool, key, sex, age);
  const isCouple = type === 'couple' || type === 'couple-with-children';
  const hasChildren = type === 'single-with-children' || type === 'couple-with-children';
  // Others who share a home are of one sex as often as not, and about as old as each other.
  const isShared = type === 'other';
  const secondSex = isShared && trait(year, key, 47) < 0.5 ? sex : 1 - sex;
  const usualGap = isCouple ? (sex === 0 ? -2 : 2) : 0;
  const secondAge = Math.max(18, age + usualGap + Math.round((trait(year, key, 45) - 0.5) * 6));
  return {
    head,
    second: isCouple || isShared ? drawNewcomer(year, pool, combineKeys(key, 1), secondSex, secondAge) : undefined,
    isCouple,
    children: hasChildren && age < 60 ? 1 + pick(pools.children, pool, 3, trait(year, key, 46)) : 0,
  };
}

function newcomerIncome(year: Year, { activity, education, age, incomeFactor }: Newcomer): number {
  return incomeOf(year, activity, education, age, incomeFactor);
}

/** Makes the household from outside real: rows for its members and itself. It has no dwelling yet. */
export function arrive(year: Year, applicants: Applicants, a: number, cause: number): number {
  const { world } = year;
  const { head, second, isCouple, children } = outsideMembers(year, applicants, a);
  const role = isCouple ? Role.partner : second ? Role.other : Role.single;
  const key = applicants.key[a] as number;
  const pool = applicants.pool[a] as number;
  const household = newHousehold(world, combineKeys(key, 0x686f7573), year.year);
  const rows = [settle(year, head, role)];
  if (second) rows.push(settle(year, second, role));
  const youngest = Math.min(head.age, second?.age ?? head.age);
  for (let child = 0; child < children; child++) {
    const childKey = combineKeys(key, 10 + child);
    const age = Math.floor(trait(year, childKey, 4) * Math.max(1, Math.min(18, youngest - 18)));
    rows.push(settleChild(year, pool, childKey, age, Math.max(head.education, second?.education ?? 0)));
  }
  for (const row of rows) {
    addMember(world, household, row);
    world.memory.moveCause[row] = cause;
  }
  return household;
}

/** Why an applicant moves, for the record. */
export function causeOfMove(year: Year, applicants: Applicants, a: number): number {
  const household = applicants.household[a] as number;
  if (household < 0) return moveCauses['in-migration'];
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
