import type { Ensemble, OnYear, Task } from '../../engine/index.ts';

/** The part of the executor that the page uses. */
export interface Runner {
  /** whether `projectAhead` has a worker of its own while `run` is at work */
  readonly canProjectBeside?: boolean;
  run(
    task: Task,
    options?: {
      readonly onProgress?: (
        progress: { readonly done: number; readonly total: number },
        partial: () => Ensemble,
      ) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Ensemble>;
  /** the first replicate of one strategy, at once; `onYear` is told each year's counts as it closes, where the host does that */
  projectFirst(task: Task, strategy: string, onYear?: OnYear): Promise<Ensemble>;
  /** the same for a value that a lever may be moved to, where nothing else waits for it */
  projectAhead(task: Task, strategy: string, signal: AbortSignal): Promise<Ensemble>;
}
