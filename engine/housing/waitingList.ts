import { logarithm } from '../arithmetic/logarithm.ts';
import { Pool } from '../processes/pools.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';
import { type Applicants, addOutside, applicantsAtWork } from './applicants.ts';
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
  const { waited: waitedOf, waitedPool } = yearAtWork(year).model;
  const outsideCount = year.model.isOn('in-migration') ? waitedOf.length : 0;
  const now = year.year;
  const ends = rankInside(applicants, moverCount, now, scratch);
  const listed = ends[longest] as number;
  if (list.order.length < listed + outsideCount) {
    list.order = new Int32Array(Math.ceil((listed + outsideCount) * 1.1));
  }
  const { order } = list;
  list.isQueued.fill(0);
  let filled = 0;
  let next = 0;
  let shorter = 0;
  for (let slot = 0; slot < outsideCount; slot++) {
    const waited = waitedOf[slot] as number;
    while (next < listed) {
      while (next >= (ends[shorter] as number)) shorter++;
      if (longest - shorter < waited) break;
      order[filled++] = carriedBy(scratch[next++] as number, applicantNumbers);
    }
    order[filled++] = addOutside(year, applicants, waitedPool[slot] as number, slot, now - Math.floor(waited));
  }
  while (next < listed) order[filled++] = carriedBy(scratch[next++] as number, applicantNumbers);
  list.count = filled;
}

/** The longest wait that is told from longer ones, years. */
const longest = 127;

/** Applicants that a number can carry beside 22 bits of a key, by which those who have waited as long are in order. */
const applicantNumbers = 8388608;
const keys = 4194304;

/**
 * Puts the listed movers in order, longest wait first: dealt by whole years waited, then sorted by key.
 * @param ranked receives a number for each that carries the applicant's
 * @returns by how many years less than the longest they have waited, where they end
 */
function rankInside(applicants: Applicants, moverCount: number, now: number, ranked: Float64Array): Int32Array {
  const { listedSince, key, isListed } = applicantsAtWork(applicants);
  const ends = new Int32Array(longest + 1);
  for (let a = 0; a < moverCount; a++) {
    const shorter = longest - waitedSince(listedSince[a] as number, now);
    ends[shorter] = (ends[shorter] as number) + (isListed[a] as number);
  }
  let begin = 0;
  for (let shorter = 0; shorter <= longest; shorter++) {
    const here = ends[shorter] as number;
    ends[shorter] = begin;
    begin += here;
  }
  for (let a = 0; a < moverCount; a++) {
    if (isListed[a] === 0) continue;
    const shorter = longest - waitedSince(listedSince[a] as number, now);
    const at = ends[shorter] as number;
    ranked[at] = ((key[a] as number) >>> 10) * applicantNumbers + a;
    ends[shorter] = at + 1;
  }
  for (let shorter = 0, from = 0; shorter <= longest; shorter++) {
    const to = ends[shorter] as number;
    if (to > from + 1) sortNumbers(ranked.subarray(from, to), to - from, keys * applicantNumbers);
    from = to;
  }
  return ends;
}

/** Whole years waited. */
function waitedSince(since: number, now: number): number {
  return Math.max(0, Math.min(longest, now - since));
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
  return Array.from({ length: count }, (_, slot) => Math.min(60, -mean * logarithm((slot + 0.5) / count)));
}
