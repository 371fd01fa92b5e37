import { moveCauses } from '../population/moveCauses.ts';
import type { OriginColumn } from '../population/origin.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { countEverybody } from './countEverybody.ts';
import { criteria } from './criterionIds.ts';
import { changeCohort, childrenUnder, cohortCells, cohortOf, countCohort } from './followed.ts';
import { addToCounts, bookIncome, bookResident, type LedgerBook, rollUp } from './ledger.ts';
import { bookResources, resourceBits } from './residentsWithResources.ts';
import { Bit, type Counting, peopleCell, peopleCells } from './status.ts';
import { inThousands, packStatus } from './tally.ts';

const criterionCount = criteria.length;

/** Opens the books in the base year, which has no change to explain: counts everybody and remembers what they are. */
export function openBooks(world: World, origin: OriginColumn, counting: Counting): void {
  countEverybody(world, origin, counting, childrenUnder, world.tally, world.memory);
  listFreeRows(world);
  rememberNeighbours(world, world.tally.counts);
}

/**
 * The year's end: books every change since the last one in the ledger, brings the counts up to date by it, remembers each resident for next
 * year and frees the rows of those gone. With `openBooks` the only reader of the origin column.
 */
export function closeYear(world: World, origin: OriginColumn, counting: Counting, book: LedgerBook): void {
  bookChanges(world, origin, counting, book);
  addToCounts(book, world.tally.counts);
  rollUp(book);
  listFreeHouseholds(world);
  rememberNeighbours(world, world.tally.counts);
}

/**
 * One pass over everybody. Most years nothing but income changes, so that is all the loop does for them; who moved, changed status, came or
 * went takes the longer way through `bookOne`. Columns are taken out one by one, so that the loop is loads and shifts.
 */
function bookChanges(world: World, origin: OriginColumn, counting: Counting, book: LedgerBook): void {
  const { residents, households, dwellings, residentCount } = world.population;
  const { household: householdOf, age: ages, activity: activities, education: educations, income } = residents;
  const { outsideMonths, outsideMonthsLastYear, convictions, homeEstate } = residents;
  const { dwelling: dwellingOf } = households;
  const { estate: estateOf } = dwellings;
  const { counted } = origin;
  const { status, income: thousandsOf, place, moveCause } = world.memory;
  const { freeResidents, tally } = world;
  const { ageBits, lowIncomeLine, leastEducation, incomeLine } = counting;
  const { childAge } = book;
  // by estate lived in, and by 1 + home estate, grown-ups of the base year apart from its children
  const incomeGain = new Float64Array(book.estates);
  const cohortGain = new Float64Array((book.estates + 1) * 2);
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
    const age = ages[row] as number;
    const now = packStatus(
      age,
      activities[row] as number,
      educations[row] as number,
      kroner,
      (outsideMonths[row] as number) + (outsideMonthsLastYear[row] as number),
      convictions[row] as number,
      counted[row] as number,
      ageBits,
      lowIncomeLine,
      leastEducation,
      incomeLine,
    );
    const thousands = inThousands(kroner);
    if (status[row] !== now || why !== 0 || from === nowhere) {
      bookOne(world, book, row, to, now, thousands);
    } else if (now & Bit.earner) {
      const gain = thousands - (thousandsOf[row] as number);
      thousandsOf[row] = thousands;
      incomeGain[to] = (incomeGain[to] as number) + gain;
      const home = ((homeEstate[row] as number) << 1) | ((age - childAge) >>> 31);
      cohortGain[home] = (cohortGain[home] as number) + gain;
    }
  }
  world.freeResidentCount = free;
  for (let estate = 0; estate < book.estates; estate++) {
    bookIncome(book, estate, incomeGain[estate] as number);
  }
  for (let cohort = 0; cohort < cohortGain.length; cohort++) {
    addTo(tally.cohorts, cohort * cohortCells + incomeNumerator, cohortGain[cohort] as number);
  }
}

function addTo(cells: Float64Array, cell: number, amount: number): void {
  cells[cell] = (cells[cell] as number) + amount;
}

const incomeNumerator = criteria.indexOf('mean-income') * 2;

/** Books one resident whose status or home changed, who came or who went, and remembers what is now. */
function bookOne(world: World, book: LedgerBook, row: number, to: number, now: number, thousands: number): void {
  const { status, income, place, fate, moveCause } = world.memory;
  const { people, resources } = world.tally;
  const from = place[row] as number;
  const before = (status[row] as number) & ~Bit.rehoused;
  const earned = income[row] as number;
  const why = (moveCause[row] as number) - 1;
  bookResident(book, fate[row] as number, from, to, before, earned, now, thousands, why);
  if (from !== to || (before ^ now) & resourceBits) {
    bookResources(book, resources, fate[row] as number, from, to, before, now, why);
  }
  if (from !== nowhere) {
    addTo(people, from * peopleCells + peopleCell(before), -1);
  }
  if (to !== nowhere) {
    addTo(people, to * peopleCells + peopleCell(now), 1);
  }
  bookCohorts(world, book.childAge, row, to, before, earned, now, thousands);
  status[row] = (world.memory.rehousedFrom[row] as number) > 0 ? now | Bit.rehoused : now;
  income[row] = thousands;
  place[row] = to;
  fate[row] = to === nowhere ? Fate.free : Fate.present;
  moveCause[row] = 0;
}

/** Brings the cohorts up to date by one resident, and begins to follow who was rehoused. */
function bookCohorts(
  { memory, population, tally }: World,
  childAge: number,
  row: number,
  to: number,
  before: number,
  earned: number,
  now: number,
  thousands: number,
): void {
  const { place, moveCause, rehousedFrom } = memory;
  const { homeEstate, age } = population.residents;
  const { cohorts, rehoused } = tally;
  const from = place[row] as number;
  const cohort = cohortOf(homeEstate[row] as number, age[row] as number, childAge);
  const ofRehoused = ((rehousedFrom[row] as number) - 1) * cohortCells;
  if (to === nowhere) {
    countCohort(cohorts, cohort, before, earned, -1);
    if (ofRehoused >= 0) countCohort(rehoused, ofRehoused, before, earned, -1);
    rehousedFrom[row] = 0;
  } else if (from === nowhere) {
    countCohort(cohorts, cohort, now, thousands, 1);
  } else {
    changeCohort(cohorts, cohort, before, earned, now, thousands);
    if (ofRehoused >= 0) changeCohort(rehoused, ofRehoused, before, earned, now, thousands);
    else if (moveCause[row] === rehousing) {
      rehousedFrom[row] = from + 1;
      countCohort(rehoused, from * cohortCells, now, thousands, 1);
    }
  }
}

/** Rehousing as the memory of move causes holds it. */
const rehousing = moveCauses.rehousing + 1;

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
