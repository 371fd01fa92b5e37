import type { Ensemble } from '../simulation/ensemble.ts';
import type { Task } from '../simulation/task.ts';

/** How far an ensemble has come. */
export interface Progress {
  /** simulated strategy-replicates done and asked for */
  readonly done: number;
  readonly total: number;
}

/**
 * Runs tasks somewhere: browser workers, worker threads, in this thread. All give the same bytes.
 * Aborting the signal resolves with what has finished (at least one replicate), or rejects with an `AbortError` where nothing has. Workers
 * answer at once and let go of what is at work within a simulated year or are ended; in one thread it takes effect at the next replicate.
 */
export interface EnsembleExecutor {
  run(
    task: Task,
    options?: {
      readonly onProgress?: (progress: Progress, partial: () => Ensemble) => void;
      /** told as well while no replicate has finished, and so before there is a partial ensemble; not every host does */
      readonly onWork?: (progress: Progress) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Ensemble>;
  /** ends the workers */
  close(): Promise<void>;
}
