import { activities, ageBandStarts } from '../population/codes.ts';
import type { OriginColumn } from '../population/origin.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { criteria } from './criterionIds.ts';
import { bookResident, incomeCell, type LedgerBook, rollUp } from './ledger.ts';
import { Bit, bandBits, countsIncome } from './status.ts';

const criterionCount = criteria.length;
const activityCount = activities.length;
const bandCount = ageBandStarts.length;
const bandOf = Uint8Array.from({ length: 256 }, (_, age) => {
  let band = 0;
  while (band + 1 < bandCount && age >= (ageBandStarts[band + 1] as number)) band++;
  return band;
});

/** Where a year's end counts to. */
export interface YearCounts {
  /** [estate][criterion][numerator, denominator] */
  readonly counts: Float64Array;
  /** [estate][age band][activity] */
  readonly people: Float64Array;
  /** [home estate][criterion][numerator, denominator] */
  readonly cohorts: Float64Array;
}

/**
 * The year's end: counts the criteria, books every change in the ledger (none for the base year), remembers each resident's status
 * for next year and frees the rows of those gone. The only reader of the origin column.
 * @param book undefined for the base year, which has no change to explain
 */
export function closeYear(
  world: World,
  origin: OriginColumn,
  lowIncomeLine: number,
  into: YearCounts,
  book: LedgerBook | undefined,
): void {
  const { residents, households, dwellings, residentCount, householdCount } = world.population;
  const { status, income: incomeBefore, place, fate, moveCause } = world.memory;
  const { counts, people, cohorts } = into;
  const { counted } = origin;
  world.freeResidentCount = 0;
  // One plain pass: status is packed inline, and only rows that changed call the ledger.
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    const from = place[row] as number;
    if (household < 0) {
      if (book && from !== nowhere) {
        bookResident(
          book,
          fate[row] as number,
          from,
          nowhere,
          status[row] as number,
          incomeBefore[row] as number,
          0,
          0,
          moveCause[row] as number,
        );
      }
      place[row] = nowhere;
      fate[row] = Fate.free;
      world.freeResidents[world.freeResidentCount++] = row;
      continue;
    }
    const dwelling = households.dwelling[household] as number;
    if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
    const estate = dwellings.estate[dwelling] as number;
    const age = residents.age[row] as number;
    const activity = residents.activity[row] as number;
    const education = residents.education[row] as number;
    const kroner = residents.income[row] as number;
    const thousands = ((kroner + 500) / 1000) | 0;
    const isCounted = counted[row] as number;

    const base = estate * criterionCount * 2;
    const home = residents.homeEstate[row] as number;
    const cohort = (home - 1) * criterionCount * 2;
    let now = (bandBits[age] as number) | (isCounted << 13) | (activity << 14) | (education << 17);
    let months = 0;
    let convictions = 0;
    if (now & Bit.working) {
      months = (residents.outsideMonths[row] as number) + (residents.outsideMonthsLastYear[row] as number);
      now |= months;
    }
    if (now & Bit.adult) {
      const bits = residents.convictions[row] as number;
      convictions = (bits & 1) + ((bits >> 1) & 1);
      now |= convictions << 6;
    }
    if (now & Bit.schooling && education <= 1) now |= Bit.basic;
    if (countsIncome[age * 8 + activity] === 1) {
      now |= Bit.earner;
      if (kroner < lowIncomeLine) now |= Bit.lowIncome;
    }
    count(counts, base, now, months, convictions, thousands, isCounted);
    if (home > 0) count(cohorts, cohort, now, months, convictions, thousands, isCounted);
    const cell = (estate * bandCount + (bandOf[age] as number)) * activityCount + activity;
    people[cell] = (people[cell] as number) + 1;

    const before = incomeBefore[row] as number;
    if (book && (now !== (status[row] as number) || from !== estate)) {
      bookResident(
        book,
        fate[row] as number,
        from,
        estate,
        status[row] as number,
        before,
        now,
        thousands,
        moveCause[row] as number,
      );
    } else if (book && now & Bit.earner && thousands !== before) {
      // Most years nothing changes but income, so that is booked here, without the walk through criteria and causes.
      const cell = incomeCell(book, estate);
      book.ledger[cell] = (book.ledger[cell] as number) + thousands - before;
    }
    status[row] = now;
    incomeBefore[row] = thousands;
    place[row] = estate;
    fate[row] = Fate.present;
  }
  world.freeHouseholdCount = 0;
  for (let household = 0; household < householdCount; household++) {
    if (households.size[household] === 0) world.freeHouseholds[world.freeHouseholdCount++] = household;
  }
  if (book) rollUp(book);
  rememberNeighbours(world, counts);
}

function count(
  into: Float64Array,
  base: number,
  status: number,
  months: number,
  convictions: number,
  thousands: number,
  isCounted: number,
): void {
  if (status & Bit.working) {
    into[base] = (into[base] as number) + months;
    into[base + 1] = (into[base + 1] as number) + 24;
  }
  into[base + 2] = (into[base + 2] as number) + isCounted;
  into[base + 3] = (into[base + 3] as number) + 1;
  if (status & Bit.adult) {
    into[base + 4] = (into[base + 4] as number) + convictions;
    into[base + 5] = (into[base + 5] as number) + 2;
  }
  if (status & Bit.schooling) {
    into[base + 6] = (into[base + 6] as number) + ((status >> 10) & 1);
    into[base + 7] = (into[base + 7] as number) + 1;
  }
  if (status & Bit.earner) {
    into[base + 8] = (into[base + 8] as number) + thousands;
    into[base + 9] = (into[base + 9] as number) + 1;
    into[base + 10] = (into[base + 10] as number) + ((status >> 12) & 1);
    into[base + 11] = (into[base + 11] as number) + 1;
  }
}

/** What next year's processes know of an estate: standardised conviction and schooling shares, and attachment to work. */
function rememberNeighbours(world: World, counts: Float64Array): void {
  standardise(world.convictionScore, counts, 2);
  standardise(world.schoolingScore, counts, 3);
  let outside = 0;
  let possible = 0;
  const estates = world.attachment.length;
  for (let e = 0; e < estates; e++) {
    outside += counts[e * criterionCount * 2] as number;
    possible += counts[e * criterionCount * 2 + 1] as number;
  }
  const mean = possible > 0 ? outside / possible : 0;
  for (let e = 0; e < estates; e++) {
    const d = counts[e * criterionCount * 2 + 1] as number;
    world.attachment[e] = d > 0 ? mean - (counts[e * criterionCount * 2] as number) / d : 0;
  }
}

function standardise(into: Float64Array, counts: Float64Array, criterion: number): void {
  let weight = 0;
  let sum = 0;
  let squares = 0;
  for (let e = 0; e < into.length; e++) {
    const at = (e * criterionCount + criterion) * 2;
    const denominator = counts[at + 1] as number;
    const share = denominator > 0 ? (counts[at] as number) / denominator : 0;
    into[e] = share;
    weight += denominator;
    sum += denominator * share;
    squares += denominator * share * share;
  }
  const mean = weight > 0 ? sum / weight : 0;
  const spread = weight > 0 ? Math.sqrt(Math.max(0, squares / weight - mean * mean)) : 0;
  for (let e = 0; e < into.length; e++) into[e] = spread > 0 ? ((into[e] as number) - mean) / spread : 0;
}
