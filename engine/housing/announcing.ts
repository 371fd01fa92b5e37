import { atWork } from '../population/atWork.ts';
import { isSocial, Tenure, tenures } from '../population/codes.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { dealByNumber } from '../random/dealing.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { orderByDraw, type Vacancies } from './market.ts';

/** Vacancies of a round that a number can carry beside their kind and rent. */
const mostVacancies = 4194304;

/** Steps of rent that tell vacancies of a kind apart, each of so many kroner a month. */
const rentSteps = 4096;
const kroner = 16;

/** Numbers of rooms that tell kinds apart; all of so many and more are of one. */
const sizes = 16;

/**
 * Puts the dwellings that fell vacant on their lists, each under the key by which chance knows it this year. Homes of an estate with the same
 * tenure and rooms are alike but for their rent, so chance speaks of *the third vacancy of this kind in this round*, cheapest first, and not of one
 * dwelling: whom it goes to, on which channel, and what households think of it are drawn for that. Draws are as independent of each other as they were for
 * dwellings, and strategies keep in step where the same number is vacant, whichever of them it is.
 *
 * Some stand empty over the turn of the year, between two tenancies or before a sale, by a draw too; they are offered the year after, without another.
 * @param round of the year, from 0
 * @param keys takes each vacancy's key, by dwelling
 * @param scratch room for a number of each
 */
export function announce(
  year: Year,
  vacancies: Vacancies,
  round: number,
  keys: Uint32Array,
  scratch: Float64Array,
): void {
  const { fresh, freshCount: count } = vacancies;
  const { dwellings } = yearAtWork(year).world.population;
  const { first, second } = year.streams;
  sortByKind(year, fresh, count, scratch);
  const { owned, rented } = yearAtWork(year).model.staysVacant;
  let kind = -1;
  let key = 0;
  let number = 0;
  for (let i = 0; i < count; i++) {
    const d = fresh[i] as number;
    const own = kindOf(year, d);
    if (own !== kind) {
      kind = own;
      key = keyOfKind(year, d);
      number = 0;
    }
    number++;
    keys[d] = combineKeys(key, round * mostVacancies + number);
    const years = dwellings.vacantYears[d] as number;
    if (years > 0) {
      dwellings.vacantYears[d] = Math.min(254, years + 1);
      offer(year, vacancies, d);
      continue;
    }
    const stays = dwellings.tenure[d] === Tenure.ownerOccupied ? owned : rented;
    const u = draw(keys[d] as number, first[Stream.vacant] as number, second[Stream.vacant] as number);
    if (u >= stays) offer(year, vacancies, d);
    else dwellings.vacantYears[d] = 1;
  }
  vacancies.freshCount = 0;
}

/** Key of a dwelling's kind: by it chance knows the home that a household has. */
export function keyOfKind(year: Year, dwelling: number): number {
  const { world, model } = yearAtWork(year);
  const { estate, tenure, rooms } = atWork(world).population.dwellings;
  const size = Math.min(sizes - 1, rooms[dwelling] as number);
  return combineKeys(model.siteKey[estate[dwelling] as number] as number, (tenure[dwelling] as number) * sizes + size);
}

function kindOf({ world }: Year, dwelling: number): number {
  const { estate, tenure, rooms } = atWork(world).population.dwellings;
  const place = (estate[dwelling] as number) * tenures.length + (tenure[dwelling] as number);
  return place * sizes + Math.min(sizes - 1, rooms[dwelling] as number);
}

/** By kind, then by rent; where both are the same by the dwelling's own draw, so that the order of rows doesn't matter. */
function sortByKind(year: Year, list: Int32Array, count: number, scratch: Float64Array): void {
  const { dwellings } = yearAtWork(year).world.population;
  const { first, second } = year.streams;
  const stream = Stream['letting-order'];
  orderByDraw(list, count, dwellings.key, first[stream] as number, second[stream] as number, scratch);
  const { rent } = dwellings;
  for (let i = 0; i < count; i++) {
    scratch[i] = Math.min(rentSteps - 1, Math.floor((rent[list[i] as number] as number) / kroner));
  }
  dealByNumber(list, scratch, count, rentSteps - 1);
  for (let i = 0; i < count; i++) scratch[i] = kindOf(year, list[i] as number);
  const kinds = yearAtWork(year).model.siteKey.length * tenures.length * sizes;
  dealByNumber(list, scratch, count, kinds - 1);
}

function offer(year: Year, vacancies: Vacancies, dwelling: number): void {
  if (isSocial(yearAtWork(year).world.population.dwellings.tenure[dwelling] as number)) {
    vacancies.social[vacancies.socialCount++] = dwelling;
  } else vacancies.private[vacancies.privateCount++] = dwelling;
}
