import type { Pack } from '../../pack/pack.ts';
import type { Checkpoints } from '../../simulation/checkpoints.ts';
import { workerEngine } from '../workerEngine.ts';
import { benchTask, flexibleFrom, simulatedYears } from './benchTask.ts';
import { median } from './median.ts';
import { type Time, timed } from './timed.ts';

/** Time from a changed scenario to its first replicate, by where the change begins. */
export interface FirstReplicate {
  /** in the first simulated year, so that every year is run */
  readonly firstYear: Time;
  readonly midway: Time;
  readonly lastTwoYears: Time;
  readonly lastYear: Time;
}

/**
 * Times a change of today's rule, whose years a host that keeps them has passed before. What is changed last comes first, since a run over
 * all years takes the room that the years of the one before had.
 */
export function firstReplicates(pack: Pack, flexibleShare: number, checkpoints: Checkpoints): FirstReplicate {
  workerEngine.run(benchTask(pack), { checkpoints });
  const changedFrom = (year: number): Time => {
    const task = benchTask(pack, flexibleFrom(pack, year, flexibleShare));
    const { milliseconds, processorMilliseconds } = timed(() => workerEngine.run(task, { checkpoints }));
    return { milliseconds, processorMilliseconds };
  };
  const lastYear = changedFrom(simulatedYears);
  const lastTwoYears = changedFrom(simulatedYears - 1);
  const midway = changedFrom(Math.floor(simulatedYears / 2) + 1);
  return { lastYear, lastTwoYears, midway, firstYear: changedFrom(1) };
}

/** Medians of what was timed in several rounds. */
export function medianOfFirst(rounds: readonly FirstReplicate[]): FirstReplicate {
  const of = (from: keyof FirstReplicate): Time => ({
    milliseconds: median(rounds.map((round) => round[from].milliseconds)),
    processorMilliseconds: median(rounds.map((round) => round[from].processorMilliseconds)),
  });
  return {
    firstYear: of('firstYear'),
    midway: of('midway'),
    lastTwoYears: of('lastTwoYears'),
    lastYear: of('lastYear'),
  };
}
