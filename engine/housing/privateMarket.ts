import { Tenure } from '../population/codes.ts';
import { Search } from '../population/search.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { philox4x32 } from '../random/philox.ts';
import { Stream } from '../random/streams.ts';
import { keyOfKind } from './announcing.ts';
import type { Applicants } from './applicants.ts';
import { channels } from './channels.ts';
import { placeOf } from './keyedRings.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, type Vacancies } from './market.ts';
import { createNearness, type Nearness, setNearness } from './nearness.ts';
import { hasBenefit, highestUserCost, netRent } from './rents.ts';
import { Trait } from './traits.ts';
import { arcOf, countWithin, createVacancyRing, firstFrom, layOut, type VacancyRing } from './vacancyRing.ts';

const privateChannel = channels.indexOf('private');

/**
 * Gumbel quantiles of 4,096 equal parts: the explicit error of a (household, dwelling) pair is one look-up, and the table stays in
 * the fastest memory.
 */
const gumbel = Float32Array.from({ length: 4096 }, (_, i) => -Math.log(-Math.log((i + 0.5) / 4096)));

/** A household looks at no more than so many times the usual number of vacancies, however many lie on its arc. */
const mostSeen = 2;

/** Working arrays of the market, kept between years. */
export interface MarketScratch {
  readonly ring: VacancyRing;
  readonly seekers: Int32Array;
  /** first vacancy on the ring that each seeker looks at */
  readonly start: Int32Array;
  /** by seeker, where its utilities begin, of as many vacancies as it sees; one more than seekers */
  readonly from: Int32Array;
  utility: Float32Array;
  readonly holder: Int32Array;
  readonly words: Uint32Array;
  readonly nearness: Nearness;
}

/** Room for `dwellings` vacancies and `seekers` households. */
export function createMarketScratch(dwellings: number, seekers: number): MarketScratch {
  return {
    ring: createVacancyRing(dwellings),
    seekers: new Int32Array(seekers),
    start: new Int32Array(seekers),
    from: new Int32Array(seekers + 1),
    utility: new Float32Array(0),
    holder: new Int32Array(dwellings),
    words: new Uint32Array(4),
    nearness: createNearness(),
  };
}

/**
 * One round of the private market. Vacancies stand on a ring by a keyed draw; a household looks at those on an arc from its own place
 * on, `choice-sample` on average, so that one vacancy more is seen by a few households and takes none out of sight. Utility is rent burden, rooms,
 * district, attractiveness and tenure plus an explicit Gumbel error keyed by (household, vacancy, year); rent over the limit is out of
 * reach. Dwellings are matched by deferred acceptance (Gale and Shapley), each keeping the household with the lowest keyed
 * draw, so the outcome doesn't depend on any order of rows.
 * @param seekerCount households in `scratch.seekers` that take part
 */
export function letPrivate(
  housing: HousingYear,
  seekerCount: number,
  vacancies: Vacancies,
  scratch: MarketScratch,
): void {
  const { year, applicants } = housing;
  if (vacancies.privateCount === 0 || seekerCount === 0) return;
  const { ring, seekers, start, from } = scratch;
  layOut(year, vacancies, housing.vacancyKey, ring);
  setNearness(year, scratch.nearness);
  const arc = arcOf(ring.count, year.model.choiceSample);
  const most = Math.min(ring.count, mostSeen * year.model.choiceSample);
  if (scratch.utility.length < seekerCount * most) {
    scratch.utility = new Float32Array(Math.ceil(1.2 * seekerCount * most));
  }
  const first = year.streams.first[Stream['market-ring']] as number;
  const second = year.streams.second[Stream['market-ring']] as number;
  from[0] = 0;
  for (let s = 0; s < seekerCount; s++) {
    const a = seekers[s] as number;
    look(year, applicants, a);
    const place = placeOf(draw(applicants.key[a] as number, first, second));
    const begins = firstFrom(ring, place);
    const into = from[s] as number;
    const end = into + countWithin(ring, begins, place, arc, most);
    start[s] = begins;
    from[s + 1] = end;
    weigh(year, applicants, a, begins, into, end, scratch);
  }
  match(housing, seekerCount, scratch);
  const { estate } = year.world.population.dwellings;
  for (let i = 0; i < ring.count; i++) {
    const s = scratch.holder[i] as number;
    if (s < 0) continue;
    const dwelling = ring.dwelling[i] as number;
    record(housing, estate[dwelling] as number, privateChannel, 1, 1);
    house(housing, seekers[s] as number, dwelling, false);
  }
}

