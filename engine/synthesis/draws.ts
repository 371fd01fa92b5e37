import { logarithm } from '../arithmetic/logarithm.ts';
import { normalQuantile } from '../random/normal.ts';
import { createPhiloxStream } from '../random/philox.ts';
import { keyFromSeed } from '../random/seed.ts';

/** Chance of one step of synthesis in one estate. Fixed for ever: the same pack gives the same residents. */
export interface Draws {
  /** evenly over 0 ≤ x < 1 */
  share(): number;
  /** whole number from 0 to `count − 1` */
  below(count: number): number;
  /** standard normal */
  normal(): number;
  /** standard Gumbel, so that the largest of `log weight + gumbel` is drawn by weight */
  gumbel(): number;
  /** unit exponential */
  exponential(): number;
}

const steps = [
  'ages',
  'attributes',
  'roles',
  'couples',
  'children',
  'others',
  'parents-education',
  'enrolment',
  'labour-history',
  'convictions',
  'income',
  'births',
  'dwellings',
  'tenure-history',
  'origin',
  'childhood',
  'standings',
  'conviction-factors',
] as const;
export type Step = (typeof steps)[number];

const key = keyFromSeed('fremsyn synthesis 1');

/** The draws of a step in an estate; other steps and estates don't disturb them. */
export function createDraws(step: Step, estate: number): Draws {
  const next = createPhiloxStream(key[0], key[1], estate * 64 + steps.indexOf(step));
  const share = () => next() / 4294967296;
  const open = () => (next() + 0.5) / 4294967296;
  return {
    share,
    below: (count) => Math.floor(share() * count),
    normal: () => normalQuantile(open()),
    gumbel: () => -logarithm(-logarithm(open())),
    exponential: () => -logarithm(open()),
  };
}

/** Puts the rows in random order, in place (Fisher and Yates). */
export function shuffle(rows: number[], draws: Draws): number[] {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = draws.below(i + 1);
    const row = rows[i] as number;
    rows[i] = rows[j] as number;
    rows[j] = row;
  }
  return rows;
}

/** Index drawn by weight. */
export function drawByWeight(weights: ArrayLike<number>, draws: Draws): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let rest = draws.share() * total;
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i] as number;
    if (rest < 0) return i;
  }
  return weights.length - 1;
}
