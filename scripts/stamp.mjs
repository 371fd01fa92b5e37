import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { root } from './project.mjs';

/**
 * Hash of all that goes into a build: names and bytes of its sources. The same sources give the same stamp on any system and
 * at any hour, so a build is fresh when its stamp is.
 * @param {readonly string[]} sources files and folders with forward slashes, relative to the base; missing ones count as absent
 * @param {string} [base] folder with a trailing separator, the project's when left out
 * @returns {string} hexadecimal
 */
export function stampOf(sources, base = root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(base, source))) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(`${base}${path}`));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {string[]} files in code-point order
 */
function filesUnder(base, path) {
  const absolute = `${base}${path}`;
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  const names = readdirSync(absolute).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesUnder(base, `${path}/${name}`));
}
