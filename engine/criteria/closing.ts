import type { OriginColumn } from '../population/origin.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { criteria } from './criterionIds.ts';
import { addToCounts, bookIncome, bookResident, type LedgerBook, rollUp } from './ledger.ts';
import { Bit, peopleCell, peopleCells } from './status.ts';
import { countCells, countEverybody, countResident, inThousands, packStatus } from './tally.ts';

const criterionCount = criteria.length;

/** Opens the books in the base year, which has no change to explain: counts everybody and remembers what they are. */
export function openBooks(world: World, origin: OriginColumn, lowIncomeLine: number): void {
  countEverybody(world, origin, lowIncomeLine, world.tally, world.memory);
  listFreeRows(world);
  rememberNeighbours(world, world.tally.counts);
}

/**
 * The year's end: books every change since the last one in the ledger, brings the counts up to date by it, remembers each resident for next
 * year and frees the rows of those gone. With `openBooks` the only reader of the origin column.
 */
export function closeYear(world: World, origin: OriginColumn, lowIncomeLine: number, book: LedgerBook): void {
  bookChanges(world, origin, lowIncomeLine, book);
  addToCounts(book, world.tally.counts);
  rollUp(book);
  listFreeHouseholds(world);
  rememberNeighbours(world, world.tally.counts);
}

/**
 * One pass over everybody. Most years nothing but income changes, so that is all the loop does for them; who moved, changed status, came or
 * went takes the longer way through `bookOne`. Columns are taken out one by one, so that the loop is loads and shifts.
 */
function bookChanges(world: World, origin: OriginColumn, lowIncomeLine: number, book: LedgerBook): void {
  const { residents, households, dwellings, residentCount } = world.population;
  const { household: householdOf, age: ages, activity: activities, education: educations, income } = residents;
  const { outsideMonths, outsideMonthsLastYear, convictions, homeEstate } = residents;
  const { dwelling: dwellingOf } = households;
  const { estate: estateOf } = dwellings;
  const { counted } = origin;
  const { status, income: thousandsOf, place, moveCause } = world.memory;
  const { freeResidents, tally } = world;
  // by estate lived in, and by 1 + home estate
  const incomeGain = new Float64Array(book.estates);
  const cohortGain = new Float64Array(book.estates + 1);
  let free = 0;
  for (let row = 0; row < residentCount; row++) {
    const household = householdOf[row] as number;
    const from = place[row] as number;
    if (household < 0) {
      freeResidents[free++] = row;
      if (from === nowhere) continue;
      bookOne(world, book, row, nowhere, 0, 0);
      continue;
    }
    const why = moveCause[row] as number;
    let to = from;
    if (why !== 0 || from === nowhere) {
      const dwelling = dwellingOf[household] as number;
      if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
      to = estateOf[dwelling] as number;
    }
    const kroner = income[row] as number;
    const now = packStatus(
      ages[row] as number,
      activities[row] as number,
      educations[row] as number,
      kroner,
      (outsideMonths[row] as number) + (outsideMonthsLastYear[row] as number),
      convictions[row] as number,
      counted[row] as number,
      lowIncomeLine,
    );
    const thousands = inThousands(kroner);
    if (status[row] !== now || why !== 0 || from === nowhere) {
      bookOne(world, book, row, to, now, thousands);
    } else if (now & Bit.earner) {
      const gain = thousands - (thousandsOf[row] as number);
      thousandsOf[row] = thousands;
      incomeGain[to] = (incomeGain[to] as number) + gain;
      const home = homeEstate[row] as number;
      cohortGain[home] = (cohortGain[home] as number) + gain;
    }
  }
  world.freeResidentCount = free;
  for (let estate = 0; estate < book.estates; estate++) {
    bookIncome(book, estate, incomeGain[estate] as number);
    const cell = estate * countCells + incomeNumerator;
    tally.cohorts[cell] = (tally.cohorts[cell] as number) + (cohortGain[estate + 1] as number);
  }
}

const incomeNumerator = criteria.indexOf('mean-income') * 2;

/** Books one resident whose status or home changed, who came or who went, and remembers what is now. */
function bookOne(world: World, book: LedgerBook, row: number, to: number, now: number, thousands: number): void {
  const { status, income, place, fate, moveCause } = world.memory;
  const { people, cohorts } = world.tally;
  const from = place[row] as number;
  const before = status[row] as number;
  const earned = income[row] as number;
  bookResident(book, fate[row] as number, from, to, before, earned, now, thousands, (moveCause[row] as number) - 1);
  const home = world.population.residents.homeEstate[row] as number;
  if (from !== nowhere) {
    const cell = from * peopleCells + peopleCell(before);
    people[cell] = (people[cell] as number) - 1;
    if (home > 0) countResident(cohorts, (home - 1) * countCells, before, earned, -1);
  }
  if (to !== nowhere) {
    const cell = to * peopleCells + peopleCell(now);
    people[cell] = (people[cell] as number) + 1;
    if (home > 0) countResident(cohorts, (home - 1) * countCells, now, thousands, 1);
  }
  status[row] = now;
  income[row] = thousands;
  place[row] = to;
  fate[row] = to === nowhere ? Fate.free : Fate.present;
  moveCause[row] = 0;
}

/** Lists the rows that nobody has, for the base year. */
function listFreeRows(world: World): void {
  const { residents, residentCount } = world.population;
  world.freeResidentCount = 0;
  for (let row = 0; row < residentCount; row++) {
    if ((residents.household[row] as number) < 0) world.freeResidents[world.freeResidentCount++] = row;
  }
  listFreeHouseholds(world);
}

function listFreeHouseholds(world: World): void {
  const { householdCount, households } = world.population;
  const { size } = households;
  const { freeHouseholds } = world;
  let free = 0;
  for (let household = 0; household < householdCount; household++) {
    if (size[household] === 0) freeHouseholds[free++] = household;
  }
  world.freeHouseholdCount = free;
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
