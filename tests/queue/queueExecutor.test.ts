import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { engineLabel } from '../../engine/hosts/engineLabel.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { HostError } from '../../engine/hosts/hostError.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { cutIntoJobs, runsPerJob } from '../../engine/hosts/queue/blockSize.ts';
import { readConnection } from '../../engine/hosts/queue/connection.ts';
import { QueueDatabase } from '../../engine/hosts/queue/database.ts';
import { JobQueue, type JobRules } from '../../engine/hosts/queue/jobs.ts';
import { createQueueExecutor, type QueueOptions } from '../../engine/hosts/queue/queueExecutor.ts';
import { serveQueue, type WorkerNews } from '../../engine/hosts/queue/queueWorker.ts';
import { submitTask } from '../../engine/hosts/queue/submitting.ts';
import { readReplicates } from '../../engine/hosts/replicateNumbers.ts';
import { describeTask } from '../../engine/hosts/taskDescription.ts';
import type { Task } from '../../engine/index.ts';
import { encodeEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { startPostgres, type TestDatabase } from './postgres.ts';
import { hashOf, townTask, until } from './queueTown.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startPostgres();
}, 600_000);
afterAll(() => server.end());

/** What a test opened, closed after it in the reverse order. */
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

const patient: JobRules = { leaseSeconds: 2, retries: 8, retryDelaySeconds: 1, runsPerJob: 3 };
let databases = 0;

async function newQueue() {
  const url = await server.create(`queue_${++databases}`);
  return { url, connection: await readConnection(url, {}) };
}

type Queue = Awaited<ReturnType<typeof newQueue>>;

function executorOn({ connection }: Queue, options: QueueOptions = {}): EnsembleExecutor {
  const executor = createQueueExecutor(connection, { rules: patient, pollMilliseconds: 50, ...options });
  opened.push(() => executor.close());
  return executor;
}

/** A worker in this process, which computes in this thread unless told otherwise. */
function workerOn({ connection }: Queue, executor: EnsembleExecutor = createLocalExecutor()) {
  const stopping = new AbortController();
  const news: WorkerNews[] = [];
  const ended = serveQueue(connection, {
    executor,
    jobsAtOnce: 1,
    signal: stopping.signal,
    pollMilliseconds: 50,
    onNews: (told) => news.push(told),
  });
  const stop = () => {
    stopping.abort();
    return ended;
  };
  opened.push(stop);
  return { news, stop, of: (kind: WorkerNews['kind']) => news.filter((told) => told.kind === kind) };
}

/** The parts of a queue by themselves, as `submit` uses them. */
async function partsOf({ connection }: Queue) {
  const database = await QueueDatabase.open(connection, 'test');
  const queue = await JobQueue.open(database, engineLabel(), () => {});
  opened.push(() => database.close());
  opened.push(() => queue.close());
  return { database, queue };
}

async function rowsOf({ url }: Queue, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

const resultsIn = async (queue: Queue): Promise<number> =>
  Number((await rowsOf(queue, 'SELECT count(*) FROM fremsyn.result'))[0].count);

async function localHash(task: Task): Promise<string> {
  return hashOf(await createLocalExecutor().run(task));
}

async function faultOf(work: Promise<unknown>): Promise<HostError> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof HostError) return error;
  throw new Error(`expected to be refused, but got ${String(error)}`);
}

describe('jobs', () => {
  test('hold about four seconds of work by what a run was measured to take, and always the same runs', () => {
    expect([0.02, 0.5, 4, 30].map(runsPerJob)).toEqual([200, 8, 1, 1]);
    expect(runsPerJob(0)).toBe(500);
    expect(cutIntoJobs([0, 1, 2, 3, 4, 7, 8, 9], 4)).toEqual([
      [0, 1, 2, 3],
      [4, 7],
      [8, 9],
    ]);
  });
});

