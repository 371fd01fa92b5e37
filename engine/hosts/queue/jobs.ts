import type PgBoss from 'pg-boss';
import { writeReplicates } from '../replicateNumbers.ts';
import { digestOf } from '../structureBytes.ts';
import type { QueueDatabase, Trouble } from './database.ts';
import { ensureTables, storeSchema } from './tables.ts';

/** What a job says; pack and task are found in the database by the key. */
export interface BlockJob {
  readonly key: string;
  /** as `writeReplicates` writes them */
  readonly runs: string;
  /** label of the engine that it is meant for */
  readonly engine: string;
}

/** A job that a worker has taken. */
export interface TakenJob {
  readonly id: string;
  readonly data: BlockJob;
  /** how long it is ours without a word, seconds */
  readonly leaseSeconds: number;
  /** which time it is tried, from 0 */
  readonly attempt: number;
}

/** Why a job was given up, in both languages. */
export interface Reason {
  readonly da: string;
  readonly en: string;
}

/** How jobs are leased and tried again. */
export interface JobRules {
  /** a worker that is silent for so long has lost its job */
  readonly leaseSeconds: number;
  /** times that a job is tried again before it is a dead letter */
  readonly retries: number;
  /** pause before the first of them, doubled each time */
  readonly retryDelaySeconds: number;
  /** runs in a job; some seconds of work where left out */
  readonly runsPerJob?: number;
}

export const usualRules: JobRules = { leaseSeconds: 30, retries: 5, retryDelaySeconds: 2 };

/** How far the jobs of a task have come, all seen at one moment. Runs are as `writeReplicates` writes them. */
export interface JobStatus {
  readonly results: readonly string[];
  /** waiting, waiting to be tried again, or at work */
  readonly pending: readonly string[];
  readonly dead: readonly { readonly runs: string; readonly reason: Reason }[];
}

/** What a worker is called among the clients of a database, before the label of its engine. */
export const workerName = 'fremsyn worker ';

const schema = 'fremsyn_jobs';
const deadLetters = 'dead-letters';
const daysKept = 90;
/** Seconds between two looks for jobs whose lease has run out, over all clients. */
const maintenanceSeconds = 2;
/** Jobs in one statement. */
const batch = 1000;

