import { constant } from '../population/constant.ts';
import { yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import {
  createRings,
  type KeyedRings,
  layOutRings,
  placedRow,
  placeIn,
  rowIn,
  sortPlaced,
  takeOut,
} from './keyedRings.ts';
import type { HousingYear } from './market.ts';
import { rentOf } from './rents.ts';

/**
 * Vacant homes that are let from one list together, in columns by their number. Homes of an estate that ask the same of an applicant but for
 * their rents are of a kind, and stand on a ring.
 */
export interface Homes {
  /** homes that are still to be let, and all that were laid out */
  count: number;
  places: number;
  readonly capacity: number;
  /** numbers that carry place and row, to sort by */
  readonly order: Float64Array;
  readonly dwelling: Int32Array;
  readonly key: Uint32Array;
  /** by number, rising */
  readonly place: Int32Array;
  /** bit of the number of rooms, see `sizeBit` */
  readonly size: Int32Array;
  /** kroner a month */
  readonly rent: Float64Array;
  /** channel that it is offered on */
  readonly channel: Uint8Array;
  /** traits of which every one is needed */
  readonly asked: Int32Array;
  /** organisation whose tenants it is for, −1 for everybody */
  readonly tenantsOf: Int16Array;
  /** offers of it refused so far */
  readonly refusals: Uint16Array;
  readonly isLet: Uint8Array;
  readonly estate: Int32Array;
  readonly rings: KeyedRings;
  readonly kinds: Kinds;
  /** kinds with homes left that suit the applicant at hand: the home at hand of each, and how far it is from the applicant */
  readonly suitable: Int32Array;
  readonly distance: Int32Array;
  /** estates with a size left, as bits: [size][word] */
  readonly open: Int32Array;
  /** words that hold a bit for each estate */
  readonly words: number;
  /** by estate, the sizes that are left there, as bits of `sizeBit`; and those left anywhere */
  readonly sizes: Int32Array;
  anySize: number;
}

/** Kinds of homes: what all homes of a kind ask. */
interface Kinds {
  count: number;
  /** first kind of each estate with homes left, −1 for none; and the next of the same estate */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly size: Int32Array;
  readonly asked: Int32Array;
  readonly tenantsOf: Int16Array;
  /** lowest rent of those left: two looks of three would else find nothing to pay for */
  readonly leastRent: Float64Array;
}

const sizeCount = 32;

/** The homes that are let, see `constant`. */
export const homesAtWork = constant<Homes>();

/** Room for so many homes in so many estates. */
export function createHomes(capacity: number, estates = 0): Homes {
  return {
    count: 0,
    places: 0,
    capacity,
    order: new Float64Array(capacity),
    dwelling: new Int32Array(capacity),
    key: new Uint32Array(capacity),
    place: new Int32Array(capacity),
    size: new Int32Array(capacity),
    rent: new Float64Array(capacity),
    channel: new Uint8Array(capacity),
    asked: new Int32Array(capacity),
    tenantsOf: new Int16Array(capacity),
    refusals: new Uint16Array(capacity),
    isLet: new Uint8Array(capacity),
    estate: new Int32Array(capacity),
    rings: createRings(capacity),
    kinds: {
      count: 0,
      first: new Int32Array(estates),
      next: new Int32Array(capacity),
      size: new Int32Array(capacity),
      asked: new Int32Array(capacity),
      tenantsOf: new Int16Array(capacity),
      leastRent: new Float64Array(capacity),
    },
    suitable: new Int32Array(capacity),
    distance: new Int32Array(capacity),
    open: new Int32Array(sizeCount * wordsFor(estates)),
    words: wordsFor(estates),
    sizes: new Int32Array(estates),
    anySize: 0,
  };
}

/**
 * Lays out vacant dwellings, open to everybody on a channel. Before they are let, `sortHomes` is to be called.
 * @param homes takes them where there is room enough
 * @returns the homes, or new ones with more room
 */
export function layOutHomes(
  { year, vacancyKey }: Pick<HousingYear, 'year' | 'vacancyKey'>,
  dwellings: readonly number[],
  channel: number,
  homes: Homes,
): Homes {
  const columns = yearAtWork(year).world.population.dwellings;
  const estates = yearAtWork(year).model.districtOf.length;
  const count = dwellings.length;
  const isWide = homes.capacity >= count && homes.sizes.length === estates;
  const into = isWide ? homes : createHomes(Math.ceil(count * 2), estates);
  into.count = count;
  into.places = count;
  const first = year.streams.first[Stream['letting-order']] as number;
  const second = year.streams.second[Stream['letting-order']] as number;
  for (let k = 0; k < count; k++) {
    const d = dwellings[k] as number;
    into.order[k] = placedRow(draw(vacancyKey[d] as number, first, second), d);
  }
  sortPlaced(into.order, count);
  for (let i = 0; i < count; i++) {
    const value = into.order[i] as number;
    const d = rowIn(value);
    into.dwelling[i] = d;
    into.place[i] = placeIn(value);
    into.key[i] = vacancyKey[d] as number;
    into.estate[i] = columns.estate[d] as number;
    into.size[i] = sizeBit(columns.rooms[d] as number);
    into.rent[i] = rentOf(year, d);
    into.channel[i] = channel;
    into.asked[i] = 0;
    into.tenantsOf[i] = -1;
    into.refusals[i] = 0;
    into.isLet[i] = 0;
  }
  return into;
}

/** Puts the homes left on the rings of their kinds, by what they ask now. */
export function sortHomes(all: Homes): void {
  const homes = homesAtWork(all);
  const { places, estate, size, isLet, open, words, sizes, rings, kinds } = homes;
  open.fill(0);
  sizes.fill(0);
  kinds.first.fill(-1);
  kinds.count = 0;
  for (let i = 0; i < places; i++) {
    if (isLet[i] === 1) {
      rings.kind[i] = -1;
      continue;
    }
    const e = estate[i] as number;
    const bit = size[i] as number;
    rings.kind[i] = kindOf(homes, i);
    sizes[e] = (sizes[e] as number) | bit;
    const word = (31 - Math.clz32(bit)) * words + (e >> 5);
    open[word] = (open[word] as number) | (1 << (e & 31));
  }
  layOutRings(rings, homes.place, places, kinds.count);
  noteAnySize(homes);
}

/** The kind of a home, a new one where there is none yet. */
function kindOf({ kinds, estate, size, asked, tenantsOf, rent }: Homes, i: number): number {
  const e = estate[i] as number;
  for (let k = kinds.first[e] as number; k >= 0; k = kinds.next[k] as number) {
    if (kinds.size[k] !== size[i] || kinds.asked[k] !== asked[i] || kinds.tenantsOf[k] !== tenantsOf[i]) continue;
    kinds.leastRent[k] = Math.min(kinds.leastRent[k] as number, rent[i] as number);
    return k;
  }
  const k = kinds.count++;
  kinds.next[k] = kinds.first[e] as number;
  kinds.first[e] = k;
  kinds.size[k] = size[i] as number;
  kinds.asked[k] = asked[i] as number;
  kinds.tenantsOf[k] = tenantsOf[i] as number;
  kinds.leastRent[k] = rent[i] as number;
  return k;
}

/** Takes a home off once it is let, or given up. */
export function takeOff(all: Homes, home: number): void {
  const homes = homesAtWork(all);
  const { rings, kinds, sizes, open, words } = homes;
  homes.isLet[home] = 1;
  homes.count--;
  takeOut(rings, home);
  const kind = rings.kind[home] as number;
  if (homes.rent[home] === kinds.leastRent[kind]) kinds.leastRent[kind] = leastRentLeft(homes, kind);
  if ((rings.left[kind] as number) > 0) return;
  const estate = homes.estate[home] as number;
  const before = sizes[estate] as number;
  let left = 0;
  let last = -1;
  for (let k = kinds.first[estate] as number; k >= 0; k = kinds.next[k] as number) {
    if (k === kind) {
      // Nobody need pass over a kind of which none is left.
      if (last < 0) kinds.first[estate] = kinds.next[k] as number;
      else kinds.next[last] = kinds.next[k] as number;
      continue;
    }
    left |= kinds.size[k] as number;
    last = k;
  }
  sizes[estate] = left;
  const gone = before & ~left;
  if (gone === 0) return;
  const word = (31 - Math.clz32(gone)) * words + (estate >> 5);
  open[word] = (open[word] as number) & ~(1 << (estate & 31));
  noteAnySize(homes);
}

/** Lowest rent of a kind's homes that are left, which is at least what it was. */
function leastRentLeft({ rings, kinds, rent, isLet }: Homes, kind: number): number {
  const before = kinds.leastRent[kind] as number;
  const to = rings.to[kind] as number;
  let least = Number.POSITIVE_INFINITY;
  for (let p = rings.from[kind] as number; p < to && least > before; p++) {
    const home = rings.thing[p] as number;
    if (isLet[home] === 0) least = Math.min(least, rent[home] as number);
  }
  return least;
}

/** Estates that have homes left of any of some sizes, as the bits of a word. */
export function openFor(homes: Homes, sizes: number, word: number): number {
  const { open, words, anySize } = homesAtWork(homes);
  let estates = 0;
  for (let left = sizes & anySize; left !== 0; left &= left - 1) {
    estates |= open[(31 - Math.clz32(left & -left)) * words + word] as number;
  }
  return estates;
}

/** Bit of a home's size; all of 31 rooms and more share the last. */
function sizeBit(rooms: number): number {
  return 1 << Math.min(rooms, 31);
}

/** Bits of the sizes from one number of rooms to another. */
export function sizesBetween(least: number, most: number): number {
  return ((2 << Math.min(most, 31)) - 1) & ~(sizeBit(least) - 1);
}

/** Words that hold a bit for each estate. */
export function wordsFor(estates: number): number {
  return Math.ceil(estates / 32);
}

function noteAnySize(homes: Homes): void {
  let sizes = 0;
  for (let estate = 0; estate < homes.sizes.length; estate++) sizes |= homes.sizes[estate] as number;
  homes.anySize = sizes;
}
