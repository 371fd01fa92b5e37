import type { Ensemble } from '../simulation/ensemble.ts';
import { CountsAlone } from '../simulation/firstResults.ts';
import type { Task } from '../simulation/task.ts';
import type { EnsembleExecutor } from './executor.ts';
import { abortError } from './hostError.ts';

/** Strategies in a group: a run of each takes a few megabytes until its counts are taken out. */
const strategiesInGroup = 4;

/** Groups of strategies that a task is run in by `countsInGroups`. */
export function groupsOf({ strategies }: Task): number {
  return Math.ceil(strategies.length / strategiesInGroup);
}

/**
 * An executor of tasks of many strategies for whoever asks for counts alone: a few strategies at a time, so that workers share them out even where there is
 * one replicate, and nothing but counts, and what claims came to, is kept of what has finished. The same counts as when all are run together.
 * @param atOnce groups that are run at a time
 */
export function countsInGroups(inner: EnsembleExecutor, atOnce: number): EnsembleExecutor {
  return {
    close: () => inner.close(),
    async run(task, { signal, onProgress } = {}) {
      const total = task.strategies.length * task.replicates.length;
      const done: number[] = Array.from({ length: groupsOf(task) }, () => 0);
      const parts: Ensemble[] = [];
      let next = 0;
      const lane = async (): Promise<void> => {
        for (let at = next++; at < done.length; at = next++) {
          const strategies = task.strategies.slice(at * strategiesInGroup, (at + 1) * strategiesInGroup);
          const part = await inner.run(
            { ...task, strategies },
            {
              ...(signal && { signal }),
              onProgress: (progress, partial) => {
                done[at] = progress.done;
                onProgress?.({ done: done.reduce((sum, one) => sum + one, 0), total }, partial);
              },
            },
          );
          if (part.replicates.length < task.replicates.length && done.length > 1) throw abortError();
          const counts = strategies.map((strategy, i) => {
            const { counts: own = [], claimed } = part.strategies[i] ?? {};
            return new CountsAlone(strategy, own, claimed);
          });
          parts[at] = { ...part, strategies: counts };
        }
      };
      await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
      const [first] = parts;
      if (!first) throw new Error('a task has strategies');
      return { ...first, strategies: parts.flatMap(({ strategies }) => strategies) };
    },
  };
}
