import { Activity, isSocial, Role, Tenure } from '../population/codes.ts';
import { addMember, newHousehold } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { nowhere, type World } from '../population/world.ts';
import { donorOf } from '../processes/donors.ts';
import { blankNewcomer, Pool, settle, settleChild, trait } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { highestRent } from './rents.ts';
import { Trait } from './traits.ts';

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
  /** rooms that the waiting lists' rules let the household have */
  readonly leastRooms: Uint8Array;
  readonly mostRooms: Uint8Array;
  /** highest monthly rent it is let to, kroner */
  readonly mostRent: Int32Array;
  /** gross household income, kroner a year */
  readonly income: Int32Array;
  /** household that one from outside is like, see `Donors`; valid once looked at */
  readonly donor: Int32Array;
  /** whether it stands on the social waiting lists */
  readonly isListed: Uint8Array;
  /** estate lived in now, −1 outside; of the young and parted the one they come from */
  readonly estate: Int16Array;
  /** district of that estate, −1 outside */
  readonly district: Int16Array;
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
    leastRooms: new Uint8Array(capacity),
    mostRooms: new Uint8Array(capacity),
    mostRent: new Int32Array(capacity),
    income: new Int32Array(capacity),
    donor: new Int32Array(capacity),
    isListed: new Uint8Array(capacity),
    estate: new Int16Array(capacity),
    district: new Int16Array(capacity),
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
  // Who is displaced by demolition counts as living where they did, so that their own organisation is known.
  const displacedFrom = year.log.displaced.get(household);
  const estate =
    displacedFrom ?? (dwelling >= 0 ? (dwellings.estate[dwelling] as number) : homeLeft(year.world, household));
  const isTenant = displacedFrom !== undefined || (dwelling >= 0 && isSocial(dwellings.tenure[dwelling] as number));
  applicants.estate[a] = estate;
  applicants.district[a] = estate >= 0 ? (year.model.districtOf[estate] as number) : -1;
  applicants.isListed[a] = isTenant || isListed(year, household, dwelling) ? 1 : 0;
  applicants.organisation[a] = isTenant ? (year.model.organisationOf[estate] as number) : -1;
  return a;
}

/** Estate that a household without a home comes from, by where its first member lived when the year began; −1 from outside. */
function homeLeft({ population, memory }: World, household: number): number {
  const place = memory.place[population.households.firstMember[household] as number] as number;
  return place === nowhere ? -1 : place;
}

/** Whether a household that lives in no social dwelling stands on the waiting lists; a draw that lasts the run. */
function isListed({ world, model, lasting }: Year, household: number, dwelling: number): boolean {
  const { households, dwellings } = world.population;
  const tenure = dwelling >= 0 ? (dwellings.tenure[dwelling] as number) : -1;
  const share = model.parameter(listedBy[tenure] ?? 'list-without-home');
  const u = draw(
    households.key[household] as number,
    (lasting.first[Stream['sign-up']] as number) ^ 1,
    lasting.second[Stream['sign-up']] as number,
  );
  return u < share * 4294967296;
}

/** Parameter with the share on the lists, by tenure lived in. */
const listedBy: Readonly<Record<number, string>> = {
  [Tenure.privateRental]: 'list-private-rental',
  [Tenure.cooperative]: 'list-cooperative',
  [Tenure.ownerOccupied]: 'list-owner',
};

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
  applicants.district[a] = -1;
  applicants.isListed[a] = 1;
  applicants.organisation[a] = -1;
  return a;
}

/** Works out the traits of an applicant that is looked at for the first time. */
export function look(year: Year, applicants: Applicants, a: number): void {
  if (applicants.isReady[a] === 1) return;
  applicants.isReady[a] = 1;
  if ((applicants.household[a] as number) >= 0) lookInside(year, applicants, a);
  else lookOutside(year, applicants, a);
  setLimits(year, applicants, a);
}

/**
 * Room rules of the Gladsaxe organisations' waiting lists: one adult at most two rooms, two adults three, a room more for each
 * child up to five (six and more are anybody's who fills five); nobody with more than two persons a room.
 */
function setLimits(year: Year, applicants: Applicants, a: number): void {
  const children = applicants.children[a] as number;
  const adults = applicants.adults[a] as number;
  const headAge = applicants.headAge[a] as number;
  const most = Math.min(2, adults) + 1 + children;
  applicants.leastRooms[a] = (adults + children + 1) >> 1;
  applicants.mostRooms[a] = most >= 5 ? 255 : most;
  applicants.mostRent[a] = highestRent(year, applicants.income[a] as number);
  let traits = applicants.traits[a] as number;
  if (headAge >= 55) traits |= Trait.senior55;
  if (headAge >= 60) traits |= Trait.mayRentElderly;
  if (children > 0) traits |= Trait.familyWithChildren;
  else if (headAge < 30 && traits & Trait.inEducation) traits |= Trait.mayRentYouth;
  applicants.traits[a] = traits;
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
  applicants.adults[a] = adults;
  applicants.children[a] = children;
  applicants.size[a] = adults + children;
  applicants.headAge[a] = headAge;
  applicants.income[a] = income;
  applicants.traits[a] = traits;
}

function lookOutside(year: Year, applicants: Applicants, a: number): void {
  const { donors } = year.model;
  const donor = donorFor(year, applicants, a);
  const hasSecond = donors.hasSecond[donor] as number;
  const children = donors.children[donor] as number;
  let traits = 0;
  const head = donors.headActivity[donor] as number;
  const also = hasSecond === 1 ? (donors.secondActivity[donor] as number) : head;
  if (head === Activity.employed || also === Activity.employed) traits |= Trait.employed;
  if (head === Activity.student || also === Activity.student) traits |= Trait.inEducation;
  applicants.donor[a] = donor;
  applicants.adults[a] = 1 + hasSecond;
  applicants.children[a] = children;
  applicants.size[a] = 1 + hasSecond + children;
  applicants.headAge[a] = donors.headAge[donor] as number;
  applicants.traits[a] = traits;
  applicants.income[a] = (donors.income[donor] as number) * year.incomeGrowth;
}

/** The household that one from outside is like, by its key alone. */
function donorFor({ year, streams }: Year, applicants: Applicants, a: number): number {
  const u = draw(
    applicants.key[a] as number,
    (streams.first[Stream['outside-household']] as number) ^ donorWord,
    streams.second[Stream['outside-household']] as number,
  );
  return donorOf(applicants.pool[a] as number, year - (applicants.listedSince[a] as number), u);
}

/** Tells the draw of the donor from the others of the stream. */
const donorWord = 0x646f6e72;

/** Keys the second grown-up of a household from outside. Small numbers key children by birth order. */
const partnerKey = 0x70617274;

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
  for (let child = 0; child < children; child++) {
    const childKey = combineKeys(key, 10 + child);
    const age = Math.floor(trait(year, childKey, 4) * Math.max(1, Math.min(18, youngest - 18)));
    addMember(world, household, settleChild(year, pool, childKey, age, education), cause);
  }
  return household;
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
