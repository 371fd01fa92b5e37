import { wrap } from 'comlink';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import type { OnYear } from '../simulation/run.ts';
import type { Task } from '../simulation/task.ts';
import { Crew } from './crew.ts';
import { CrewMember } from './crewMember.ts';
import type { EnsembleExecutor } from './executor.ts';
import { PopulationShelf } from './populationShelf.ts';
import { stopSignal, type WorkerDoor } from './workerDoor.ts';
import type { WorkerSide } from './workerSide.ts';

export type { BrowserResults } from './browserResults.ts';
export { gently } from './gently.ts';
export { resultsKeptApart } from './keepingApart.ts';
export { keepOn, type ResultShelf, takeKept } from './resultShelf.ts';

/**
 * Mark of the code that runs, so that what other code made is never taken for its own: the built file's name holds a hash of the code in it
 * and, through their names, of the workers it starts. Undefined where the code isn't built.
 */
export function codeMark(address = import.meta.url): string | undefined {
  return /\/([\w.-]+-[\w-]{8}\.js)(?:\?|$)/.exec(address)?.[1];
}

/** Workers of a page: a pool for ensembles, one worker apart for the line that follows the hand, and a crew for studies. */
export interface WorkerExecutor extends EnsembleExecutor {
  /**
   * The task's first replicate of one strategy, on a worker that never has an ensemble to finish first. The same ensemble as
   * `run` gives for a task of that strategy and replicate; the page asks again when it has come and the lever has moved on. The worker keeps
   * the years' ends of what it runs last, so that only the years from a change on are run.
   * @param strategy id of one of the task's strategies
   * @param onYear told the counts of each year as it closes
   */
  projectFirst(task: Task, strategy: string, onYear?: OnYear): Promise<Ensemble>;
  /**
   * The same for a strategy that may be asked for next: on whatever worker has nothing to do, and never in anybody's way. Where memory can't
   * be shared a worker is stopped by ending it, so the worker of `projectFirst` is left alone there.
   */
  projectAhead(task: Task, strategy: string, signal: AbortSignal): Promise<Ensemble>;
  /** whether `projectAhead` has a worker of its own while `run` is at work */
  readonly canProjectBeside: boolean;
  /** As `run`, on workers that are started with the first study and never make an ensemble wait for one. */
  study: EnsembleExecutor['run'];
  /** workers that an ensemble is shared among */
  readonly workers: number;
  /** workers that a study is shared among */
  readonly studyWorkers: number;
  /** Starts the workers and gives them the pack and its population, so that the first lever needn't wait for that. */
  prepare(pack: Pack): Promise<void>;
}

/**
 * Time that a worker of a stopped task has to let go of it, milliseconds. Whoever stopped it is answered at once, so nobody waits; a worker that
 * is started anew costs seconds of a core, and its first years are slow until all loops are compiled, while a hand moves on beside it.
 */
const patience = 3000;

/** Most workers for studies: each holds the population once more. */
const mostStudyWorkers = 8;

/**
 * Runs tasks on browser workers.
 * @param count workers for ensembles; one less than the machine runs at once when left out, and at least one
 */
export function createWorkerExecutor(count = Math.max(1, navigator.hardwareConcurrency - 1)): WorkerExecutor {
  const shelf = new PopulationShelf();
  const member = (keepsYears = false) =>
    new CrewMember(openWorker, shelf, globalThis.crossOriginIsolated === true, keepsYears);
  const pool = new Crew(
    Array.from({ length: count }, () => member()),
    patience,
  );
  const lane = new Crew([member(true)], patience);
  const studyWorkers = Math.max(1, Math.min(navigator.hardwareConcurrency, mostStudyWorkers));
  const studies = new Crew(
    Array.from({ length: studyWorkers }, () => member()),
    patience,
  );
  return {
    workers: count,
    studyWorkers,
    canProjectBeside: globalThis.crossOriginIsolated === true,
    study: (task, options) => studies.run(task, options),
    run: (task, options) => pool.run(task, options),
    projectFirst: (task, strategy, onYear) => lane.run(firstOf(task, strategy), { onYear }),
    projectAhead(task, strategy, signal) {
      if (globalThis.crossOriginIsolated) return (lane.isIdle ? lane : pool).run(firstOf(task, strategy), { signal });
      return pool.run(firstOf(task, strategy));
    },
    async prepare(pack) {
      await Promise.all([lane.prepare(pack), pool.prepare(pack)]);
    },
    async close() {
      await Promise.all([lane.close(), pool.close(), studies.close()]);
    },
  };
}

function firstOf(task: Task, strategy: string): Task {
  return {
    ...task,
    strategies: task.strategies.filter(({ id }) => id === strategy),
    replicates: task.replicates.slice(0, 1),
  };
}

function openWorker(): WorkerDoor {
  const worker = new Worker(new URL('./browserWorker.ts', import.meta.url), { type: 'module' });
  const { stopped, stop } = stopSignal();
  // one that has failed may be at work still, and nobody would hear of it
  const give = (reason: string) => {
    stop(reason);
    worker.terminate();
  };
  worker.addEventListener('error', (event) => give(event.message || 'error'));
  worker.addEventListener('messageerror', () => give('a message could not be read'));
  return {
    side: wrap<WorkerSide>(worker),
    stopped,
    async end() {
      stop('ended');
      worker.terminate();
    },
  };
}
