import { logarithm } from '../arithmetic/logarithm.ts';
import { atWork } from '../population/atWork.ts';
import { Tenure } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import { Search } from '../population/search.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { philox4x32 } from '../random/philox.ts';
import { Stream } from '../random/streams.ts';
import { keyOfKind } from './announcing.ts';
import type { Applicants } from './applicants.ts';
import { applicantsAtWork } from './applicants.ts';
import { channels } from './channels.ts';
import { distanceOf, placedRow, placeIn, rowIn, sortPlaced } from './keyedRings.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, type Vacancies } from './market.ts';
import { createNearness, type Nearness, setNearness } from './nearness.ts';
import { hasBenefit, highestUserCost, netRent } from './rents.ts';
import { Trait } from './traits.ts';
import { arcOf, createVacancyRing, layOut, type VacancyRing } from './vacancyRing.ts';

const privateChannel = channels.indexOf('private');

/**
 * Gumbel quantiles of 4,096 equal parts: the explicit error of a (household, dwelling) pair is one look-up, and the table stays in
 * the fastest memory.
 */
const gumbel = Float32Array.from({ length: 4096 }, (_, i) => -logarithm(-logarithm((i + 0.5) / 4096)));

/** A household looks at no more than so many times the usual number of vacancies, however many lie on its arc. */
const mostSeen = 2;

/** Working arrays of the market, kept between years. */
export interface MarketScratch {
  readonly ring: VacancyRing;
  readonly seekers: Int32Array;
  /** place of each seeker on the ring, and numbers that carry it, to sort by */
  readonly place: Int32Array;
  readonly order: Float64Array;
  /** by seeker, where its options begin; one more than seekers */
  readonly from: Int32Array;
  /** vacancies, by their position on the ring, that are worth more to a seeker than staying, and what they are worth */
  option: Int32Array;
  utility: Float32Array;
  readonly holder: Int32Array;
  readonly words: Uint32Array;
  readonly nearness: Nearness;
  readonly taste: Taste;
}

/** A run's market, see `constant`. */
const marketAtWork = constant<MarketScratch>();

/** What a household weighs homes by. */
interface Taste {
  /** persons, and rooms that it would like to have */
  size: number;
  wanted: number;
  /** highest rent, and highest user cost of a home to own, whole kroner a month */
  mostRent: number;
  mostCost: number;
  /** what a krone of rent a month is worth, and owning, and neighbours' attachment to work */
  perKrone: number;
  owning: number;
  minding: number;
  /** first cell of its row in `Nearness` */
  near: number;
  /** what staying is worth, −∞ to who can't */
  stays: number;
  /** words that key its errors */
  first: number;
  second: number;
}

/** Options that so many households can have at most, of whom each looks at `sample` on average. */
export function optionsFor(seekers: number, sample: number): number {
  return seekers * mostSeen * sample;
}

