import { existsSync } from 'node:fs';
import { runNpm } from './command.mjs';
import { isStartedDirectly, readJson, root } from './project.mjs';

// Imports nothing but Node: a fresh clone has no dependencies yet.

const oldestNode = [20, 19];

/**
 * Installs the dependencies with `npm ci` where `node_modules` is missing or is not what the lock file says.
 * Prints to standard error only, so that a command's own output can be piped.
 * @throws where Node is too old or npm fails, with a sentence that says what to do
 */
export async function ensureInstalled() {
  refuseOldNode();
  const reason = whyInstall();
  if (!reason) return;
  console.error(`Installing dependencies (${reason}) …`);
  const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    errorsOnly: true,
  });
  if (code !== 0) {
    throw new Error(
      `npm ci ended with code ${code}. Check the network and the lines above, then try again or run "npm ci" yourself.`,
    );
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    throw new Error(
      `Fremsyn needs Node ${oldMajor}.${oldMinor} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
}

/**
 * Compares what is installed with what is locked, package by package: times of files say little after a checkout.
 * @returns {string | undefined} why an install is needed
 */
function whyInstall() {
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(`${root}${installedList}`)) return 'none are installed';
  return whyDifferent(readJson('package-lock.json'), readJson(installedList));
}

/**
 * @typedef {{ packages: Record<string, { version?: string; optional?: boolean }> }} Lock
 * @param {Lock} locked `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`, npm's own note of what it put there
 * @returns {string | undefined} the first difference; optional packages may be missing, since they are another system's
 */
export function whyDifferent(locked, installed) {
  for (const [path, { version, optional }] of Object.entries(locked.packages)) {
    if (path === '') continue;
    const found = installed.packages[path]?.version;
    if (found === version || (optional && found === undefined)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${name} is ${found ?? 'missing'}, the lock file says ${version}`;
  }
  return undefined;
}

if (isStartedDirectly(import.meta)) {
  try {
    await ensureInstalled();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
