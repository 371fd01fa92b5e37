import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { root } from './project.mjs';

/**
 * Hash of all that goes into a build: names and bytes of its sources. The same sources give the same stamp on any system and
 * at any hour, so a build is fresh when its stamp is.
 * @param {readonly string[]} sources files and folders, relative to the project folder with forward slashes; missing ones count as absent
 * @returns {string} hexadecimal
 */
export function stampOf(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder)) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(`${root}${path}`));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} files in code-point order
 */
function filesUnder(path) {
  const absolute = `${root}${path}`;
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  const names = readdirSync(absolute).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesUnder(`${path}/${name}`));
}
