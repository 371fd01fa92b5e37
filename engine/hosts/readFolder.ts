import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const dataFiles = /\.(json|csv)$/i;

/**
 * The data files of a pack's folder and the folders in it.
 * @returns name → bytes; names are relative to the folder, with forward slashes
 * @throws the system's error where the folder can't be read
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => dataFiles.test(entry.name) && !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name.replaceAll('\\', '/'), new Uint8Array(await readFile(join(folder, name))));
  return files;
}
