import { Activity } from '../population/codes.ts';
import { labourActivities, labourStateOf, schoolingOf } from '../population/labourStates.ts';
import type { Population } from '../population/population.ts';
import { type DenseRates, durationYears, labourStateCount, schoolingCount } from './denseRates.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';
import { ageCount } from './targets.ts';

/** Whether an activity counts as without work and education in the first criterion, by labour state. */
const isOutside = Uint8Array.from(labourActivities, (activity) =>
  activity === Activity.employed || activity === Activity.retired ? 0 : 1,
);

const agesPerGroup = 5;
const groups = Math.ceil(ageCount / agesPerGroup);
/** No state is entered by more than this share of those in it, however small the state is beside those that feed it. */
const largestEntry = 0.6;

/**
 * Yearly chance that a person in a state came from each other state within the year, in a municipality whose stocks stand
 * still: stock of the one × its rate into the other / stock of the other.
 * @returns [state][age][schooling][state before]
 */
export function entryChances({ residents, residentCount }: Population, rates: DenseRates): Float64Array {
  const stock = new Float64Array(labourStateCount * groups * schoolingCount).fill(0.5);
  const stockAt = (state: number, age: number, schooling: number) =>
    (state * groups + Math.floor(age / agesPerGroup)) * schoolingCount + schooling;
  for (let row = 0; row < residentCount; row++) {
    const state = labourStateOf[residents.activity[row] as number] as number;
    if (state < 0) continue;
    const at = stockAt(state, residents.age[row] as number, schoolingOf[residents.education[row] as number] as number);
    stock[at] = (stock[at] as number) + 1;
  }
  const chances = new Float64Array(labourStateCount * ageCount * schoolingCount * labourStateCount);
  let cell = 0;
  for (let to = 0; to < labourStateCount; to++) {
    for (let age = 0; age < ageCount; age++) {
      for (let schooling = 0; schooling < schoolingCount; schooling++) {
        const here = stock[stockAt(to, age, schooling)] as number;
        let sum = 0;
        for (let from = 0; from < labourStateCount; from++) {
          const rate = rates.labour[
            ((from * ageCount + age) * schoolingCount + schooling) * labourStateCount + to
          ] as number;
          const chance = from === to ? 0 : ((stock[stockAt(from, age, schooling)] as number) * rate) / here;
          chances[cell + from] = chance;
          sum += chance;
        }
        const scale = sum > largestEntry ? largestEntry / sum : 1;
        for (let from = 0; from < labourStateCount; from++, cell++) chances[cell] = (chances[cell] as number) * scale;
      }
    }
  }
  return chances;
}

/**
 * Sets years in the present activity and the months without work and education this year and last. Who changed this year or
 * last did so in some month of it, so that the base years count full-time equivalents just as the simulated years do.
 * @param chances of `entryChances`
 */
export function setLabourHistory(
  { residents }: Population,
  rows: EstateRows,
  chances: Float64Array,
  rates: DenseRates,
  draws: Draws,
): void {
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const state = labourStateOf[residents.activity[row] as number] as number;
    if (state < 0) continue;
    const age = residents.age[row] as number;
    const at =
      ((state * ageCount + age) * schoolingCount + (schoolingOf[residents.education[row] as number] as number)) *
      labourStateCount;
    const entered = enteredFrom(chances, at, draws);
    if (entered >= 0) {
      residents.activityYears[row] = 0;
      residents.outsideMonths[row] = monthsOutside(entered, state, draws);
      residents.outsideMonthsLastYear[row] = monthsOutside(entered, entered, draws);
      continue;
    }
    residents.outsideMonths[row] = monthsOutside(state, state, draws);
    const enteredLastYear = enteredFrom(chances, at, draws);
    residents.outsideMonthsLastYear[row] = monthsOutside(enteredLastYear < 0 ? state : enteredLastYear, state, draws);
    residents.activityYears[row] = enteredLastYear < 0 ? yearsSince(chances, at, state, age, rates, draws) : 1;
  }
}

/** State left within a year for the present one, or −1. */
function enteredFrom(chances: Float64Array, at: number, draws: Draws): number {
  let rest = draws.share();
  for (let from = 0; from < labourStateCount; from++) {
    rest -= chances[at + from] as number;
    if (rest < 0) return from;
  }
  return -1;
}

/** Months outside in a year that begins in one state and ends in another, the change falling in any month. */
function monthsOutside(from: number, to: number, draws: Draws): number {
  if (from === to) return isOutside[to] === 1 ? 12 : 0;
  const month = draws.below(12);
  return (isOutside[from] === 1 ? month : 0) + (isOutside[to] === 1 ? 12 - month : 0);
}

/**
 * Years in a state that was entered neither this year nor last: in a municipality whose stocks stand still, as many leave as enter, and
 * who has been in the state for long leaves it as much more seldom as the durations' factors say.
 */
function yearsSince(
  chances: Float64Array,
  at: number,
  state: number,
  age: number,
  { labourDuration }: DenseRates,
  draws: Draws,
): number {
  let entry = 0;
  for (let from = 0; from < labourStateCount; from++) entry += chances[at + from] as number;
  const longest = Math.min(Math.max(2, age - 17), 255);
  const u = draws.share();
  let left = 1;
  for (let years = 2; years < longest; years++) {
    const factor = labourDuration[state * durationYears + Math.min(years, durationYears - 1)] as number;
    left *= 1 - Math.min(largestEntry, entry * factor);
    if (u >= left) return years;
  }
  return longest;
}
