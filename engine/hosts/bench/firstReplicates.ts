import type { Pack } from '../../pack/pack.ts';
import type { Checkpoints } from '../../simulation/checkpoints.ts';
import { workerEngine } from '../workerEngine.ts';
import { benchTask, flexibleFrom, simulatedYears } from './benchTask.ts';
import { timed } from './timed.ts';

/** Milliseconds from a changed scenario to its first replicate, as time passes, by where the change begins. */
export interface FirstReplicate {
  /** in the first simulated year, so that every year is run */
  readonly firstYear: number;
  readonly midway: number;
  readonly lastTwoYears: number;
  readonly lastYear: number;
}

/**
 * Times a change of today's rule, whose years a host that keeps them has passed before. What is changed last comes first, since a run over
 * all years takes the room that the years of the one before had.
 */
export function firstReplicates(pack: Pack, flexibleShare: number, checkpoints: Checkpoints): FirstReplicate {
  workerEngine.run(benchTask(pack), { checkpoints });
  const changedFrom = (year: number): number => {
    const task = benchTask(pack, flexibleFrom(pack, year, flexibleShare));
    return timed(() => workerEngine.run(task, { checkpoints })).milliseconds;
  };
  const lastYear = changedFrom(simulatedYears);
  const lastTwoYears = changedFrom(simulatedYears - 1);
  const midway = changedFrom(Math.floor(simulatedYears / 2) + 1);
  return { lastYear, lastTwoYears, midway, firstYear: changedFrom(1) };
}
