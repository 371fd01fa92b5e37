import { Tenure } from '../population/codes.ts';
import { Search } from '../population/search.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { philox4x32 } from '../random/philox.ts';
import { Stream } from '../random/streams.ts';
import { look } from './applicants.ts';
import { channels } from './channels.ts';
import { type HousingYear, house, netRent, orderByDraw, record, type Vacancies } from './market.ts';

const privateChannel = channels.indexOf('private');

/** Gumbel quantiles of 65,536 equal parts: the explicit error of a (household, dwelling) pair is one look-up. */
const gumbel = Float64Array.from({ length: 65_536 }, (_, i) => -Math.log(-Math.log((i + 0.5) / 65_536)));

/** Working arrays of the market, kept between years. */
export interface MarketScratch {
  readonly ring: Float64Array;
  readonly utility: Float64Array;
  readonly option: Int32Array;
  readonly seekers: Int32Array;
  readonly holder: Int32Array;
  readonly words: Uint32Array;
}

/** Room for `dwellings` vacancies and `seekers` households that look at `sample` of them each. */
export function createMarketScratch(dwellings: number, seekers: number, sample: number): MarketScratch {
  return {
    ring: new Float64Array(dwellings),
    utility: new Float64Array(seekers * sample),
    option: new Int32Array(seekers * sample),
    seekers: new Int32Array(seekers),
    holder: new Int32Array(dwellings),
    words: new Uint32Array(4),
  };
}

/**
 * One round of the private market. Vacancies stand on a ring by a keyed draw; a household looks at the `choice-sample` that follow
 * its own place on the ring, so that one vacancy more or less changes what a few households see. Utility is rent burden, rooms,
 * district, attractiveness and tenure plus an explicit Gumbel error keyed by (household, dwelling); rent over the limit is out of
 * reach. Dwellings are matched by deferred acceptance (Gale and Shapley), each keeping the household with the lowest keyed
 * draw, so the outcome doesn't depend on any order of rows.
 * @param seekers applicant numbers that take part
 */
export function letPrivate(
  housing: HousingYear,
  seekers: Int32Array,
  seekerCount: number,
  vacancies: Vacancies,
  scratch: MarketScratch,
): void {
  const { year, applicants } = housing;
  const { dwellings } = year.world.population;
  const count = vacancies.privateCount;
  if (count === 0 || seekerCount === 0) return;
  const first = year.streams.first[Stream['market-ring']] as number;
  const second = year.streams.second[Stream['market-ring']] as number;
  const list = vacancies.private;
  orderByDraw(list, count, dwellings.key, first, second, scratch.ring);
  const sample = Math.min(count, year.model.choiceSample);
  for (let s = 0; s < seekerCount; s++) {
    const a = seekers[s] as number;
    look(year, applicants, a);
    const place = (draw(applicants.key[a] as number, first, second) >>> 3) * 16777216;
    let at = lowerBound(scratch.ring, count, place);
    for (let k = 0; k < sample; k++) {
      if (at === count) at = 0;
      scratch.option[s * sample + k] = at++;
    }
    weigh(housing, a, s * sample, sample, list, scratch);
  }
  match(housing, seekers, seekerCount, sample, list, count, scratch);
  for (let i = 0; i < count; i++) {
    const s = scratch.holder[i] as number;
    if (s < 0) continue;
    const dwelling = list[i] as number;
    const estate = dwellings.estate[dwelling] as number;
    record(housing, estate, privateChannel, 1, 1);
    house(housing, seekers[s] as number, dwelling);
  }
}

