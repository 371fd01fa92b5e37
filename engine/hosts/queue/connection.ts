import { readFile } from 'node:fs/promises';
import type { ClientConfig } from 'pg';
import { HostError } from '../hostError.ts';

/** How a database is reached. Only `config` holds the password. */
export interface Connection {
  readonly config: ClientConfig;
  /** the address as it may be shown: who, where and which, never the password */
  readonly shown: string;
  /** the text with the password taken out, should it be there */
  conceal(text: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const modes = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
type Mode = (typeof modes)[number];
const known = ['sslmode', 'sslrootcert', 'host'];

/**
 * Reads the address of a queue: `postgres://user:password@host:port/database?sslmode=verify-full`. `sslmode` and `sslrootcert` mean
 * what they mean to PostgreSQL's own programs; where nothing is said, traffic within this machine is plain and all other encrypted.
 * The password may be left out of the address and given as `PGPASSWORD`, and the address as `FREMSYN_QUEUE`.
 * @param address undefined for the one of the environment
 * @throws HostError with what is wrong with it, without the password
 */
export async function readConnection(address: string | undefined, environment: Environment): Promise<Connection> {
  const text = address ?? environment.FREMSYN_QUEUE;
  if (!text) {
    throw new HostError(
      'Køens adresse mangler. Angiv --queue postgres://bruger@vært/database, eller sæt FREMSYN_QUEUE.',
      'The address of the queue is missing. Give --queue postgres://user@host/database, or set FREMSYN_QUEUE.',
    );
  }
  const url = parse(text);
  const password = decode(url.password) || environment.PGPASSWORD || '';
  const conceal = concealing([password, url.password]);
  const strange = [...url.searchParams.keys()].filter((name) => !known.includes(name));
  if (strange.length > 0) {
    throw new HostError(
      `Køens adresse har ukendte indstillinger: ${conceal(strange.join(', '))}. Kendte er ${known.join(', ')}.`,
      `The address of the queue has unknown settings: ${conceal(strange.join(', '))}. Known are ${known.join(', ')}.`,
    );
  }
  const host = url.searchParams.get('host') ?? decode(url.hostname.replace(/^\[(.+)\]$/, '$1'));
  const user = decode(url.username) || environment.PGUSER || environment.USER || 'postgres';
  const database = decode(url.pathname.slice(1)) || user;
  const port = Number(url.port || environment.PGPORT || 5432);
  const mode = modeOf(url.searchParams.get('sslmode') ?? environment.PGSSLMODE, host);
  const authority = url.searchParams.get('sslrootcert') ?? environment.PGSSLROOTCERT;
  const ssl = await tlsOf(mode, authority);
  return {
    config: { host: host || '127.0.0.1', port, user, database, ssl, ...(password && { password }) },
    shown: `postgres://${user}@${host || '127.0.0.1'}:${port}/${database}`,
    conceal,
  };
}

function parse(text: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // the error would repeat the address, password and all
  }
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new HostError(
    'Køens adresse kan ikke læses; forventede postgres://bruger:kodeord@vært:5432/database. Skriv særlige tegn i kodeordet som %40 for @, eller giv det som PGPASSWORD.',
    'The address of the queue can’t be read; expected postgres://user:password@host:5432/database. Write special characters of the password as %40 for @, or give it as PGPASSWORD.',
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isThisMachine(host: string): boolean {
  return host === '' || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

function modeOf(asked: string | undefined, host: string): Mode {
  if (!asked) return isThisMachine(host) ? 'disable' : 'require';
  const mode = modes.find((name) => name === asked);
  if (mode) return mode;
  throw new HostError(
    `sslmode er "${asked}"; forventede ${modes.join(', ')}.`,
    `sslmode is "${asked}"; expected ${modes.join(', ')}.`,
  );
}

/** `require` encrypts, and with an authority's certificate it is `verify-ca`, as PostgreSQL has it. */
async function tlsOf(mode: Mode, authority: string | undefined): Promise<ClientConfig['ssl']> {
  if (mode === 'disable') return false;
  const ca = authority === undefined || authority === 'system' ? undefined : await certificate(authority);
  if (mode === 'require' && ca === undefined) return { rejectUnauthorized: false };
  const trusted = { rejectUnauthorized: true, ...(ca !== undefined && { ca }) };
  return mode === 'verify-full' ? trusted : { ...trusted, checkServerIdentity: () => undefined };
}

async function certificate(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new HostError(
      `Certifikatet ${path} (sslrootcert) kan ikke læses.`,
      `The certificate ${path} (sslrootcert) can’t be read.`,
    );
  }
}

function concealing(secrets: readonly string[]): (text: string) => string {
  const told = [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  return (text) => told.reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
}
