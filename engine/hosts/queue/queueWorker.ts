import { Refusal } from '../../pack/message.ts';
import type { Task } from '../../simulation/task.ts';
import { engineLabel } from '../engineLabel.ts';
import type { EnsembleExecutor } from '../executor.ts';
import { HostError } from '../hostError.ts';
import { checkPart } from '../partCheck.ts';
import { readReplicates } from '../replicateNumbers.ts';
import type { Connection } from './connection.ts';
import { pauseFor, QueueDatabase, type Trouble } from './database.ts';
import { JobQueue, type Reason, type TakenJob, workerName } from './jobs.ts';
import { hasResult, storeResult } from './resultStore.ts';
import { loadTask } from './taskStore.ts';

/** What a worker tells of its work. */
export type WorkerNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done' | 'begun' | 'lost' | 'given back'; readonly runs: string; readonly key: string }
  | { readonly kind: 'failed'; readonly runs: string; readonly key: string; readonly reason: Reason }
  | { readonly kind: 'others'; readonly engine: string; readonly jobs: number };

/** How a worker works. */
export interface WorkerOptions {
  /** what computes: threads, so that leases are renewed meanwhile */
  readonly executor: EnsembleExecutor;
  /** jobs at work at a time: two keep several threads busy while one job ends and the next begins */
  readonly jobsAtOnce: number;
  /** ends the worker; jobs at work are given back at once */
  readonly signal: AbortSignal;
  readonly onNews?: (news: WorkerNews) => void;
  readonly onTrouble?: Trouble;
  /** between two looks at an empty queue, milliseconds */
  readonly pollMilliseconds?: number;
}

/** Tasks that a worker keeps; most often it is one. */
const tasksKept = 2;

/**
 * Takes jobs from a queue and does them until it is told to stop. A job's lease is renewed while it is computed; one that fails is given
 * back with its reason, and one whose result is there already isn't done again.
 * @throws HostError where the queue can't be reached or stays away
 */
export async function serveQueue(connection: Connection, options: WorkerOptions): Promise<void> {
  const trouble = options.onTrouble ?? (() => {});
  const database = await QueueDatabase.open(connection, `${workerName}${engineLabel()}`, trouble);
  try {
    const queue = await JobQueue.open(database, engineLabel(), trouble);
    const worker = new QueueWorker(database, queue, options);
    options.onNews?.({ kind: 'ready' });
    try {
      await Promise.all([worker.tellOfOthers(), ...Array.from({ length: options.jobsAtOnce }, () => worker.serve())]);
    } finally {
      await queue.close();
    }
  } finally {
    await database.close();
  }
}

class QueueWorker {
  readonly #database: QueueDatabase;
  readonly #queue: JobQueue;
  readonly #options: WorkerOptions;
  readonly #tasks = new Map<string, Promise<Omit<Task, 'replicates'>>>();

  constructor(database: QueueDatabase, queue: JobQueue, options: WorkerOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#options = options;
  }

  async serve(): Promise<void> {
    const { signal, pollMilliseconds = 500 } = this.#options;
    while (!signal.aborted) {
      const job = await this.#queue.take();
      if (job) await this.#carryOut(job);
      else await pauseFor(pollMilliseconds, signal);
    }
  }

  /** Work for other engines means that somebody waits for a worker that this one is not. */
  async tellOfOthers(): Promise<void> {
    for (const { engine, jobs } of await this.#queue.waitingForOthers()) {
      this.#options.onNews?.({ kind: 'others', engine, jobs });
    }
  }

  async #carryOut(job: TakenJob): Promise<void> {
    const { runs, key } = job.data;
    const lost = new AbortController();
    const renewal = setInterval(
      () => {
        this.#queue.renew(job).then(
          (isOurs) => isOurs || lost.abort(),
          // told already where the connection is; what is computed may still be stored
          () => {},
        );
      },
      (job.leaseSeconds * 1000) / 3,
    );
    try {
      const outcome = await this.#compute(job, lost.signal);
      if (outcome !== undefined) this.#options.onNews?.({ kind: outcome, runs, key });
    } catch (error) {
      if (!lost.signal.aborted) await this.#fail(job, error);
    } finally {
      clearInterval(renewal);
    }
  }

  async #compute(job: TakenJob, lost: AbortSignal): Promise<'done' | 'lost' | 'given back' | undefined> {
    const { runs, key, engine } = job.data;
    if (engine !== this.#queue.engine) throw otherEngine(engine, this.#queue.engine);
    if (await hasResult(this.#database, key, runs)) {
      await this.#queue.complete(job);
      return undefined;
    }
    this.#options.onNews?.({ kind: 'begun', runs, key });
    const task = await this.#taskOf(key);
    const replicates = readReplicates(runs);
    if (!replicates) throw new HostError(`Jobbets kørsler er "${runs}".`, `The job's runs are "${runs}".`);
    const signal = AbortSignal.any([lost, this.#options.signal]);
    const ensemble = await this.#options.executor.run({ ...task, replicates }, { signal }).catch(unlessAborted(signal));
    if (lost.aborted) return 'lost';
    if (!ensemble || ensemble.replicates.length < replicates.length) {
      await this.#queue.giveBack(job);
      return 'given back';
    }
    checkPart(ensemble, task, replicates);
    await storeResult(this.#database, key, ensemble);
    await this.#queue.complete(job);
    return 'done';
  }

  async #fail(job: TakenJob, error: unknown): Promise<void> {
    const { runs, key } = job.data;
    const reason = reasonOf(error);
    // somebody else may have it by now
    if (!(await this.#queue.renew(job))) return;
    await this.#queue.fail(job, reason, error instanceof Refusal || error instanceof OtherEngine);
    this.#options.onNews?.({ kind: 'failed', runs, key, reason });
  }

  #taskOf(key: string): Promise<Omit<Task, 'replicates'>> {
    const known = this.#tasks.get(key);
    if (known) return known;
    const coming = loadTask(this.#database, key);
    this.#tasks.set(key, coming);
    coming.catch(() => this.#tasks.delete(key));
    for (const oldest of [...this.#tasks.keys()].slice(0, -tasksKept)) this.#tasks.delete(oldest);
    return coming;
  }
}

/** Makes nothing of the failure of a run that was stopped, and lets any other pass. */
function unlessAborted(signal: AbortSignal): (error: unknown) => undefined {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}

class OtherEngine extends HostError {}

function otherEngine(asked: string, here: string): OtherEngine {
  return new OtherEngine(
    `jobbet er til motor ${asked}, og denne arbejdsproces er ${here}. Brug samme udgave begge steder`,
    `the job is for engine ${asked}, and this worker is ${here}. Use the same version in both places`,
  );
}

function reasonOf(error: unknown): Reason {
  if (error instanceof HostError) return { da: error.da, en: error.en };
  if (error instanceof Refusal) {
    return {
      da: error.messages.map(({ where, da }) => `${where}: ${da}`).join(' '),
      en: error.messages.map(({ where, en }) => `${where}: ${en}`).join(' '),
    };
  }
  const text = error instanceof Error ? error.message : String(error);
  return { da: text, en: text };
}
