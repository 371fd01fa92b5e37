import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { runNode } from './command.mjs';
import { ensureInstalled } from './ensure.mjs';
import { ensurePostgres } from './postgres.mjs';
import { root } from './project.mjs';
import { countResults } from './testReport.mjs';

let passed = 0;
let failed = 0;

/**
 * One step that passes or fails as a whole; a failure doesn't keep the next steps from running.
 * @param {string} name
 * @param {() => Promise<unknown>} work fails by throwing, or by giving an exit code other than 0
 * @returns {Promise<boolean>}
 */
async function check(name, work) {
  console.log(`\n— ${name}`);
  let fault = '';
  try {
    const code = await work();
    if (typeof code === 'number' && code !== 0) fault = `ended with code ${code}`;
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  if (fault) {
    failed += 1;
    console.error(`${name}: ${fault}`);
  } else passed += 1;
  return fault === '';
}

/**
 * The tests of one vitest project, counted one by one.
 * @param {string} name
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
async function tests(name, project, env = {}) {
  console.log(`\n— ${name}`);
  const report = `${root}dist/tests-${project}.json`;
  mkdirSync(`${root}dist`, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', `--project=${project}`, ...reporters], { env });
  const counts = existsSync(report) ? countResults(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counts.passed;
  // an error outside any test fails the run and is in no count
  failed += counts.failed === 0 && code !== 0 ? 1 : counts.failed;
}

try {
  console.log('— Dependencies');
  await ensureInstalled();
  let browser = '';
  const hasBrowser = await check('A browser', async () => {
    browser = await ensureBrowser();
    console.log(browser);
  });
  await check('A PostgreSQL', async () => console.log(await ensurePostgres()));
  await check('Types', () => runNode(['node_modules/typescript/bin/tsc', '--noEmit']));
  await check('Style', () => runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '.']));
  await check('Unused code', () => runNode(['node_modules/knip/bin/knip.js']));
  const isBuilt = await check('Build', async () => {
    await buildIfStale('node');
    await buildIfStale('site');
  });
  await tests('Unit, property and truth tests', 'unit');
  if (hasBrowser && isBuilt) await tests('Browser tests', 'browser', { CHROME_PATH: browser });
  else console.error('The browser tests did not run: they need a browser and a build.');
} catch (error) {
  failed += 1;
  console.error(error instanceof Error ? error.message : error);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
