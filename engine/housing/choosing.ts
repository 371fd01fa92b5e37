import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import type { Homes } from './homes.ts';
import { signUpCells } from './lettingRules.ts';

/** What an applicant answers when it is offered a home: it takes it, looks at the next one, or gets no more offers. */
export const Answer = { takes: 0, next: 1, out: 2 } as const;

/** An applicant at its turn; one object is filled in again and again. */
export interface Turn {
  applicant: number;
  leastRooms: number;
  mostRooms: number;
  /** 1 with few choices, which decides what share of estates it has signed up for */
  few: number;
}

/**
 * Offers an applicant at its turn the homes that suit it and that it has signed up for, the one it likes best first, until it has one or
 * none is left. What it likes is a draw for applicant and home, and all homes of the round are there to choose from. So where somebody before it is
 * gone or new, it lives elsewhere only if the home in question is the one it likes best: strategies keep in step. Let one by one, every
 * home would go to another as soon as one does. Who signs up is a draw for household and estate that lasts the run, so that a better name brings the
 * same households and some more.
 * @param signedUp share that has signed up, as draws of 32 bits, laid out as in `LettingRules`
 * @param answer what comes of offering a home, by its number
 */
export function offerHomes(
  year: Year,
  applicants: Applicants,
  signedUp: Float64Array,
  homes: Homes,
  turn: Turn,
  answer: (home: number, applicant: number) => number,
): void {
  let left = findSuitable(year, applicants, signedUp, homes, turn);
  const { suitable, rank } = homes;
  while (left > 0) {
    let best = 0;
    for (let k = 1; k < left; k++) if ((rank[k] as number) < (rank[best] as number)) best = k;
    const home = suitable[best] as number;
    left--;
    suitable[best] = suitable[left] as number;
    rank[best] = rank[left] as number;
    if (answer(home, turn.applicant) !== Answer.next) return;
  }
}

/** Lists the homes that suit, with the applicant's rank of each; returns how many. */
function findSuitable(
  year: Year,
  applicants: Applicants,
  signedUp: Float64Array,
  homes: Homes,
  { applicant, leastRooms, mostRooms, few }: Turn,
): number {
  const key = applicants.key[applicant] as number;
  const district = applicants.district[applicant] as number;
  const mostRent = applicants.mostRent[applicant] as number;
  const organisation = applicants.organisation[applicant] as number;
  const traits = applicants.traits[applicant] as number;
  const { districtOf } = year.model;
  const signFirst = year.lasting.first[Stream['sign-up']] as number;
  const signSecond = year.lasting.second[Stream['sign-up']] as number;
  const first = year.streams.first[Stream['letting-order']] as number;
  const second = year.streams.second[Stream['letting-order']] as number;
  const { count, estate, rooms, rent, asked, tenantsOf, key: keyOf, suitable, rank } = homes;
  let found = 0;
  let i = 0;
  while (i < count) {
    const place = estate[i] as number;
    const cell = place * signUpCells + (districtOf[place] === district ? 2 : 0) + few;
    const isSignedUp = draw(combineKeys(key, place), signFirst, signSecond) < (signedUp[cell] as number);
    for (; i < count && estate[i] === place; i++) {
      const size = rooms[i] as number;
      if (!isSignedUp || size < leastRooms || size > mostRooms || (rent[i] as number) > mostRent) continue;
      const needs = asked[i] as number;
      if ((traits & needs) !== needs) continue;
      if ((tenantsOf[i] as number) >= 0 && tenantsOf[i] !== organisation) continue;
      suitable[found] = i;
      rank[found++] = draw(combineKeys(key, keyOf[i] as number), first, second);
    }
  }
  return found;
}
