import type { Year } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { type Applicants, applicantsAtWork } from './applicants.ts';
import { type Homes, homesAtWork, openFor } from './homes.ts';
import { distanceOf, firstAt, nextAfter, placeOf } from './keyedRings.ts';
import type { Queue } from './queue.ts';

/** What an applicant answers when it is offered a home: it takes it, looks at the next one, looks elsewhere, or gets no more offers. */
export const Answer = { takes: 0, next: 1, elsewhere: 2, out: 3 } as const;

/**
 * Offers an applicant at its turn the homes that suit it and that it has signed up for, the one it likes best first, until it has one or
 * none is left. Homes and applicants have a place each on a ring by keyed draws, and it likes best what comes first after its own place. All homes of the
 * round are there to choose from, so where somebody before it is gone or new, it lives elsewhere only if the home in question is the one it likes
 * best: strategies keep in step. Let one by one, every home would go to another as soon as one does.
 * @param at its place in the queue, for which sign-ups have been found
 * @param answer what comes of offering a home, by its number
 */
export function offerHomes(
  year: Year,
  all: Applicants,
  given: Homes,
  queue: Queue,
  at: number,
  answer: (home: number, applicant: number) => number,
): void {
  const applicants = applicantsAtWork(all);
  const homes = homesAtWork(given);
  const a = queue.applicant[at] as number;
  const place = placeOf(
    draw(
      applicants.key[a] as number,
      year.streams.first[Stream['letting-order']] as number,
      year.streams.second[Stream['letting-order']] as number,
    ),
  );
  const mostRent = applicants.mostRent[a] as number;
  let left = findSuitable(applicants, homes, queue, at, place, mostRent);
  const { suitable, distance, rings, estate } = homes;
  while (left > 0) {
    let best = 0;
    for (let k = 1; k < left; k++) if ((distance[k] as number) < (distance[best] as number)) best = k;
    const home = suitable[best] as number;
    const said = answer(home, a);
    if (said === Answer.elsewhere) {
      const from = estate[home] as number;
      for (let k = left - 1; k >= 0; k--) if (estate[suitable[k] as number] === from) left = forget(homes, k, left);
    } else if (said === Answer.next) {
      const kind = rings.kind[home] as number;
      const next = affordable(homes, kind, nextAfter(rings, kind, rings.position[home] as number), place, mostRent);
      const way = next < 0 ? -1 : distanceOf(place, rings.place[next] as number);
      // Once round, whatever is left has been offered.
      if (way <= (distance[best] as number)) left = forget(homes, best, left);
      else {
        suitable[best] = rings.thing[next] as number;
        distance[best] = way;
      }
    } else return;
  }
}

/** Drops one of the kinds that suit; the last takes its place. */
function forget({ suitable, distance }: Homes, k: number, left: number): number {
  suitable[k] = suitable[left - 1] as number;
  distance[k] = distance[left - 1] as number;
  return left - 1;
}

/**
 * Of each kind that suits the home that comes first after the applicant's place, with its distance; returns how many kinds. Estates without any of the
 * sizes wanted are passed over.
 */
function findSuitable(
  all: Applicants,
  given: Homes,
  queue: Queue,
  at: number,
  place: number,
  mostRent: number,
): number {
  const applicants = applicantsAtWork(all);
  const homes = homesAtWork(given);
  const a = queue.applicant[at] as number;
  const wanted = queue.sizes[at] as number;
  const organisation = applicants.organisation[a] as number;
  const traits = applicants.traits[a] as number;
  const { words, kinds, rings, suitable, distance } = homes;
  let found = 0;
  for (let word = 0; word < words; word++) {
    let signed = openFor(homes, wanted, word) & (queue.signedUp[at * words + word] as number);
    while (signed !== 0) {
      const bit = signed & -signed;
      signed ^= bit;
      const estate = word * 32 + 31 - Math.clz32(bit);
      for (let k = kinds.first[estate] as number; k >= 0; k = kinds.next[k] as number) {
        if (((kinds.size[k] as number) & wanted) === 0 || (kinds.leastRent[k] as number) > mostRent) continue;
        const needs = kinds.asked[k] as number;
        if ((traits & needs) !== needs) continue;
        if ((kinds.tenantsOf[k] as number) >= 0 && kinds.tenantsOf[k] !== organisation) continue;
        const first = affordable(homes, k, firstAt(rings, k, place), place, mostRent);
        if (first < 0) continue;
        suitable[found] = rings.thing[first] as number;
        distance[found++] = distanceOf(place, rings.place[first] as number);
      }
    }
  }
  return found;
}

/** From a position on a kind's ring on, the first that the applicant can pay for before its own place comes round again; −1 for none. */
function affordable({ rings, rent }: Homes, kind: number, position: number, place: number, mostRent: number): number {
  let p = position;
  while (p >= 0 && (rent[rings.thing[p] as number] as number) > mostRent) {
    const next = nextAfter(rings, kind, p);
    const isRound = distanceOf(place, rings.place[next] as number) <= distanceOf(place, rings.place[p] as number);
    if (isRound) return -1;
    p = next;
  }
  return p;
}
