import { atWork } from '../population/atWork.ts';
import { DwellingState, Role } from '../population/codes.ts';
import { emigrateHousehold, mergeHousehold, moveInto } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { Pool } from '../processes/pools.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { announce } from './announcing.ts';
import {
  type Applicants,
  addInside,
  addOutside,
  applicantsAtWork,
  createApplicants,
  listedShares,
} from './applicants.ts';
import { type Arrivals, createArrivals, settleArrivals } from './arrival.ts';
import { createAssignable } from './assignable.ts';
import { channels } from './channels.ts';
import {
  type CooperativeList,
  createCooperativeList,
  formCooperativeList,
  letCooperatives,
} from './cooperativeList.ts';
import { createHomes } from './homes.ts';
import { createLettingRules, setLettingRules } from './lettingRules.ts';
import { look } from './look.ts';
import { createVacancies, type HousingYear, record, type Vacancies } from './market.ts';
import type { SocialLetting } from './offers.ts';
import { createMarketScratch, letPrivate, type MarketScratch, optionsFor } from './privateMarket.ts';
import { rehouse } from './rehousing.ts';
import { letSocial } from './socialLetting.ts';
import { bookUnlet } from './voids.ts';
import { createWaitingList, formWaitingList } from './waitingList.ts';
import { carryOutWorks } from './works.ts';

/** Rounds after which what is still vacant waits for next year; chains are nearly always shorter. */
const mostRounds = 6;

/** Seekers who look in a round, for each private vacancy in it. Assumed: enough that hardly a vacancy is left, few enough to be quick. */
const seekersPerVacancy = 1.3;

const privateChannel = channels.indexOf('private');

/** Working memory of housing, kept between years. */
export interface HousingScratch {
  applicants: Applicants;
  arrivals: Arrivals;
  now: Vacancies;
  next: Vacancies;
  /** by dwelling */
  vacancyKey: Uint32Array;
  /** room to sort vacancies by */
  order: Float64Array;
  market: MarketScratch;
  social: SocialLetting;
  cooperatives: CooperativeList;
}

/** Working memory without room yet; it grows with the municipality. */
export function createHousingScratch(): HousingScratch {
  return {
    applicants: createApplicants(0),
    arrivals: createArrivals(0),
    now: createVacancies(0),
    next: createVacancies(0),
    vacancyKey: new Uint32Array(0),
    order: new Float64Array(0),
    market: createMarketScratch(0, 0, 0),
    social: {
      rules: createLettingRules(0),
      list: createWaitingList(),
      homes: createHomes(0),
      need: new Int32Array(0),
      needCount: 0,
      owed: new Int32Array(0),
      owedCount: 0,
      assignable: createAssignable(0),
      assignableOwed: createAssignable(0),
      isNeedLinedUp: false,
    },
    cooperatives: createCooperativeList(),
  };
}

/** Room for so many times as many as in the first year, so that years with more of them seldom need new lists: those that stay the same are faster, see `constant`. */
const roomFor = 1.25;

/** Parts of all vacancies of a year for which there is room at first: those let from one list together, and those that households from outside move into. */
const letTogether = 0.3;
const movedInto = 0.4;

/** Room for all who look for a home, from here and outside; and for what is vacant and what they may leave behind. */
function makeRoom(scratch: HousingScratch, { world, model, alignment }: Year): void {
  const { dwellingCount, householdCount } = atWork(world).population;
  const { search } = atWork(world).population.households;
  const { household } = atWork(world).population.dwellings;
  let looking = 0;
  for (let h = 0; h < householdCount; h++) looking += (Search.none - (search[h] as number)) >>> 31;
  let vacant = 0;
  for (let d = 0; d < dwellingCount; d++) vacant += (household[d] as number) >>> 31;
  const arriving = Math.max(1, alignment?.arriving ?? 1);
  const outside = model.pools.size.reduce((sum, size) => sum + Math.round(size * arriving), model.waited.length);
  const applicants = looking + outside;
  const vacancies = vacant + looking;
  if (scratch.applicants.key.length < applicants)
    scratch.applicants = createApplicants(Math.ceil(applicants * roomFor));
  const estates = model.districtOf.length;
  if (scratch.social.rules.municipalTo.length !== estates) {
    scratch.social = { ...scratch.social, rules: createLettingRules(estates) };
  }
  if (scratch.now.social.length < vacancies) {
    scratch.now = createVacancies(Math.ceil(vacancies * roomFor));
    scratch.next = createVacancies(Math.ceil(vacancies * roomFor));
    scratch.order = new Float64Array(Math.ceil(vacancies * roomFor));
    scratch.arrivals = createArrivals(Math.ceil(vacancies * movedInto));
  }
  if (scratch.social.homes.capacity < vacancies * letTogether) {
    scratch.social.homes = createHomes(Math.ceil(vacancies * letTogether * roomFor), estates);
  }
  const { capacity } = atWork(world).population.dwellings;
  if (scratch.vacancyKey.length < capacity) scratch.vacancyKey = new Uint32Array(capacity);
  const { holder, seekers } = scratch.market;
  if (holder.length < Math.max(vacancies, looking) || seekers.length < applicants) {
    scratch.market = createMarketScratch(
      scratch.now.social.length,
      scratch.applicants.key.length,
      optionsFor(scratch.now.social.length >> 1, model.choiceSample),
    );
  }
}

