import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ensurePostgres } from '../../scripts/postgres.mjs';

/** A PostgreSQL of a test's own, on a free port, in a folder that goes with it. */
export interface TestDatabase {
  /** with the password in it */
  readonly url: string;
  readonly password: string;
  readonly port: number;
  /** rows of a statement sent by somebody else than the program under test */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** a new, empty database in it; gives its address */
  create(name: string): Promise<string>;
  /** stops the server, cutting all connections */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** stops it for good */
  end(): Promise<void>;
}

/** Special characters, so that they must be written as %-codes in an address. */
export const password = 's3cret/ø@:p%word';
const user = 'fremsyn';

/** Files that a server needs for encrypted connections. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export async function startPostgres(tls?: Certificate): Promise<TestDatabase> {
  const found = await ensurePostgres();
  // short, because a socket's path may have a hundred characters at most
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fs-pg-')));
  const owner = unprivileged();
  const programs = owner ? readableBy(found, folder) : found;
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (tls) {
    writeFileSync(join(folder, 'server.crt'), tls.certificate);
    writeFileSync(join(folder, 'server.key'), tls.key, { mode: 0o600 });
  }
  if (owner) {
    const files = ['', 'password', ...(tls ? ['server.crt', 'server.key'] : [])];
    for (const name of files) chownSync(join(folder, name), owner.uid, owner.gid);
  }
  const initial = [`--pgdata=${data}`, `--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  execFileSync(join(programs, 'initdb'), [...initial, '--encoding=UTF8', '--locale=C', '--no-sync'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...owner,
  });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: process.platform === 'win32' ? '' : folder,
    // no power cut in a test
    fsync: 'off',
    log_min_messages: 'panic',
    ...(tls && { ssl: 'on', ssl_cert_file: join(folder, 'server.crt'), ssl_key_file: join(folder, 'server.key') }),
  };
  const words = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const supervisor = fileURLToPath(new URL('supervise.mjs', import.meta.url));
  const ownerWords = owner ? [String(owner.uid), String(owner.gid)] : ['', ''];
  let server: ChildProcess | undefined;
  const urlOf = (name: string) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  const connection = (database: string) => ({ host: '127.0.0.1', port, user, password, database });

  const query = async (text: string, values: unknown[] = [], database = 'postgres') => {
    const client = new pg.Client(connection(database));
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    const all = [supervisor, folder, ...ownerWords, join(programs, 'postgres'), ...words];
    const child = spawn(process.execPath, all, { stdio: ['pipe', 'ignore', 'inherit'] });
    server = child;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with code ${child.exitCode}; see above.`);
      const isUp = await query('SELECT 1').then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const ended = async (tell: (child: ChildProcess) => void) => {
    const child = server;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    tell(child);
    await gone;
  };
  await start();
  return {
    url: urlOf('postgres'),
    password,
    port,
    query: (text, values) => query(text, values),
    async create(name) {
      await query(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    stop: () => ended((child) => child.stdin?.write('stop\n')),
    start,
    end: () => ended((child) => child.stdin?.end()),
  };
}

/** PostgreSQL does not run as root; then it runs as somebody who may do nothing. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL can’t run as root, and there is no account "postgres" or "nobody" to run it as.');
}

/** The programs where another account can start them: in place, or as a copy beside the data where the embedded ones were fetched. */
function readableBy(programs: string, folder: string): string {
  if (!programs.endsWith(join('native', 'bin'))) return programs;
  cpSync(join(programs, '..'), join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'programs', 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
