import type { Task } from '../../simulation/task.ts';
import { createLocalExecutor } from '../local.ts';
import { secondsPerRunOf } from '../probe.ts';
import { writeReplicates } from '../replicateNumbers.ts';
import { describeTask, type TaskDescription } from '../taskDescription.ts';
import { cutIntoJobs, runsPerJob } from './blockSize.ts';
import { runsToSubmit, usableResults } from './coverage.ts';
import type { QueueDatabase } from './database.ts';
import type { JobQueue, JobRules } from './jobs.ts';
import { secondsPerRun, storeTask } from './taskStore.ts';

/** What submitting a task came to. */
export interface Submission {
  readonly key: string;
  /** runs that were in already, or on their way */
  readonly known: number;
  readonly submitted: number;
  /** jobs put in, by their runs */
  readonly jobs: readonly string[];
}

/**
 * Puts into the queue what of a task is neither there nor on its way. Submitting it again adds nothing.
 * @param measure seconds that one run takes; asked once a task, by whoever submits it first
 */
export async function submitTask(
  database: QueueDatabase,
  queue: JobQueue,
  task: Task,
  rules: JobRules,
  description: TaskDescription = describeTask(task, queue.engine),
  measure: (task: Task) => Promise<number> = measureHere,
): Promise<Submission> {
  const { key } = description;
  await storeTask(database, description);
  const { results, pending } = await queue.status(key);
  const asked = new Set(task.replicates);
  const have = new Set(usableResults(results, asked, new Set()).flatMap(({ runs }) => runs));
  const runs = runsToSubmit(asked, have, pending);
  const size = async () => rules.runsPerJob ?? runsPerJob(await secondsPerRun(database, key, () => measure(task)));
  const blocks = runs.length === 0 ? [] : cutIntoJobs(runs, await size());
  await queue.enqueue(key, blocks, rules);
  return { key, known: asked.size - runs.length, submitted: runs.length, jobs: blocks.map(writeReplicates) };
}

/** Tries a run in this thread. */
function measureHere(task: Task): Promise<number> {
  return secondsPerRunOf(task, { start: () => createLocalExecutor(), seconds: () => performance.now() / 1000 });
}