/** Room for `dwellings` vacancies and `seekers` households with so many options together. */
export function createMarketScratch(dwellings: number, seekers: number, options: number): MarketScratch {
  return {
    ring: createVacancyRing(dwellings),
    seekers: new Int32Array(seekers),
    place: new Int32Array(seekers),
    order: new Float64Array(seekers),
    from: new Int32Array(seekers + 1),
    option: new Int32Array(options),
    utility: new Float32Array(options),
    holder: new Int32Array(dwellings),
    words: new Uint32Array(4),
    nearness: createNearness(),
    taste: {
      ...{ size: 0, wanted: 0, mostRent: 0, mostCost: 0, near: 0, first: 0, second: 0 },
      ...{ perKrone: 0.5, owning: 0.5, minding: 0.5, stays: 0.5 },
    },
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
export function letPrivate(housing: HousingYear, seekerCount: number, vacancies: Vacancies, kept: MarketScratch): void {
  const scratch = marketAtWork(kept);
  const { year, applicants } = housing;
  if (vacancies.privateCount === 0 || seekerCount === 0) return;
  const { ring, seekers, place, from, taste } = scratch;
  layOut(year, vacancies, housing.vacancyKey, ring);
  setNearness(year, scratch.nearness);
  const arc = Math.ceil(arcOf(ring.count, yearAtWork(year).model.choiceSample));
  const most = Math.min(ring.count, mostSeen * yearAtWork(year).model.choiceSample);
  if (scratch.utility.length < seekerCount * most) {
    scratch.utility = new Float32Array(Math.ceil(1.2 * seekerCount * most));
    scratch.option = new Int32Array(scratch.utility.length);
  }
  lineUp(year, applicants, seekerCount, scratch);
  from[0] = 0;
  let start = 0;
  for (let s = 0; s < seekerCount; s++) {
    const a = seekers[s] as number;
    const own = place[s] as number;
    while (start < ring.count && (ring.place[start] as number) < own) start++;
    look(year, applicants, a);
    consider(year, applicants, a, scratch);
    from[s + 1] = weigh(scratch, taste, yearAtWork(year).model.choice.rooms, start, own, arc, most, from[s] as number);
  }
  match(housing, seekerCount, scratch);
  const { estate } = yearAtWork(year).world.population.dwellings;
  for (let i = 0; i < ring.count; i++) {
    const s = scratch.holder[i] as number;
    if (s < 0) continue;
    const dwelling = ring.dwelling[i] as number;
    record(housing, estate[dwelling] as number, privateChannel, 1, 1);
    house(housing, seekers[s] as number, dwelling, false);
  }
}

/** Puts the seekers in the order of their places on the ring, so that those who look at the same vacancies do one after another. */
function lineUp(year: Year, applicants: Applicants, seekerCount: number, scratch: MarketScratch): void {
  const { seekers, place, order } = marketAtWork(scratch);
  const { key } = applicantsAtWork(applicants);
  const first = year.streams.first[Stream['market-ring']] as number;
  const second = year.streams.second[Stream['market-ring']] as number;
  for (let s = 0; s < seekerCount; s++) {
    const a = seekers[s] as number;
    order[s] = placedRow(draw(key[a] as number, first, second), a);
  }
  sortPlaced(order, seekerCount);
  for (let s = 0; s < seekerCount; s++) {
    seekers[s] = rowIn(order[s] as number);
    place[s] = placeIn(order[s] as number);
  }
}

/** Fills in what a household weighs homes by. */
function consider(year: Year, all: Applicants, a: number, scratch: MarketScratch): void {
  const applicants = applicantsAtWork(all);
  const { words, nearness, taste } = marketAtWork(scratch);
  const { choice, rent } = yearAtWork(year).model;
  const income = Math.max(1, applicants.income[a] as number);
  const size = applicants.size[a] as number;
  const district = applicants.district[a] as number;
  const mostRent = applicants.mostRent[a] as number;
  const wanted = Math.min(5, size + 1);
  const owning = ownership(choice, applicants, a);
  const hasHome = hasHomeToSell(year, applicants, a);
  // One Philox block a household and year keys its errors; each dwelling's is then a two-round draw, twenty times cheaper.
  philox4x32(year.choiceKey[0], year.choiceKey[1], applicants.key[a] as number, year.year, 0, 0, words);
  const first = words[0] as number;
  const second = words[1] as number;
  taste.size = size;
  taste.wanted = wanted;
  taste.mostRent = mostRent;
  taste.mostCost = hasHome ? mostRent : Math.floor(Math.min(mostRent, highestUserCost(year, income)));
  taste.perKrone = (choice.rent * 12 * (hasBenefit(year, income) ? 1 - rent.benefitShare : 1)) / income;
  taste.owning = owning;
  taste.minding = mindsNeighbours(choice, applicants, a);
  taste.near = (district < 0 ? nearness.districts : district) * nearness.districts;
  taste.stays = staying(year, applicants, a, wanted, owning, income, first, second);
  taste.first = first | 0;
  taste.second = second | 0;
}

/**
 * Weighs the vacancies on the arc from a household's place on, `most` at most, and lists those that it can pay for, are large enough and
 * worth more than staying. Those within reach are listed first and without asking, since they differ from one to the next.
 * @param start the first vacancy at or after its place
 * @param into where its options begin
 * @returns where they end
 */
function weigh(
  scratch: MarketScratch,
  taste: Taste,
  perRoom: number,
  start: number,
  own: number,
  arc: number,
  most: number,
  into: number,
): number {
  const { ring, option, utility, nearness } = marketAtWork(scratch);
  const { place, rooms, rent, isOwned, count } = ring;
  const { size, mostRent, mostCost } = taste;
  let within = into;
  let i = start === count ? 0 : start;
  for (let seen = 0; seen < most && distanceOf(own, place[i] as number) < arc; seen++) {
    const limit = mostRent + (isOwned[i] as number) * (mostCost - mostRent);
    option[within] = i;
    within += ~((limit - (rent[i] as number)) | ((rooms[i] as number) * 2 - size)) >>> 31;
    if (++i === count) i = 0;
  }
  const { key, district, appeal, attachment } = ring;
  const { wanted, perKrone, owning, minding, near, stays, first, second } = taste;
  const { worth } = nearness;
  let end = into;
  for (let k = into; k < within; k++) {
    const at = option[k] as number;
    // The draw of random/hash.ts, written out: a call here costs as much as the draw.
    let h = (key[at] as number) ^ first;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = (h ^ (h >>> 15)) + second;
    h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
    const value =
      perKrone * (rent[at] as number) -
      perRoom * Math.abs((rooms[at] as number) - wanted) +
      (worth[near + (district[at] as number)] as number) +
      (isOwned[at] as number) * owning +
      (appeal[at] as number) +
      minding * (attachment[at] as number) +
      (gumbel[(h ^ (h >>> 15)) >>> 20] as number);
    if (value <= stays) continue;
    option[end] = at;
    utility[end++] = value;
  }
  return end;
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
  const { dwellings, households } = yearAtWork(year).world.population;
  const household = applicants.household[a] as number;
  if (household < 0 || households.search[household] !== Search.wish) return Number.NEGATIVE_INFINITY;
  const home = households.dwelling[household] as number;
  const { choice } = yearAtWork(year).model;
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
function hasHomeToSell(year: Year, applicants: Applicants, a: number): boolean {
  const { world, model, lasting } = yearAtWork(year);
  const { households, dwellings } = atWork(world).population;
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
function match({ year, applicants }: HousingYear, seekerCount: number, scratch: MarketScratch): void {
  const { ring, seekers, from, option, utility, holder } = marketAtWork(scratch);
  const { key } = applicantsAtWork(applicants);
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
      const i = option[best] as number;
      const held = holder[i] as number;
      if (held < 0) {
        holder[i] = s;
        break;
      }
      const dwelling = ring.key[i] as number;
      const mine = draw(combineKeys(key[seekers[s] as number] as number, dwelling), first, second);
      const theirs = draw(combineKeys(key[seekers[held] as number] as number, dwelling), first, second);
      if (mine < theirs) {
        holder[i] = s;
        s = held;
      }
    }
  }
}
