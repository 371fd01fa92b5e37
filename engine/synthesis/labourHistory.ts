import { Activity } from '../population/codes.ts';
import { labourActivities, labourStateOf, schoolingOf } from '../population/labourStates.ts';
import type { Population } from '../population/population.ts';
import { type StepTable, stepAt } from './ageSteps.ts';
import { type DenseRates, durationYears, labourStateCount, schoolingCount } from './denseRates.ts';
import { type Draws, drawByWeight } from './draws.ts';
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

/** Residents of a state that an estate's own level is drawn towards the municipality's by: small stocks are mostly chance. */
const chance = 5;

/**
 * First age of a step, then the share of those with work, and of those without, who came from outside within the year, and the share who left
 * an education within it. Newcomers bring two years of their activity, as they do in the simulation. Assumed: about 6,000 of 71,000 come to Gladsaxe in a
 * year (published for 2020), most of them young, and more of them work than of the residents; shares out of education found in the base run.
 */
const latelySteps: StepTable<readonly [number, number, number, number]> = [
  [0, 0, 0, 0],
  [18, 0.18, 0.09, 0.13],
  [25, 0.18, 0.09, 0.08],
  [30, 0.1, 0.05, 0.02],
  [40, 0.05, 0.03, 0.005],
  [50, 0.03, 0.015, 0],
  [60, 0.015, 0.008, 0],
];

/** How people come into the states of the labour market, in a municipality whose stocks stand still. */
export interface LabourEntries {
  /** [state][age][schooling][state before], yearly chance that a person in a state came from the other one within the year */
  readonly chances: Float64Array;
  /** residents, [state][age group][schooling] */
  readonly stock: Float64Array;
}

/** Cell of a stock. */
function stockAt(state: number, age: number, schooling: number): number {
  return (state * groups + Math.floor(age / agesPerGroup)) * schoolingCount + schooling;
}

/** Chances of having come from each other state: stock of the one × its rate into the other / stock of the other. */
export function labourEntries({ residents, residentCount }: Population, rates: DenseRates): LabourEntries {
  const stock = new Float64Array(labourStateCount * groups * schoolingCount).fill(0.5);
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
  return { chances, stock };
}

/**
 * Sets years in the present activity and the months without work and education this year and last. Who changed this year or
 * last did so in some month of it, so that the base years count full-time equivalents just as the simulated years do. The flows are those
 * that hold the estate's own stocks: where more are without work than their ages and schooling say, they have been so for longer, and fewer of
 * those with work were without it lately.
 */
export function setLabourHistory(
  { residents }: Population,
  rows: EstateRows,
  entries: LabourEntries,
  rates: DenseRates,
  draws: Draws,
): void {
  const level = levelsOf(residents, rows, entries);
  const came = new Float64Array(labourStateCount);
  const before = new Float64Array(labourStateCount);
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const state = labourStateOf[residents.activity[row] as number] as number;
    const age = residents.age[row] as number;
    const schooling = schoolingOf[residents.education[row] as number] as number;
    if (state < 0) {
      if (residents.activity[row] === Activity.student) {
        setStudentHistory(residents, row, entries, level, schooling, draws);
      }
      continue;
    }
    const at = (s: number) => ((s * ageCount + age) * schoolingCount + schooling) * labourStateCount;
    const late = lately(age, state);
    const u = draws.share();
    if (u < 2 * late.arrived) {
      residents.activityYears[row] = u < late.arrived ? 1 : 2;
      residents.outsideMonths[row] = monthsOutside(state, state, draws);
      residents.outsideMonthsLastYear[row] = monthsOutside(state, state, draws);
      continue;
    }
    if (u < 2 * (late.arrived + late.educated)) {
      const isThisYear = u < 2 * late.arrived + late.educated;
      const months = monthsOutside(employedState, state, draws);
      residents.activityYears[row] = isThisYear ? 0 : 1;
      residents.outsideMonths[row] = isThisYear ? months : monthsOutside(state, state, draws);
      residents.outsideMonthsLastYear[row] = isThisYear ? 0 : months;
      continue;
    }
    const entry = scaledChances(entries.chances, at(state), level, state, came);
    const entered = enteredFrom(came, draws);
    if (entered >= 0) {
      // Who found work this year may have lost it only last year.
      scaledChances(entries.chances, at(entered), level, entered, before);
      const enteredBefore = enteredFrom(before, draws);
      residents.activityYears[row] = 0;
      residents.outsideMonths[row] = monthsOutside(entered, state, draws);
      residents.outsideMonthsLastYear[row] = monthsOutside(enteredBefore < 0 ? entered : enteredBefore, entered, draws);
      continue;
    }
    residents.outsideMonths[row] = monthsOutside(state, state, draws);
    const enteredLastYear = enteredFrom(came, draws);
    residents.outsideMonthsLastYear[row] = monthsOutside(enteredLastYear < 0 ? state : enteredLastYear, state, draws);
    residents.activityYears[row] = enteredLastYear < 0 ? yearsSince(entry, state, age, rates, draws) : 1;
  }
}

