import { atWork } from '../population/atWork.ts';
import { constant } from '../population/constant.ts';
import { moveCauses } from '../population/moveCauses.ts';
import type { OriginColumn } from '../population/origin.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { bookLives } from './changes.ts';
import { countEverybody } from './countEverybody.ts';
import { criteria } from './criterionIds.ts';
import { changeCohort, childrenUnder, cohortCells, cohortOf, countCohort } from './followed.ts';
import { addToCounts, bookGone, bookIncome, bookMove, bookMoves, bookNew, type LedgerBook, rollUp } from './ledger.ts';
import { bookResourcesGone, bookResourcesNew, bookResourcesStayed, resourceBits } from './residentsWithResources.ts';
import { Bit, type Counting, peopleCell, peopleCells } from './status.ts';
import { inThousands, packStatus } from './tally.ts';

const criterionCount = criteria.length;

/** Opens the books in the base year, which has no change to explain: counts everybody and remembers what they are. */
export function openBooks(world: World, origin: OriginColumn, counting: Counting): void {
  countEverybody(world, origin, counting, childrenUnder, world.tally, world.memory);
  listFreeRows(world);
  rememberNeighbours(world, world.tally.counts);
  world.attachmentAtFirst.set(world.attachment);
}

/**
 * The year's end: books every change since the last one in the ledger, brings the counts up to date by it, remembers each resident for next
 * year and frees the rows of those gone. With `openBooks` the only reader of the origin column.
 */
export function closeYear(world: World, origin: OriginColumn, counting: Counting, book: LedgerBook): void {
  bookChanges(world, origin, counting, book);
  bookMoves(book);
  addToCounts(book, atWork(world).tally.counts);
  rollUp(book);
  listFreeHouseholds(world);
  rememberNeighbours(world, atWork(world).tally.counts);
}

/**
 * One pass over everybody packs what they are now. Most years nothing but income changes, so that is all the loop does for them. Who went, came,
 * moved or changed status is put down and booked afterwards, each kind by itself: a loop without a call in it keeps its columns in registers,
 * and a loop over one kind always branches the same way.
 */
function bookChanges(world: World, origin: OriginColumn, counting: Counting, book: LedgerBook): void {
  const { residents, residentCount } = atWork(world).population;
  const { household, age: ages, activity: activities, education: educations, income } = residents;
  const { outsideMonths, outsideMonthsLastYear, convictions, homeEstate } = residents;
  const counted = countedAtWork(origin.counted);
  const { status, income: thousandsOf, place, moveCause } = atWork(world).memory;
  const { freeResidents, tally } = world;
  const { ageBits, lowIncomeLine, leastEducation, incomeLine } = counting;
  const { childAge } = book;
  if (put.now.length < residentCount) put = roomFor(residents.capacity);
  const { gone, arrived, changed, now: statusNow } = putDown(put);
  // by estate lived in, and by 1 + home estate, grown-ups of the base year apart from its children
  const incomeGain = new Float64Array(book.estates);
  const cohortGain = new Float64Array((book.estates + 1) * 2);
  let free = 0;
  let goneCount = 0;
  let arrivedCount = 0;
  let changedCount = 0;
  for (let row = 0; row < residentCount; row++) {
    const from = place[row] as number;
    if ((household[row] as number) < 0) {
      freeResidents[free++] = row;
      if (from !== nowhere) gone[goneCount++] = row;
      continue;
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
    statusNow[row] = now;
    if (from === nowhere) {
      arrived[arrivedCount++] = row;
      continue;
    }
    // Without asking, since it differs from row to row: the list moves on by the sign of what has changed, incomes by what is left.
    const difference = ((status[row] as number) ^ now) | (moveCause[row] as number);
    const isChanged = (difference | -difference) >>> 31;
    changed[changedCount] = row;
    changedCount += isChanged;
    const earned = thousandsOf[row] as number;
    const gain = (inThousands(kroner) - earned) & -((isChanged ^ 1) & (now >>> earnerBit));
    thousandsOf[row] = earned + gain;
    incomeGain[from] = (incomeGain[from] as number) + gain;
    const home = ((homeEstate[row] as number) << 1) | ((age - childAge) >>> 31);
    cohortGain[home] = (cohortGain[home] as number) + gain;
  }
  world.freeResidentCount = free;
  bookThoseGone(world, book, gone, goneCount);
  bookThoseNew(world, book, arrived, arrivedCount, statusNow);
  bookThoseChanged(world, book, changed, changedCount, statusNow);
  for (let estate = 0; estate < book.estates; estate++) {
    bookIncome(book, estate, incomeGain[estate] as number);
  }
  for (let cohort = 0; cohort < cohortGain.length; cohort++) {
    addTo(tally.cohorts, cohort * cohortCells + incomeNumerator, cohortGain[cohort] as number);
  }
}

const earnerBit = 31 - Math.clz32(Bit.earner);

/** Rows that are to be booked and what they are now; written anew at each year's end, and of no meaning in between. */
interface PutDown {
  readonly gone: Int32Array;
  readonly arrived: Int32Array;
  readonly changed: Int32Array;
  /** packed status, by row */
  readonly now: Int32Array;
}

let put = roomFor(0);
const putDown = constant<PutDown>();
const countedAtWork = constant<Uint8Array>();

function roomFor(rows: number): PutDown {
  return {
    gone: new Int32Array(rows),
    arrived: new Int32Array(rows),
    changed: new Int32Array(rows),
    now: new Int32Array(rows),
  };
}

/** The dead and those who left: taken out of every count, and forgotten. */
function bookThoseGone(world: World, book: LedgerBook, rows: Int32Array, count: number): void {
  const { status, income, place, fate, moveCause, rehousedFrom } = atWork(world).memory;
  const { homeEstate, age } = atWork(world).population.residents;
  const { people, resources, cohorts, rehoused } = atWork(world).tally;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const from = place[row] as number;
    const before = (status[row] as number) & ~Bit.rehoused;
    const thousands = income[row] as number;
    const why = (moveCause[row] as number) - 1;
    const hasDied = fate[row] === Fate.died;
    bookGone(book, hasDied, from, before, thousands, why);
    bookResourcesGone(book, resources, hasDied, from, before, why);
    addTo(people, from * peopleCells + peopleCell(before), -1);
    const home = cohortOf(homeEstate[row] as number, age[row] as number, book.childAge);
    countCohort(cohorts, home, before, thousands, -1);
    if ((rehousedFrom[row] as number) > 0) {
      countCohort(rehoused, ((rehousedFrom[row] as number) - 1) * cohortCells, before, thousands, -1);
      rehousedFrom[row] = 0;
    }
    status[row] = 0;
    income[row] = 0;
    place[row] = nowhere;
    fate[row] = Fate.free;
    moveCause[row] = 0;
  }
}

