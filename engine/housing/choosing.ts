import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import type { Homes } from './homes.ts';
import type { Queue } from './queue.ts';

/** What an applicant answers when it is offered a home: it takes it, looks at the next one, or gets no more offers. */
export const Answer = { takes: 0, next: 1, out: 2 } as const;

/**
 * Offers an applicant at its turn the homes that suit it and that it has signed up for, the one it likes best first, until it has one or
 * none is left. What it likes is a draw for applicant and home, and all homes of the round are there to choose from. So where somebody before it is
 * gone or new, it lives elsewhere only if the home in question is the one it likes best: strategies keep in step. Let one by one, every
 * home would go to another as soon as one does.
 * @param at its place in the queue, for which sign-ups have been found
 * @param answer what comes of offering a home, by its number
 */
export function offerHomes(
  year: Year,
  applicants: Applicants,
  homes: Homes,
  queue: Queue,
  at: number,
  answer: (home: number, applicant: number) => number,
): void {
  let left = findSuitable(year, applicants, homes, queue, at);
  const { suitable, rank } = homes;
  while (left > 0) {
    let best = 0;
    for (let k = 1; k < left; k++) if ((rank[k] as number) < (rank[best] as number)) best = k;
    const home = suitable[best] as number;
    left--;
    suitable[best] = suitable[left] as number;
    rank[best] = rank[left] as number;
    if (answer(home, queue.applicant[at] as number) !== Answer.next) return;
  }
}

/** Lists the homes that suit, with the applicant's rank of each; returns how many. Estates without any of the sizes wanted are passed over. */
function findSuitable(year: Year, applicants: Applicants, homes: Homes, queue: Queue, at: number): number {
  const a = queue.applicant[at] as number;
  const wanted = queue.sizes[at] as number;
  const key = applicants.key[a] as number;
  const mostRent = applicants.mostRent[a] as number;
  const organisation = applicants.organisation[a] as number;
  const traits = applicants.traits[a] as number;
  // Two words an applicant and year key its ranks; each home's is then one draw.
  const stream = year.streams.first[Stream['letting-order']] as number;
  const first = draw(key, stream, year.streams.second[Stream['letting-order']] as number);
  const second = combineKeys(first, stream);
  const { open, from, to, sizes, size, rent, asked, tenantsOf, key: keyOf, suitable, rank } = homes;
  const words = open.length;
  let found = 0;
  for (let word = 0; word < words; word++) {
    let signed = (open[word] as number) & (queue.signedUp[at * words + word] as number);
    while (signed !== 0) {
      const bit = signed & -signed;
      signed ^= bit;
      const estate = word * 32 + 31 - Math.clz32(bit);
      if (((sizes[estate] as number) & wanted) === 0) continue;
      const end = to[estate] as number;
      for (let i = from[estate] as number; i < end; i++) {
        if (((size[i] as number) & wanted) === 0 || (rent[i] as number) > mostRent) continue;
        const needs = asked[i] as number;
        if ((traits & needs) !== needs) continue;
        if ((tenantsOf[i] as number) >= 0 && tenantsOf[i] !== organisation) continue;
        suitable[found] = i;
        rank[found++] = draw(keyOf[i] as number, first, second);
      }
    }
  }
  return found;
}
