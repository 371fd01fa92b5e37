import type { Pack } from '../pack/pack.ts';
import { DwellingState, Tenure, tenures } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { dwellingKey } from './keys.ts';
import type { SpecialDwellings } from './slots.ts';

/**
 * Writes the stock of an estate after the population's last dwelling, every dwelling in use and vacant.
 * @returns first row and the row after the last
 */
export function buildDwellings(population: Population, pack: Pack, estate: number): readonly [number, number] {
  const { dwellings } = population;
  const first = population.dwellingCount;
  let row = first;
  for (const stock of pack.stock) {
    if (stock.estate !== estate) continue;
    for (let n = 0; n < stock.count; n++, row++) {
      dwellings.key[row] = dwellingKey(row);
      dwellings.household[row] = -1;
      dwellings.rent[row] = stock.rent;
      dwellings.estate[row] = estate;
      dwellings.tenure[row] = tenures.indexOf(stock.tenure);
      dwellings.rooms[row] = stock.rooms;
      dwellings.state[row] = DwellingState.inUse;
    }
  }
  population.dwellingCount = row;
  return [first, row];
}

/** Dwellings of an estate for the young and for the old, less their part of the vacancies. */
export function specialDwellings(pack: Pack, estate: number, households: number): SpecialDwellings {
  const count = { all: 0, youth: 0, elderly: 0 };
  for (const stock of pack.stock) {
    if (stock.estate !== estate) continue;
    count.all += stock.count;
    if (stock.tenure === 'social-youth') count.youth += stock.count;
    if (stock.tenure === 'social-elderly') count.elderly += stock.count;
  }
  const letShare = count.all > 0 ? Math.min(1, households / count.all) : 0;
  return { youth: Math.floor(count.youth * letShare), elderly: Math.floor(count.elderly * letShare) };
}

/** Oldest that live in a youth dwelling, and youngest age of the oldest in an elderly dwelling, in the base year. */
const oldestYouth = 34;
const youngestElderly = 60;
const mostPersonsPerRoom = 2;

/**
 * Whether a household can live in a dwelling: at most two persons a room, youth dwellings for one or two people under 35,
 * elderly dwellings for one or two people of whom one is at least 60.
 */
export function dwellingFits(size: number, oldest: number, rooms: number, tenure: number): boolean {
  if (size > mostPersonsPerRoom * rooms) return false;
  if (tenure === Tenure.socialYouth) return size <= 2 && oldest <= oldestYouth;
  return tenure !== Tenure.socialElderly || (size <= 2 && oldest >= youngestElderly);
}
