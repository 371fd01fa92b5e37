import { activities, ageBandStarts } from '../population/codes.ts';
import type { OriginColumn } from '../population/origin.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { criteria } from './criterionIds.ts';
import { bookResident, incomeCell, type LedgerBook, rollUp } from './ledger.ts';
import { ageBits, Bit } from './status.ts';

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

/** What everybody is at a year's end, before it is compared with the year before. Working memory, kept between years. */
export interface Standing {
  status: Uint32Array;
  /** gross income, thousand kroner */
  income: Int32Array;
  /** estate, or `nowhere` */
  place: Uint16Array;
}

/** Working memory that grows with the municipality. */
export function createStanding(): Standing {
  return { status: new Uint32Array(0), income: new Int32Array(0), place: new Uint16Array(0) };
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
  standing: Standing,
): void {
  const { residentCount, households, householdCount } = world.population;
  if (standing.status.length < residentCount) {
    const room = Math.ceil(residentCount * 1.2);
    standing.status = new Uint32Array(room);
    standing.income = new Int32Array(room);
    standing.place = new Uint16Array(room);
  }
  takeStock(world, origin, lowIncomeLine, into.people, standing);
  countCriteria(world, into, standing);
  bookChanges(world, book, standing);
  world.freeHouseholdCount = 0;
  for (let household = 0; household < householdCount; household++) {
    if (households.size[household] === 0) world.freeHouseholds[world.freeHouseholdCount++] = household;
  }
  if (book) rollUp(book);
  rememberNeighbours(world, into.counts);
}

/**
 * Packs everybody's status. Columns are taken out one by one and nothing is called, so that the loop is nothing but loads; and it has
 * no branches, as who is in which band differs from row to row and a wrong guess costs more than all these shifts.
 */
function takeStock(
  world: World,
  origin: OriginColumn,
  lowIncomeLine: number,
  people: Float64Array,
  standing: Standing,
): void {
  const { residents, households, dwellings, residentCount } = world.population;
  const { household: householdOf, age: ages, activity: activities_, education: educations, income } = residents;
  const { outsideMonths, outsideMonthsLastYear, convictions: convicted } = residents;
  const { dwelling: dwellingOf } = households;
  const { estate: estateOf } = dwellings;
  const { counted } = origin;
  const { status, income: thousandsOf, place } = standing;
  for (let row = 0; row < residentCount; row++) {
    const household = householdOf[row] as number;
    if (household < 0) {
      place[row] = nowhere;
      continue;
    }
    const dwelling = dwellingOf[household] as number;
    if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
    const estate = estateOf[dwelling] as number;
    const age = ages[row] as number;
    const activity = activities_[row] as number;
    const education = educations[row] as number;
    const kroner = income[row] as number;
    const months = (outsideMonths[row] as number) + (outsideMonthsLastYear[row] as number);
    const bits = convicted[row] as number;
    const convictions = (bits & 1) + ((bits >> 1) & 1);
    let now =
      (ageBits[age * activityCount + activity] as number) | ((counted[row] as number) << 13) | (education << 17);
    now |= (-((now >> 5) & 1) & months) | (-((now >> 8) & 1) & (convictions << 6));
    now |= ((now & Bit.schooling) << 1) & ((education - 2) >> 31);
    now |= ((now & Bit.earner) << 1) & ((kroner - lowIncomeLine) >> 31);
    status[row] = now;
    thousandsOf[row] = ((kroner + 500) / 1000) | 0;
    place[row] = estate;
    const cell = (estate * bandCount + (bandOf[age] as number)) * activityCount + activity;
    people[cell] = (people[cell] as number) + 1;
  }
}

/** Adds everybody to the counts of where they live, and of where they lived in the base year. */
function countCriteria(world: World, { counts, cohorts }: YearCounts, { status, income, place }: Standing): void {
  const { residents, residentCount } = world.population;
  const { homeEstate } = residents;
  for (let row = 0; row < residentCount; row++) {
    const estate = place[row] as number;
    if (estate === nowhere) continue;
    const now = status[row] as number;
    const thousands = income[row] as number;
    count(counts, estate * criterionCount * 2, now, thousands);
    const home = homeEstate[row] as number;
    if (home > 0) count(cohorts, (home - 1) * criterionCount * 2, now, thousands);
  }
}

/** Adds one resident to the numerators and denominators of a place, in the order of `criteria`. */
function count(into: Float64Array, base: number, status: number, thousands: number): void {
  const earns = (status >> 11) & 1;
  into[base] = (into[base] as number) + (status & 31);
  into[base + 1] = (into[base + 1] as number) + ((status >> 5) & 1) * 24;
  into[base + 2] = (into[base + 2] as number) + ((status >> 13) & 1);
  into[base + 3] = (into[base + 3] as number) + 1;
  into[base + 4] = (into[base + 4] as number) + ((status >> 6) & 3);
  into[base + 5] = (into[base + 5] as number) + ((status >> 8) & 1) * 2;
  into[base + 6] = (into[base + 6] as number) + ((status >> 10) & 1);
  into[base + 7] = (into[base + 7] as number) + ((status >> 9) & 1);
  into[base + 8] = (into[base + 8] as number) + earns * thousands;
  into[base + 9] = (into[base + 9] as number) + earns;
  into[base + 10] = (into[base + 10] as number) + ((status >> 12) & 1);
  into[base + 11] = (into[base + 11] as number) + earns;
}

/** Books what changed since the last year's end, and remembers this one. */
function bookChanges(world: World, book: LedgerBook | undefined, standing: Standing): void {
  const { residentCount } = world.population;
  const { status, income, place, fate, moveCause } = world.memory;
  const { status: newStatus, income: newIncome, place: newPlace } = standing;
  const { freeResidents } = world;
  let free = 0;
  for (let row = 0; row < residentCount; row++) {
    const from = place[row] as number;
    const to = newPlace[row] as number;
    const now = newStatus[row] as number;
    const thousands = newIncome[row] as number;
    if (to === nowhere) freeResidents[free++] = row;
    if (from === to && status[row] === now) {
      // Most years nothing changes but income, so that is booked here, without the walk through criteria and causes.
      if (book && now & Bit.earner) {
        const cell = incomeCell(book, to);
        book.ledger[cell] = (book.ledger[cell] as number) + thousands - (income[row] as number);
      }
      income[row] = thousands;
      continue;
    }
    if (book) {
      bookResident(
        book,
        fate[row] as number,
        from,
        to,
        status[row] as number,
        income[row] as number,
        now,
        thousands,
        moveCause[row] as number,
      );
    }
    status[row] = now;
    income[row] = thousands;
    place[row] = to;
    fate[row] = to === nowhere ? Fate.free : Fate.present;
  }
  world.freeResidentCount = free;
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
