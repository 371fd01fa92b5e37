import { Activity, activities, Role } from '../population/codes.ts';
import { labourStateOf, labourStates } from '../population/labourStates.ts';
import { ages, type Hazards } from './hazards.ts';

/** The processes behind the thinning gate, in the order their candidates are drawn. */
export const gated = [
  'mortality',
  'fertility',
  'union',
  'separation',
  'leaving-home',
  'education-entry',
  'labour',
  'conviction',
] as const;
export type GatedProcess = (typeof gated)[number];
export const Gate = Object.fromEntries(gated.map((name, i) => [name, i])) as Readonly<Record<GatedProcess, number>>;
export const gateCount = gated.length;

/** Room that the bounds leave above the pack's rates, so that a scenario can raise a hazard and keep everybody's luck. */
export const headroom = 2;

/** Room above a strategy's own rates for programmes and neighbours that raise a hazard. */
const effectRoom = 2;

/**
 * Upper bounds of the gated hazards for each class (role in the household, activity, sex, age) and the cumulative thresholds of the
 * gate: `threshold[class][p]` = 2³² × probability that a process up to p has a candidate, `any[class]` the last of them.
 */
export interface Bounds {
  readonly bound: Float64Array;
  readonly threshold: Uint32Array;
  readonly any: Uint32Array;
}

const roleCount = Object.keys(Role).length;

/** Class of a resident for the gate. */
export function gateClass(role: number, activity: number, sex: number, age: number): number {
  return ((((role << 3) | activity) << 1) | sex) * ages + age;
}

/**
 * Bounds for the pack's own rates with headroom, so that scenarios that stay within it share their luck. Where a strategy's own
 * rates, with room for programmes and neighbours, are higher still, they are the bound: residents of those classes then draw anew.
 * @param own the strategy's hazards
 */
export function gateBounds(pack: Hazards, own: Hazards): Bounds {
  const classes = roleCount * activities.length * 2 * ages;
  const bound = new Float64Array(classes * gateCount);
  const threshold = new Uint32Array(classes * gateCount);
  const any = new Uint32Array(classes);
  const usual = new Float64Array(gateCount);
  const raised = new Float64Array(gateCount);
  for (let role = 0; role < roleCount; role++) {
    for (let activity = 0; activity < activities.length; activity++) {
      for (let sex = 0; sex < 2; sex++) {
        for (let age = 0; age < ages; age++) {
          largestHazards(pack, role, activity, sex, age, usual);
          largestHazards(own, role, activity, sex, age, raised);
          const row = gateClass(role, activity, sex, age);
          let nothing = 1;
          for (let p = 0; p < gateCount; p++) {
            const most = Math.min(1, Math.max((usual[p] as number) * headroom, (raised[p] as number) * effectRoom));
            bound[row * gateCount + p] = most;
            nothing *= 1 - most;
            threshold[row * gateCount + p] = Math.min(4294967295, (1 - nothing) * 4294967296);
          }
          any[row] = Math.min(4294967295, (1 - nothing) * 4294967296);
        }
      }
    }
  }
  return { bound, threshold, any };
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
  into: Float64Array,
): void {
  const bySex = sex * ages + age;
  const prior = Math.max(...hazards.convictionPrior);
  into[Gate.mortality] = hazards.mortality[bySex] as number;
  into[Gate.fertility] = sex === 1 ? larger(hazards.fertility, age) : 0;
  into[Gate.union] = role === Role.partner ? 0 : (hazards.union[bySex] as number);
  into[Gate.separation] = role === Role.partner && sex === 1 ? larger(hazards.separation, age) : 0;
  into[Gate['leaving-home']] = role === Role.child ? (hazards.leavingHome[bySex] as number) : 0;
  into[Gate['education-entry']] =
    activity === Activity.student || activity === Activity.child ? 0 : largestEntry(hazards, age);
  into[Gate.labour] = largestExit(hazards, activity, age);
  into[Gate.conviction] =
    age < 15 ? 0 : (hazards.conviction[bySex] as number) * (hazards.convictionActivity[activity] as number) * prior;
}

function larger(table: Float64Array, age: number): number {
  return Math.max(table[age] as number, table[ages + age] as number);
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

function largestExit(hazards: Hazards, activity: number, age: number): number {
  const from = labourStateOf[activity] as number;
  if (from < 0) return 0;
  let largest = 0;
  for (let schooling = 0; schooling < 5; schooling++) {
    let sum = 0;
    const at = ((from * ages + age) * 5 + schooling) * labourStates.length;
    for (let to = 0; to < labourStates.length; to++) sum += hazards.labour[at + to] as number;
    largest = Math.max(largest, sum);
  }
  return largest;
}
