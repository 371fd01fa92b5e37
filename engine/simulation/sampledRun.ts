import type { Ensemble } from './ensemble.ts';
import { mergeEnsembles } from './merge.ts';
import { run } from './run.ts';
import { drawnValues, drawOfRun, luckOfRun } from './sampling.ts';
import type { Cancelled, Task } from './task.ts';
import { withParameters } from './uncertainty.ts';
import type { OnStep } from './year.ts';

/**
 * Runs a task, with parameters drawn where it samples: each of its run numbers is one draw of the parameters, alike in all
 * strategies, on one luck. Pure, as `run` is.
 * @throws RunCancelled
 */
export function runTask(
  task: Task,
  options: { cancelled?: Cancelled; onProgress?(done: number, total: number): void; onStep?: OnStep } = {},
): Ensemble {
  const { sampling, ...plain } = task;
  if (!sampling) return run(task, options);
  const total = task.strategies.length * task.replicates.length;
  const parts = task.replicates.map((number, i): Ensemble => {
    const drawn = drawnValues(task.pack, sampling, task.seed, drawOfRun(number, sampling));
    const part = run(
      {
        ...plain,
        strategies: task.strategies.map((strategy) => withParameters(strategy, drawn)),
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
