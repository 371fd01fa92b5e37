import { moveCauseNames, moveCauses } from '../population/moveCauses.ts';
import { causes } from './causes.ts';
import { criteria } from './criterionIds.ts';
import type { ResourceBook } from './residentsWithResources.ts';
import { Bit } from './status.ts';
import { countCells, countResident } from './tally.ts';

const criterionCount = criteria.length;
const causeCount = causes.length;
const cause = Object.fromEntries(causes.map((name, i) => [name, i])) as Readonly<
  Record<(typeof causes)[number], number>
>;

/** Numbers of the causes, as constants of their own: the loops book tens of thousands of changes a year. */
const death = cause.death;
const birth = cause.birth;
const incomeCause = cause.income;
const movedIn = cause['moved-in'];
const movedOut = cause['moved-out'];
const rehousedIn = cause['rehoused-in'];
const rehousedOut = cause['rehoused-out'];
const inMigration = cause['in-migration'];
const outMigration = cause['out-migration'];

/** Cells of the ledger of one place: [criterion][cause][numerator, denominator]. */
export const ledgerCells = criterionCount * causeCount * 2;

/** Where the ledger of a year is written: places as in results, moves between estates, flows. */
export interface LedgerBook extends ResourceBook {
  /** [place][criterion][cause][numerator, denominator] */
  readonly ledger: Float64Array;
  /** [from][to][move cause], outside last */
  readonly moves: Float64Array;
  /** [estate][births, deaths, in, out] */
  readonly flows: Float64Array;
  /** [from][to][criterion][numerator, denominator], outside last: what movers took along */
  readonly exchange: Float64Array;
  readonly estates: number;
  /** age under which somebody was a child to be followed in the base year */
  readonly childAge: number;
}

/**
 * Books who died or left. Everything goes to the estate; districts and municipality get the sums afterwards (`rollUp`), and moves are
 * booked at the end for all movers together (`bookMoves`).
 * @param status packed status and income (thousand kroner) at the last year's end, at estate `from`
 */
export function bookGone(
  book: LedgerBook,
  hasDied: boolean,
  from: number,
  status: number,
  income: number,
  moveCause: number,
): void {
  if (hasDied) {
    enter(book.ledger, 1 + book.districts + from, death, status, income, -1);
    addFlow(book, from, 1);
  } else {
    addFlow(book, from, 3);
    addMove(book, from, book.estates, moveCause, status, income);
  }
}

/** Books who was born or came. @param status packed status and income (thousand kroner) now, at estate `to` */
export function bookNew(
  book: LedgerBook,
  isBorn: boolean,
  to: number,
  status: number,
  income: number,
  moveCause: number,
): void {
  if (isBorn) {
    enter(book.ledger, 1 + book.districts + to, birth, status, income, 1);
    addFlow(book, to, 0);
  } else {
    addFlow(book, to, 2);
    addMove(book, book.estates, to, moveCause, status, income);
  }
}

/**
 * Books who moved within the municipality, and what the mover takes along.
 * @param status packed status and income (thousand kroner) now
 */
export function bookMove(
  book: LedgerBook,
  from: number,
  to: number,
  status: number,
  income: number,
  moveCause: number,
): void {
  addMove(book, from, to, moveCause, status, income);
  if (moveCause !== moveCauses.rehousing) return;
  // `bookMoves` counts everybody who moved within the municipality as moved; the rehoused are moved over to their own causes here.
  const { ledger } = book;
  const estateBase = 1 + book.districts;
  bookRehoused(ledger, estateBase + from, estateBase + to, status, income);
  const districtFrom = book.districtOf[from] as number;
  const districtTo = book.districtOf[to] as number;
  if (districtFrom !== districtTo) bookRehoused(ledger, 1 + districtFrom, 1 + districtTo, status, income);
}

function bookRehoused(ledger: Float64Array, from: number, to: number, status: number, income: number): void {
  enter(ledger, from, movedOut, status, income, 1);
  enter(ledger, from, rehousedOut, status, income, -1);
  enter(ledger, to, movedIn, status, income, -1);
  enter(ledger, to, rehousedIn, status, income, 1);
}

/**
 * Books all moves of the year by what movers took along, once for each pair of places instead of once for each mover. Within the municipality
 * they are moves only at the levels whose border they cross.
 */
export function bookMoves(book: LedgerBook): void {
  const { ledger, exchange, estates, districts, districtOf } = book;
  for (let from = 0; from <= estates; from++) {
    for (let to = 0; to <= estates; to++) {
      const taken = (from * (estates + 1) + to) * countCells;
      // every mover is counted by the fifth criterion's denominator
      if (exchange[taken + 3] === 0) continue;
      const isWithin = from < estates && to < estates;
      if (from < estates) carry(ledger, 1 + districts + from, isWithin ? movedOut : outMigration, exchange, taken, -1);
      if (to < estates) carry(ledger, 1 + districts + to, isWithin ? movedIn : inMigration, exchange, taken, 1);
      if (!isWithin) continue;
      const districtFrom = districtOf[from] as number;
      const districtTo = districtOf[to] as number;
      if (districtFrom === districtTo) continue;
      carry(ledger, 1 + districtFrom, movedOut, exchange, taken, -1);
      carry(ledger, 1 + districtTo, movedIn, exchange, taken, 1);
    }
  }
}