describe('a task on a queue', () => {
  test('is measured by whoever submits it first, and cut alike by everybody after', async () => {
    const queue = await newQueue();
    const { queue: jobs, database } = await partsOf(queue);
    const task = townTask(8);
    const { runsPerJob: _, ...rules } = patient;
    const asked: number[] = [];
    const measure = (seconds: number) => async () => {
      asked.push(seconds);
      return seconds;
    };
    const first = await submitTask(database, jobs, task, rules, undefined, measure(2));
    const more = { ...task, replicates: Array.from({ length: 12 }, (_, run) => run) };
    const second = await submitTask(database, jobs, more, rules, undefined, measure(0.1));
    expect(asked).toEqual([2]);
    expect(first.jobs.map((runs) => readReplicates(runs)?.length)).toEqual([2, 2, 2, 2]);
    expect(second.jobs.map((runs) => readReplicates(runs)?.[0])).toEqual([8, 10]);
  });

  test('gives the same bytes as in this thread, with its pack in the database once', async () => {
    const queue = await newQueue();
    workerOn(queue);
    const executor = executorOn(queue);
    const told: number[] = [];
    const task = townTask(5);
    const ensemble = await executor.run(task, { onProgress: ({ done }) => told.push(done) });
    expect(hashOf(ensemble)).toBe(await localHash(task));
    expect(told.at(-1)).toBe(2 * task.replicates.length);
    expect(told.length).toBe(2);
    await executor.run(townTask(1, 'another seed'));
    expect(await rowsOf(queue, 'SELECT count(*)::int AS packs FROM fremsyn.pack')).toEqual([{ packs: 1 }]);
  });

  test('that was run before is taken from the database, and more runs of it are added to those', async () => {
    const queue = await newQueue();
    const { stop } = workerOn(queue);
    const executor = executorOn(queue);
    await executor.run(townTask(3));
    await stop();
    // nobody is there who could compute
    expect(hashOf(await executor.run(townTask(3)))).toBe(await localHash(townTask(3)));
    const second = workerOn(queue);
    expect(hashOf(await executor.run(townTask(5)))).toBe(await localHash(townTask(5)));
    expect(second.of('done')).toMatchObject([{ runs: '3..4' }]);
  });

  test('is done by several workers at once, no job by two of them', async () => {
    const queue = await newQueue();
    const workers = [workerOn(queue), workerOn(queue)];
    const task = townTask(8);
    expect(hashOf(await executorOn(queue).run(task))).toBe(await localHash(task));
    await until(() => workers.flatMap(({ of }) => of('done')).length >= 3);
    const done = workers.flatMap(({ of }) => of('done')).map((news) => ('runs' in news ? news.runs : ''));
    expect(new Set(done).size).toBe(3);
    expect(done).toHaveLength(3);
  });

  test('with drawn parameters gives the same bytes as in this thread', async () => {
    const queue = await newQueue();
    workerOn(queue);
    const task: Task = { ...townTask(4), sampling: { design: 'sobol', draws: 2 } };
    expect(hashOf(await executorOn(queue).run(task))).toBe(await localHash(task));
  });

  test('that is stopped keeps what has come in and takes back the rest', async () => {
    const queue = await newQueue();
    const task = townTask(12);
    const { queue: jobs } = await partsOf(queue);
    const stopping = new AbortController();
    const worker = workerOn(queue);
    const ensemble = await executorOn(queue).run(task, {
      signal: stopping.signal,
      onProgress: () => {
        stopping.abort();
      },
    });
    expect(ensemble.replicates.length % 3).toBe(0);
    expect(ensemble.replicates.length).toBeGreaterThan(0);
    await worker.stop();
    if (ensemble.replicates.length < task.replicates.length) {
      expect((await jobs.status(describeTask(task).key)).pending).toEqual([]);
    }
  });

  test('that is stopped before anything has come in is an abort', async () => {
    const queue = await newQueue();
    const stopping = new AbortController();
    stopping.abort();
    await expect(executorOn(queue).run(townTask(1), { signal: stopping.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a worker that is stopped', () => {
  test('gives the job at work back at once, as if nobody had tried it, and another worker does it', async () => {
    const queue = await newQueue();
    const { queue: jobs } = await partsOf(queue);
    const task = townTask(2);
    const stopping = new AbortController();
    const result = executorOn(queue).run(task);
    const held: EnsembleExecutor = {
      run: (_, { signal } = {}) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
          stopping.abort();
        }),
      close: async () => {},
    };
    const news: WorkerNews[] = [];
    await serveQueue(queue.connection, {
      executor: held,
      jobsAtOnce: 1,
      signal: stopping.signal,
      pollMilliseconds: 50,
      onNews: (told) => news.push(told),
    });
    expect(news.map(({ kind }) => kind)).toEqual(['ready', 'begun', 'given back']);
    expect((await jobs.status(describeTask(task).key)).dead).toEqual([]);
    const states = await rowsOf(queue, `SELECT state, retry_count FROM fremsyn_jobs.job WHERE name LIKE 'blocks-%'`);
    expect(states).toEqual([{ state: 'created', retry_count: 0 }]);
    const other = workerOn(queue);
    expect((await result).replicates).toEqual([0, 1]);
    await other.stop();
  });
});

describe('a job delivered twice', () => {
  test('counts once, and is not computed again', async () => {
    const queue = await newQueue();
    const worker = workerOn(queue);
    const task = townTask(2);
    await executorOn(queue).run(task);
    await worker.stop();
    // as after a worker whose word that it had finished was lost
    await rowsOf(queue, `UPDATE fremsyn_jobs.job SET state = 'retry' WHERE state = 'completed'`);
    const second = workerOn(queue);
    await until(
      async () =>
        (await rowsOf(queue, `SELECT 1 FROM fremsyn_jobs.job WHERE state = 'completed' AND name LIKE 'blocks-%'`))
          .length === 1,
    );
    expect(second.of('begun')).toEqual([]);
    expect(await resultsIn(queue)).toBe(1);
    expect(hashOf(await executorOn(queue).run(task))).toBe(await localHash(task));
  });

  test('to two workers at once, of which one was taken for dead, counts once', async () => {
    const queue = await newQueue();
    const task = townTask(2);
    let letGo = () => {};
    const waits = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow: EnsembleExecutor = {
      async run(block) {
        await waits;
        return createLocalExecutor().run(block);
      },
      close: async () => {},
    };
    const first = workerOn(queue, slow);
    const running = executorOn(queue).run(task);
    await until(() => first.of('begun').length === 1);
    await rowsOf(queue, `UPDATE fremsyn_jobs.job SET state = 'retry', start_after = now() WHERE state = 'active'`);
    workerOn(queue);
    const ensemble = await running;
    letGo();
    await first.stop();
    expect(await resultsIn(queue)).toBe(1);
    expect(hashOf(ensemble)).toBe(await localHash(task));
  });
});

describe('what a queue refuses', () => {
  test('a job of another engine version, with both versions', async () => {
    const queue = await newQueue();
    const { queue: jobs, database } = await partsOf(queue);
    const task = townTask(1);
    await submitTask(database, jobs, task, patient);
    await rowsOf(queue, `UPDATE fremsyn_jobs.job SET data = jsonb_set(data, '{engine}', '"9.9.9"')`);
    const worker = workerOn(queue);
    const fault = await faultOf(executorOn(queue, { submits: false }).run(task));
    expect(fault.en).toContain(`the job is for engine 9.9.9, and this worker is ${engineLabel()}`);
    expect(fault.da).toContain('jobbet er til motor 9.9.9');
    expect(worker.of('failed')).toHaveLength(1);
    expect(await resultsIn(queue)).toBe(0);
  });

  test('jobs of another engine lie untouched, and the worker says that somebody waits', async () => {
    const queue = await newQueue();
    const database = await QueueDatabase.open(queue.connection, 'test');
    opened.push(() => database.close());
    const others = await JobQueue.open(database, '9.9.9+abc', () => {});
    opened.push(() => others.close());
    await others.enqueue('some task', [[0, 1]], patient);
    const worker = workerOn(queue);
    await until(() => worker.of('others').length > 0);
    expect(worker.of('others')).toEqual([{ kind: 'others', engine: '9.9.9+abc', jobs: 1 }]);
    expect((await others.status('some task')).pending).toEqual(['2']);
  });

  const shapes: Readonly<Record<string, (task: Task) => Promise<Uint8Array>>> = {
    'of other runs': async (task) => encodeEnsemble(await createLocalExecutor().run({ ...task, replicates: [5, 6] })),
    'of another seed': async (task) => encodeEnsemble(await createLocalExecutor().run({ ...task, seed: 'other' })),
    'of fewer years': async (task) => encodeEnsemble(await createLocalExecutor().run({ ...task, to: 2027 })),
    'with too few counts': async (task) => {
      const ensemble = await createLocalExecutor().run(task);
      const [first, ...rest] = ensemble.strategies;
      const cut = { ...first!, counts: first!.counts.map((counts) => counts.slice(1)) };
      return encodeEnsemble({ ...ensemble, strategies: [cut, ...rest] });
    },
    'that is cut short': async (task) => encodeEnsemble(await createLocalExecutor().run(task)).slice(0, -40),
  };

  test.each(Object.entries(shapes))(
    'a result %s: it is not counted, and is done anew when submitted again',
    async (_, make) => {
      const queue = await newQueue();
      const { queue: jobs, database } = await partsOf(queue);
      const task = townTask(2);
      const { key } = await submitTask(database, jobs, task, patient);
      await rowsOf(queue, 'INSERT INTO fremsyn.result (key, runs, content) VALUES ($1, $2, $3)', [
        key,
        '2',
        gzipSync(await make(task)),
      ]);
      const fault = await faultOf(executorOn(queue, { submits: false }).run(task));
      expect(fault.en).toContain('not of the right shape and were removed; none of them was counted');
      expect(fault.en).toContain('runs 0..1: ');
      expect(await resultsIn(queue)).toBe(0);
      workerOn(queue);
      expect(hashOf(await executorOn(queue).run(task))).toBe(await localHash(task));
    },
  );

  test('a job that fails as often as it may, with the reason it failed for; submitted again it is tried anew', async () => {
    const queue = await newQueue();
    const broken: EnsembleExecutor = {
      run: () => Promise.reject(new Error('the lights went out')),
      close: async () => {},
    };
    const worker = workerOn(queue, broken);
    const rules = { ...patient, retries: 1 };
    const fault = await faultOf(executorOn(queue, { rules }).run(townTask(2)));
    expect(fault.en).toContain('A job in the queue had to be given up:\n  runs 0..1: the lights went out');
    expect(worker.of('failed')).toHaveLength(2);
    await worker.stop();
    workerOn(queue);
    expect(hashOf(await executorOn(queue).run(townTask(2)))).toBe(await localHash(townTask(2)));
  });

  test('to wait for runs that nobody has submitted', async () => {
    const queue = await newQueue();
    const fault = await faultOf(executorOn(queue, { submits: false }).run(townTask(3)));
    expect(fault.en).toContain('Neither done nor on the way: 3 of the runs (runs 0..2)');
  });
});
