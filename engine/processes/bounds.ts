import { Activity, activities, Role, tenures } from '../population/codes.ts';
import { largestConvictionFactor } from '../population/convictionFactors.ts';
import { labourStateOf, labourStates, schoolings } from '../population/labourStates.ts';
import { standings } from '../population/standings.ts';
import { ages, durationYears, type Hazards } from './hazards.ts';
import { dependsOnDuration, standsAs } from './labourMoves.ts';
import { mostYearsLater, retirementBegins } from './pensionAge.ts';

/**
 * The processes behind the thinning gate, in the order their candidates are drawn. Labour is last: at pension age all of a class are its
 * candidates, and nobody needs to be left for a process behind it.
 */
export const gated = [
  'mortality',
  'fertility',
  'union',
  'separation',
  'leaving-home',
  'education-entry',
  'conviction',
  'labour',
] as const;
export type GatedProcess = (typeof gated)[number];
export const Gate = Object.fromEntries(gated.map((name, i) => [name, i])) as Readonly<Record<GatedProcess, number>>;
export const gateCount = gated.length;

/** Room that the bounds leave above the pack's rates, so that a scenario can raise a hazard and keep everybody's luck. */
export const headroom = 2;

/**
 * Share of a class that is left for the processes behind one whose bound is one, as entry into education's is at 20–22: had it nobody left,
 * whatever stands behind it would never happen to the class. Some event that is certain then misses one in a million.
 */
const leastLeft = 2 ** -20;

/** Room above a strategy's own rates for programmes and neighbours that raise a hazard. */
const effectRoom = 2;

/**
 * Upper bounds of the gated hazards for each class (role in the household, activity, sex, age) and the cumulative thresholds of the
 * gate: `threshold[class][p]` = 2³² × probability that a process up to p has a candidate, `any[class]` the last of them.
 */
export interface Bounds {
  readonly bound: Float64Array;
  readonly threshold: Float64Array;
  readonly any: Uint32Array;
  /** `any` in 31 bits, rounded up: nobody whose draw is under `any` has half a draw at or over it */
  readonly nearly: Int32Array;
  /** largest chance of any move of the labour process, by state, age and schooling, without cycle and programmes */
  readonly labourMost: Float64Array;
}

/** Cells of the mortality gradient at one age. */
const gradientCells = tenures.length * schoolings.length;

const roleCount = Object.keys(Role).length;

/**
 * Where residents of a class differ, the largest hazard is that of somebody who has everything that raises it, and a fifth above that is
 * room enough; where they don't, the usual room applies, which is twice what is given here.
 */
const roomAboveLargest = 0.6;

/** Class of a resident for the gate. */
export function gateClass(role: number, activity: number, sex: number, age: number): number {
  return ((((role << 3) | activity) << 1) | sex) * ages + age;
}

/**
 * Bounds for the pack's own rates with headroom, so that scenarios that stay within it share their luck. Where a strategy's own
 * rates, with room for programmes and neighbours, are higher still, they are the bound: residents of those classes then draw anew.
 * @param own the strategy's hazards
 * @param largestEase the largest factor by which persons differ in finding and losing work
 */
export function gateBounds(pack: Hazards, own: Hazards, largestEase = 1): Bounds {
  const classes = roleCount * activities.length * 2 * ages;
  const bound = new Float64Array(classes * gateCount);
  const threshold = new Float64Array(classes * gateCount);
  const any = new Uint32Array(classes);
  const usual = new Float64Array(gateCount);
  const raised = new Float64Array(gateCount);
  for (let role = 0; role < roleCount; role++) {
    for (let activity = 0; activity < activities.length; activity++) {
      for (let sex = 0; sex < 2; sex++) {
        for (let age = 0; age < ages; age++) {
          largestHazards(pack, role, activity, sex, age, largestEase, usual);
          largestHazards(own, role, activity, sex, age, largestEase, raised);
          const row = gateClass(role, activity, sex, age);
          let nothing = 1;
          for (let p = 0; p < gateCount; p++) {
            const most = Math.min(1, Math.max((usual[p] as number) * headroom, (raised[p] as number) * effectRoom));
            bound[row * gateCount + p] = most;
            nothing *= p === Gate.labour ? 1 - most : Math.max(1 - most, leastLeft);
            threshold[row * gateCount + p] = (1 - nothing) * 4294967296;
          }
          any[row] = Math.min(4294967295, (1 - nothing) * 4294967296);
        }
      }
    }
  }
  const nearly = Int32Array.from(any, (most) => Math.min(2147483647, Math.ceil(most / 2)));
  return { bound, threshold, any, nearly, labourMost: labourMostOf(own, largestEase) };
}

/**
 * The largest hazard that each gated process can have in a class, which is the resident's at the gate. Who becomes a partner or is
 * left by one later in the year has no candidate for separation or union before the next; nobody old enough becomes a child at home.
 */
