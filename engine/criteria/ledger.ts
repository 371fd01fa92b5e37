import { Activity } from '../population/codes.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Fate } from '../population/world.ts';
import { causes } from './causes.ts';
import { criteria } from './criterionIds.ts';
import { activityIn, Bit, denominatorOf, numeratorOf } from './status.ts';

const criterionCount = criteria.length;
const causeCount = causes.length;
const cause = Object.fromEntries(causes.map((name, i) => [name, i])) as Readonly<
  Record<(typeof causes)[number], number>
>;

/** Cells of the ledger of one place: [criterion][cause][numerator, denominator]. */
export const ledgerCells = criterionCount * causeCount * 2;

/** Where the ledger of a year is written: places as in results, moves between estates, flows. */
export interface LedgerBook {
  /** [place][criterion][cause][numerator, denominator] */
  readonly ledger: Float64Array;
  /** [from][to][move cause], outside last */
  readonly moves: Float64Array;
  /** [estate][births, deaths, in, out] */
  readonly flows: Float64Array;
  readonly estates: number;
  readonly districts: number;
  readonly districtOf: Int32Array;
}

/**
 * Books what one resident did to the counts this year. Everything goes to the estate; districts and municipality get the sums
 * afterwards (`rollUp`), but for moves within the municipality, which are moves only at the levels whose border they cross.
 * @param before packed status and income (thousand kroner) at the last year's end, at estate `from`
 * @param after the same now, at estate `to`; ignored for those gone
 */
export function bookResident(
  book: LedgerBook,
  fate: number,
  from: number,
  to: number,
  before: number,
  incomeBefore: number,
  after: number,
  incomeAfter: number,
  moveCause: number,
): void {
  const { estates } = book;
  switch (fate) {
    case Fate.died:
      enter(book, from, cause.death, before, incomeBefore, -1);
      addFlow(book, from, 1);
      return;
    case Fate.emigrated:
      enter(book, from, cause['out-migration'], before, incomeBefore, -1);
      addFlow(book, from, 3);
      addMove(book, from, estates, moveCause);
      return;
    case Fate.born:
      enter(book, to, cause.birth, after, incomeAfter, 1);
      addFlow(book, to, 0);
      return;
    case Fate.arrived:
      enter(book, to, cause['in-migration'], after, incomeAfter, 1);
      addFlow(book, to, 2);
      addMove(book, estates, to, moveCause);
      return;
    default:
  }
  if (before !== after || incomeBefore !== incomeAfter) {
    bookChange(book, from, before, incomeBefore, after, incomeAfter);
  }
  if (from !== to) {
    addMove(book, from, to, moveCause);
    const isRehoused = moveCause === moveCauses.rehousing;
    const out = isRehoused ? cause['rehoused-out'] : cause['moved-out'];
    const into = isRehoused ? cause['rehoused-in'] : cause['moved-in'];
    const estateBase = 1 + book.districts;
    enterAt(book, estateBase + from, out, after, incomeAfter, -1);
    enterAt(book, estateBase + to, into, after, incomeAfter, 1);
    const districtFrom = book.districtOf[from] as number;
    const districtTo = book.districtOf[to] as number;
    if (districtFrom !== districtTo) {
      enterAt(book, 1 + districtFrom, out, after, incomeAfter, -1);
      enterAt(book, 1 + districtTo, into, after, incomeAfter, 1);
    }
  }
}

const incomeByIncome = (criteria.indexOf('mean-income') * causeCount + cause.income) * 2;

/** Where the change of mean income by income itself is booked for an estate: the numerator, thousand kroner. */
export function incomeCell(book: LedgerBook, estate: number): number {
  return (1 + book.districts + estate) * ledgerCells + incomeByIncome;
}

/** Bits of a packed status that each criterion counts by, in the order of `criteria`; origin never changes in a life. */
const bitsOf = [
  31 | Bit.working,
  0,
  (3 << 6) | Bit.adult,
  Bit.schooling | Bit.basic,
  Bit.earner,
  Bit.earner | Bit.lowIncome,
];