/** The newborn and those who came: counted for the first time. */
function bookThoseNew(world: World, book: LedgerBook, rows: Int32Array, count: number, statusNow: Int32Array): void {
  const { status, income, place, fate, moveCause } = atWork(world).memory;
  const { residents } = atWork(world).population;
  const { people, resources, cohorts } = atWork(world).tally;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const to = estateOf(world, row);
    const now = statusNow[row] as number;
    const thousands = inThousands(residents.income[row] as number);
    const isBorn = fate[row] === Fate.born;
    bookNew(book, isBorn, to, now, thousands, (moveCause[row] as number) - 1);
    bookResourcesNew(book, resources, to, now);
    addTo(people, to * peopleCells + peopleCell(now), 1);
    const home = cohortOf(residents.homeEstate[row] as number, residents.age[row] as number, book.childAge);
    countCohort(cohorts, home, now, thousands, 1);
    status[row] = now;
    income[row] = thousands;
    place[row] = to;
    fate[row] = Fate.present;
    moveCause[row] = 0;
  }
}

/** Those who were here and are: what changed in their lives, and for those who moved, were rehoused or have resources what that changed. */
function bookThoseChanged(
  world: World,
  book: LedgerBook,
  rows: Int32Array,
  count: number,
  statusNow: Int32Array,
): void {
  const { status, income, place, fate, moveCause, rehousedFrom } = atWork(world).memory;
  const { residents } = atWork(world).population;
  const { people, resources, rehoused } = atWork(world).tally;
  const left = bookLives(world, book, rows, count, statusNow);
  for (let i = 0; i < left; i++) {
    const row = rows[i] as number;
    const from = place[row] as number;
    const why = (moveCause[row] as number) - 1;
    const to = why >= 0 ? estateOf(world, row) : from;
    const before = (status[row] as number) & ~Bit.rehoused;
    const now = statusNow[row] as number;
    const earned = income[row] as number;
    const thousands = inThousands(residents.income[row] as number);
    if (from !== to) {
      bookMove(book, from, to, now, thousands, why);
      addTo(people, from * peopleCells + peopleCell(now), -1);
      addTo(people, to * peopleCells + peopleCell(now), 1);
    }
    if (from !== to || (before ^ now) & resourceBits) bookResourcesStayed(book, resources, from, to, before, now, why);
    if ((rehousedFrom[row] as number) > 0) {
      changeCohort(rehoused, ((rehousedFrom[row] as number) - 1) * cohortCells, before, earned, now, thousands);
    } else if (why === moveCauses.rehousing) {
      // from now on followed as rehoused
      rehousedFrom[row] = from + 1;
      countCohort(rehoused, from * cohortCells, now, thousands, 1);
    }
    status[row] = (rehousedFrom[row] as number) > 0 ? now | Bit.rehoused : now;
    income[row] = thousands;
    place[row] = to;
    fate[row] = Fate.present;
    moveCause[row] = 0;
  }
}

/** Estate that a resident lives in now. */
function estateOf(world: World, row: number): number {
  const { residents, households, dwellings } = atWork(world).population;
  const dwelling = households.dwelling[residents.household[row] as number] as number;
  if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
  return dwellings.estate[dwelling] as number;
}

function addTo(cells: Float64Array, cell: number, amount: number): void {
  cells[cell] = (cells[cell] as number) + amount;
}

const incomeNumerator = criteria.indexOf('mean-income') * 2;

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
    freeHouseholds[free] = household;
    free += ((size[household] as number) - 1) >>> 31;
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
