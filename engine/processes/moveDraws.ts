import { Role, Tenure, tenures } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import type { World } from '../population/world.ts';
import { ages } from './hazards.ts';

/**
 * Draws for which a household may leave, wish for another home or take a child in again, in 31 bits and rounded so that none is left out:
 * under `low`, from `high` on, or from `middle` to before `middleEnd`. By tenure and the least age that the head has; `high` of the crowded
 * in its second half.
 */
export interface MoveDraws {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly middle: number;
  readonly middleEnd: number;
}

/** Highest chances by age × tenure, each a bound for everybody whose head is of the age, and of a child's return at any age. */
export interface MoveBounds {
  readonly leaving: Float64Array;
  readonly wishing: Float64Array;
  readonly returning: number;
  /** factor on wishes of the crowded */
  readonly crowding: number;
  /** where the middle begins, 0–1 */
  readonly returnsFrom: number;
}

const kinds = tenures.length;
const all = 2147483648;
const last = all - 1;

/** Lays out the draws. A household of youth dwellings is always looked at: its right to the home may have ended. */
export function moveDrawsOf({ leaving, wishing, returning, crowding, returnsFrom }: MoveBounds): MoveDraws {
  const cells = ages * kinds;
  const low = new Int32Array(cells);
  const high = new Int32Array(2 * cells);
  const mostLeaving = new Float64Array(kinds);
  const mostWishing = new Float64Array(kinds);
  for (let age = ages - 1; age >= 0; age--) {
    for (let tenure = 0; tenure < kinds; tenure++) {
      const at = age * kinds + tenure;
      const leaves = Math.max(mostLeaving[tenure] as number, leaving[at] as number);
      const wishes = Math.max(mostWishing[tenure] as number, wishing[at] as number);
      mostLeaving[tenure] = leaves;
      mostWishing[tenure] = wishes;
      low[at] = leaves > 0 ? Math.min(last, Math.ceil(leaves * all) + 1) : 0;
      high[at] = from(tenure === Tenure.socialYouth ? 1 : wishes);
      high[cells + at] = from(tenure === Tenure.socialYouth ? 1 : wishes * crowding);
    }
  }
  const middleEnd = returning > 0 ? Math.min(last, Math.ceil((returnsFrom + returning) * all) + 1) : 0;
  return { low, high, middle: Math.floor(returnsFrom * all) - 1, middleEnd };
}

/** First draw of an end of so many. */
function from(chance: number): number {
  return Math.max(0, Math.min(last, Math.floor((1 - chance) * all) - 1));
}

/** Households whose draw lies where something may happen; of meaning to one year's process alone. */
let list = new Int32Array(0);

/**
 * Lists the households with a home whose draw lies where something may happen. Without asking, as at the gate: each household is written at the
 * list's end, which moves on by a sign bit. Two in a turn, as with incomes.
 * @returns rows, of which the first `count` are listed
 */
export function listMovable(
  { population }: World,
  draws: MoveDraws,
  first: number,
  second: number,
): { readonly rows: Int32Array; readonly count: number } {
  const { householdCount } = population;
  if (list.length < householdCount) list = new Int32Array(Math.ceil(householdCount * 1.1));
  const rows = list;
  let count = 0;
  let household = 0;
  for (; household < householdCount - 1; household += 2) {
    rows[count] = household;
    count += isMovable(population, draws, first, second, household);
    rows[count] = household + 1;
    count += isMovable(population, draws, first, second, household + 1);
  }
  if (household < householdCount) {
    rows[count] = household;
    count += isMovable(population, draws, first, second, household);
  }
  return { rows, count };
}

/**
 * 1 for a household with a home whose draw lies where something may happen, else 0. The head's least age is that of a partner or single who
 * stands first among the members; another's tells nothing.
 */
function isMovable(
  { residents, households, dwellings }: Population,
  { low, high, middle, middleEnd }: MoveDraws,
  first: number,
  second: number,
  household: number,
): number {
  const home = households.dwelling[household] as number;
  const dwelling = home & ~(home >> 31);
  const member = households.firstMember[household] as number;
  const someone = member & ~(member >> 31);
  const isHeadKnown = ((residents.role[someone] as number) - Role.partner - 1) >> 31;
  const age = (residents.age[someone] as number) & isHeadKnown;
  const at = age * kinds + (dwellings.tenure[dwelling] as number);
  const crowded = ((dwellings.rooms[dwelling] as number) + 1 - (households.size[household] as number)) >> 31;
  // The draw of random/hash.ts, written out: a call here costs as much as the draw.
  let h = (households.key[household] as number) ^ first;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = (h ^ (h >>> 15)) + second;
  h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
  const u = (h ^ (h >>> 15)) >>> 1;
  const isLow = u - (low[at] as number);
  const isHigh = (high[at + ((ages * kinds) & crowded)] as number) - 1 - u;
  const isMiddle = (middle - 1 - u) & (u - middleEnd);
  return (~home & (isLow | isHigh | isMiddle)) >>> 31;
}
