import type { Ensemble } from '../simulation/ensemble.ts';
import { mergeEnsembles } from '../simulation/merge.ts';
import type { EnsembleExecutor } from './executor.ts';

/** Runs of the first look, before which no error can be trusted. */
const firstLook = 20;

/** How much more is run between looks. */
const growth = 1.5;

/**
 * An executor that stops when it knows enough: it runs a part of the runs asked for, looks, and goes on until the answer is
 * settled or all are run. Looks fall at the same numbers of runs on every host, so that the same task stops at the same run.
 * @param isSettled told the ensemble so far
 */
export function stoppingExecutor(
  inner: EnsembleExecutor,
  isSettled: (ensemble: Ensemble) => boolean,
): EnsembleExecutor {
  return {
    async run(task, options = {}) {
      // With drawn parameters a look falls between lucks, when every draw has met as many.
      const step = task.sampling?.draws ?? 1;
      const total = task.replicates.length * task.strategies.length;
      let so: Ensemble | undefined;
      let done = 0;
      let look = Math.ceil(firstLook / step) * step;
      while (done < task.replicates.length) {
        const before = so;
        const finished = done;
        const replicates = task.replicates.slice(done, look);
        const part = await inner.run(
          { ...task, replicates },
          {
            ...(options.signal && { signal: options.signal }),
            onProgress: (progress, partial) =>
              options.onProgress?.({ done: finished * task.strategies.length + progress.done, total }, () =>
                before ? mergeEnsembles([before, partial()]) : partial(),
              ),
          },
        );
        so = before ? mergeEnsembles([before, part]) : part;
        done += replicates.length;
        if (part.replicates.length < replicates.length || options.signal?.aborted || isSettled(so)) break;
        look = Math.ceil((look * growth) / step) * step;
      }
      if (!so) throw new RangeError('a task without runs has no result');
      return so;
    },
    close: () => inner.close(),
  };
}
