import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../pack/pack.ts';
import { writeFilesWhole } from './atomicFiles.ts';
import { builtCodeHash } from './builtCode.ts';
import { cacheFolder } from './cacheFolder.ts';
import { decodePopulation, encodePopulation } from './populationFile.ts';
import type { LastingShelf } from './populationShelf.ts';

const ending = '.population';
/** Files kept; each is a few megabytes. */
const mostFiles = 8;

/**
 * Keeps synthetic populations in a folder, named by the content they are made from: the pack and the code. A file that is
 * damaged is ignored and written anew; a folder that can't be used is an empty shelf.
 * @param codeHash hash of the code that makes populations; of the built files when left out
 * @returns undefined where nothing is to be kept: caching is off, or the code isn't built
 */
export function diskShelf(folder = cacheFolder(), codeHash = builtCodeHash()): LastingShelf | undefined {
  if (folder === undefined || codeHash === undefined) return undefined;
  const fileOf = ({ hash }: Pack): string => {
    const key = createHash('sha256').update(`${hash}\n${codeHash}`).digest('hex').slice(0, 32);
    return join(folder, `${key}${ending}`);
  };
  return {
    async take(pack) {
      const bytes = await readFile(fileOf(pack)).catch(() => undefined);
      return bytes && decodePopulation(bytes);
    },
    async put(pack, synthesis) {
      try {
        await writeFilesWhole(new Map([[fileOf(pack), encodePopulation(synthesis)]]));
        await removeOldest(folder);
      } catch {
        // A full or read-only disk costs the next run a few seconds, and this run nothing.
      }
    },
  };
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const dated = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  dated.sort((a, b) => b.time - a.time);
  for (const { path } of dated.slice(mostFiles)) await rm(path, { force: true });
}
