import { Tenure } from '../population/codes.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import { channels, Figure } from './channels.ts';
import { type LettingRules, signUpCells } from './lettingRules.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, recordOf, type Vacancies } from './market.ts';
import { append, clearQueues, createQueues, type Queues, queueOf, unlink } from './queues.ts';
import { rentOf } from './rents.ts';

const cooperative = channels.indexOf('cooperative-list');

/** Who stands on the lists of co-operatives, longest wait first; kept between years, filled anew each year. */
export interface CooperativeList {
  order: Int32Array;
  count: number;
  ranks: Float64Array;
  /** those on the list who have signed up for an estate and want about so many rooms */
  readonly queues: Queues;
}

/** A list without room yet. */
export function createCooperativeList(): CooperativeList {
  return { order: new Int32Array(0), count: 0, ranks: new Float64Array(0), queues: createQueues() };
}

/** Whom the market is open to: movers are the first applicants, those from outside the last. */
interface Seekers {
  readonly moverCount: number;
  readonly outsideFrom: number;
}

/**
 * Lines up the share of those who look that is signed up with co-operatives (*andelsboligforeningers ventelister*). Movers count the years
 * they have been on lists, those from outside a draw from the waits of the social lists.
 */
export function formCooperativeList(
  year: Year,
  applicants: Applicants,
  { moverCount, outsideFrom }: Seekers,
  list: CooperativeList,
): void {
  const { lasting, model } = year;
  const first = (lasting.first[Stream['sign-up']] as number) ^ 4;
  const second = lasting.second[Stream['sign-up']] as number;
  const threshold = model.parameter('cooperative-list-share') * 4294967296;
  const { key, listedSince, count: end } = applicants;
  const { waited } = model;
  if (list.ranks.length < end) {
    list.ranks = new Float64Array(Math.ceil(end * 1.1));
    list.order = new Int32Array(list.ranks.length);
  }
  const { ranks, order } = list;
  let listed = 0;
  for (let a = 0; a < end; a++) {
    if (a === moverCount) a = outsideFrom;
    if (a >= end) break;
    const u = draw(key[a] as number, first, second);
    if (u >= threshold) continue;
    const place = waited.length > 0 ? Math.floor((u / threshold) * waited.length) : 0;
    const years = a < moverCount ? year.year - (listedSince[a] as number) : Math.floor(waited[place] ?? 0);
    // 7 bits of waiting (longest first), 22 of the key, 23 of the applicant's number fit a double exactly.
    const rank = 127 - Math.max(0, Math.min(127, years));
    ranks[listed++] = (rank * 4194304 + ((key[a] as number) >>> 10)) * 8388608 + a;
  }
  const ranked = ranks.subarray(0, listed).sort();
  for (let i = 0; i < listed; i++) order[i] = (ranked[i] as number) % 8388608;
  list.count = listed;
  clearQueues(list.queues, model.districtOf.length, 1);
}

/**
 * Offers the round's new co-operative dwellings on their lists; what nobody there takes stays among the private vacancies and is sold openly.
 * @param fresh how many of the private vacancies, the first ones, are new in this round
 */
export function letCooperatives(
  housing: HousingYear,
  rules: LettingRules,
  list: CooperativeList,
  vacancies: Vacancies,
  fresh: number,
): void {
  const { dwellings } = housing.year.world.population;
  const { private: offered } = vacancies;
  let kept = 0;
  for (let i = 0; i < vacancies.privateCount; i++) {
    const dwelling = offered[i] as number;
    const isOffered = i < fresh && dwellings.tenure[dwelling] === Tenure.cooperative;
    if (!isOffered || !isLet(housing, rules, list, dwelling)) offered[kept++] = dwelling;
  }
  vacancies.privateCount = kept;
}

/** Offers one dwelling down the list: to who has signed up for it, can pay for it and wants about so many rooms. */
function isLet(housing: HousingYear, rules: LettingRules, list: CooperativeList, dwelling: number): boolean {
  const { year, applicants } = housing;
  const { queues } = list;
  const { dwellings } = year.world.population;
  const estate = dwellings.estate[dwelling] as number;
  const key = dwellings.key[dwelling] as number;
  const rooms = dwellings.rooms[dwelling] as number;
  const rent = rentOf(year, dwelling);
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  const refused = rules.familyRefused[estate] as number;
  record(housing, estate, cooperative, Figure.vacancies, 1);
  const queue = queueOf(queues, estate, 0, rooms);
  let before = -1;
  let link = queues.head[queue] as number;
  for (;;) {
    if (link < 0) {
      if (!extendQueue(year, applicants, rules, list, queue, estate, rooms)) break;
      link = queues.tail[queue] as number;
    }
    const a = queues.applicant[link] as number;
    const after = queues.after[link] as number;
    if (applicants.isHoused[a] === 1) unlink(queues, queue, before, link);
    else {
      before = link;
      if (rent <= (applicants.mostRent[a] as number)) {
        recordOf(housing, estate, cooperative, a, 'offers', 1);
        if (draw(combineKeys(applicants.key[a] as number, key), first, second) >= refused) {
          recordOf(housing, estate, cooperative, a, 'let', 1);
          house(housing, a, dwelling, false);
          return true;
        }
        recordOf(housing, estate, cooperative, a, 'refusals', 1);
      }
    }
    link = after;
  }
  record(housing, estate, cooperative, Figure.fallenThrough, 1);
  return false;
}

/** Looks down the list for one more who belongs in the queue; false at the list's end. */
function extendQueue(
  year: Year,
  applicants: Applicants,
  rules: LettingRules,
  { order, count, queues }: CooperativeList,
  queue: number,
  estate: number,
  rooms: number,
): boolean {
  const district = year.model.districtOf[estate] as number;
  const first = year.lasting.first[Stream['sign-up']] as number;
  const second = year.lasting.second[Stream['sign-up']] as number;
  let at = queues.next[queue] as number;
  while (at < count) {
    const a = order[at++] as number;
    if (applicants.isHoused[a] === 1) continue;
    const near = applicants.district[a] === district ? 2 : 0;
    const signedUp = rules.signedUp[estate * signUpCells + near + 1] as number;
    if (draw(combineKeys(applicants.key[a] as number, estate), first, second) >= signedUp) continue;
    look(year, applicants, a);
    const size = applicants.size[a] as number;
    if (rooms * 2 < size || Math.abs(rooms - Math.min(5, size + 1)) > 1) continue;
    queues.next[queue] = at;
    append(queues, queue, a);
    return true;
  }
  queues.next[queue] = at;
  return false;
}
