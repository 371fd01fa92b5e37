import type { OriginColumn } from '../population/origin.ts';
import { nowhere, type Tally, type World } from '../population/world.ts';
import { criteria } from './criterionIds.ts';
import { ageBits, Bit, peopleCell, peopleCells } from './status.ts';

/** Cells of a place: [criterion][numerator, denominator]. */
export const countCells = criteria.length * 2;

/**
 * Adds one resident to the numerators and denominators of a place, in the order of `criteria`: months outside of 24, origin, convictions of
 * two years, basic schooling only, income in thousand kroner, low income.
 * @param base first cell of the place
 * @param sign 1 to add, −1 to take away
 */
export function countResident(into: Float64Array, base: number, status: number, thousands: number, sign: number): void {
  const earns = sign * ((status >> 11) & 1);
  into[base] = (into[base] as number) + sign * (status & 31);
  into[base + 1] = (into[base + 1] as number) + sign * ((status >> 5) & 1) * 24;
  into[base + 2] = (into[base + 2] as number) + sign * ((status >> 13) & 1);
  into[base + 3] = (into[base + 3] as number) + sign;
  into[base + 4] = (into[base + 4] as number) + sign * ((status >> 6) & 3);
  into[base + 5] = (into[base + 5] as number) + sign * ((status >> 8) & 1) * 2;
  into[base + 6] = (into[base + 6] as number) + sign * ((status >> 10) & 1);
  into[base + 7] = (into[base + 7] as number) + sign * ((status >> 9) & 1);
  into[base + 8] = (into[base + 8] as number) + earns * thousands;
  into[base + 9] = (into[base + 9] as number) + earns;
  into[base + 10] = (into[base + 10] as number) + sign * ((status >> 12) & 1);
  into[base + 11] = (into[base + 11] as number) + earns;
}

/**
 * Packs what the criteria count of a resident. No branches: who is in which band differs from row to row, and a wrong guess costs more than
 * all these shifts.
 * @param months outside work and education over two years
 * @param convictions bits of this year and last
 * @param counted 1 where the fifth criterion counts the resident's origin
 */
export function packStatus(
  age: number,
  activity: number,
  education: number,
  kroner: number,
  months: number,
  convictions: number,
  counted: number,
  lowIncomeLine: number,
): number {
  let status = (ageBits[(age << 3) | activity] as number) | (counted << 13) | (education << 17);
  status |=
    (-((status >> 5) & 1) & months) | (-((status >> 8) & 1) & (((convictions & 1) + ((convictions >> 1) & 1)) << 6));
  status |= ((status & Bit.schooling) << 1) & ((education - 2) >> 31);
  return status | (((status & Bit.earner) << 1) & ((kroner - lowIncomeLine) >> 31));
}

/** Income as the criteria add it up, in whole thousand kroner. */
export function inThousands(kroner: number): number {
  return ((kroner + 500) / 1000) | 0;
}

/**
 * Counts everybody from scratch: the base year's tally, and what tests hold a tally against that was kept from change to change.
 * @param remember receives each resident's status, income and place where given
 */
export function countEverybody(
  world: World,
  origin: OriginColumn,
  lowIncomeLine: number,
  into: Tally,
  remember?: World['memory'],
): void {
  const { residents, households, dwellings, residentCount } = world.population;
  for (const figures of [into.counts, into.people, into.cohorts]) figures.fill(0);
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    if (household < 0) {
      if (remember) remember.place[row] = nowhere;
      continue;
    }
    const dwelling = households.dwelling[household] as number;
    if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
    const estate = dwellings.estate[dwelling] as number;
    const status = packStatus(
      residents.age[row] as number,
      residents.activity[row] as number,
      residents.education[row] as number,
      residents.income[row] as number,
      (residents.outsideMonths[row] as number) + (residents.outsideMonthsLastYear[row] as number),
      residents.convictions[row] as number,
      origin.counted[row] as number,
      lowIncomeLine,
    );
    const thousands = inThousands(residents.income[row] as number);
    countResident(into.counts, estate * countCells, status, thousands, 1);
    const cell = estate * peopleCells + peopleCell(status);
    into.people[cell] = (into.people[cell] as number) + 1;
    const home = residents.homeEstate[row] as number;
    if (home > 0) countResident(into.cohorts, (home - 1) * countCells, status, thousands, 1);
    if (remember) {
      remember.status[row] = status;
      remember.income[row] = thousands;
      remember.place[row] = estate;
    }
  }
}
