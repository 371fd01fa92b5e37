import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { readConnection } from '../../engine/hosts/queue/connection.ts';
import { createQueueExecutor } from '../../engine/hosts/queue/queueExecutor.ts';
import type { Ensemble } from '../../engine/index.ts';
import { startPostgres, type TestDatabase } from './postgres.ts';
import { hashOf, startWorker, townTask, until, type WorkerProcess } from './queueTown.ts';

/** One job of a second or so, so that there is time to disturb it. */
const task = townTask(150);

let server: TestDatabase;
let local: Promise<string>;
beforeAll(async () => {
  server = await startPostgres();
  local = createLocalExecutor().run(task).then(hashOf);
}, 600_000);
afterAll(() => server.end());

const started: WorkerProcess[] = [];
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const close of closing.splice(0)) await close();
});

function worker(url: string): WorkerProcess {
  const process = startWorker(url);
  started.push(process);
  return process;
}

let databases = 0;

/** A task on its way through a queue of its own, with a worker that has begun its job. */
async function begun(): Promise<{
  readonly url: string;
  readonly first: WorkerProcess;
  readonly ensemble: Promise<Ensemble>;
  readonly troubles: readonly string[];
}> {
  const url = await server.create(`workers_${++databases}`);
  const first = worker(url);
  await until(() => /waits for runs/.test(first.told()));
  // the worker is the built program, this is its source
  const engine = /Engine (\S+) waits/.exec(first.told())?.[1] ?? '';
  const troubles: string[] = [];
  const executor = createQueueExecutor(await readConnection(url, {}), {
    engine,
    rules: { runsPerJob: 150, leaseSeconds: 2, retries: 8, retryDelaySeconds: 1 },
    pollMilliseconds: 50,
    onTrouble: (_, en) => troubles.push(en),
  });
  closing.push(() => executor.close());
  const ensemble = executor.run(task);
  // told where it is awaited
  ensemble.catch(() => {});
  await until(() => first.told().includes('…'));
  return { url, first, ensemble, troubles };
}

/** Rows of a statement in a queue's database. */
async function rowsIn(url: string, text: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const resultsIn = async (url: string) => (await rowsIn(url, 'SELECT runs FROM fremsyn.result')).map(({ runs }) => runs);

describe('a task whose worker', () => {
  test('is killed in the middle of a job is finished by another one, with the same bytes', async () => {
    const { url, first, ensemble } = await begun();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await resultsIn(url)).toEqual([]);
    worker(url);
    expect(hashOf(await ensemble)).toBe(await local);
    expect(await resultsIn(url)).toEqual(['150']);
  });

  test('is told to end gives the job at work back, takes no other, and leaves with 0; another one does it', async () => {
    const { url, first, ensemble } = await begun();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.told()).toContain('what is at work is given back to the queue');
    expect(await resultsIn(url)).toEqual([]);
    worker(url);
    expect(hashOf(await ensemble)).toBe(await local);
  });

  test('loses its connection, and the one who waits too, goes on with the same bytes', async () => {
    const { url, ensemble } = await begun();
    const cut = await rowsIn(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'fremsyn%' AND datname = current_database()`,
    );
    expect(cut.length).toBeGreaterThanOrEqual(2);
    expect(hashOf(await ensemble)).toBe(await local);
    expect(await resultsIn(url)).toEqual(['150']);
  });

  test('sees the database restart in the middle of a job goes on when it is back, with the same bytes', async () => {
    const { url, first, ensemble, troubles } = await begun();
    await server.stop();
    await until(() => first.told().includes('is lost; trying again'));
    await until(() => troubles.length > 0);
    await server.start();
    expect(hashOf(await ensemble)).toBe(await local);
    expect(await resultsIn(url)).toEqual(['150']);
    expect(troubles.join(' ')).toContain('is back');
    for (const words of [first.told(), ...troubles]) expect(words).not.toContain(server.password);
  });
});
