import type { Ensemble } from '../simulation/ensemble.ts';
import { runTask } from '../simulation/sampledRun.ts';
import type { Task } from '../simulation/task.ts';
import { splitIntoBlocks, strategyReplicates } from './blocks.ts';
import type { EnsembleExecutor } from './executor.ts';
import { Gathering } from './gathering.ts';
import { abortError } from './hostError.ts';

/**
 * Runs tasks in the thread it is called from, a block at a time, letting other events in between blocks. For tests, small
 * runs and places without workers; an abort takes effect at the next block.
 */
export function createLocalExecutor(runBlock: (task: Task) => Ensemble = runTask): EnsembleExecutor {
  return {
    async run(task, options = {}) {
      const gathering = new Gathering();
      const total = strategyReplicates(task);
      for (const block of splitIntoBlocks(task)) {
        await otherEvents();
        if (options.signal?.aborted) break;
        gathering.add(runBlock(block));
        const done = gathering.replicates * task.strategies.length;
        options.onProgress?.({ done, total }, () => gathered(gathering));
      }
      return gathered(gathering);
    },
    async close() {},
  };
}

function gathered(gathering: Gathering): Ensemble {
  const ensemble = gathering.ensemble();
  if (!ensemble) throw abortError();
  return ensemble;
}

function otherEvents(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
