import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files under a temporary name; whatever is left of them goes when the process ends, however it ends by itself. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

/** What a file holds, whole or piece by piece. */
export type FileContent = Uint8Array | string | Iterable<Uint8Array>;

/**
 * Writes files so that nobody ever sees half of one: all of them under temporary names first, then each is given its own name,
 * in the order given. Put last what tells that the others are there.
 * @param files path and content; one file is on disk before the next is asked for, and so with the pieces of a file, so that
 * large files need never be whole in memory
 * @throws the system's error where a file can't be written; nothing is replaced then
 */
export function writeFilesWhole(files: Iterable<readonly [path: string, content: FileContent]>): Promise<void> {
  return finishingFiles(async (temporaryFor) => {
    for (const [path, content] of files) await writeToDisk(await temporaryFor(path), content);
  });
}

/**
 * The same for files that are written elsewhere, such as in other threads: where the work succeeds, each is given its own name, in the order
 * in which they were asked for, and where it fails, none.
 * @param write the work, handed the verb that makes a file's folder and gives the temporary name to write it under
 */
export async function finishingFiles(
  write: (temporaryFor: (path: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const moves: [from: string, to: string][] = [];
  try {
    await write(async (path) => {
      const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
      unfinished.add(temporary);
      moves.push([temporary, path]);
      await makeFolder(dirname(path));
      return temporary;
    });
    for (const [from, to] of moves) {
      await rename(from, to);
      unfinished.delete(from);
    }
  } finally {
    for (const [from] of moves) {
      if (!unfinished.delete(from)) continue;
      await rm(from, { force: true });
    }
  }
}

/** Makes the folder where it is missing and tries whether files can be written in it. Throws the system's error if not. */
export async function ensureWritable(folder: string): Promise<void> {
  await makeFolder(folder);
  const probe = join(folder, `.${randomBytes(4).toString('hex')}.part`);
  unfinished.add(probe);
  await writeFile(probe, '');
  await rm(probe);
  unfinished.delete(probe);
}

/**
 * Makes a folder and those above it where they are missing. Node's own recursive way tries for ever where the system says of a folder whose
 * parent is there that it isn't, as Linux does under /proc.
 */
async function makeFolder(path: string): Promise<void> {
  const isThere = async () => (await stat(path).catch(() => undefined))?.isDirectory() === true;
  try {
    await mkdir(path);
  } catch (error) {
    if (await isThere()) return;
    const isParentMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isParentMissing || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async (again: unknown) => {
      // another process may have made it meanwhile
      if (!(await isThere())) throw again;
    });
  }
}

/** Writes a file and waits until it is on disk. */
export async function writeToDisk(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'w');
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}
