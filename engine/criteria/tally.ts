import { criteria } from './criterionIds.ts';
import { Bit } from './status.ts';

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
 * @param ageBits, leastEducation, incomeLine of the task's `Counting`, one by one: the loop holds them in registers
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
  ageBits: Uint32Array,
  lowIncomeLine: number,
  leastEducation: number,
  incomeLine: number,
): number {
  let status = (ageBits[(age << 3) | activity] as number) | (counted << 13) | (education << 17);
  status &= ~Bit.resources | (((leastEducation - 1 - education) >> 31) & ((incomeLine - kroner) >> 31));
  status |=
    (-((status >> 5) & 1) & months) | (-((status >> 8) & 1) & (((convictions & 1) + ((convictions >> 1) & 1)) << 6));
  status |= ((status & Bit.schooling) << 1) & ((education - 2) >> 31);
  return status | (((status & Bit.earner) << 1) & ((kroner - lowIncomeLine) >> 31));
}

/** Income as the criteria add it up, in whole thousand kroner. */
export function inThousands(kroner: number): number {
  return ((kroner + 500) / 1000) | 0;
}
