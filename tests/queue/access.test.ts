import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HostError } from '../../engine/hosts/hostError.ts';
import { readConnection } from '../../engine/hosts/queue/connection.ts';
import { QueueDatabase } from '../../engine/hosts/queue/database.ts';
import { hashesIn } from '../hosts/hashesIn.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';
import { localhostCertificate } from './certificate.ts';
import { password, startPostgres, type TestDatabase } from './postgres.ts';
import { startWorker, until } from './queueTown.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startPostgres(localhostCertificate);
}, 600_000);
afterAll(() => server.end());

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The password as it is, as an address holds it, and in parts long enough to tell something. */
const secrets = [password, encodeURIComponent(password), password.slice(0, 6), password.slice(-6)];

function expectNoSecretIn(text: string): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

async function faultOf(work: Promise<unknown>): Promise<HostError> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof HostError)) throw new Error(`expected to be refused, but got ${String(error)}`);
  expectNoSecretIn(`${error.da} ${error.en} ${error.stack} ${JSON.stringify(error)}`);
  return error;
}

/** Opens and closes; says how the database sees the connection. */
async function visit(address: string, environment: Record<string, string> = {}): Promise<{ ssl: boolean }> {
  const database = await QueueDatabase.open(await readConnection(address, environment), 'test');
  try {
    const [row] = await database.query<{ ssl: boolean }>('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    return { ssl: row?.ssl === true };
  } finally {
    await database.close();
  }
}

const without = () => `postgres://fremsyn@127.0.0.1:${server.port}/postgres`;
const atLocalhost = () => server.url.replace('127.0.0.1', 'localhost');

describe('an address', () => {
  test('lets in with its password, or with the one of the environment', async () => {
    await visit(server.url);
    await visit(without(), { PGPASSWORD: password });
    const connection = await readConnection(undefined, { FREMSYN_QUEUE: server.url });
    expect(connection.shown).toBe(without());
    expectNoSecretIn(connection.shown);
    expect(connection.conceal(`at ${server.url}`)).toBe(
      `at ${server.url.replace(encodeURIComponent(password), '•••')}`,
    );
  });

  test('with a wrong password is refused, saying whom and what to do', async () => {
    const fault = await faultOf(visit(server.url.replace('%word', '%25word').replace('s3cret', 's3cret-not')));
    expect(fault.en).toContain(`The queue ${without()} doesn’t let the user in`);
    expect(fault.en).toContain('PGPASSWORD');
    expect((await faultOf(visit(without()))).en).toContain('doesn’t let the user in');
  });

  test('of nobody, of no database and of no server is refused with what is wrong', async () => {
    expect((await faultOf(visit(`${server.url}_gone`))).en).toContain('doesn’t exist. Create it');
    expect((await faultOf(visit(server.url.replace(String(server.port), '1')))).en).toContain('doesn’t answer');
    expect((await faultOf(visit(''))).en).toContain('The address of the queue is missing');
  });

  test('that can’t be read is refused without being repeated', async () => {
    const wrong = `postgres://fremsyn:${password}@127.0.0.1:port/postgres`;
    expect((await faultOf(visit(wrong))).en).toContain('can’t be read; expected postgres://user:password@host');
    expect((await faultOf(visit(`mysql://fremsyn:${encodeURIComponent(password)}@host/db`))).da).toContain(
      'kan ikke læses',
    );
    expect((await faultOf(visit(`${server.url}?sslmode=perhaps`))).en).toContain('expected disable, require');
    expect((await faultOf(visit(`${server.url}?password=${encodeURIComponent(password)}`))).en).toContain(
      'unknown settings: password',
    );
  });
});

describe('a connection', () => {
  test('is plain within this machine, and encrypted where it is asked for', async () => {
    expect(await visit(server.url)).toEqual({ ssl: false });
    expect(await visit(`${server.url}?sslmode=require`)).toEqual({ ssl: true });
    expect(await visit(server.url, { PGSSLMODE: 'require' })).toEqual({ ssl: true });
  });

  test('to another machine is encrypted though nothing is said', async () => {
    const { config } = await readConnection('postgres://fremsyn@queue.example/fremsyn', {});
    expect(config.ssl).toEqual({ rejectUnauthorized: false });
  });

  test('is refused where the certificate isn’t the authority’s, or is another server’s', async () => {
    const authority = join(await temporaryFolder(), 'authority.crt');
    await writeFile(authority, localhostCertificate.certificate);
    const trusting = (address: string, mode: string) => visit(`${address}?sslmode=${mode}&sslrootcert=${authority}`);
    expect((await faultOf(visit(`${atLocalhost()}?sslmode=verify-full`))).en).toContain('can’t be secured');
    expect(await trusting(atLocalhost(), 'verify-full')).toEqual({ ssl: true });
    // the certificate is for localhost, the address is a number
    expect((await faultOf(trusting(server.url, 'verify-full'))).en).toContain('can’t be secured');
    expect(await trusting(server.url, 'verify-ca')).toEqual({ ssl: true });
    expect((await faultOf(visit(`${server.url}?sslmode=verify-ca&sslrootcert=/no/such/file`))).en).toContain(
      'can’t be read',
    );
  });
});

describe('the command line with a queue', () => {
  const scenarios = ['scenarios/baseline.yaml', 'scenarios/flexible-letting.yaml'];

  function fremsyn(words: readonly string[], environment: Record<string, string>) {
    const env = { ...process.env, LC_ALL: 'C', LANG: 'C', ...environment };
    return new Promise<{ code: number; told: string }>((resolve) => {
      execFile(process.execPath, ['dist/node/cli.js', ...words], { cwd: root, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, told: out + err }),
      );
    });
  }

  test('submits, works and collects: the tables are those of a run, and the password is nowhere', async () => {
    const queue = await server.create('commands');
    const folder = await temporaryFolder();
    const asked = [...scenarios, '--years', '2025..2026', '--replicates', '3'];
    const all: string[] = [];
    const tell = async (words: readonly string[], environment: Record<string, string> = {}) => {
      const { code, told } = await fremsyn(words, environment);
      all.push(told);
      return { code, told };
    };
    const early = await tell(['collect', ...asked, '--now'], { FREMSYN_QUEUE: queue });
    expect(early).toMatchObject({ code: 4, told: expect.stringContaining('No results have come in yet') });
    const submitted = await tell(['submit', ...asked, '--queue', queue]);
    expect(submitted.code).toBe(0);
    expect(submitted.told).toMatch(/3 runs in \d jobs? were put into the queue postgres:\/\/fremsyn@127/);
    expect(submitted.told).toContain('no worker with engine');
    const worker = startWorker(queue);
    // a slow machine makes more and smaller jobs
    const jobs = Number(/in (\d+) jobs?/.exec(submitted.told)?.[1]);
    await until(() => worker.told().split('done').length - 1 === jobs);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    all.push(worker.told());
    const again = await tell(['submit', ...asked], { FREMSYN_QUEUE: queue });
    expect(again.told).toContain('0 runs in 0 jobs');
    expect(again.told).toContain('3 runs were done or on their way before');
    const out = join(folder, 'collected');
    expect(await tell(['collect', ...asked, '--queue', queue, '--out', out])).toMatchObject({ code: 0 });
    const wrong = await tell(['worker', '--queue', queue.replace('s3cret', 's3cret-not')]);
    expect(wrong).toMatchObject({ code: 4, told: expect.stringContaining('doesn’t let the user in') });

    const local = join(folder, 'local');
    expect(await fremsyn(['run', ...asked, '--out', local], {})).toMatchObject({ code: 0 });
    const [collected, ran] = [await hashesIn(out), await hashesIn(local)];
    for (const [name, hash] of ran) if (name !== 'manifest.json') expect(collected.get(name), name).toBe(hash);
    for (const name of await readdir(out)) all.push(await readFile(join(out, name), 'utf8'));
    expectNoSecretIn(all.join('\n'));
  });
});
