import type { Cancelled } from './task.ts';
import type { OnStep } from './year.ts';

/** Told a year by its place in the task's, and its counts, laid out as a year of `Projection.counts`. */
export type OnYear = (yearIndex: number, counts: Float64Array) => void;

/** Who is asked and told while a replicate is run. */
export interface Listeners {
  /** asked between years */
  readonly cancelled?: Cancelled;
  /** asked within years too, after each process: a year takes longer than a hand on a lever waits for the core that it runs on */
  readonly interrupted?: Cancelled;
  /** told the counts of every year as it closes, for a line that is drawn while it is run */
  readonly onYear?: OnYear;
  /** told after each process and each closing of every strategy and year, for tracing */
  readonly onStep?: OnStep;
}
