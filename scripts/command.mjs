import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './project.mjs';

/**
 * Runs a program in the project folder and waits for it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ errorsOnly?: boolean; env?: Record<string, string>; onStart?: (child: import('node:child_process').ChildProcess) => void }} [options]
 *   `errorsOnly` sends all of it to standard error, so that standard output stays the caller's
 * @returns {Promise<number>} exit code; 127 where the program was not found, 130 where a signal ended it
 */
export function run(program, args, options = {}) {
  const stdio = options.errorsOnly ? ['ignore', 2, 2] : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
      env: { ...process.env, ...options.env },
      windowsHide: true,
    });
    options.onStart?.(child);
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 130));
  });
}

/**
 * Runs a script with the Node that runs this one.
 * @param {readonly string[]} args script and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm without a shell: the program that `npm` itself told us about, else the one beside Node.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const script = npmScript();
  return script ? runNode([script, ...args], options) : run('npm', args, options);
}

/** @returns {string | undefined} */
function npmScript() {
  const told = process.env.npm_execpath;
  const beside = dirname(process.execPath);
  return [
    told && basename(told) === 'npm-cli.js' ? told : '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== '' && existsSync(path));
}
