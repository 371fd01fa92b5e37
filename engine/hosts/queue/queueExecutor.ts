import type { Ensemble } from '../../simulation/ensemble.ts';
import { UnreadableEnsemble } from '../../simulation/ensembleBytes.ts';
import type { Task } from '../../simulation/task.ts';
import { strategyReplicates } from '../blocks.ts';
import { engineLabel } from '../engineLabel.ts';
import type { EnsembleExecutor } from '../executor.ts';
import { Gathering } from '../gathering.ts';
import { abortError, HostError } from '../hostError.ts';
import { describeTask } from '../taskDescription.ts';
import type { Connection } from './connection.ts';
import { runsToSubmit, usableResults } from './coverage.ts';
import { pauseFor, QueueDatabase, type Trouble } from './database.ts';
import { JobQueue, type JobRules, type JobStatus, usualRules } from './jobs.ts';
import { damagedResults, deadLetterFault, notSubmitted } from './queueFaults.ts';
import { dropResult, takeResult } from './resultStore.ts';
import { submitTask } from './submitting.ts';

type RunOptions = NonNullable<Parameters<EnsembleExecutor['run']>[1]>;

/** How a queue is used. */
export interface QueueOptions {
  /** false where somebody else has submitted the task, and it is only to be collected */
  readonly submits?: boolean;
  /** label of the engine whose results are wanted; this one where left out */
  readonly engine?: string;
  /** false to take what is there, without waiting for the rest */
  readonly waits?: boolean;
  readonly rules?: JobRules;
  readonly onTrouble?: Trouble;
  /** between two looks at the queue, milliseconds */
  readonly pollMilliseconds?: number;
}

/**
 * Runs tasks by way of a queue in PostgreSQL: puts in the jobs that are neither done nor on their way, and gathers their results as
 * workers anywhere finish them. Workers need nothing but the address of the queue. Results are kept by what they are results of, so a job
 * that is done twice counts once, and 100 runs become 1,000 by running 900.
 *
 * An abort takes back the jobs of this call that nobody has finished. `run` rejects with a HostError where the queue can't be reached,
 * and where jobs have failed for good, with all their reasons.
 */
export function createQueueExecutor(connection: Connection, options: QueueOptions = {}): EnsembleExecutor {
  const trouble = options.onTrouble ?? (() => {});
  let opened: Promise<{ database: QueueDatabase; queue: JobQueue }> | undefined;
  const open = async () => {
    const database = await QueueDatabase.open(connection, 'fremsyn collect', trouble);
    try {
      return { database, queue: await JobQueue.open(database, options.engine ?? engineLabel(), trouble) };
    } catch (error) {
      await database.close();
      throw error;
    }
  };
  return {
    async run(task, runOptions = {}) {
      opened ??= open();
      const { database, queue } = await opened;
      return new Collection(database, queue, task, options, runOptions).gather();
    },
    async close() {
      const there = await opened?.catch(() => undefined);
      opened = undefined;
      await there?.queue.close();
      await there?.database.close();
    },
  };
}

/** One task on its way: what has been submitted, and what has come in. */
class Collection {
  readonly #database: QueueDatabase;
  readonly #queue: JobQueue;
  readonly #task: Task;
  readonly #options: QueueOptions;
  readonly #run: RunOptions;
  readonly #gathering = new Gathering();
  readonly #asked: ReadonlySet<number>;
  readonly #have = new Set<number>();
  readonly #own = new Set<string>();

  constructor(database: QueueDatabase, queue: JobQueue, task: Task, options: QueueOptions, run: RunOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#task = task;
    this.#options = options;
    this.#run = run;
    this.#asked = new Set(task.replicates);
  }

  async gather(): Promise<Ensemble> {
    const { submits = true, waits = true, pollMilliseconds = 500 } = this.#options;
    const description = describeTask(this.#task, this.#queue.engine);
    const { key } = description;
    const submit = async () => {
      const rules = this.#options.rules ?? usualRules;
      const { jobs } = await submitTask(this.#database, this.#queue, this.#task, rules, description);
      for (const runs of jobs) this.#own.add(runs);
    };
    if (submits) await submit();
    for (;;) {
      const status = await this.#queue.status(key);
      await this.#takeResults(key, status);
      if (this.#have.size === this.#asked.size || !waits || this.#isAborted) break;
      const dead = status.dead.filter(({ runs }) => usableResults([runs], this.#asked, this.#have).length > 0);
      if (dead.length > 0) throw deadLetterFault(dead);
      if (runsToSubmit(this.#asked, this.#have, status.pending).length > 0) {
        if (!submits) throw notSubmitted(runsToSubmit(this.#asked, this.#have, status.pending));
        await submit();
      }
      await pauseFor(pollMilliseconds, this.#run.signal);
    }
    if (this.#isAborted && this.#have.size < this.#asked.size) await this.#queue.cancel(key, [...this.#own]);
    const ensemble = await this.#gathering.whole();
    if (ensemble) return ensemble;
    throw this.#isAborted ? abortError() : nothingYet();
  }

  get #isAborted(): boolean {
    return this.#run.signal?.aborted === true;
  }

  /** Fetches results that are new. Those that nobody can use are taken away and told all at once. */
  async #takeResults(key: string, { results }: JobStatus): Promise<void> {
    const damaged: { readonly runs: string; readonly reason: string }[] = [];
    for (const { name, runs } of usableResults(results, this.#asked, this.#have)) {
      if (this.#isAborted) return;
      try {
        const part = await takeResult(this.#database, key, name, this.#task);
        if (!part) continue;
        this.#gathering.add(part);
        for (const run of runs) this.#have.add(run);
        this.#tell();
      } catch (error) {
        if (!(error instanceof UnreadableEnsemble)) throw error;
        await dropResult(this.#database, key, name);
        damaged.push({ runs: name, reason: error.message });
      }
    }
    if (damaged.length > 0) throw damagedResults(damaged);
  }

  #tell(): void {
    const done = this.#have.size * this.#task.strategies.length;
    this.#run.onProgress?.({ done, total: strategyReplicates(this.#task) }, () => {
      const partial = this.#gathering.ensemble();
      if (!partial) throw abortError();
      return partial;
    });
  }
}

function nothingYet(): HostError {
  return new HostError(
    'Ingen resultater er kommet ind endnu. Prøv igen senere, eller vent uden --now.',
    'No results have come in yet. Try again later, or wait without --now.',
  );
}