function largestHazards(
  hazards: Hazards,
  role: number,
  activity: number,
  sex: number,
  age: number,
  ease: number,
  into: Float64Array,
): void {
  const bySex = sex * ages + age;
  const prior = Math.max(...hazards.convictionPrior);
  const own = Math.max(1, largestConvictionFactor * roomAboveLargest);
  const gradient = Math.max(1, largestGradient(hazards, age) * roomAboveLargest);
  const partnered = role === Role.partner ? 2 * ages : 0;
  const relative = hazards.mortalityPartnered[partnered + bySex] as number;
  into[Gate.mortality] =
    (hazards.mortality[bySex] as number) * relative * gradient + (hazards.careHome[partnered + bySex] as number);
  into[Gate.fertility] =
    sex === 1 ? Math.max(larger(hazards.fertility, age), largestFertility(hazards, age) * roomAboveLargest) : 0;
  into[Gate.union] = role === Role.partner ? 0 : (hazards.union[bySex] as number);
  // The woman's draw stands for a couple, but two men have none.
  into[Gate.separation] = role === Role.partner ? larger(hazards.separation, age) : 0;
  into[Gate['leaving-home']] = role === Role.child ? (hazards.leavingHome[bySex] as number) : 0;
  into[Gate['education-entry']] =
    activity === Activity.student || activity === Activity.child ? 0 : largestEntry(hazards, age);
  into[Gate.labour] = largestExit(hazards, activity, age, ease);
  into[Gate.conviction] =
    age < 15
      ? 0
      : (hazards.conviction[bySex] as number) * (hazards.convictionActivity[activity] as number) * prior * own;
}

function larger(table: Float64Array, age: number): number {
  return Math.max(table[age] as number, table[ages + age] as number);
}

function largestGradient({ mortalityGradient }: Hazards, age: number): number {
  let largest = 0;
  for (let at = age * gradientCells; at < (age + 1) * gradientCells; at++) {
    largest = Math.max(largest, mortalityGradient[at] as number);
  }
  return largest;
}

function largestFertility(hazards: Hazards, age: number): number {
  let largest = 0;
  for (let partnered = 0; partnered < 2; partnered++) {
    for (let children = 0; children < 4; children++) {
      const factor = hazards.fertilityParity[(partnered * 4 + children) * ages + age] as number;
      largest = Math.max(largest, (hazards.fertility[partnered * ages + age] as number) * factor);
    }
  }
  return largest;
}

function largestEntry(hazards: Hazards, age: number): number {
  let largest = 0;
  for (let schooling = 0; schooling < 4; schooling++) {
    let sum = 0;
    for (let to = 0; to < 3; to++) sum += hazards.enrol[(schooling * ages + age) * 3 + to] as number;
    largest = Math.max(largest, sum);
  }
  return largest;
}

function labourMostOf(hazards: Hazards, ease: number): Float64Array {
  const most = new Float64Array(labourStates.length * ages * schoolings.length);
  for (let from = 0; from < labourStates.length; from++) {
    for (let age = 0; age < ages; age++) {
      for (let schooling = 0; schooling < schoolings.length; schooling++) {
        const at = (from * ages + age) * schoolings.length + schooling;
        most[at] = exitOf(hazards, from, age, schooling, ease).most;
      }
    }
  }
  return most;
}

function largestExit(hazards: Hazards, activity: number, age: number, ease: number): number {
  const from = labourStateOf[activity] as number;
  if (from < 0) return 0;
  let largest = 0;
  // where the pension age has risen, the old move as the younger do today
  for (let labourAge = age < retirementBegins ? age : age - mostYearsLater; labourAge <= age; labourAge++) {
    for (let schooling = 0; schooling < schoolings.length; schooling++) {
      const { usual, most } = exitOf(hazards, from, labourAge, schooling, ease);
      largest = Math.max(largest, usual, most * roomAboveLargest);
    }
  }
  return largest;
}

/** The largest chance of leaving a state: `usual` as the table and standings have it, `most` with all that durations and persons add. */
function exitOf(
  hazards: Hazards,
  from: number,
  age: number,
  schooling: number,
  ease: number,
): { readonly usual: number; readonly most: number } {
  let duration = 0;
  for (let years = 1; years < durationYears; years++) {
    duration = Math.max(duration, hazards.labourDuration[from * durationYears + years] as number);
  }
  const at = ((from * ages + age) * schoolings.length + schooling) * labourStates.length;
  let largestUsual = 0;
  let largestMost = 0;
  for (let standing = 0; standing < standings.length; standing++) {
    if (!standsAs(from, standing)) continue;
    let usual = from === 0 ? (hazards.flexJob[schooling * ages + age] as number) : 0;
    let most = usual;
    for (let to = 0; to < labourStates.length; to++) {
      const chance =
        (hazards.labour[at + to] as number) * (hazards.labourStanding[standing * labourStates.length + to] as number);
      usual += chance;
      most += chance * (dependsOnDuration(from, to) ? duration * ease : 1);
    }
    largestUsual = Math.max(largestUsual, usual);
    largestMost = Math.max(largestMost, usual, most);
  }
  return { usual: largestUsual, most: largestMost };
}
