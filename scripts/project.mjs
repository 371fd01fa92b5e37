import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project folder, with a trailing separator. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Whether the module was started by name (`node scripts/build.mjs`) and not imported.
 * @param {ImportMeta} meta `import.meta` of the asking module
 */
export function isStartedDirectly(meta) {
  const started = process.argv[1];
  return started !== undefined && realpathSync.native(started) === realpathSync.native(fileURLToPath(meta.url));
}

/**
 * A JSON file of the project.
 * @param {string} path relative to the project folder
 * @returns {any}
 */
export function readJson(path) {
  return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
}
