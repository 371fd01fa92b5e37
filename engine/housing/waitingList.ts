import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { type Applicants, addOutside } from './applicants.ts';

/** Applicants in order of seniority; kept between years, filled anew each year. */
export interface WaitingList {
  order: Int32Array;
  count: number;
}

/** A list without room yet. */
export function createWaitingList(): WaitingList {
  return { order: new Int32Array(0), count: 0 };
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
  list: WaitingList,
  scratch: Float64Array,
): void {
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
  if (list.order.length < moverCount + outsideCount) {
    list.order = new Int32Array(Math.ceil((moverCount + outsideCount) * 1.1));
  }
  const { order } = list;
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
  list.count = filled;
}

/**
 * Years waited by each household on the list from outside, longest first: evenly spaced quantiles of an exponential distribution.
 * @param mean years
 */
export function seniorityOutside(count: number, mean: number): Float64Array {
  return Float64Array.from({ length: count }, (_, slot) => Math.min(60, -mean * Math.log((slot + 0.5) / count)));
}
