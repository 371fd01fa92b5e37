import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/project.mjs';

/** Text of files by their path from the project folder, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Folders that hold what is installed or made, not written. */
const made = new Set(['node_modules', 'dist', 'out', 'coverage', '.git', '.cache']);

const text = /\.(ts|mts|mjs|js|json|md|ya?ml|csv|css|html|svg|webmanifest)$|(^|\/)(LICENSE|run|\.[a-z]+)$/;

/** The project's own text files under the given folders or files; all of them when none is given. */
export function readSources(...paths: string[]): Sources {
  const found = (paths.length === 0 ? [''] : paths).flatMap(filesUnder);
  return new Map(found.filter((path) => text.test(path)).map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
}

/** Only the files whose path matches. */
export function only(sources: Sources, path: RegExp): Sources {
  return new Map([...sources].filter(([name]) => path.test(name)));
}

function filesUnder(path: string): string[] {
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(parent.length);
  if (name !== '') {
    const entry = readdirSync(`${root}${parent}`, { withFileTypes: true }).find((e) => e.name === name);
    if (!entry) return [];
    if (entry.isFile()) return [path];
  }
  const folder = path === '' ? '' : `${path}/`;
  return readdirSync(`${root}${path}`, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? !made.has(entry.name) : entry.isFile()))
    .flatMap((entry) => filesUnder(`${folder}${entry.name}`));
}
