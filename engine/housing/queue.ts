import { Pool } from '../processes/pools.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { type Applicants, applicantsAtWork } from './applicants.ts';
import { type Homes, homesAtWork, openFor, wordsFor } from './homes.ts';
import { signUpCells } from './lettingRules.ts';
import { look } from './look.ts';

/**
 * Applicants whom one kind of home is open to, longest wait first, with what every home asks of them in columns: thousands have their turn for a
 * few homes, and most of them are passed over by two words and never looked at.
 */
export interface Queue {
  count: number;
  applicant: Int32Array;
  /** the sizes that it wants, as bits of `sizeBit`; `unasked` where nobody has looked yet */
  sizes: Int32Array;
  /** estates for which it is known whether the applicant has signed up, as bits, and those for which it has: [place][word] */
  known: Int32Array;
  signedUp: Int32Array;
  /** yearly income for each grown-up from which an applicant has a choice, kroner, which decides what share of estates it has signed up for */
  choiceIncome: number;
}

/** Bits of all sizes; nobody wants a home without a room, so they stand for somebody who hasn't been asked. */
export const unasked = -1;

/** A queue without room yet. */
export function createQueue(): Queue {
  return {
    count: 0,
    applicant: new Int32Array(0),
    sizes: new Int32Array(0),
    known: new Int32Array(0),
    signedUp: new Int32Array(0),
    choiceIncome: 0,
  };
}

/** Empties a queue, with room for so many. @param choiceIncome see `Queue` */
export function clearQueue(queue: Queue, room: number, estates: number, choiceIncome: number): void {
  queue.count = 0;
  queue.choiceIncome = choiceIncome;
  const words = wordsFor(estates);
  if (queue.applicant.length < room) {
    queue.applicant = new Int32Array(Math.ceil(room * 1.1));
    queue.sizes = new Int32Array(queue.applicant.length);
  }
  if (queue.known.length < room * words) {
    queue.known = new Int32Array(Math.ceil(room * 1.1) * words);
    queue.signedUp = new Int32Array(queue.known.length);
  }
}

/** Puts an applicant at the queue's end. */
export function standInLine(queue: Queue, applicant: number, sizes: number, estates: number): void {
  const at = queue.count++;
  const words = wordsFor(estates);
  queue.applicant[at] = applicant;
  queue.sizes[at] = sizes;
  for (let cell = at * words; cell < (at + 1) * words; cell++) queue.known[cell] = 0;
}

/**
 * Whether an applicant can wait for what it wants, or takes the home it can get.
 * @param line yearly income for each grown-up from which one can, kroner
 */
function hasChoice(applicants: Applicants, a: number, line: number): boolean {
  const { pool, income, adults } = applicantsAtWork(applicants);
  return pool[a] !== Pool.fewChoices && (income[a] as number) >= line * (adults[a] as number);
}

/**
 * Finds out for which of the estates with homes left of the sizes it wants an applicant has signed up: a draw for household and estate that lasts the run, so that a
 * better name brings the same households and some more.
 * @param shares share that has signed up, as draws of 32 bits, laid out as in `LettingRules`
 * @returns whether it has for any
 */
export function findSignUps(
  year: Year,
  all: Applicants,
  shares: Float64Array,
  queue: Queue,
  at: number,
  homes: Homes,
): boolean {
  const { words } = homesAtWork(homes);
  const applicants = applicantsAtWork(all);
  let any = 0;
  for (let word = 0; word < words; word++) {
    const cell = at * words + word;
    const open = openFor(homes, queue.sizes[at] as number, word);
    let asked = open & ~(queue.known[cell] as number);
    if (asked !== 0) {
      const a = queue.applicant[at] as number;
      look(year, applicants, a);
      const key = applicants.key[a] as number;
      const district = applicants.district[a] as number;
      const { districtOf } = yearAtWork(year).model;
      const few = hasChoice(applicants, a, queue.choiceIncome) ? 0 : 1;
      const first = year.lasting.first[Stream['sign-up']] as number;
      const second = year.lasting.second[Stream['sign-up']] as number;
      let found = 0;
      while (asked !== 0) {
        const bit = asked & -asked;
        asked ^= bit;
        const estate = word * 32 + 31 - Math.clz32(bit);
        const share = shares[estate * signUpCells + (districtOf[estate] === district ? 2 : 0) + few] as number;
        if (draw(combineKeys(key, estate), first, second) < share) found |= bit;
      }
      const before = queue.known[cell] === 0 ? 0 : (queue.signedUp[cell] as number);
      queue.known[cell] = (queue.known[cell] as number) | open;
      queue.signedUp[cell] = before | found;
    }
    any |= open & (queue.signedUp[cell] as number);
  }
  return any !== 0;
}