/** What changed in the life of someone who stayed in the municipality: each criterion's change has one cause. */
function bookChange(
  book: LedgerBook,
  estate: number,
  before: number,
  incomeBefore: number,
  after: number,
  incomeAfter: number,
): void {
  const base = (1 + book.districts + estate) * ledgerCells;
  const changed = before ^ after;
  for (let criterion = 0; criterion < criterionCount; criterion++) {
    // Most changes touch one criterion; the others are passed over by their bits.
    if ((changed & (bitsOf[criterion] as number)) === 0 && (criterion !== 4 || incomeBefore === incomeAfter)) continue;
    const numerator = numeratorOf(criterion, after, incomeAfter) - numeratorOf(criterion, before, incomeBefore);
    const denominator = denominatorOf(criterion, after) - denominatorOf(criterion, before);
    if (numerator === 0 && denominator === 0) continue;
    const why = causeOfChange(criterion, before, after, numerator, denominator);
    const at = base + (criterion * causeCount + why) * 2;
    book.ledger[at] = (book.ledger[at] as number) + numerator;
    book.ledger[at + 1] = (book.ledger[at + 1] as number) + denominator;
  }
}

function causeOfChange(
  criterion: number,
  before: number,
  after: number,
  numerator: number,
  denominator: number,
): number {
  switch (criterion) {
    case 0:
      return denominator !== 0 ? cause['age-band'] : causeOfActivity(before, after, -numerator);
    case 2:
      if (denominator !== 0) return cause['age-band'];
      return numerator > 0 ? cause.conviction : cause['conviction-expired'];
    case 3:
      return denominator !== 0 ? cause['age-band'] : cause.education;
    default: {
      const wasStudent = isStudent(before);
      if (denominator !== 0) return wasStudent || isStudent(after) ? cause.education : cause['age-band'];
      return activityIn(before) === activityIn(after) ? cause.income : causeOfActivity(before, after, numerator);
    }
  }
}

function isStudent(status: number): boolean {
  const activity = activityIn(status);
  return activity === Activity.student;
}

/**
 * Which side of the labour market moved a count, from the activities before and after. With the same activity, a change of
 * months is last year's move working through the two-year window.
 * @param gain positive when the change is towards work or income
 */
function causeOfActivity(before: number, after: number, gain: number): number {
  const from = activityIn(before);
  const to = activityIn(after);
  if (to === Activity.student || from === Activity.student || from === Activity.child) return cause.education;
  if (to === Activity.retired || to === Activity.disabilityPension || from === Activity.disabilityPension) {
    return cause.retirement;
  }
  return gain >= 0 ? cause['work-found'] : cause['work-lost'];
}

function enter(book: LedgerBook, estate: number, why: number, status: number, income: number, sign: number): void {
  enterAt(book, 1 + book.districts + estate, why, status, income, sign);
}

function enterAt(book: LedgerBook, place: number, why: number, status: number, income: number, sign: number): void {
  const base = place * ledgerCells;
  for (let criterion = 0; criterion < criterionCount; criterion++) {
    const at = base + (criterion * causeCount + why) * 2;
    book.ledger[at] = (book.ledger[at] as number) + sign * numeratorOf(criterion, status, income);
    book.ledger[at + 1] = (book.ledger[at + 1] as number) + sign * denominatorOf(criterion, status);
  }
}

function addFlow(book: LedgerBook, estate: number, flow: number): void {
  const at = estate * 4 + flow;
  book.flows[at] = (book.flows[at] as number) + 1;
}

function addMove(book: LedgerBook, from: number, to: number, why: number): void {
  const at = (from * (book.estates + 1) + to) * 8 + why;
  book.moves[at] = (book.moves[at] as number) + 1;
}

const withinMunicipality = new Set<number>([
  cause['moved-in'],
  cause['moved-out'],
  cause['rehoused-in'],
  cause['rehoused-out'],
]);

/** Adds the estates' cells to their districts and the municipality, except moves, which `bookResident` booked per level. */
export function rollUp(book: LedgerBook): void {
  for (let estate = 0; estate < book.estates; estate++) {
    const from = (1 + book.districts + estate) * ledgerCells;
    const district = (1 + (book.districtOf[estate] as number)) * ledgerCells;
    for (let cell = 0; cell < ledgerCells; cell++) {
      if (withinMunicipality.has((cell >> 1) % causeCount)) continue;
      const value = book.ledger[from + cell] as number;
      book.ledger[district + cell] = (book.ledger[district + cell] as number) + value;
      book.ledger[cell] = (book.ledger[cell] as number) + value;
    }
  }
}
