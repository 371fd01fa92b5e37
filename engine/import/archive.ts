import { unzipSync, zipSync } from 'fflate';
import type { Faults } from '../pack/faults.ts';
import type { PackFiles } from './packFiles.ts';

/** The earliest day that an archive can name: a pack's bytes don't depend on when it was saved. */
const noDay = '1980-01-01T00:00:00';

/** Unpacked bytes that a pack may have at most. */
const mostBytes = 100_000_000;

/** A data package as one file (.zip), the same bytes for the same files. */
export function archived(files: PackFiles): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: noDay, level: 6 });
}

/**
 * The files of an archived data package: JSON and CSV, relative to where the descriptor lies.
 * @returns undefined where it is no archive with a descriptor, or too large, with the fault noted
 */
export function unarchived(file: string, bytes: Uint8Array, faults: Faults): PackFiles | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.(json|csv)$/i.test(name);
        if (isWanted) size += originalSize;
        return isWanted && size <= mostBytes;
      },
    });
    const descriptor = Object.keys(parts).find((name) => /(^|\/)datapackage\.json$/.test(name));
    if (descriptor !== undefined && size <= mostBytes) {
      const folder = descriptor.slice(0, -'datapackage.json'.length);
      const inside = Object.entries(parts).filter(([name]) => name.startsWith(folder));
      return new Map(inside.map(([name, content]) => [name.slice(folder.length), content]));
    }
  } catch {
    // what is damaged is told of as what is no archive
  }
  faults.add(
    { where: file },
    `Filen er ikke en pakket datapakke, eller den er beskadiget; forventet: .zip med datapackage.json og højst ${mostBytes} byte. Vælg en anden fil.`,
    `The file is no archived data package, or it is damaged; expected a .zip with datapackage.json and at most ${mostBytes} bytes. Choose another file.`,
  );
  return undefined;
}
