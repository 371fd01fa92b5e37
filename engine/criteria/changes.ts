import { atWork } from '../population/atWork.ts';
import { Activity, activities } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import type { World } from '../population/world.ts';
import { causes } from './causes.ts';
import { criteria } from './criterionIds.ts';
import { cohortOf, convictionBits, incomeBits, ownFigures, schoolingBits, standing, workingBits } from './followed.ts';
import { type LedgerBook, ledgerCells } from './ledger.ts';
import { resourceBits } from './residentsWithResources.ts';
import { activityIn, Bit, peopleCell, peopleCells } from './status.ts';
import { countCells, inThousands } from './tally.ts';

const ageBand = causes.indexOf('age-band');
const educationCause = causes.indexOf('education');
const retirement = causes.indexOf('retirement');
const convicted = causes.indexOf('conviction');
const expired = causes.indexOf('conviction-expired');

/** First cell of each criterion's causes at a place, and of its figures in a cohort. */
const [outside, , conviction, schooling, meanIncome, lowIncome] = criteria.map((_, i) => i * causes.length * 2) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Which side of the labour market moved a count, from the activities before and after. With the same activity, a change of
 * months is last year's move working through the two-year window.
 * @param isLoss whether the change is away from work or income
 */
function causeOfActivity(from: number, to: number, isLoss: boolean): number {
  if (to === Activity.student || from === Activity.student || from === Activity.child) return educationCause;
  if (to === Activity.retired || to === Activity.disabilityPension || from === Activity.disabilityPension) {
    return retirement;
  }
  return causes.indexOf(isLoss ? 'work-lost' : 'work-found');
}

/** Cause of a change of income: of somebody whose income has come to be counted, or no longer is, it is education or age. */
function causeOfIncome(from: number, to: number, isLoss: boolean, isEntry: boolean): number {
  if (isEntry) return from === Activity.student || to === Activity.student ? educationCause : ageBand;
  return from === to ? causes.indexOf('income') : causeOfActivity(from, to, isLoss);
}

const ledgerAtWork = constant<Float64Array>();
const statusAtWork = constant<Int32Array>();

const kinds = activities.length;
/** Causes by activity before × activity after × whether the change is a loss. */
const ofActivity = Uint8Array.from({ length: kinds * kinds * 2 }, (_, i) =>
  causeOfActivity(i >> 4, (i >> 1) & 7, (i & 1) === 1),
);
/** Causes by whether income came to be counted or no longer is × activity before × activity after × whether the change is a loss. */
const ofIncome = Uint8Array.from({ length: kinds * kinds * 4 }, (_, i) =>
  causeOfIncome((i >> 4) & 7, (i >> 1) & 7, (i & 1) === 1, i >> 7 === 1),
);

/**
 * Books what changed in the lives of those who were here and are, where they lived at the last year's end, as if nobody had moved: each
 * criterion's change has one cause, and the cohort changes by the same. Most changes touch one criterion; the others are passed over
 * by their bits. Nothing is called in the loop that V8 doesn't write out in it, or every column would be looked up anew after each call.
 * @param rows of the changed, `count` of them; those left to be looked at further take their place in it
 * @param statusNow packed status by row
 * @returns how many moved, are rehoused or changed among the residents with resources: what they are is still to be remembered
 */
export function bookLives(world: World, book: LedgerBook, rows: Int32Array, count: number, packed: Int32Array): number {
  const { districts, childAge } = book;
  const ledger = ledgerAtWork(book.ledger);
  const statusNow = statusAtWork(packed);
  const { status, income: incomeBefore, place, moveCause, rehousedFrom } = atWork(world).memory;
  const { income, homeEstate, age } = atWork(world).population.residents;
  const { people, cohorts } = atWork(world).tally;
  const estates = (1 + districts) * ledgerCells;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const from = place[row] as number;
    const before = (status[row] as number) & ~Bit.rehoused;
    const now = statusNow[row] as number;
    const changed = before ^ now;
    const base = estates + from * ledgerCells;
    const cohort = cohortOf(homeEstate[row] as number, age[row] as number, childAge);
    const activity = (activityIn(before) << 4) | (activityIn(now) << 1);
    if ((changed & workingBits) !== 0) {
      const months = (now & 31) - (before & 31);
      const entered = ((now >> 5) & 1) - ((before >> 5) & 1);
      const why = entered !== 0 ? ageBand : (ofActivity[activity | ((0 - months) >>> 31)] as number);
      add(ledger, base + outside + why * 2, months, entered * 24);
      add(cohorts, cohort, months, entered * 24);
    }
    if ((changed & convictionBits) !== 0) {
      const found = ((now >> 6) & 3) - ((before >> 6) & 3);
      const entered = ((now >> 8) & 1) - ((before >> 8) & 1);
      add(
        ledger,
        base + conviction + (entered !== 0 ? ageBand : found > 0 ? convicted : expired) * 2,
        found,
        entered * 2,
      );
      add(cohorts, cohort + 4, found, entered * 2);
    }
    if ((changed & schoolingBits) !== 0) {
      const basic = ((now >> 10) & 1) - ((before >> 10) & 1);
      const entered = ((now >> 9) & 1) - ((before >> 9) & 1);
      add(ledger, base + schooling + (entered !== 0 ? ageBand : educationCause) * 2, basic, entered);
      add(cohorts, cohort + 6, basic, entered);
    }
    const thousands = inThousands(income[row] as number);
    const entered = ((now >> 11) & 1) - ((before >> 11) & 1);
    const kind = ((entered & 1) << 7) | activity;
    const gain = (thousands & -((now >> 11) & 1)) - ((incomeBefore[row] as number) & -((before >> 11) & 1));
    add(ledger, base + meanIncome + (ofIncome[kind | (gain >>> 31)] as number) * 2, gain, entered);
    add(cohorts, cohort + 8, gain, entered);
    if ((changed & incomeBits) !== 0) {
      const low = ((now >> 12) & 1) - ((before >> 12) & 1);
      add(ledger, base + lowIncome + (ofIncome[kind | ((0 - low) >>> 31)] as number) * 2, low, entered);
      add(cohorts, cohort + 10, low, entered);
    }
    if ((changed & ownFigures) !== 0) {
      const works = (now >> 5) & 1;
      const worked = (before >> 5) & 1;
      const stands = standing[(now >> 14) & 63] as number;
      const stood = standing[(before >> 14) & 63] as number;
      add(cohorts, cohort + countCells, works * (stands & 1) - worked * (stood & 1), works - worked);
      add(cohorts, cohort + countCells + 2, works * (stands >> 1) - worked * (stood >> 1), works - worked);
    }
    const here = from * peopleCells;
    people[here + peopleCell(before)] = (people[here + peopleCell(before)] as number) - 1;
    people[here + peopleCell(now)] = (people[here + peopleCell(now)] as number) + 1;
    if ((moveCause[row] as number) | (rehousedFrom[row] as number) | (changed & resourceBits)) {
      rows[left++] = row;
    } else {
      status[row] = now;
      incomeBefore[row] = thousands;
    }
  }
  return left;
}

function add(into: Float64Array, at: number, numerator: number, denominator: number): void {
  into[at] = (into[at] as number) + numerator;
  into[at + 1] = (into[at + 1] as number) + denominator;
}