/**
 * The year's housing: works, then rounds of vacancies until their chain or the rounds are spent. In each round rehousing comes first, social
 * dwellings go down their channels, private ones through choice; what movers leave is offered in the next round.
 * @param letting receives [estate][channel][figure]
 * @param fairness receives [estate][household group][fairness figure], where it is given
 */
export function houseEverybody(
  year: Year,
  scratch: HousingScratch,
  letting: Float64Array,
  fairness?: Float64Array,
): void {
  if (!year.model.isOn('housing')) {
    settleUnhoused(year);
    return;
  }
  carryOutWorks(year);
  makeRoom(scratch, year);
  const { applicants, arrivals, market, social, vacancyKey, order } = scratch;
  setLettingRules(year, social.rules);
  applicants.count = 0;
  arrivals.count = 0;
  if (social.owed.length < applicants.key.length) social.owed = new Int32Array(applicants.key.length);
  social.owedCount = 0;
  let { now, next } = scratch;
  clear(now);
  collectVacancies(year, now);
  announce(year, now, 0, vacancyKey, order);
  // Movers come first among the applicants, so that they are told by their number.
  const { moverCount, rehousing } = collectInside(year, applicants);
  collectNeed(year, applicants, social);
  formWaitingList(year, applicants, moverCount, social.list, market.ring.order);
  const outsideFrom = applicants.count;
  if (year.model.isOn('in-migration')) collectMarket(year, applicants);
  const candidates = { moverCount, outsideFrom };
  formCooperativeList(year, applicants, candidates, scratch.cooperatives);
  let waiting = rehousing;
  let unlet = 0;
  for (let round = 0; round < mostRounds; round++) {
    clear(next);
    const housing: HousingYear = { year, applicants, arrivals, next, vacancyKey, letting, fairness };
    waiting = rehouse(housing, waiting, now);
    letSocial(housing, social, now, market.ring.order);
    letCooperatives(housing, social, scratch.cooperatives, now, now.privateCount - unlet);
    countOffers(housing, now, unlet);
    const seekerCount = takePart(year, applicants, candidates, now.privateCount, round, market.seekers);
    letPrivate(housing, seekerCount, now, market);
    announce(year, next, round + 1, vacancyKey, order);
    const fresh = next.socialCount + next.privateCount;
    unlet = keepUnlet(year, now, next);
    [now, next] = [next, now];
    if (fresh === 0 && waiting.length === 0) break;
  }
  settleArrivals(year, applicants, arrivals);
  bookUnlet({ year, applicants, arrivals, next, vacancyKey, letting });
  settleUnhoused(year);
}

function clear(vacancies: Vacancies): void {
  vacancies.socialCount = 0;
  vacancies.privateCount = 0;
  vacancies.freshCount = 0;
}

/** A private dwelling that was offered in an earlier round of the year already is not a new vacancy; those come last. */
function countOffers(housing: HousingYear, now: Vacancies, unlet: number): void {
  const { dwellings } = atWork(housing.year.world).population;
  for (let i = 0; i < now.privateCount - unlet; i++) {
    record(housing, dwellings.estate[now.private[i] as number] as number, privateChannel, 0, 1);
  }
}

function collectVacancies(year: Year, vacancies: Vacancies): void {
  const { dwellings, dwellingCount } = yearAtWork(year).world.population;
  const { household, state } = dwellings;
  for (let d = 0; d < dwellingCount; d++) {
    if (household[d] === -1 && state[d] === DwellingState.inUse) vacancies.fresh[vacancies.freshCount++] = d;
  }
}

/** Households that look for a home here: movers, then those to be rehoused, in keyed order. */
function collectInside(year: Year, applicants: Applicants): { moverCount: number; rehousing: number[] } {
  const { households, householdCount } = yearAtWork(year).world.population;
  const { search: searchOf, size, key, returnTo } = households;
  const displaced: number[] = [];
  const shares = listedShares(year);
  const leave = year.model.parameter('rehousing-out-of-municipality') * 4294967296;
  const first = year.streams.first[Stream.rehousing] as number;
  const second = year.streams.second[Stream.rehousing] as number;
  for (let h = 0; h < householdCount; h++) {
    const search = searchOf[h] as number;
    if (search === Search.none || size[h] === 0) continue;
    if (search !== Search.rehousing) addInside(year, applicants, h, shares);
    else if (returnTo[h] === 0 && draw(key[h] as number, first, second) < leave) {
      emigrateHousehold(year.world, h, moveCauses.rehousing);
    } else displaced.push(h);
  }
  const moverCount = applicants.count;
  // Four of five are looked at sooner or later. In the order of rows, all at once, there is less to wait for.
  for (let a = 0; a < moverCount; a++) look(year, applicants, a);
  displaced.sort((a, b) => (key[a] as number) - (key[b] as number));
  return { moverCount, rehousing: displaced.map((h) => addInside(year, applicants, h, shares)) };
}

