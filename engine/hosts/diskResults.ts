import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { writeFilesWhole } from './atomicFiles.ts';
import { builtCodeHash } from './builtCode.ts';
import { cacheFolder } from './cacheFolder.ts';
import { readReplicates, writeReplicates } from './replicateNumbers.ts';
import type { KeptPart, ResultShelf } from './resultShelf.ts';

const ending = '.ensemble.gz';

/** Room that results may take, bytes; the ones least lately used go first. */
const mostBytes = 2 * 2 ** 30;

/**
 * Keeps results in a folder: a folder for each task and engine, a file for each part, named by its runs.
 * @returns undefined where nothing is to be kept: caching is off, or the code isn't built
 */
export function diskResults(folder = cacheFolder(), codeHash = builtCodeHash()): ResultShelf | undefined {
  if (folder === undefined || codeHash === undefined) return undefined;
  const results = join(folder, 'results');
  const folderOf = (key: string): string =>
    join(results, createHash('sha256').update(`${key}\n${codeHash}`).digest('hex').slice(0, 40));
  const pathOf = (key: string, { name }: KeptPart): string => join(folderOf(key), name);
  return {
    async list(key) {
      const names = await readdir(folderOf(key)).catch(() => []);
      return names.flatMap((name): KeptPart[] => {
        const runs = name.endsWith(ending)
          ? readReplicates(name.slice(0, -ending.length).replaceAll('_', ','))
          : undefined;
        return runs ? [{ name, runs }] : [];
      });
    },
    async take(key, part) {
      try {
        return new Uint8Array(await promisify(gunzip)(await readFile(pathOf(key, part))));
      } catch {
        return undefined;
      }
    },
    async put(key, runs, bytes) {
      try {
        const name = nameOf(runs);
        if (name === undefined) return;
        await writeFilesWhole([[join(folderOf(key), name), await promisify(gzip)(bytes, { level: 1 })]]);
        await makeRoom(results);
      } catch {
        // A full or read-only disk costs the next run time, and this run nothing.
      }
    },
    async drop(key, part) {
      await rm(pathOf(key, part), { force: true }).catch(() => {});
    },
  };
}

/** `0..99` and so on; undefined for lists too long for the name of a file, which nobody but a test makes. */
function nameOf(runs: readonly number[]): string | undefined {
  const list = runs.every((run, i) => run === i) ? `0..${runs.length - 1}` : writeReplicates(runs);
  return list.length <= 180 ? `${list.replaceAll(',', '_')}${ending}` : undefined;
}

async function makeRoom(results: string): Promise<void> {
  const paths = (await readdir(results, { recursive: true })).filter((name) => name.endsWith(ending));
  const files = await Promise.all(
    paths.map(async (name) => {
      const path = join(results, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  files.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let sum = 0;
  for (const { path, size } of files) {
    sum += size;
    if (sum > mostBytes) await rm(path, { force: true });
  }
}
