import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runNode } from './command.mjs';

/**
 * Path of a Chromium that the browser tests can drive: `CHROME_PATH`, else Chrome or Chromium where the system keeps it, else
 * the one that Playwright installed.
 * @returns {Promise<string | undefined>}
 * @throws where `CHROME_PATH` names no file
 */
export async function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(
      `CHROME_PATH is "${asked}", and there is no such file. Give the path of Chrome or Chromium, or leave it unset.`,
    );
  }
  return usualPaths().find(works) ?? (await playwrightsOwn());
}

/**
 * Finds a browser or installs one: with the system's package manager, else with Playwright's installer.
 * @returns {Promise<string>} its path
 * @throws where none could be had, with what to do
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  /** @type {string[]} */
  const tried = [];
  for (const { name, steps } of ways()) {
    console.log(`No Chrome or Chromium found; installing one with ${name} …`);
    const fault = await inTurn(steps);
    const installed = fault ? undefined : await findBrowser();
    if (installed) return installed;
    tried.push(`${name}: ${fault ?? 'what it installed does not start'}`);
    console.log(tried.at(-1));
  }
  throw new Error(
    'No browser for the browser tests: none was found, and none could be installed.\n' +
      `${tried.map((way) => `  ${way}\n`).join('')}` +
      'Install Chrome or Chromium, or set CHROME_PATH to the program, and run "npm test" again.',
  );
}

/** @returns {string[]} */
function usualPaths() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const applications = ['/Applications', join(env.HOME ?? '', 'Applications')];
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return applications.flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((maker) => `${maker}\\Application`);
    return folders.flatMap((folder) =>
      programs.map((program) => join(folder, program, program.startsWith('Microsoft') ? 'msedge.exe' : 'chrome.exe')),
    );
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

/**
 * Whether a program is there and tells its version. Some systems have a stand-in that only says where to get the browser.
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  // on Windows the flag would open a window instead
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

/** @returns {Promise<string | undefined>} */
async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && works(path) ? path : undefined;
}

/**
 * @typedef {() => Promise<number>} Step gives an exit code
 * @returns {{ name: string; steps: Step[] }[]} ways to install a browser on this system, best first
 */
function ways() {
  const isRoot = process.getuid?.() === 0;
  const playwright = (/** @type {string[]} */ ...flags) => ({
    name: "Playwright's installer",
    steps: [
      () =>
        twice(() => runNode(['node_modules/playwright-core/cli.js', 'install', ...flags, '--no-shell', 'chromium'])),
    ],
  });
  if (process.platform === 'darwin') {
    return [{ name: 'Homebrew', steps: [() => run('brew', ['install', '--cask', 'google-chrome'])] }, playwright()];
  }
  if (process.platform === 'win32') {
    const agreed = ['--accept-package-agreements', '--accept-source-agreements', '--silent'];
    return [
      { name: 'winget', steps: [() => run('winget', ['install', '--exact', '--id', 'Google.Chrome', ...agreed])] },
      playwright(),
    ];
  }
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  // another installer may hold the lock, and a mirror may be slow to answer
  const patiently = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  const apt = (/** @type {string[]} */ ...args) => {
    const [program, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), ...quietly, 'apt-get', ...patiently, ...args];
    return run(program ?? 'env', rest);
  };
  return [
    {
      name: 'apt-get',
      steps: [
        // one list that can't be had is no reason not to try
        () => apt('update').then((code) => (code === 127 ? code : 0)),
        // a page without any font of the system's may not be drawn at all
        () => twice(() => apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation')),
      ],
    },
    ...(isRoot ? [playwright('--with-deps')] : []),
    playwright(),
  ];
}

/**
 * Again after a moment where it failed: networks and mirrors have their bad minutes.
 * @param {Step} step
 */
async function twice(step) {
  const code = await step();
  // not found, or stopped by the person: no second time would help
  if (code === 0 || code === 127 || code === 130) return code;
  await new Promise((resolve) => setTimeout(resolve, 5000));
  return step();
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<string | undefined>} why it ended early
 */
async function inTurn(steps) {
  for (const step of steps) {
    const code = await step();
    if (code !== 0) return code === 127 ? 'not on this system' : `ended with code ${code}`;
  }
  return undefined;
}
