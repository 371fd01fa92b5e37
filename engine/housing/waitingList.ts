import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { type Applicants, addOutside, look } from './applicants.ts';

/** Applicants in order of seniority. */
export interface WaitingList {
  readonly order: Int32Array;
  readonly count: number;
  /** by what channels ask for and rooms, those who have the one and may have the other; see `queueFor` */
  readonly queues: Map<number, Queue>;
}

/**
 * The part of a waiting list that has what a channel asks for and may have so many rooms, found as far as anybody has looked:
 * youth dwellings would else walk past the same thousands of grown-ups for every letting.
 */
interface Queue {
  /** first place on the list that nobody has looked at for this queue */
  next: number;
  readonly applicants: number[];
}

/**
 * Puts movers and outside applicants in one order, longest wait first, ties by key. Those outside hold evenly spaced quantiles of
 * an exponential distribution of seniority, so that the list is in a steady state from the first year.
 * @param moverCount the first applicants, who live here
 * @param scratch room for a number for each of them
 */
export function formWaitingList(
  year: Year,
  applicants: Applicants,
  moverCount: number,
  scratch: Float64Array,
): WaitingList {
  const { waited: waitedOf } = year.model;
  const outsideCount = year.model.isOn('in-migration') ? waitedOf.length : 0;
  const { listedSince, key } = applicants;
  const now = year.year;
  for (let a = 0; a < moverCount; a++) {
    const waited = Math.max(0, Math.min(127, now - (listedSince[a] as number)));
    // 7 bits of waiting (longest first), 22 of the key, 23 of the applicant's number fit a double exactly.
    scratch[a] = ((127 - waited) * 4194304 + ((key[a] as number) >>> 10)) * 8388608 + a;
  }
  const ranked = scratch.subarray(0, moverCount).sort();
  const order = new Int32Array(moverCount + outsideCount);
  let filled = 0;
  let next = 0;
  for (let slot = 0; slot < outsideCount; slot++) {
    const waited = waitedOf[slot] as number;
    while (next < moverCount) {
      const value = ranked[next] as number;
      if (127 - Math.floor(value / (4194304 * 8388608)) < waited) break;
      order[filled++] = value % 8388608;
      next++;
    }
    order[filled++] = addOutside(year, applicants, Pool.waitingList, slot, now - Math.floor(waited));
  }
  while (next < moverCount) order[filled++] = (ranked[next++] as number) % 8388608;
  return { order, count: filled, queues: new Map() };
}

/**
 * Years waited by each household on the list from outside, longest first: evenly spaced quantiles of an exponential distribution.
 * @param mean years
 */
export function seniorityOutside(count: number, mean: number): Float64Array {
  return Float64Array.from({ length: count }, (_, slot) => Math.min(60, -mean * Math.log((slot + 0.5) / count)));
}

/** What a vacancy and its channel ask of an applicant. */
export interface Offer {
  readonly rooms: number;
  /** kroner a month */
  readonly rent: number;
  /** traits of which one is needed, 0 where none is asked for */
  readonly asked: number;
  /** organisation whose tenants it is for, −1 for everybody */
  readonly organisation: number;
  /** key of the dwelling, by which applicants decide */
  readonly key: number;
  /** share of offers refused */
  readonly refusal: number;
}

/**
 * The first applicant on the list that the offer suits and who takes it, or −1. Whether they say yes is one draw for applicant
 * and dwelling. Applicants housed meanwhile are passed over.
 */
export function firstOnList(
  year: Year,
  applicants: Applicants,
  list: WaitingList,
  { rooms, rent, asked, organisation, key, refusal }: Offer,
): number {
  const { isHoused, mostRent, key: keyOf } = applicants;
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  const threshold = refusal * 4294967296;
  const queue = queueFor(list, asked, organisation, rooms);
  for (let i = 0; ; i++) {
    if (i === queue.applicants.length && !extend(year, applicants, list, queue, asked, organisation, rooms)) return -1;
    const a = queue.applicants[i] as number;
    if (isHoused[a] === 1) continue;
    if (rent > (mostRent[a] as number)) continue;
    if (draw(combineKeys(keyOf[a] as number, key), first, second) >= threshold) return a;
  }
}

function queueFor(list: WaitingList, asked: number, organisation: number, rooms: number): Queue {
  const id = ((organisation + 1) * 256 + asked) * 256 + rooms;
  let queue = list.queues.get(id);
  if (!queue) {
    queue = { next: 0, applicants: [] };
    list.queues.set(id, queue);
  }
  return queue;
}

/** Looks down the list for one more applicant who belongs in the queue; false at the list's end. */
function extend(
  year: Year,
  applicants: Applicants,
  { order, count }: WaitingList,
  queue: Queue,
  asked: number,
  organisation: number,
  rooms: number,
): boolean {
  while (queue.next < count) {
    const a = order[queue.next++] as number;
    if (applicants.isHoused[a] === 1) continue;
    if (organisation >= 0 && applicants.organisation[a] !== organisation) continue;
    look(year, applicants, a);
    if (asked !== 0 && ((applicants.traits[a] as number) & asked) === 0) continue;
    if (rooms < (applicants.leastRooms[a] as number) || rooms > (applicants.mostRooms[a] as number)) continue;
    queue.applicants.push(a);
    return true;
  }
  return false;
}