/** Adds what movers took along to one cause at one place. */
function carry(
  ledger: Float64Array,
  place: number,
  why: number,
  exchange: Float64Array,
  taken: number,
  sign: number,
): void {
  const base = place * ledgerCells + why * 2;
  for (let criterion = 0; criterion < criterionCount; criterion++) {
    const numerator = exchange[taken + criterion * 2] as number;
    const denominator = exchange[taken + criterion * 2 + 1] as number;
    add(ledger, base, criterion, 0, sign * numerator, sign * denominator);
  }
}

/** Books what the income of people whose status stayed the same added up to at an estate, thousand kroner. */
export function bookIncome({ ledger, districts }: LedgerBook, estate: number, gain: number): void {
  const cell = (1 + districts + estate) * ledgerCells + (4 * causeCount + incomeCause) * 2;
  ledger[cell] = (ledger[cell] as number) + gain;
}

/** Bits of a packed status that the first criterion counts by. */
const working = 31 | Bit.working;

function add(
  ledger: Float64Array,
  base: number,
  criterion: number,
  why: number,
  numerator: number,
  denominator: number,
): void {
  const at = base + (criterion * causeCount + why) * 2;
  ledger[at] = (ledger[at] as number) + numerator;
  ledger[at + 1] = (ledger[at + 1] as number) + denominator;
}

/** Books all of a resident to one cause at one place: numerator and denominator of each criterion. */
function enter(ledger: Float64Array, place: number, why: number, status: number, income: number, sign: number): void {
  const base = place * ledgerCells + why * 2;
  const earns = sign * ((status >> 11) & 1);
  if (status & working) add(ledger, base, 0, 0, sign * (status & 31), sign * ((status >> 5) & 1) * 24);
  add(ledger, base, 1, 0, sign * ((status >> 13) & 1), sign);
  if (status & Bit.adult) add(ledger, base, 2, 0, sign * ((status >> 6) & 3), sign * 2);
  if (status & Bit.schooling) add(ledger, base, 3, 0, sign * ((status >> 10) & 1), sign);
  if (earns === 0) return;
  add(ledger, base, 4, 0, earns * income, earns);
  add(ledger, base, 5, 0, sign * ((status >> 12) & 1), earns);
}

function addFlow(book: LedgerBook, estate: number, flow: number): void {
  const at = estate * 4 + flow;
  book.flows[at] = (book.flows[at] as number) + 1;
}

/** Books a move, and what the mover takes along of each criterion's count. */
function addMove(book: LedgerBook, from: number, to: number, why: number, status: number, thousands: number): void {
  const pair = from * (book.estates + 1) + to;
  const at = pair * moveCauseNames.length + why;
  book.moves[at] = (book.moves[at] as number) + 1;
  countResident(book.exchange, pair * countCells, status, thousands, 1);
}

/**
 * Brings the counts of estates up to date: the ledger's causes are all that changed them. Tests count everybody from scratch and
 * find the same.
 * @param counts [estate][criterion][numerator, denominator]
 */
export function addToCounts({ ledger, estates, districts }: LedgerBook, counts: Float64Array): void {
  for (let estate = 0; estate < estates; estate++) {
    const base = (1 + districts + estate) * ledgerCells;
    for (let criterion = 0; criterion < criterionCount; criterion++) {
      const count = estate * countCells + criterion * 2;
      for (let why = 0; why < causeCount; why++) {
        const cell = base + (criterion * causeCount + why) * 2;
        counts[count] = (counts[count] as number) + (ledger[cell] as number);
        counts[count + 1] = (counts[count + 1] as number) + (ledger[cell + 1] as number);
      }
    }
  }
}

/** Cells of a place's ledger that add up over places: all but moves within the municipality. */
const addingUp = Array.from({ length: ledgerCells }, (_, cell) => cell).filter(
  (cell) => ![movedIn, movedOut, rehousedIn, rehousedOut].includes((cell >> 1) % causeCount),
);

/** Adds the estates' cells to their districts and the municipality, except moves, which are booked per level. */
export function rollUp(book: LedgerBook): void {
  for (let estate = 0; estate < book.estates; estate++) {
    const from = (1 + book.districts + estate) * ledgerCells;
    const district = (1 + (book.districtOf[estate] as number)) * ledgerCells;
    for (const cell of addingUp) {
      const value = book.ledger[from + cell] as number;
      book.ledger[district + cell] = (book.ledger[district + cell] as number) + value;
      book.ledger[cell] = (book.ledger[cell] as number) + value;
    }
  }
}
