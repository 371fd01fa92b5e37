import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
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
export async function writeFilesWhole(files: Iterable<readonly [path: string, content: FileContent]>): Promise<void> {
  const moves: [from: string, to: string][] = [];
  try {
    for (const [path, content] of files) {
      const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
      unfinished.add(temporary);
      moves.push([temporary, path]);
      await mkdir(dirname(path), { recursive: true });
      await writeToDisk(temporary, content);
    }
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
  await mkdir(folder, { recursive: true });
  const probe = join(folder, `.${randomBytes(4).toString('hex')}.part`);
  unfinished.add(probe);
  await writeFile(probe, '');
  await rm(probe);
  unfinished.delete(probe);
}

async function writeToDisk(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'w');
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}
