import { atWork } from './atWork.ts';
import { Role } from './codes.ts';
import { takeResidentRow } from './households.ts';
import { Standing } from './standings.ts';
import { nowhere, type World } from './world.ts';

/**
 * Rows for many new residents, as blank as `newResident` leaves them; the caller fills the columns. They are emptied column by column: a
 * column at hand costs a store a row, and one that is looked up for every row three loads and two comparisons more.
 * @param rows receives the first `count` rows, in the order in which one by one would have had them
 */
export function newResidents(world: World, rows: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) rows[i] = takeResidentRow(world);
  const { population, memory } = atWork(world);
  const { residents } = population;
  const { next, household, income, incomeFactor, incomeTransitory, homeEstate, convictionFactor } = residents;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    next[row] = -1;
    household[row] = -1;
    income[row] = 0;
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    incomeFactor[row] = 0;
    incomeTransitory[row] = 0;
    homeEstate[row] = 0;
    convictionFactor[row] = 0;
  }
  putInto(residents.age, rows, count, 0);
  putInto(residents.education, rows, count, 0);
  putInto(residents.enrolment, rows, count, 0);
  putInto(residents.enrolmentYears, rows, count, 0);
  putInto(residents.activity, rows, count, 0);
  putInto(residents.activityYears, rows, count, 0);
  putInto(residents.outsideMonths, rows, count, 0);
  putInto(residents.outsideMonthsLastYear, rows, count, 0);
  putInto(residents.convictions, rows, count, 0);
  putInto(residents.parentEducation, rows, count, 0);
  putInto(residents.births, rows, count, 0);
  putInto(residents.role, rows, count, Role.child);
  putInto(residents.danish, rows, count, 0);
  putInto(residents.absence, rows, count, 0);
  putInto(residents.schoolResult, rows, count, 0);
  putInto(residents.school, rows, count, 0);
  putInto(residents.standing, rows, count, Standing.ordinary);
  const { place, status, income: incomeBefore } = memory;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    place[row] = nowhere;
    status[row] = 0;
    incomeBefore[row] = 0;
  }
  putInto(memory.moveCause, rows, count, 0);
}

/** Puts one value into a column at some rows. */
export function putInto(column: Uint8Array, rows: Int32Array, count: number, value: number): void {
  for (let i = 0; i < count; i++) column[rows[i] as number] = value;
}
