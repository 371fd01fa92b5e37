import type { Year } from '../processes/year.ts';
import { rentOf } from './rents.ts';

/** Vacant homes that are let from one list together, in columns; those of an estate lie side by side. */
export interface Homes {
  count: number;
  readonly capacity: number;
  readonly dwelling: Int32Array;
  readonly key: Uint32Array;
  readonly estate: Int32Array;
  readonly rooms: Uint8Array;
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
  /** homes that suit the applicant at hand, and its rank of each */
  readonly suitable: Int32Array;
  readonly rank: Float64Array;
}

/** Room for so many homes. */
export function createHomes(capacity: number): Homes {
  return {
    count: 0,
    capacity,
    dwelling: new Int32Array(capacity),
    key: new Uint32Array(capacity),
    estate: new Int32Array(capacity),
    rooms: new Uint8Array(capacity),
    rent: new Float64Array(capacity),
    channel: new Uint8Array(capacity),
    asked: new Int32Array(capacity),
    tenantsOf: new Int16Array(capacity),
    refusals: new Uint16Array(capacity),
    suitable: new Int32Array(capacity),
    rank: new Float64Array(capacity),
  };
}

/**
 * Lays out vacant dwellings, estate by estate, open to everybody on a channel.
 * @param homes takes them where there is room enough
 * @returns the homes, or new ones with more room
 */
export function layOutHomes(year: Year, dwellings: readonly number[], channel: number, homes: Homes): Homes {
  const columns = year.world.population.dwellings;
  const into = homes.capacity < dwellings.length ? createHomes(Math.ceil(dwellings.length * 1.2)) : homes;
  // Numbers that carry the estate in their upper bits sort natively, and rows within an estate don't matter.
  const ordered = Float64Array.from(dwellings, (d) => (columns.estate[d] as number) * 16777216 + d).sort();
  into.count = ordered.length;
  for (let i = 0; i < ordered.length; i++) {
    const d = (ordered[i] as number) % 16777216;
    into.dwelling[i] = d;
    into.key[i] = columns.key[d] as number;
    into.estate[i] = columns.estate[d] as number;
    into.rooms[i] = columns.rooms[d] as number;
    into.rent[i] = rentOf(year, d);
    into.channel[i] = channel;
    into.asked[i] = 0;
    into.tenantsOf[i] = -1;
    into.refusals[i] = 0;
  }
  return into;
}

/** Takes a home off once it is let; the others keep their order. */
export function takeOff(homes: Homes, home: number): void {
  const end = homes.count--;
  const { dwelling, key, estate, rooms, rent, channel, asked, tenantsOf, refusals } = homes;
  for (const column of [dwelling, key, estate, rooms, rent, channel, asked, tenantsOf, refusals]) {
    column.copyWithin(home, home + 1, end);
  }
}