function lowerBound(values: Float64Array, count: number, target: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fills in the utilities of a household's options; −∞ for those out of reach or not better than staying. */
function weigh(
  housing: HousingYear,
  a: number,
  from: number,
  sample: number,
  list: Int32Array,
  scratch: MarketScratch,
): void {
  const { year, applicants } = housing;
  const { dwellings, households } = year.world.population;
  const income = Math.max(1, applicants.income[a] as number);
  const household = applicants.household[a] as number;
  const key = applicants.key[a] as number;
  const home = household >= 0 ? (households.dwelling[household] as number) : -1;
  const stays =
    home >= 0 && households.search[household] === Search.wish
      ? utility(year, a, housing, home, income) +
        year.model.choice.stay +
        error(year, key, dwellings.key[home] as number, scratch.words)
      : Number.NEGATIVE_INFINITY;
  const limit = year.model.choice.burdenLimit;
  for (let k = 0; k < sample; k++) {
    const d = list[scratch.option[from + k] as number] as number;
    let value = Number.NEGATIVE_INFINITY;
    if (
      netRent(year, d, income) <= limit * income &&
      (dwellings.rooms[d] as number) * 2 >= (applicants.size[a] as number)
    ) {
      value = utility(year, a, housing, d, income) + error(year, key, dwellings.key[d] as number, scratch.words);
      if (value <= stays) value = Number.NEGATIVE_INFINITY;
    }
    scratch.utility[from + k] = value;
  }
}

function utility(year: Year, a: number, { applicants }: HousingYear, d: number, income: number): number {
  const { dwellings } = year.world.population;
  const { choice, districtOf } = year.model;
  const estate = dwellings.estate[d] as number;
  const here = applicants.estate[a] as number;
  const wanted = Math.min(5, (applicants.size[a] as number) + 1);
  return (
    choice.rent * Math.min(1, netRent(year, d, income) / income) -
    choice.rooms * Math.abs((dwellings.rooms[d] as number) - wanted) +
    (here >= 0 && districtOf[here] === districtOf[estate] ? choice.sameDistrict : 0) +
    choice.attractiveness * (year.plan.attractiveness[estate] ?? 0) +
    (dwellings.tenure[d] === Tenure.ownerOccupied ? ownership(choice, applicants, a) : 0) +
    choice.composition * (year.world.attachment[estate] as number)
  );
}

/** What owning is worth beside its cost: something from 30 on, more to families with children. */
function ownership(choice: Year['model']['choice'], applicants: HousingYear['applicants'], a: number): number {
  if ((applicants.children[a] as number) > 0) return choice.ownerWithChildren;
  return (applicants.headAge[a] as number) >= 30 ? choice.owner : 0;
}

function error(year: Year, household: number, dwelling: number, words: Uint32Array): number {
  philox4x32(year.choiceKey[0], year.choiceKey[1], household, dwelling, year.year, 0, words);
  return gumbel[(words[0] as number) >>> 16] as number;
}

/** Households propose in order of preference, dwellings keep the lowest draw; `holder` gets the seeker of each vacancy or −1. */
function match(
  { year, applicants }: HousingYear,
  seekers: Int32Array,
  seekerCount: number,
  sample: number,
  list: Int32Array,
  count: number,
  { utility: utilities, option, holder }: MarketScratch,
): void {
  const { dwellings } = year.world.population;
  const first = year.streams.first[Stream['market-priority']] as number;
  const second = year.streams.second[Stream['market-priority']] as number;
  const rank = (s: number, i: number): number =>
    draw(
      combineKeys(applicants.key[seekers[s] as number] as number, dwellings.key[list[i] as number] as number),
      first,
      second,
    );
  holder.fill(-1, 0, count);
  for (let start = 0; start < seekerCount; start++) {
    let s = start;
    for (;;) {
      let best = -1;
      let value = Number.NEGATIVE_INFINITY;
      for (let k = s * sample; k < (s + 1) * sample; k++) {
        if ((utilities[k] as number) > value) {
          value = utilities[k] as number;
          best = k;
        }
      }
      if (best < 0) break;
      utilities[best] = Number.NEGATIVE_INFINITY;
      const i = option[best] as number;
      const held = holder[i] as number;
      if (held < 0) {
        holder[i] = s;
        break;
      }
      if (rank(s, i) < rank(held, i)) {
        holder[i] = s;
        s = held;
      }
    }
  }
}
