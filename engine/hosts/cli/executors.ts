import { diskResults } from '../diskResults.ts';
import { diskShelf } from '../diskShelf.ts';
import type { EnsembleExecutor } from '../executor.ts';
import { rememberingExecutor } from '../resultShelf.ts';
import { createThreadExecutor } from '../threads.ts';

/** Starts what carries the runs out: a number of workers. */
export type StartExecutor = (workers: number) => EnsembleExecutor;

/** Worker threads that remember on disk what they have run. */
export const onThreads: StartExecutor = (workers) => {
  const threads = createThreadExecutor(workers, { shelf: diskShelf() });
  const results = diskResults();
  return results ? rememberingExecutor(threads, results) : threads;
};
