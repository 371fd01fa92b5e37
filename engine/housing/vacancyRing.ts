import { Tenure } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { Stream } from '../random/streams.ts';
import { placeIn, places } from './keyedRings.ts';
import { orderByDraw, type Vacancies } from './market.ts';
import { rentOf } from './rents.ts';

/**
 * The private vacancies of a round on a ring by a keyed draw, with what seekers weigh in columns of their own in ring order: a
 * household looks at neighbours on the ring, so it reads neighbours in memory.
 */
export interface VacancyRing {
  count: number;
  /** place on the ring, ascending: 29 bits of a draw */
  readonly place: Int32Array;
  /** numbers that carry place and dwelling, to sort by */
  readonly order: Float64Array;
  readonly dwelling: Int32Array;
  readonly key: Uint32Array;
  readonly rooms: Uint8Array;
  /** kroner a month */
  readonly rent: Uint16Array;
  readonly district: Int16Array;
  readonly isOwned: Uint8Array;
  /** what the place's attractiveness is worth to everybody */
  readonly appeal: Float64Array;
  /** neighbours' attachment to work, share points over the municipality's */
  readonly attachment: Float64Array;
}

const ringAtWork = constant<VacancyRing>();

/** Room for `capacity` vacancies. */
export function createVacancyRing(capacity: number): VacancyRing {
  return {
    count: 0,
    place: new Int32Array(capacity),
    order: new Float64Array(capacity),
    dwelling: new Int32Array(capacity),
    key: new Uint32Array(capacity),
    rooms: new Uint8Array(capacity),
    rent: new Uint16Array(capacity),
    district: new Int16Array(capacity),
    isOwned: new Uint8Array(capacity),
    appeal: new Float64Array(capacity),
    attachment: new Float64Array(capacity),
  };
}

/** Lays out the round's private vacancies. */
export function layOut(year: Year, vacancies: Vacancies, vacancyKey: Uint32Array, into: VacancyRing): void {
  const ring = ringAtWork(into);
  const { dwellings } = yearAtWork(year).world.population;
  const { choice, districtOf } = yearAtWork(year).model;
  const list = vacancies.private;
  ring.count = vacancies.privateCount;
  orderByDraw(
    list,
    ring.count,
    vacancyKey,
    year.streams.first[Stream['market-ring']] as number,
    year.streams.second[Stream['market-ring']] as number,
    ring.order,
  );
  for (let i = 0; i < ring.count; i++) {
    const d = list[i] as number;
    ring.place[i] = placeIn(ring.order[i] as number);
    const estate = dwellings.estate[d] as number;
    ring.dwelling[i] = d;
    ring.key[i] = vacancyKey[d] as number;
    ring.rooms[i] = dwellings.rooms[d] as number;
    ring.rent[i] = Math.min(65_535, Math.round(rentOf(year, d)));
    ring.district[i] = districtOf[estate] as number;
    ring.isOwned[i] = dwellings.tenure[d] === Tenure.ownerOccupied ? 1 : 0;
    ring.appeal[i] = choice.attractiveness * (year.plan.attractiveness[estate] ?? 0);
    ring.attachment[i] = year.world.attachment[estate] as number;
  }
}

/** The arc's length follows the number of vacancies in steps of so much, so that one more or less leaves nearly always all arcs as they are. */
const step = 1.19;

/** Length of the arc that a household looks along, so that `sample` vacancies lie on it, within a tenth; all of a smaller ring. */
export function arcOf(count: number, sample: number): number {
  if (count <= sample) return places;
  let usual = sample;
  while (usual * Math.sqrt(step) < count) usual *= step;
  return (sample / usual) * places;
}
