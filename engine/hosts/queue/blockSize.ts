/** Work in one job, seconds: enough that the database costs little, little enough that a lost job costs little. */
const secondsPerJob = 4;

const mostRuns = 500;

/**
 * Runs that one job of a task holds, each with all strategies: about four seconds of work.
 * @param secondsPerRun measured once for a task and kept with it, so that whoever submits it makes the same jobs
 */
export function runsPerJob(secondsPerRun: number): number {
  if (!(secondsPerRun > 0)) return mostRuns;
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
