import type { Task } from '../../simulation/task.ts';

/** Work in one job, seconds: enough that the database costs little, little enough that a lost job costs little. */
const secondsPerJob = 4;

/** What a resident costs a year on one core, assumed for this purpose alone: 2.5 times off either way still gives 2 to 10 s. */
const secondsPerResidentYear = 500e-9;

/** What a strategy costs a year besides its residents. */
const secondsPerYear = 0.5e-3;

const mostRuns = 500;

/**
 * Runs that one job of a task holds, each with all strategies: about four seconds of work. It depends on the task alone, so that
 * whoever submits it makes the same jobs.
 */
export function runsPerJob({ pack, strategies, from, to }: Omit<Task, 'replicates'>): number {
  const residents = pack.marginals.population.reduce((sum, { count }) => sum + count, 0);
  const secondsPerRun = (to - from) * strategies.length * (residents * secondsPerResidentYear + secondsPerYear);
  return Math.min(mostRuns, Math.max(1, Math.round(secondsPerJob / secondsPerRun)));
}

/**
 * Cuts runs into jobs. Borders are at the multiples of `size`, so that runs added later don't move them.
 * @param runs ascending
 */
export function cutIntoJobs(runs: readonly number[], size: number): readonly (readonly number[])[] {
  const jobs = new Map<number, number[]>();
  for (const run of runs) {
    const number = Math.floor(run / size);
    const job = jobs.get(number);
    if (job) job.push(run);
    else jobs.set(number, [run]);
  }
  return [...jobs.values()];
}
