import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import { type LettingRules, signUpCells } from './lettingRules.ts';
import { look } from './look.ts';
import type { WaitingList } from './waitingList.ts';

/** Rooms that queues tell apart; larger dwellings share the last. */
const roomClasses = 9;

/**
 * The parts of the waiting list that have what a channel asks for at an estate and may have so many rooms, found as far down the list as
 * anybody has looked: youth dwellings would else walk past the same thousands of grown-ups for every letting. Linked lists in typed
 * arrays, kept between years, so that a vacancy costs no memory.
 */
export interface Queues {
  /** by queue: first and last link, −1 for none, and the first place on the list that nobody has looked at for it */
  head: Int32Array;
  tail: Int32Array;
  next: Int32Array;
  /** by link: its applicant and the link after it, −1 for the last */
  applicant: Int32Array;
  after: Int32Array;
  linkCount: number;
  /** kinds of queue at an estate */
  kinds: number;
}

/** Queues without room yet. */
export function createQueues(): Queues {
  return {
    head: new Int32Array(0),
    tail: new Int32Array(0),
    next: new Int32Array(0),
    applicant: new Int32Array(1024),
    after: new Int32Array(1024),
    linkCount: 0,
    kinds: 0,
  };
}

/** Empties the queues for a new year. */
export function clearQueues(queues: Queues, estates: number, kinds: number): void {
  const size = estates * kinds * roomClasses;
  if (queues.head.length < size) {
    queues.head = new Int32Array(size);
    queues.tail = new Int32Array(size);
    queues.next = new Int32Array(size);
  }
  queues.head.fill(-1);
  queues.tail.fill(-1);
  queues.next.fill(0);
  queues.linkCount = 0;
  queues.kinds = kinds;
}

/** Number of the queue for dwellings of so many rooms at an estate by a kind of asking. */
export function queueOf(queues: Queues, estate: number, kind: number, rooms: number): number {
  return (estate * queues.kinds + kind) * roomClasses + Math.min(rooms, roomClasses - 1);
}

/**
 * Looks down the list for one more applicant who belongs in the queue and has signed up for the estate; false at the list's end. Who
 * signs up is a draw for household and estate that lasts the run, so that a better name brings the same households and some more.
 * @param asked traits of which every one is needed
 * @param organisation whose tenants it is for, −1 for everybody
 */
export function extend(
  year: Year,
  applicants: Applicants,
  list: WaitingList,
  queues: Queues,
  rules: LettingRules,
  estate: number,
  queue: number,
  asked: number,
  organisation: number,
  rooms: number,
): boolean {
  const part = partOf(year, applicants, list, rules, asked);
  const { order, packed, places } = list;
  const {
    isHoused,
    isSetBack,
    organisation: organisationOf,
    leastRooms,
    mostRooms,
    key,
    district: districtOf,
  } = applicants;
  const district = year.model.districtOf[estate] as number;
  const first = year.lasting.first[Stream['sign-up']] as number;
  const second = year.lasting.second[Stream['sign-up']] as number;
  const count = part.to - part.from;
  let at = queues.next[queue] as number;
  while (at < count) {
    const place = places[part.from + at++] as number;
    // Most are passed over by one word in list order; columns are read for the few that are left.
    const word = packed[place] as number;
    if (rooms < ((word >> Packed.least) & 15)) continue;
    const a = order[place] as number;
    if (isHoused[a] === 1 || isSetBack[a] === 1) continue;
    if (rooms < (leastRooms[a] as number) || rooms > (mostRooms[a] as number)) continue;
    if (organisation >= 0 && organisationOf[a] !== organisation) continue;
    const near = districtOf[a] === district ? 2 : 0;
    const cell = estate * signUpCells + near + (word & Packed.hasChoice ? 0 : 1);
    if (draw(combineKeys(key[a] as number, estate), first, second) >= (rules.signedUp[cell] as number)) continue;
    queues.next[queue] = at;
    append(queues, queue, a);
    return true;
  }
  queues.next[queue] = at;
  return false;
}

/** What queues ask of an applicant in one word: the traits' 15 bits, the fewest rooms up to 15, and two flags. */
const Packed = { least: 16, hasChoice: 1 << 20, isReady: 1 << 21 } as const;

/** The part of the list that has every one of the traits: found once a year for each set of them, whatever estate asks. */
function partOf(year: Year, applicants: Applicants, list: WaitingList, rules: LettingRules, asked: number) {
  const { parts, count, packed } = list;
  for (let i = 0; i < list.partCount; i++) if (parts[i]?.asked === asked) return parts[i] as (typeof parts)[number];
  const part = parts[list.partCount] ?? { asked, from: 0, to: 0 };
  parts[list.partCount++] = part;
  if (list.places.length < list.placeCount + count) {
    const longerPlaces = new Int32Array(2 * (list.placeCount + count));
    longerPlaces.set(list.places);
    list.places = longerPlaces;
  }
  part.asked = asked;
  part.from = list.placeCount;
  for (let place = 0; place < count; place++) {
    const word = packed[place] === 0 ? pack(year, applicants, list, rules, place) : (packed[place] as number);
    if ((word & asked) === asked) list.places[list.placeCount++] = place;
  }
  part.to = list.placeCount;
  return part;
}

function pack(year: Year, applicants: Applicants, list: WaitingList, rules: LettingRules, place: number): number {
  const a = list.order[place] as number;
  look(year, applicants, a);
  const word =
    Packed.isReady |
    (applicants.traits[a] as number) |
    (Math.min(15, applicants.leastRooms[a] as number) << Packed.least) |
    (hasChoice(applicants, a, rules.choiceIncome) ? Packed.hasChoice : 0);
  list.packed[place] = word;
  return word;
}

/** Whether an applicant can wait for what it wants, or takes the home it can get. */
function hasChoice({ pool, income, adults }: Applicants, a: number, line: number): boolean {
  return pool[a] !== Pool.fewChoices && (income[a] as number) >= line * (adults[a] as number);
}

/** Puts an applicant at the end of a queue. */
export function append(queues: Queues, queue: number, a: number): void {
  if (queues.linkCount === queues.applicant.length) {
    queues.applicant = longer(queues.applicant);
    queues.after = longer(queues.after);
  }
  const link = queues.linkCount++;
  queues.applicant[link] = a;
  queues.after[link] = -1;
  const last = queues.tail[queue] as number;
  if (last < 0) queues.head[queue] = link;
  else queues.after[last] = link;
  queues.tail[queue] = link;
}

/** Takes a link out of a queue, given the one before it, −1 for none. */
export function unlink(queues: Queues, queue: number, before: number, link: number): void {
  const after = queues.after[link] as number;
  if (before < 0) queues.head[queue] = after;
  else queues.after[before] = after;
  if (after < 0) queues.tail[queue] = before;
}

function longer(list: Int32Array): Int32Array {
  const out = new Int32Array(list.length * 2);
  out.set(list);
  return out;
}