/** Students who have begun at this age or later came from the labour market; younger ones straight from school. */
const youngestEntrant = 18;
const employedState = labourActivities.indexOf(Activity.employed);
const disabilityState = labourActivities.indexOf(Activity.disabilityPension);

/** Months outside of a student who began this year or last, out of any of the states that those of the age and schooling are in. */
function setStudentHistory(
  residents: Population['residents'],
  row: number,
  { stock }: LabourEntries,
  level: Float64Array,
  schooling: number,
  draws: Draws,
): void {
  const years = residents.enrolmentYears[row] as number;
  const age = residents.age[row] as number;
  if (years > 1 || age - years < youngestEntrant) return;
  const weights = Array.from(level, (factor, s) => factor * (stock[stockAt(s, age, schooling)] as number));
  const from = drawByWeight(weights, draws);
  if (years === 0) {
    residents.outsideMonths[row] = monthsOutside(from, employedState, draws);
    // Most have come out of an earlier education only the year before.
    residents.outsideMonthsLastYear[row] = monthsOutside(employedState, from, draws);
  } else residents.outsideMonthsLastYear[row] = monthsOutside(from, employedState, draws);
}

/** An estate's residents in each state against as many as the municipality has at their ages and schooling. */
function levelsOf(residents: Population['residents'], rows: EstateRows, { stock }: LabourEntries): Float64Array {
  const found = new Float64Array(labourStateCount);
  const expected = new Float64Array(labourStateCount);
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const state = labourStateOf[residents.activity[row] as number] as number;
    if (state < 0) continue;
    found[state] = (found[state] as number) + 1;
    const age = residents.age[row] as number;
    const schooling = schoolingOf[residents.education[row] as number] as number;
    let all = 0;
    for (let s = 0; s < labourStateCount; s++) all += stock[stockAt(s, age, schooling)] as number;
    for (let s = 0; s < labourStateCount; s++) {
      expected[s] = (expected[s] as number) + (stock[stockAt(s, age, schooling)] as number) / all;
    }
  }
  return found.map((count, s) => (count + chance) / ((expected[s] as number) + chance));
}

/** Chances of having come into a state at the estate's own stocks, into `came`. @returns their sum */
function scaledChances(
  chances: Float64Array,
  at: number,
  level: Float64Array,
  state: number,
  came: Float64Array,
): number {
  let sum = 0;
  for (let from = 0; from < labourStateCount; from++) {
    const scaled = (chances[at + from] as number) * Math.sqrt((level[from] as number) / (level[state] as number));
    came[from] = scaled;
    sum += scaled;
  }
  if (sum <= largestEntry) return sum;
  for (let from = 0; from < labourStateCount; from++) came[from] = ((came[from] as number) * largestEntry) / sum;
  return largestEntry;
}

/** State left within a year for the present one, or −1. @param came chance of each */
function enteredFrom(came: Float64Array, draws: Draws): number {
  let rest = draws.share();
  for (let from = 0; from < labourStateCount; from++) {
    rest -= came[from] as number;
    if (rest < 0) return from;
  }
  return -1;
}

/** Shares of an age in a state who came to it from outside the municipality, and out of an education, within the year. */
function lately(age: number, state: number): { readonly arrived: number; readonly educated: number } {
  const [, working, without, leaving] = stepAt(latelySteps, age);
  return { arrived: isOutside[state] === 1 ? without : working, educated: state === disabilityState ? 0 : leaving };
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
function yearsSince(entry: number, state: number, age: number, { labourDuration }: DenseRates, draws: Draws): number {
  const longest = Math.min(Math.max(2, age - 17), 255);
  const u = draws.share();
  let left = 1;
  for (let years = 2; years < longest; years++) {
    const late = lately(age - years, state);
    const factor = labourDuration[state * durationYears + Math.min(years, durationYears - 1)] as number;
    left *= 1 - Math.min(largestEntry, entry * factor + late.arrived + late.educated);
    if (u >= left) return years;
  }
  return longest;
}