function collectNeed(year: Year, applicants: Applicants, social: SocialLetting): void {
  const count = year.model.isOn('in-migration')
    ? Math.round(yearAtWork(year).model.pools.size[Pool.housingNeed] as number)
    : 0;
  if (social.need.length < count) social.need = new Int32Array(count);
  for (let slot = 0; slot < count; slot++) {
    social.need[slot] = addOutside(year, applicants, Pool.housingNeed, slot, year.year);
  }
  social.needCount = count;
  social.isNeedLinedUp = false;
}

function collectMarket(year: Year, applicants: Applicants): void {
  const arriving = year.alignment?.arriving ?? 1;
  for (let pool = 0; pool < Pool.housingNeed; pool++) {
    const count = Math.round((yearAtWork(year).model.pools.size[pool] as number) * arriving);
    for (let slot = 0; slot < count; slot++) addOutside(year, applicants, pool, slot, year.year);
  }
}

/** Applicants on the private market: movers are the first, those from outside the last. */
interface Candidates {
  readonly moverCount: number;
  readonly outsideFrom: number;
}

/** Seekers of a round: everybody not housed yet whose draw is under the share that the vacancies call for. */
function takePart(
  year: Year,
  applicants: Applicants,
  { moverCount, outsideFrom }: Candidates,
  vacancies: number,
  round: number,
  seekers: Int32Array,
): number {
  const { count: end, isHoused, key } = applicantsAtWork(applicants);
  const share = Math.min(1, (seekersPerVacancy * vacancies) / Math.max(1, moverCount + end - outsideFrom));
  // Draws under it take part; all of them where it is as large as draws come.
  const threshold = Math.min(4294967295, Math.ceil(share * 4294967296)) | 0;
  const everybody = share * 4294967296 > 4294967295 ? -1 : 0;
  const first = (year.streams.first[Stream['market-round']] as number) ^ Math.imul(round + 1, 0x9e3779b1);
  const second = year.streams.second[Stream['market-round']] as number;
  let count = 0;
  for (let a = 0; a < end; a++) {
    if (a === moverCount) a = outsideFrom;
    if (a >= end) break;
    // Without asking: the borrow of draw less threshold is the sign bit.
    const u = draw(key[a] as number, first, second) | 0;
    const isUnder = (~u & threshold) | ((~u | threshold) & (u - threshold)) | everybody;
    seekers[count] = a;
    count += (isUnder & ((isHoused[a] as number) - 1)) >>> 31;
  }
  return count;
}

/** Private dwellings nobody took are offered again; social ones that fell through every channel wait for next year. */
function keepUnlet(year: Year, now: Vacancies, next: Vacancies): number {
  const { dwellings } = yearAtWork(year).world.population;
  const fresh = next.privateCount;
  for (let i = 0; i < now.privateCount; i++) {
    const d = now.private[i] as number;
    if (dwellings.household[d] === -1) next.private[next.privateCount++] = d;
  }
  return next.privateCount - fresh;
}

/** Who found no home: the young go back to parents who still have one; other young, the parted and the displaced leave. */
function settleUnhoused(year: Year): void {
  const { world, log } = yearAtWork(year);
  const { residents, households, householdCount } = world.population;
  for (let i = 0; i < log.leavers.length; i++) {
    const household = log.leavers[i] as number;
    const parents = log.parentHouseholds[i] as number;
    if (households.size[household] === 0 || (households.dwelling[household] as number) >= 0) continue;
    if (households.search[household] !== Search.leavingHome) continue;
    const hasParents = (households.size[parents] as number) > 0 && (households.dwelling[parents] as number) >= 0;
    if (!hasParents) {
      emigrateHousehold(world, household, moveCauses['leaving-home']);
      continue;
    }
    const young = households.firstMember[household] as number;
    mergeHousehold(world, household, parents, moveCauses['leaving-home']);
    residents.role[young] = Role.child;
  }
  const { search: searchOf, size, dwelling, returnTo } = households;
  for (let h = 0; h < householdCount; h++) {
    const search = searchOf[h] as number;
    if (search === Search.none || size[h] === 0) continue;
    if ((dwelling[h] as number) < 0 && (returnTo[h] as number) > 0) stayOn(year, h);
    if ((dwelling[h] as number) < 0) {
      emigrateHousehold(world, h, search === Search.rehousing ? moveCauses.rehousing : moveCauses.separation);
    }
    searchOf[h] = Search.none;
  }
}

/** Works wait for whom no home could be found: they stay in theirs, which is left out of the phase. */
function stayOn({ world, year }: Year, household: number): void {
  const { households, dwellings } = atWork(world).population;
  const home = (households.returnTo[household] as number) - 1;
  const since = households.listedSince[household] as number;
  if (dwellings.state[home] !== DwellingState.closed || (dwellings.household[home] as number) >= 0) return;
  dwellings.state[home] = DwellingState.inUse;
  moveInto(world, household, home, year, moveCauses.rehousing);
  households.listedSince[household] = since;
  households.returnTo[household] = 0;
}