/** The jobs of one engine in a database. Jobs of another engine are in another queue, so that no worker takes what it can't do. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #database: QueueDatabase;
  readonly #name: string;
  readonly engine: string;

  private constructor(boss: PgBoss, database: QueueDatabase, engine: string) {
    this.#boss = boss;
    this.#database = database;
    this.engine = engine;
    this.#name = queueOf(engine);
  }

  /** Opens the queue of an engine, and makes it and all tables where they are missing. */
  static async open(database: QueueDatabase, engine: string, trouble: Trouble): Promise<JobQueue> {
    await ensureTables(database);
    const boss = await startBoss(database, trouble);
    await boss.createQueue(deadLetters, { name: deadLetters, retentionDays: daysKept });
    const name = queueOf(engine);
    await boss.createQueue(name, { name, deadLetter: deadLetters, retentionDays: daysKept });
    return new JobQueue(boss, database, engine);
  }

  /** Puts jobs in, those in front first. One that waits or is at work already stays as it is; one that failed begins anew. */
  async enqueue(key: string, blocks: readonly (readonly number[])[], rules: JobRules): Promise<void> {
    const jobs = blocks.map((block, index) => {
      const data: BlockJob = { key, runs: writeReplicates(block), engine: this.engine };
      return {
        ...{ id: jobId(data), name: this.#name, data },
        // blocks of several tasks in turn, and each task's from the first on
        ...{ priority: -index, deadLetter: deadLetters, expireInSeconds: rules.leaseSeconds },
        ...{ retryLimit: rules.retries, retryDelay: rules.retryDelaySeconds, retryBackoff: true },
      };
    });
    for (let first = 0; first < jobs.length; first += batch) {
      const some = jobs.slice(first, first + batch);
      await this.#database.query(
        `DELETE FROM ${schema}.job WHERE (name = $1 AND id = ANY($2::uuid[]) AND state > 'active')
           OR (name = $3 AND data->>'key' = $4 AND data->>'runs' = ANY($5::text[]))`,
        [this.#name, some.map(({ id }) => id), deadLetters, key, some.map(({ data }) => data.runs)],
      );
      await this.#boss.insert(some);
    }
  }

  /** Takes the next job, where there is one. */
  async take(): Promise<TakenJob | undefined> {
    const [job] = await this.#boss.fetch<BlockJob>(this.#name, { includeMetadata: true });
    return job && { id: job.id, data: job.data, leaseSeconds: Number(job.expireInSeconds), attempt: job.retryCount };
  }

  /** Says that a job is still being worked on. Returns whether it is ours still. */
  async renew({ id, attempt }: TakenJob): Promise<boolean> {
    const rows = await this.#database.query(
      `UPDATE ${schema}.job SET started_on = now()
       WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3 RETURNING id`,
      [this.#name, id, attempt],
    );
    return rows.length > 0;
  }

  async complete({ id }: TakenJob): Promise<void> {
    await this.#boss.complete(this.#name, id);
  }

  /** Puts a job back as if nobody had taken it: the next worker begins it at once, and it counts as no attempt. */
  async giveBack({ id, attempt }: TakenJob): Promise<void> {
    await this.#database.query(
      `UPDATE ${schema}.job SET state = 'created', started_on = NULL
       WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3`,
      [this.#name, id, attempt],
    );
  }

  /**
   * Gives a job up, to be tried again after a pause, or as a dead letter.
   * @param isFinal no further attempt would end otherwise
   */
  async fail({ id, attempt }: TakenJob, reason: Reason, isFinal: boolean): Promise<void> {
    if (isFinal) {
      await this.#database.query(
        `UPDATE ${schema}.job SET retry_limit = retry_count
         WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3`,
        [this.#name, id, attempt],
      );
    }
    await this.#boss.fail(this.#name, id, { ...reason });
  }

  /** Takes back jobs of a task that nobody has finished. */
  async cancel(key: string, runs: readonly string[]): Promise<void> {
    for (let first = 0; first < runs.length; first += batch) {
      const ids = runs.slice(first, first + batch).map((some) => jobId({ key, runs: some, engine: this.engine }));
      await this.#boss.cancel(this.#name, ids);
    }
  }

  async status(key: string): Promise<JobStatus> {
    const [row] = await this.#database.query<{
      results: string[];
      pending: string[];
      dead: { runs: string; output: { da?: string; en?: string; value?: { message?: string } } | null }[];
    }>(
      `SELECT
         (SELECT coalesce(json_agg(runs), '[]') FROM ${storeSchema}.result WHERE key = $1) AS results,
         (SELECT coalesce(json_agg(data->>'runs'), '[]') FROM ${schema}.job
           WHERE name = $2 AND data->>'key' = $1 AND state <= 'active') AS pending,
         (SELECT coalesce(json_agg(json_build_object('runs', data->>'runs', 'output', output)), '[]')
           FROM ${schema}.job WHERE name = $3 AND data->>'key' = $1) AS dead`,
      [key, this.#name, deadLetters],
    );
    const dead = (row?.dead ?? []).map(({ runs, output }) => ({ runs, reason: reasonOf(output) }));
    return { results: row?.results ?? [], pending: row?.pending ?? [], dead };
  }

  /** Jobs that wait for other engines than this, by label. */
  async waitingForOthers(): Promise<readonly { readonly engine: string; readonly jobs: number }[]> {
    return this.#database.query<{ engine: string; jobs: number }>(
      `SELECT data->>'engine' AS engine, count(*)::int AS jobs FROM ${schema}.job
       WHERE name <> $1 AND name <> $2 AND state < 'active' GROUP BY 1 ORDER BY 1`,
      [this.#name, deadLetters],
    );
  }

  /** Labels of the engines whose workers are connected. */
  async workers(): Promise<readonly string[]> {
    const rows = await this.#database.query<{ engine: string }>(
      `SELECT DISTINCT substr(application_name, ${workerName.length + 1}) AS engine FROM pg_stat_activity
       WHERE datname = current_database() AND starts_with(application_name, $1) ORDER BY 1`,
      [workerName],
    );
    return rows.map(({ engine }) => engine);
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }
}

/** Starts pg-boss. Of several clients that find it missing at one moment, the others start again when one has made it. */
async function startBoss(database: QueueDatabase, trouble: Trouble): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss');
  const start = async () => {
    const boss = new Boss({ db: database, schema, schedule: false, maintenanceIntervalSeconds: maintenanceSeconds });
    boss.on('error', (error) => trouble(error.message, error.message));
    try {
      return await boss.start();
    } catch (error) {
      if (await boss.isInstalled()) return undefined;
      throw error;
    }
  };
  return (await start()) ?? (await start()) ?? Promise.reject(new Error('pg-boss could not be started'));
}

/** Queues have names of letters, digits and hyphens. */
function queueOf(engine: string): string {
  return `blocks-${engine.replace(/[^\w-]/g, '-')}`;
}

/** A job's name follows from what it asks for, so that it is in the queue once, however often it is submitted. */
function jobId({ key, runs, engine }: BlockJob): string {
  const hex = digestOf([engine, key, runs].join('\n'));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function reasonOf(output: { da?: string; en?: string } | null): Reason {
  const { da, en } = output ?? {};
  return {
    da: da ?? 'arbejdsprocessen, der havde den, meldte sig ikke mere, så mange gange den blev prøvet',
    en: en ?? 'the worker that had it fell silent, each time it was tried',
  };
}
