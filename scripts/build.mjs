import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './ensure.mjs';
import { isStartedDirectly, root } from './project.mjs';
import { stampOf } from './stamp.mjs';

/** What is built: the workbench as a static site, and the command line with its worker threads for Node. */
export const targets = /** @type {const} */ ({
  site: [
    ...['engine', 'workbench', 'scenarios'],
    ...['chartParts', 'contact', 'firstResults', 'lettersFirst', 'markdownParts', 'precache', 'sharedWorkers'].map(
      (plugin) => `scripts/${plugin}.ts`,
    ),
    'scripts/leverValues.mjs',
    ...['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
  ],
  node: ['engine', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
});

/** @typedef {keyof typeof targets} Target */

/**
 * Builds a target into `dist/`, in a folder of its own that takes the old one's place when it is whole.
 * Prints to standard error only.
 * @param {Target} target
 */
export async function build(target) {
  const stamp = stampOf(targets[target]);
  const unfinished = `${root}dist/${target}-${process.pid}`;
  console.error(`Building ${target === 'site' ? 'the workbench' : 'the command line'} …`);
  mkdirSync(`${root}dist`, { recursive: true });
  const mode = target === 'node' ? 'node' : 'production';
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.config.ts', '--logLevel', 'warn'];
  try {
    const first = target === 'site' ? await makeFirstResults() : {};
    // a process of its own, so that what is built never depends on who asks: tests run with another NODE_ENV
    const code = await runNode([...vite, '--mode', mode, '--outDir', unfinished], {
      errorsOnly: true,
      env: { NODE_ENV: 'production', ...first },
    });
    if (code !== 0) throw new Error(`The build of ${target} ended with code ${code}; the lines above say why.`);
    rmSync(stampFile(target), { force: true });
    rmSync(`${root}dist/${target}`, { recursive: true, force: true, maxRetries: 3 });
    renameSync(unfinished, `${root}dist/${target}`);
    writeFileSync(stampFile(target), stamp);
  } finally {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Runs the first replicates of the document that the site opens with, which the page shows while it makes its own, and the first one of every value that
 * its levers may be moved to, which the page shows when they are.
 * @returns {Promise<Record<string, string>>} the files they were written to, as the site's build is told of them
 */
async function makeFirstResults() {
  await buildIfStale('node');
  const first = `${root}dist/default.first.bin`;
  await made(['scripts/fremsyn.mjs', 'first', 'scenarios/default.md', '--out', first]);
  return { FREMSYN_FIRST: first, FREMSYN_VALUES: await makeLeverValues() };
}

/**
 * The values are run only where they are others than the last time, or the engine is another.
 * @returns {Promise<string>} the file they were written to
 */
async function makeLeverValues() {
  const [values, document] = [`${root}dist/default.values.bin`, `${root}dist/default.values.md`];
  await made(['scripts/leverValues.mjs', document]);
  const stamp = stampOf(['dist/default.values.md', 'dist/node.stamp', 'scenarios/gladsaxe']);
  const stampedAt = `${root}dist/default.values.stamp`;
  if (existsSync(values) && existsSync(stampedAt) && readFileSync(stampedAt, 'utf8') === stamp) return values;
  console.error('Running the values of the opening levers …');
  const pack = ['--pack', 'scenarios/gladsaxe'];
  await made(['scripts/fremsyn.mjs', 'first', document, '--replicates', '1', ...pack, '--out', values]);
  writeFileSync(stampedAt, stamp);
  return values;
}

/** @param {readonly string[]} script and its arguments */
async function made(script) {
  const code = await runNode(script, { errorsOnly: true });
  if (code !== 0) throw new Error(`The first results ended with code ${code}; the lines above say why.`);
}

/**
 * Builds a target only where its sources changed since the last time.
 * @param {Target} target
 */
export async function buildIfStale(target) {
  if (!isFresh(target)) await build(target);
}

/** @param {Target} target */
function isFresh(target) {
  return (
    existsSync(`${root}dist/${target}`) &&
    existsSync(stampFile(target)) &&
    readFileSync(stampFile(target), 'utf8') === stampOf(targets[target])
  );
}

/** @param {Target} target */
function stampFile(target) {
  return `${root}dist/${target}.stamp`;
}

if (isStartedDirectly(import.meta)) {
  try {
    await ensureInstalled();
    await build('node');
    await build('site');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
