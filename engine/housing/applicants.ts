import { atWork } from '../population/atWork.ts';
import { isSocial, Tenure, tenures } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import { Search } from '../population/search.ts';
import { nowhere, type World } from '../population/world.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { signedUpSince } from './signingUp.ts';

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
  readonly traits: Uint16Array;
  /** household type and work, see `householdGroups` */
  readonly group: Uint8Array;
  /** offers refused since the last dwelling or setback */
  readonly refusals: Uint8Array;
  /** whether refusals have sent it to the list's end, so that it gets no more offers this year */
  readonly isSetBack: Uint8Array;
  /** whether combined letting refused it, so that the municipality owes it another dwelling */
  readonly isRejected: Uint8Array;
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

/** A run's applicants, see `constant`. */
export const applicantsAtWork = constant<Applicants>();

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
    traits: new Uint16Array(capacity),
    group: new Uint8Array(capacity),
    refusals: new Uint8Array(capacity),
    isSetBack: new Uint8Array(capacity),
    isRejected: new Uint8Array(capacity),
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

/** By tenure lived in, the share of households on the social waiting lists, as draws of 32 bits; the last is of those without a home. */
export function listedShares({ model }: Year): Float64Array {
  const shares = new Float64Array(tenures.length + 1);
  for (let tenure = 0; tenure <= tenures.length; tenure++) {
    shares[tenure] = model.parameter(listedBy[tenure] ?? 'list-without-home') * 4294967296;
  }
  return shares;
}

/**
 * Adds a household that lives here; returns the applicant's number.
 * @param shares see `listedShares`
 */
export function addInside(year: Year, all: Applicants, household: number, shares: Float64Array): number {
  const applicants = applicantsAtWork(all);
  const { households, dwellings } = yearAtWork(year).world.population;
  const a = applicants.count++;
  const dwelling = households.dwelling[household] as number;
  applicants.key[a] = households.key[household] as number;
  applicants.household[a] = household;
  applicants.pool[a] = -1;
  applicants.isReady[a] = 0;
  applicants.isHoused[a] = 0;
  applicants.refusals[a] = households.refusals[household] as number;
  applicants.isSetBack[a] = 0;
  applicants.isRejected[a] = 0;
  // Who is displaced by works counts as living where they did, so that their own organisation and rooms are known.
  const { displaced } = year.log;
  const left = displaced.size > 0 ? displaced.get(household) : undefined;
  const displacedFrom = left === undefined ? undefined : (dwellings.estate[left] as number);
  const estate =
    displacedFrom ?? (dwelling >= 0 ? (dwellings.estate[dwelling] as number) : homeLeft(year.world, household));
  const isTenant = displacedFrom !== undefined || (dwelling >= 0 && isSocial(dwellings.tenure[dwelling] as number));
  const since = households.listedSince[household] as number;
  // Tenants' seniority is their organisation's, and the young were signed up by their parents: neither lapses.
  const keeps = isTenant || households.search[household] === Search.leavingHome;
  applicants.listedSince[a] = keeps ? since : signedUpSince(year, households.key[household] as number, since);
  applicants.estate[a] = estate;
  applicants.district[a] = estate >= 0 ? (yearAtWork(year).model.districtOf[estate] as number) : -1;
  applicants.isListed[a] = isTenant || isListed(year, household, dwelling, shares) ? 1 : 0;
  applicants.organisation[a] = isTenant ? (yearAtWork(year).model.organisationOf[estate] as number) : -1;
  return a;
}

/** Estate that a household without a home comes from, by where its first member lived when the year began; −1 from outside. */
function homeLeft({ population, memory }: World, household: number): number {
  const place = memory.place[population.households.firstMember[household] as number] as number;
  return place === nowhere ? -1 : place;
}

/** Whether a household that lives in no social dwelling stands on the waiting lists; a draw that lasts the run. */
function isListed(year: Year, household: number, dwelling: number, shares: Float64Array): boolean {
  const { world, lasting } = yearAtWork(year);
  const { households, dwellings } = atWork(world).population;
  const tenure = dwelling >= 0 ? (dwellings.tenure[dwelling] as number) : shares.length - 1;
  const u = draw(
    households.key[household] as number,
    (lasting.first[Stream['sign-up']] as number) ^ 1,
    lasting.second[Stream['sign-up']] as number,
  );
  return u < (shares[tenure] as number);
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
export function addOutside(year: Year, all: Applicants, pool: number, slot: number, listedSince: number): number {
  const applicants = applicantsAtWork(all);
  const { streams } = yearAtWork(year);
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
  applicants.refusals[a] = 0;
  applicants.isSetBack[a] = 0;
  applicants.isRejected[a] = 0;
  applicants.estate[a] = -1;
  applicants.district[a] = -1;
  applicants.isListed[a] = 1;
  applicants.organisation[a] = -1;
  return a;
}
