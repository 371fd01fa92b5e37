import { moveInto } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import type { Applicants } from './applicants.ts';
import { type Arrivals, arrive, causeOfMove } from './arrival.ts';
import { channels, lettingFigures } from './channels.ts';
import { fairnessFigures, householdGroups } from './householdGroups.ts';
import { placedRow, rowIn, sortPlaced } from './keyedRings.ts';

/** Dwellings that became vacant, and those of them that are to be let, social and private apart. */
export interface Vacancies {
  /** not announced yet */
  readonly fresh: Int32Array;
  freshCount: number;
  readonly social: Int32Array;
  socialCount: number;
  readonly private: Int32Array;
  privateCount: number;
}

/** What housing keeps of a year while it goes on. */
export interface HousingYear {
  readonly year: Year;
  readonly applicants: Applicants;
  /** those from outside who have found a home */
  readonly arrivals: Arrivals;
  /** vacated since the round began, to be let in the next */
  readonly next: Vacancies;
  /** by dwelling, the key by which chance knows a vacancy of the year */
  readonly vacancyKey: Uint32Array;
  /** [estate][channel][letting figure] */
  readonly letting: Float64Array;
  /** [estate][household group][fairness figure]; undefined where nobody asks */
  readonly fairness?: Float64Array | undefined;
}

/** Lists with room for every dwelling. */
export function createVacancies(capacity: number): Vacancies {
  return {
    fresh: new Int32Array(capacity),
    freshCount: 0,
    social: new Int32Array(capacity),
    socialCount: 0,
    private: new Int32Array(capacity),
    privateCount: 0,
  };
}

/** Sorts the first `count` rows of a list by a keyed draw of the dwelling, the same order whatever rows dwellings have. */
export function orderByDraw(
  list: Int32Array,
  count: number,
  key: Uint32Array,
  first: number,
  second: number,
  scratch: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const row = list[i] as number;
    scratch[i] = placedRow(draw(key[row] as number, first, second), row);
  }
  sortPlaced(scratch, count);
  for (let i = 0; i < count; i++) list[i] = rowIn(scratch[i] as number);
}

/**
 * The applicant moves in; what it leaves is to be let in the next round.
 * @param spendsSeniority whether its place on the social waiting lists brought it there, so that it begins anew; others keep theirs
 */
export function house(housing: HousingYear, a: number, dwelling: number, spendsSeniority: boolean): void {
  const { year, applicants, arrivals, next } = housing;
  const { world } = yearAtWork(year);
  const household = applicants.household[a] as number;
  applicants.isHoused[a] = 1;
  if (household < 0) {
    arrive(year, arrivals, a, dwelling);
    return;
  }
  const cause = causeOfMove(year, household);
  const { households } = world.population;
  const left = households.dwelling[household] as number;
  const since = households.listedSince[household] as number;
  moveInto(world, household, dwelling, year.year, cause);
  if (!spendsSeniority) households.listedSince[household] = since;
  // Who moves on by choice gives up the home that works took out of use.
  if (cause !== moveCauses.rehousing) households.returnTo[household] = 0;
  if (left >= 0) next.fresh[next.freshCount++] = left;
}

/** Adds to a letting figure of an estate and channel. */
export function record(housing: HousingYear, estate: number, channel: number, figure: number, amount: number): void {
  const at = (estate * channels.length + channel) * lettingFigures.length + figure;
  housing.letting[at] = (housing.letting[at] as number) + amount;
}

/** By letting figure, the fairness figure of the same name, −1 for none. */
const fairnessOf = Int8Array.from(lettingFigures, (name) => (fairnessFigures as readonly string[]).indexOf(name));

/** Adds to a letting figure of an estate, a channel and the applicant's group: what the one who has it meets. */
export function recordOf(
  housing: HousingYear,
  estate: number,
  channel: number,
  a: number,
  figure: number,
  amount: number,
): void {
  record(housing, estate, channel, figure, amount);
  const { fairness } = housing;
  if (!fairness) return;
  const group = housing.applicants.group[a] as number;
  const at = (estate * householdGroups.length + group) * fairnessFigures.length + (fairnessOf[figure] as number);
  fairness[at] = (fairness[at] as number) + amount;
}
