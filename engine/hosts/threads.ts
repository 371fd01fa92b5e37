import { availableParallelism } from 'node:os';
import { builtEntry } from './builtEntry.ts';
import { Crew } from './crew.ts';
import { CrewMember } from './crewMember.ts';
import { type LastingShelf, PopulationShelf } from './populationShelf.ts';
import { openThread } from './threadDoor.ts';
import type { WorkerSide } from './workerSide.ts';

/** Settings of the pool of threads. */
export interface ThreadOptions {
  /** where populations outlive the process; left out, they don't */
  readonly shelf?: LastingShelf | undefined;
  /** built worker entry; found beside this code when left out */
  readonly entry?: URL;
}

/**
 * Runs tasks on worker threads of Node.
 * @param count threads; as many as the machine runs at once when left out
 * @throws HostError where the worker's code has not been built
 */
export function createThreadExecutor(count = availableParallelism(), options: ThreadOptions = {}): Crew {
  const entry = options.entry ?? builtEntry('threadWorker');
  const shelf = new PopulationShelf(options.shelf);
  return new Crew(
    Array.from({ length: count }, () => new CrewMember(() => openThread<WorkerSide>(entry), shelf, true)),
  );
}
