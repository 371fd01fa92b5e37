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
  for (const { name, steps } of ways()) {
    console.log(`No Chrome or Chromium found; installing one with ${name} …`);
    const done = await inTurn(steps);
    const installed = done ? await findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the browser tests: none was found, and none could be installed. ' +
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
  return path && existsSync(path) ? path : undefined;
}

/**
 * @typedef {() => Promise<number>} Step gives an exit code
 * @returns {{ name: string; steps: Step[] }[]} ways to install a browser on this system, best first
 */
function ways() {
  const isRoot = process.getuid?.() === 0;
  const playwright = (/** @type {string[]} */ ...flags) => ({
    name: "Playwright's installer",
    steps: [() => runNode(['node_modules/playwright-core/cli.js', 'install', ...flags, '--no-shell', 'chromium'])],
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
  const asRoot = (/** @type {string[]} */ ...command) => {
    const [program = '', ...args] = isRoot ? command : ['sudo', '-n', ...command];
    return run(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  return [
    {
      name: 'apt-get',
      steps: [
        // one list that can't be had is no reason not to try
        () => asRoot('apt-get', 'update').then(() => 0),
        () => asRoot('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'),
      ],
    },
    ...(isRoot ? [playwright('--with-deps')] : []),
    playwright(),
  ];
}

/** @param {readonly Step[]} steps */
async function inTurn(steps) {
  for (const step of steps) {
    if ((await step()) !== 0) return false;
  }
  return true;
}
