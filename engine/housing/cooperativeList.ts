import { isSocial, Tenure } from '../population/codes.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import { channels, Figure } from './channels.ts';
import { Answer, offerHomes } from './choosing.ts';
import { type Homes, layOutHomes, sizesBetween, sortHomes, takeOff } from './homes.ts';
import type { LettingRules } from './lettingRules.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, recordOf, type Vacancies } from './market.ts';
import type { SocialLetting } from './offers.ts';
import { clearQueue, createQueue, findSignUps, type Queue, standInLine, unasked } from './queue.ts';
import { signedUpSince } from './signingUp.ts';

const cooperative = channels.indexOf('cooperative-list');

/** Income from which an applicant has a choice: nobody is choosier here for want of choices. */
const nobodysChoice = Number.POSITIVE_INFINITY;

/** Who stands on the lists of co-operatives; kept between years, filled anew each year. */
export interface CooperativeList {
  readonly queue: Queue;
  ranks: Float64Array;
}

/** A list without room yet. */
export function createCooperativeList(): CooperativeList {
  return { queue: createQueue(), ranks: new Float64Array(0) };
}

/** Whom the market is open to: movers are the first applicants, those from outside the last. */
interface Seekers {
  readonly moverCount: number;
  readonly outsideFrom: number;
}

/**
 * Lines up the share of those who look that is signed up with co-operatives (*andelsboligforeningers ventelister*). Movers count the years
 * they have been on them, those from outside a draw from the waits of the social lists.
 */
export function formCooperativeList(
  year: Year,
  applicants: Applicants,
  { moverCount, outsideFrom }: Seekers,
  list: CooperativeList,
): void {
  const { lasting, model } = yearAtWork(year);
  const first = (lasting.first[Stream['sign-up']] as number) ^ 4;
  const second = lasting.second[Stream['sign-up']] as number;
  const threshold = model.parameter('cooperative-list-share') * 4294967296;
  const { key, count: end } = applicants;
  const { waited } = model;
  if (list.ranks.length < end) list.ranks = new Float64Array(Math.ceil(end * 1.1));
  const { ranks, queue } = list;
  let listed = 0;
  for (let a = 0; a < end; a++) {
    if (a === moverCount) a = outsideFrom;
    if (a >= end) break;
    const u = draw(key[a] as number, first, second);
    if (u >= threshold) continue;
    const place = waited.length > 0 ? Math.floor((u / threshold) * waited.length) : 0;
    const years = a < moverCount ? yearsListed(year, applicants, a) : Math.floor(waited[place] ?? 0);
    // 7 bits of waiting (longest first), 22 of the key, 23 of the applicant's number fit a double exactly.
    const rank = 127 - Math.max(0, Math.min(127, years));
    ranks[listed++] = (rank * 4194304 + ((key[a] as number) >>> 10)) * 8388608 + a;
  }
  sortNumbers(ranks, listed, 2 ** 52);
  const estates = model.districtOf.length;
  clearQueue(queue, listed, estates, nobodysChoice);
  for (let i = 0; i < listed; i++) standInLine(queue, carriedBy(ranks[i] as number, 8388608), unasked, estates);
}

/**
 * Years that a mover has been on the lists. Who lives in a co-operative counts from moving in, since that home was what waiting brought, and a
 * tenant of social housing from a sign-up here, since the seniority there is another's; the others have one sign-up for both.
 */
function yearsListed(year: Year, { household: householdOf, listedSince, key }: Applicants, a: number): number {
  const { households, dwellings } = yearAtWork(year).world.population;
  const household = householdOf[a] as number;
  const home = households.dwelling[household] as number;
  const tenure = home < 0 ? -1 : (dwellings.tenure[home] as number);
  const since = listedSince[a] as number;
  if (tenure === Tenure.cooperative) return year.year - Math.max(since, households.movedIn[household] as number);
  if (tenure >= 0 && isSocial(tenure)) return year.year - signedUpSince(year, key[a] as number, since);
  return year.year - since;
}

/** About as many rooms as persons and one more, and no more than two persons a room. */
function sizesFor(persons: number): number {
  const wanted = Math.min(5, persons + 1);
  return sizesBetween(Math.max((persons + 1) >> 1, wanted - 1), wanted + 1);
}

/**
 * Offers the round's new co-operative dwellings on their lists, longest wait first: each who can pay for it and wants about so many rooms chooses
 * among them. What nobody there takes stays among the private vacancies and is sold openly.
 * @param fresh how many of the private vacancies, the first ones, are new in this round
 */
export function letCooperatives(
  housing: HousingYear,
  social: SocialLetting,
  list: CooperativeList,
  vacancies: Vacancies,
  fresh: number,
): void {
  const { year } = housing;
  const { dwellings } = yearAtWork(year).world.population;
  const offered: number[] = [];
  for (let i = 0; i < fresh; i++) {
    const dwelling = vacancies.private[i] as number;
    if (dwellings.tenure[dwelling] === Tenure.cooperative) offered.push(dwelling);
  }
  if (offered.length === 0) return;
  const homes = layOutHomes(housing, offered, cooperative, social.homes);
  social.homes = homes;
  sortHomes(homes);
  for (const dwelling of offered)
    record(housing, dwellings.estate[dwelling] as number, cooperative, Figure.vacancies, 1);
  passDown(housing, social.rules, list.queue, homes);
  for (let i = 0; i < homes.places; i++) {
    if (homes.isLet[i] === 0) record(housing, homes.estate[i] as number, cooperative, Figure.fallenThrough, 1);
  }
  let kept = 0;
  for (let i = 0; i < vacancies.privateCount; i++) {
    const dwelling = vacancies.private[i] as number;
    if ((dwellings.household[dwelling] as number) < 0) vacancies.private[kept++] = dwelling;
  }
  vacancies.privateCount = kept;
}

function passDown(housing: HousingYear, rules: LettingRules, queue: Queue, homes: Homes): void {
  const { year, applicants } = housing;
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  let chosen = -1;
  const answer = (home: number, a: number): number => {
    const estate = homes.estate[home] as number;
    recordOf(housing, estate, cooperative, a, Figure.offers, 1);
    const pair = combineKeys(applicants.key[a] as number, homes.key[home] as number);
    if (draw(pair, first, second) >= (rules.familyRefused[estate] as number)) {
      chosen = home;
      return Answer.takes;
    }
    recordOf(housing, estate, cooperative, a, Figure.refusals, 1);
    return Answer.next;
  };
  for (let at = 0; at < queue.count && homes.count > 0; at++) {
    if (((queue.sizes[at] as number) & homes.anySize) === 0) continue;
    const a = queue.applicant[at] as number;
    if (applicants.isHoused[a] === 1) continue;
    if (queue.sizes[at] === unasked) {
      look(year, applicants, a);
      const sizes = sizesFor(applicants.size[a] as number);
      queue.sizes[at] = sizes;
      if ((sizes & homes.anySize) === 0) continue;
    }
    if (!findSignUps(year, applicants, rules.signedUp, queue, at, homes)) continue;
    chosen = -1;
    offerHomes(year, applicants, homes, queue, at, answer);
    if (chosen < 0) continue;
    recordOf(housing, homes.estate[chosen] as number, cooperative, a, Figure.let, 1);
    house(housing, a, homes.dwelling[chosen] as number, false);
    takeOff(homes, chosen);
  }
}
