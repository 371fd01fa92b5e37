import { Activity, activities } from '../population/codes.ts';
import { ages, type Hazards, labourActivities, labourStateOf, labourStates } from './hazards.ts';

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

/**
 * Upper bounds of the gated hazards for each class (activity, sex, age) and the cumulative thresholds of the gate:
 * `threshold[class][p]` = 2³² × probability that a process up to p has a candidate. They come from the pack, never from a scenario.
 */
export interface Bounds {
  readonly bound: Float64Array;
  readonly threshold: Float64Array;
}

/** Class of a resident for the gate. */
export function gateClass(activity: number, sex: number, age: number): number {
  return ((activity << 1) | sex) * ages + age;
}

/** Bounds for the pack's own rates. */
export function gateBounds(hazards: Hazards): Bounds {
  const classes = activities.length * 2 * ages;
  const bound = new Float64Array(classes * gateCount);
  const threshold = new Float64Array(classes * gateCount);
  const prior = Math.max(...hazards.convictionPrior);
  for (let activity = 0; activity < activities.length; activity++) {
    for (let sex = 0; sex < 2; sex++) {
      for (let age = 0; age < ages; age++) {
        const at = gateClass(activity, sex, age) * gateCount;
        const limit = (value: number): number => Math.min(1, value * headroom);
        bound[at + Gate.mortality] = limit(hazards.mortality[sex * ages + age] as number);
        bound[at + Gate.fertility] = sex === 1 ? limit(larger(hazards.fertility, age)) : 0;
        bound[at + Gate.union] = limit(hazards.union[sex * ages + age] as number);
        bound[at + Gate.separation] = limit(larger(hazards.separation, age));
        bound[at + Gate['leaving-home']] = limit(hazards.leavingHome[sex * ages + age] as number);
        bound[at + Gate['education-entry']] =
          activity === Activity.student || activity === Activity.child ? 0 : limit(largestEntry(hazards, age));
        bound[at + Gate.labour] = limit(largestExit(hazards, activity, age));
        bound[at + Gate.conviction] =
          age < 15
            ? 0
            : limit(
                (hazards.conviction[sex * ages + age] as number) *
                  (hazards.convictionActivity[activity] as number) *
                  prior,
              );
        let nothing = 1;
        for (let p = 0; p < gateCount; p++) {
          nothing *= 1 - (bound[at + p] as number);
          threshold[at + p] = (1 - nothing) * 4294967296;
        }
      }
    }
  }
  return { bound, threshold };
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

/** Activity code of a labour state. */
export function activityOfLabourState(state: number): number {
  return labourActivities[state] as number;
}