/** Fills in the utilities of a household's options; −∞ for those out of reach, too small or not better than staying. */
function weigh(
  year: Year,
  applicants: Applicants,
  a: number,
  start: number,
  into: number,
  end: number,
  { ring, utility, words, nearness }: MarketScratch,
): void {
  const { choice, rent } = year.model;
  const income = Math.max(1, applicants.income[a] as number);
  const size = applicants.size[a] as number;
  const key = applicants.key[a] as number;
  const district = applicants.district[a] as number;
  const near = (district < 0 ? nearness.districts : district) * nearness.districts;
  const { worth } = nearness;
  const wanted = Math.min(5, size + 1);
  const mostRent = applicants.mostRent[a] as number;
  const perKrone = (choice.rent * 12 * (hasBenefit(year, income) ? 1 - rent.benefitShare : 1)) / income;
  const owning = ownership(choice, applicants, a);
  const mostCost = hasHomeToSell(year, applicants, a) ? mostRent : Math.min(mostRent, highestUserCost(year, income));
  const minding = mindsNeighbours(choice, applicants, a);
  const { isOwned, attachment } = ring;
  // One Philox block a household and year keys its errors; each dwelling's is then a two-round draw, twenty times cheaper.
  philox4x32(year.choiceKey[0], year.choiceKey[1], key, year.year, 0, 0, words);
  const first = words[0] as number;
  const second = words[1] as number;
  const stays = staying(year, applicants, a, wanted, owning, income, first, second);
  const { key: keyOf, rooms: roomsOf, rent: rentOf, district: districtOf, appeal, count } = ring;
  let i = start;
  for (let k = into; k < end; k++) {
    let value = Number.NEGATIVE_INFINITY;
    const rooms = roomsOf[i] as number;
    if ((rentOf[i] as number) <= (isOwned[i] === 1 ? mostCost : mostRent) && rooms * 2 >= size) {
      const misfit = rooms > wanted ? rooms - wanted : wanted - rooms;
      // The draw of random/hash.ts, written out: a call here costs as much as the draw.
      let h = (keyOf[i] as number) ^ first;
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      value =
        perKrone * (rentOf[i] as number) -
        choice.rooms * misfit +
        (worth[near + (districtOf[i] as number)] as number) +
        (isOwned[i] === 1 ? owning : 0) +
        (appeal[i] as number) +
        minding * (attachment[i] as number) +
        (gumbel[(h ^ (h >>> 15)) >>> 20] as number);
      if (value <= stays) value = Number.NEGATIVE_INFINITY;
    }
    utility[k] = value;
    if (++i === count) i = 0;
  }
}

/** What staying is worth to a household that may stay; −∞ to all others. */
function staying(
  year: Year,
  applicants: Applicants,
  a: number,
  wanted: number,
  owning: number,
  income: number,
  first: number,
  second: number,
): number {
  const { dwellings, households } = year.world.population;
  const household = applicants.household[a] as number;
  if (household < 0 || households.search[household] !== Search.wish) return Number.NEGATIVE_INFINITY;
  const home = households.dwelling[household] as number;
  const { choice } = year.model;
  const estate = dwellings.estate[home] as number;
  return (
    choice.stay +
    choice.rent * Math.min(1, netRent(year, home, income) / income) -
    choice.rooms * Math.abs((dwellings.rooms[home] as number) - wanted) +
    choice.sameDistrict +
    (dwellings.tenure[home] === Tenure.ownerOccupied ? owning : 0) +
    choice.attractiveness * (year.plan.attractiveness[estate] ?? 0) +
    mindsNeighbours(choice, applicants, a) * (year.world.attachment[estate] as number) +
    (gumbel[draw(keyOfKind(year, home), first, second) >>> 20] as number)
  );
}

/**
 * Whether a household has a home to sell, so that its income alone doesn't bound what it can buy. Of newcomers some have, once they are of
 * an age at which people own homes.
 */
function hasHomeToSell({ world, model, lasting }: Year, applicants: Applicants, a: number): boolean {
  const { households, dwellings } = world.population;
  const household = applicants.household[a] as number;
  if (household < 0) {
    if ((applicants.headAge[a] as number) < owningAge) return false;
    const first = (lasting.first[Stream['sign-up']] as number) ^ 5;
    const second = lasting.second[Stream['sign-up']] as number;
    return draw(applicants.key[a] as number, first, second) / 4294967296 < model.purchase.withHomeToSell;
  }
  const home = households.dwelling[household] as number;
  return home >= 0 && dwellings.tenure[home] === Tenure.ownerOccupied;
}

/** Age of the household's head from which people without children look for a home to own, and have one to sell. Assumed. */
const owningAge = 30;

/** What owning is worth beside its cost: something from 30 on, more to families with children. */
function ownership(choice: Year['model']['choice'], applicants: Applicants, a: number): number {
  if ((applicants.children[a] as number) > 0) return choice.ownerWithChildren;
  return (applicants.headAge[a] as number) >= owningAge ? choice.owner : 0;
}

/**
 * What neighbours' attachment to work is worth to a household that has somebody in work: such households pass over places where few others
 * are (avoidance). To the others it is worth nothing, which is how a taste can sort people where homes are alike.
 */
function mindsNeighbours(choice: Year['model']['choice'], applicants: Applicants, a: number): number {
  return (applicants.traits[a] as number) & Trait.employed ? choice.composition : 0;
}

/** Households propose in order of preference, dwellings keep the lowest draw; `holder` gets the seeker of each vacancy or −1. */
function match(
  { year, applicants }: HousingYear,
  seekerCount: number,
  { ring, seekers, start, from, utility, holder }: MarketScratch,
): void {
  const first = year.streams.first[Stream['market-priority']] as number;
  const second = year.streams.second[Stream['market-priority']] as number;
  holder.fill(-1, 0, ring.count);
  for (let newcomer = 0; newcomer < seekerCount; newcomer++) {
    let s = newcomer;
    for (;;) {
      let best = -1;
      let value = Number.NEGATIVE_INFINITY;
      const begin = from[s] as number;
      const end = from[s + 1] as number;
      for (let k = begin; k < end; k++) {
        if ((utility[k] as number) > value) {
          value = utility[k] as number;
          best = k;
        }
      }
      if (best < 0) break;
      utility[best] = Number.NEGATIVE_INFINITY;
      let i = (start[s] as number) + best - begin;
      if (i >= ring.count) i -= ring.count;
      const held = holder[i] as number;
      if (held < 0) {
        holder[i] = s;
        break;
      }
      const dwelling = ring.key[i] as number;
      const mine = draw(combineKeys(applicants.key[seekers[s] as number] as number, dwelling), first, second);
      const theirs = draw(combineKeys(applicants.key[seekers[held] as number] as number, dwelling), first, second);
      if (mine < theirs) {
        holder[i] = s;
        s = held;
      }
    }
  }
}
