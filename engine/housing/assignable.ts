import { Tenure } from '../population/codes.ts';
import { yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import {
  createRings,
  distanceOf,
  firstAt,
  type KeyedRings,
  layOutRings,
  nextAfter,
  placedRow,
  placeIn,
  placeOf,
  rowIn,
  sortPlaced,
  takeOut,
} from './keyedRings.ts';
import type { LettingRules } from './lettingRules.ts';
import { look } from './look.ts';
import type { HousingYear } from './market.ts';
import { rentOf } from './rents.ts';
import { Trait } from './traits.ts';

/**
 * Applicants who may be given a home, on rings by keyed draws: those of a kind may have the same number of rooms, are banned from the
 * same estates and may have homes of the same tenures.
 */
export interface Assignable {
  readonly applicant: Int32Array;
  readonly place: Int32Array;
  /** numbers that carry place and applicant, to sort by */
  readonly order: Float64Array;
  readonly rings: KeyedRings;
  kinds: number;
  readonly leastRooms: Uint8Array;
  readonly mostRooms: Uint8Array;
  /** traits that an estate may be closed to, or homes of a tenure be meant for */
  readonly traits: Int32Array;
}

/**
 * Traits of which an applicant must have one to be assigned a dwelling, by tenure; none where anybody may be. Youth dwellings are for the young with a
 * particular need (§ 52), those for the elderly for the old and people with a disability (§ 54).
 */
const meantFor: Readonly<Record<number, number>> = {
  [Tenure.socialYouth]: Trait.isYoung,
  [Tenure.socialElderly]: Trait.mayRentElderly | Trait.hasPension,
};

/** Room for so many applicants. */
export function createAssignable(capacity: number): Assignable {
  return {
    applicant: new Int32Array(capacity),
    place: new Int32Array(capacity),
    order: new Float64Array(capacity),
    rings: createRings(capacity),
    kinds: 0,
    leastRooms: new Uint8Array(capacity),
    mostRooms: new Uint8Array(capacity),
    traits: new Int32Array(capacity),
  };
}

/** Puts those of a list who have no home yet on the rings of their kinds. */
export function lineUp(
  { year, applicants }: HousingYear,
  rules: LettingRules,
  list: Int32Array,
  count: number,
  into: Assignable,
): void {
  let heeded = 0;
  for (const banned of rules.banned) heeded |= banned;
  for (const traits of Object.values(meantFor)) heeded |= traits;
  const first = year.streams.first[Stream['letting-order']] as number;
  const second = year.streams.second[Stream['letting-order']] as number;
  const { order, rings } = into;
  let waiting = 0;
  for (let i = 0; i < count; i++) {
    const a = list[i] as number;
    if (applicants.isHoused[a] === 1) continue;
    look(year, applicants, a);
    order[waiting++] = placedRow(draw(applicants.key[a] as number, first, second), a);
  }
  sortPlaced(order, waiting);
  into.kinds = 0;
  for (let i = 0; i < waiting; i++) {
    const value = order[i] as number;
    const a = rowIn(value);
    into.applicant[i] = a;
    into.place[i] = placeIn(value);
    rings.kind[i] = kindOf(into, applicants, a, (applicants.traits[a] as number) & heeded);
  }
  layOutRings(rings, into.place, waiting, into.kinds);
}

/** The kind of an applicant, a new one where there is none yet. */
function kindOf(into: Assignable, { leastRooms, mostRooms }: Applicants, a: number, traits: number): number {
  for (let k = 0; k < into.kinds; k++) {
    if (into.leastRooms[k] === leastRooms[a] && into.mostRooms[k] === mostRooms[a] && into.traits[k] === traits)
      return k;
  }
  const k = into.kinds++;
  into.leastRooms[k] = leastRooms[a] as number;
  into.mostRooms[k] = mostRooms[a] as number;
  into.traits[k] = traits;
  return k;
}

/**
 * Takes off the list whoever comes first after the dwelling's place, of those whom the rooms fit, whom such homes are meant for and who may be assigned there; −1 for none. By
 * their order on the list, one assignment more would change all that follow.
 * @param minds whether a rent over the applicant's limit is out of the question
 */
export function take(
  { year, applicants, vacancyKey }: HousingYear,
  rules: LettingRules,
  list: Assignable,
  dwelling: number,
  minds: boolean,
): number {
  const { dwellings } = yearAtWork(year).world.population;
  const { rings } = list;
  const rooms = dwellings.rooms[dwelling] as number;
  const banned = rules.banned[dwellings.estate[dwelling] as number] as number;
  const meant = meantFor[dwellings.tenure[dwelling] as number] ?? 0;
  const rent = minds ? rentOf(year, dwelling) : 0;
  const place = placeOf(
    draw(
      vacancyKey[dwelling] as number,
      year.streams.first[Stream['letting-order']] as number,
      year.streams.second[Stream['letting-order']] as number,
    ),
  );
  let chosen = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < list.kinds; k++) {
    const traits = list.traits[k] as number;
    if ((traits & banned) !== 0 || (meant !== 0 && (traits & meant) === 0)) continue;
    if (rooms < (list.leastRooms[k] as number) || rooms > (list.mostRooms[k] as number)) continue;
    const begin = firstAt(rings, k, place);
    let p = begin;
    while (p >= 0 && rent > (applicants.mostRent[list.applicant[rings.thing[p] as number] as number] as number)) {
      p = nextAfter(rings, k, p);
      if (p === begin) p = -1;
    }
    if (p < 0) continue;
    const distance = distanceOf(place, rings.place[p] as number);
    if (distance >= nearest) continue;
    nearest = distance;
    chosen = rings.thing[p] as number;
  }
  if (chosen < 0) return -1;
  takeOut(rings, chosen);
  return list.applicant[chosen] as number;
}
