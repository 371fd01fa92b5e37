import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { type Applicants, addOutside } from './applicants.ts';
import { createQueue, type Queue } from './queue.ts';

/** Applicants in order of seniority; kept between years, filled anew each year. */
export interface WaitingList {
  order: Int32Array;
  count: number;
  /** by social tenure, whom its homes are open to; stood up when the first of them is let */
  readonly queues: readonly Queue[];
  readonly isQueued: Uint8Array;
}

/** A list without room yet. */
export function createWaitingList(): WaitingList {
  return {
    order: new Int32Array(0),
    count: 0,
    queues: [createQueue(), createQueue(), createQueue()],
    isQueued: new Uint8Array(3),
  };
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
  const { waited: waitedOf, waitedPool } = year.model;
  const outsideCount = year.model.isOn('in-migration') ? waitedOf.length : 0;
  const { listedSince, key, isListed } = applicants;
  const now = year.year;
  let listed = 0;
  for (let a = 0; a < moverCount; a++) {
    if (isListed[a] === 0) continue;
    const waited = Math.max(0, Math.min(127, now - (listedSince[a] as number)));
    // 7 bits of waiting (longest first), 22 of the key, 23 of the applicant's number fit a double exactly.
    scratch[listed++] = ((127 - waited) * 4194304 + ((key[a] as number) >>> 10)) * 8388608 + a;
  }
  const ranked = scratch.subarray(0, listed).sort();
  if (list.order.length < listed + outsideCount) {
    list.order = new Int32Array(Math.ceil((listed + outsideCount) * 1.1));
  }
  const { order } = list;
  list.isQueued.fill(0);
  let filled = 0;
  let next = 0;
  for (let slot = 0; slot < outsideCount; slot++) {
    const waited = waitedOf[slot] as number;
    while (next < listed) {
      const value = ranked[next] as number;
      if (127 - Math.floor(value / (4194304 * 8388608)) < waited) break;
      order[filled++] = value % 8388608;
      next++;
    }
    order[filled++] = addOutside(year, applicants, waitedPool[slot] as number, slot, now - Math.floor(waited));
  }
  while (next < listed) order[filled++] = (ranked[next++] as number) % 8388608;
  list.count = filled;
}

/** Households on the lists from outside, longest wait first. */
export interface OutsideList {
  /** years */
  readonly waited: Float64Array;
  /** pool that each comes from */
  readonly pool: Uint8Array;
}

/**
 * The list from outside: evenly spaced quantiles of an exponential distribution of years waited, for those with a choice and for those
 * with few, who have not been able to wait as long.
 * @param fewChoices share with few choices, 0–1
 * @param means years, of those with a choice and of those with few
 */
export function outsideList(count: number, fewChoices: number, means: readonly [number, number]): OutsideList {
  const few = Math.round(count * fewChoices);
  const households = [
    ...quantiles(count - few, means[0]).map((waited) => ({ waited, pool: Pool.waitingList })),
    ...quantiles(few, means[1]).map((waited) => ({ waited, pool: Pool.fewChoices })),
  ].sort((a, b) => b.waited - a.waited || a.pool - b.pool);
  return {
    waited: Float64Array.from(households, ({ waited }) => waited),
    pool: Uint8Array.from(households, ({ pool }) => pool),
  };
}

function quantiles(count: number, mean: number): number[] {
  return Array.from({ length: count }, (_, slot) => Math.min(60, -mean * Math.log((slot + 0.5) / count)));
}
