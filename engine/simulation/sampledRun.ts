import type { Ensemble } from './ensemble.ts';
import { batchOf } from './ledgerBatches.ts';
import { mergeEnsembles } from './merge.ts';
import { type RunOptions, run } from './run.ts';
import { drawnValues, drawOfRun, luckOfRun } from './sampling.ts';
import type { Task } from './task.ts';
import { withDrawn } from './unknowns.ts';

/**
 * Runs a task, with parameters drawn where it samples: each of its run numbers is one draw of the parameters, alike in all
 * strategies, on one luck. Pure, as `run` is.
 * @throws RunCancelled
 */
export function runTask(task: Task, options: RunOptions = {}): Ensemble {
  const { sampling, ...plain } = task;
  const total = task.strategies.length * task.replicates.length;
  if (!sampling) return runInBatches(task, options, total);
  const parts = task.replicates.map((number, i): Ensemble => {
    const drawn = drawnValues(task.pack, sampling, task.seed, drawOfRun(number, sampling));
    const part = run(
      {
        ...plain,
        strategies: task.strategies.map((strategy) => withDrawn(strategy, drawn)),
        replicates: [luckOfRun(number, sampling)],
      },
      {
        ...options,
        onProgress: (done) => options.onProgress?.(i * task.strategies.length + done, total),
      },
    );
    return { ...part, sampling, replicates: [number] };
  });
  return mergeEnsembles(parts);
}

/** Each batch of replicates by itself, so that what the ledger says of it is known. */
function runInBatches(task: Task, options: RunOptions, total: number): Ensemble {
  const batches = new Map<number, number[]>();
  for (const replicate of task.replicates) {
    const own = batches.get(batchOf(replicate));
    if (own) own.push(replicate);
    else batches.set(batchOf(replicate), [replicate]);
  }
  if (batches.size < 2) return run(task, options);
  let before = 0;
  const parts = [...batches.values()].map((replicates) => {
    const start = before;
    before += replicates.length * task.strategies.length;
    return run(
      { ...task, replicates },
      { ...options, onProgress: (done) => options.onProgress?.(start + done, total) },
    );
  });
  return mergeEnsembles(parts);
}
