import type { Runner } from './runner.ts';

/** Runs of one strategy from which a time says something of the machine. */
const fewestRuns = 3;

/**
 * A runner that tells how long a run of one strategy takes on one worker. The first call is not told: the population is made in it.
 * @param workers that the runner shares a task among
 * @param tell milliseconds a run and simulated year
 */
export function pacedRunner(
  inner: Runner,
  workers: number,
  tell: (pace: number) => void,
  now: () => number = () => performance.now(),
): Runner {
  let isFirst = true;
  return {
    canProjectBeside: inner.canProjectBeside ?? false,
    async run(task, options) {
      const started = now();
      const ensemble = await inner.run(task, options);
      const runs = ensemble.replicates.length * ensemble.strategies.length;
      if (!isFirst && runs >= fewestRuns && !options?.signal?.aborted) {
        tell(((now() - started) * Math.min(workers, task.replicates.length)) / runs / Math.max(1, task.to - task.from));
      }
      isFirst = false;
      return ensemble;
    },
    projectFirst: (task, strategy, onYear) => inner.projectFirst(task, strategy, onYear),
    projectAhead: (task, strategy, signal) => inner.projectAhead(task, strategy, signal),
  };
}
