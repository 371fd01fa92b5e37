import type { Year } from '../processes/year.ts';
import { rentOf } from './rents.ts';

/**
 * Vacant homes that are let from one list together, in columns. Those of an estate lie side by side from `from` to before `to`, and what is
 * let gives its place to the estate's last one.
 */
export interface Homes {
  /** homes that are still to be let, and places that were laid out */
  count: number;
  places: number;
  readonly capacity: number;
  readonly dwelling: Int32Array;
  readonly key: Uint32Array;
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
  readonly estate: Int32Array;
  /** homes that suit the applicant at hand, and its rank of each */
  readonly suitable: Int32Array;
  readonly rank: Float64Array;
  /** estates with homes left, as bits */
  readonly open: Int32Array;
  /** by estate */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** by estate, the sizes that are left there, as bits of `sizeBit`; and those left anywhere */
  readonly sizes: Int32Array;
  anySize: number;
}

/** Room for so many homes in so many estates. */
export function createHomes(capacity: number, estates = 0): Homes {
  return {
    count: 0,
    places: 0,
    capacity,
    dwelling: new Int32Array(capacity),
    key: new Uint32Array(capacity),
    size: new Int32Array(capacity),
    rent: new Float64Array(capacity),
    channel: new Uint8Array(capacity),
    asked: new Int32Array(capacity),
    tenantsOf: new Int16Array(capacity),
    refusals: new Uint16Array(capacity),
    estate: new Int32Array(capacity),
    suitable: new Int32Array(capacity),
    rank: new Float64Array(capacity),
    open: new Int32Array(wordsFor(estates)),
    from: new Int32Array(estates),
    to: new Int32Array(estates),
    sizes: new Int32Array(estates),
    anySize: 0,
  };
}

/**
 * Lays out vacant dwellings, estate by estate, open to everybody on a channel.
 * @param homes takes them where there is room enough
 * @returns the homes, or new ones with more room
 */
export function layOutHomes(year: Year, dwellings: readonly number[], channel: number, homes: Homes): Homes {
  const columns = year.world.population.dwellings;
  const estates = year.model.districtOf.length;
  const isWide = homes.capacity >= dwellings.length && homes.from.length === estates;
  const into = isWide ? homes : createHomes(Math.ceil(dwellings.length * 1.2), estates);
  into.count = dwellings.length;
  into.places = dwellings.length;
  into.open.fill(0);
  into.sizes.fill(0);
  into.to.fill(0);
  for (const d of dwellings) {
    const estate = columns.estate[d] as number;
    into.to[estate] = (into.to[estate] as number) + 1;
  }
  let begin = 0;
  for (let estate = 0; estate < estates; estate++) {
    const count = into.to[estate] as number;
    if (count > 0) into.open[estate >> 5] = (into.open[estate >> 5] as number) | (1 << (estate & 31));
    into.from[estate] = begin;
    into.to[estate] = begin;
    begin += count;
  }
  for (const d of dwellings) {
    const estate = columns.estate[d] as number;
    const i = into.to[estate] as number;
    into.to[estate] = i + 1;
    into.dwelling[i] = d;
    into.key[i] = columns.key[d] as number;
    into.estate[i] = estate;
    const size = sizeBit(columns.rooms[d] as number);
    into.size[i] = size;
    into.rent[i] = rentOf(year, d);
    into.channel[i] = channel;
    into.asked[i] = 0;
    into.tenantsOf[i] = -1;
    into.refusals[i] = 0;
    into.sizes[estate] = (into.sizes[estate] as number) | size;
  }
  noteAnySize(into);
  return into;
}

/** Whether a home is still to be let. */
export function isLeft(homes: Homes, home: number): boolean {
  return home < (homes.to[homes.estate[home] as number] as number);
}

/** Takes a home off once it is let; the last of its estate takes its number. */
export function takeOff(homes: Homes, home: number): void {
  const estate = homes.estate[home] as number;
  const last = (homes.to[estate] as number) - 1;
  homes.to[estate] = last;
  homes.count--;
  homes.dwelling[home] = homes.dwelling[last] as number;
  homes.key[home] = homes.key[last] as number;
  homes.size[home] = homes.size[last] as number;
  homes.rent[home] = homes.rent[last] as number;
  homes.channel[home] = homes.channel[last] as number;
  homes.asked[home] = homes.asked[last] as number;
  homes.tenantsOf[home] = homes.tenantsOf[last] as number;
  homes.refusals[home] = homes.refusals[last] as number;
  if (last === homes.from[estate]) {
    homes.open[estate >> 5] = (homes.open[estate >> 5] as number) & ~(1 << (estate & 31));
  }
  noteSizes(homes, estate);
  noteAnySize(homes);
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

function noteSizes(homes: Homes, estate: number): void {
  let sizes = 0;
  const end = homes.to[estate] as number;
  for (let i = homes.from[estate] as number; i < end; i++) sizes |= homes.size[i] as number;
  homes.sizes[estate] = sizes;
}

function noteAnySize(homes: Homes): void {
  let sizes = 0;
  for (let estate = 0; estate < homes.sizes.length; estate++) sizes |= homes.sizes[estate] as number;
  homes.anySize = sizes;
}
