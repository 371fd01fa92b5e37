import { emptyClaimed } from './carryingLog.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Ensemble } from './ensemble.ts';
import type { Listeners } from './listeners.ts';
import { runReplicate } from './replicate.ts';
import type { Task } from './task.ts';
import { emptyResult, setUp } from './taskBench.ts';
import { engineVersion } from './version.ts';
import { handBack } from './workingMemory.ts';

export type { OnYear } from './listeners.ts';
export { RunCancelled } from './replicate.ts';

/** What a run tells and is told. */
export interface RunOptions extends Listeners {
  /** told strategy-replicates done and asked for */
  onProgress?(done: number, total: number): void;
  /**
   * years that earlier runs have passed and needn't be simulated again, kept for later ones. Only a task of one strategy and one
   * replicate that isn't traced reads and leaves any.
   */
  readonly checkpoints?: Checkpoints | undefined;
}

/**
 * Runs all strategies over the task's replicates. Pure: the same task gives the same bytes on any host, whatever is known of its years. Years
 * before strategies differ are simulated once and forked.
 * @param options.onWorkingMemory receives the lists that the run worked with, for measuring them
 * @throws RunCancelled
 */
export function run(
  task: Task,
  options: RunOptions & { onWorkingMemory?(lists: readonly unknown[]): void } = {},
): Ensemble {
  const bench = setUp(task);
  const results = task.strategies.map((strategy) => emptyResult(task.pack, strategy, bench));
  const total = task.strategies.length * task.replicates.length;
  const checkpoints = total === 1 && !options.onStep ? options.checkpoints : undefined;
  let done = 0;
  try {
    for (const replicate of task.replicates) {
      for (const { strategy, counts, claimed } of results) {
        counts.push(new Float64Array(bench.sizes.counts * bench.years.length));
        claimed?.push(emptyClaimed(strategy, bench.years.length));
      }
      const finish = (strategies: number): void => {
        done += strategies;
        options.onProgress?.(done, total);
      };
      runReplicate(task, bench, replicate, results, options, checkpoints?.begin(task, bench.base), finish);
    }
  } finally {
    handBack(task.pack, bench);
  }
  options.onWorkingMemory?.([bench.candidates, bench.housing]);
  return {
    shape: {
      geography: task.pack.geography,
      years: bench.years,
      lowIncomeLine: task.lowIncomeLine,
      resources: bench.counting.resources,
    },
    seed: task.seed,
    packHash: task.pack.hash,
    engineVersion,
    replicates: [...task.replicates],
    strategies: results,
  };
}
