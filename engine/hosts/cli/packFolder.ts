import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Faults, unarchived } from '../../import/index.ts';
import { Refusal } from '../../pack/message.ts';
import type { Pack } from '../../pack/pack.ts';
import { readPack } from '../../pack/readPack.ts';
import { readFolder } from '../readFolder.ts';
import { CommandRefusal, fault, systemReason, unreadable } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';

const descriptor = 'datapackage.json';

/** A pack that is one file. */
const archive = /\.zip$/i;

/**
 * The folder, or the one file (`.zip`), of the pack that a document names: beside the document, in the folder the command was given in, or among
 * the packs that come with Fremsyn.
 * @param besides folders of the documents
 * @returns relative to the folder the command was given in where it lies there, so that a command naming it works elsewhere too
 * @throws CommandRefusal where there is none
 */
export function findPackFolder(id: string, besides: readonly string[], folder: string): string {
  const shipped = ['../../scenarios', '../../../scenarios'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const parents = [
    ...besides,
    ...besides.map((beside) => join(beside, 'scenarios')),
    folder,
    join(folder, 'scenarios'),
    ...shipped,
  ];
  const found = parents
    .flatMap((parent) => [join(parent, id), join(parent, `${id}.zip`)])
    .find((candidate) => existsSync(archive.test(candidate) ? candidate : join(candidate, descriptor)));
  if (found) return withinFolder(found, folder);
  const looked = [...new Set(parents.map((parent) => join(parent, id)))]
    .filter((path) => !path.includes('://'))
    .join(', ');
  throw new CommandRefusal(
    [
      fault(
        `pack: ${id}`,
        `no data pack with this name was found (looked for ${descriptor} in ${looked}, and for ${id}.zip beside). Give its folder or file with --pack.`,
        `der blev ikke fundet en datapakke med det navn (ledte efter ${descriptor} i ${looked} og efter ${id}.zip ved siden af). Angiv mappen eller filen med --pack.`,
      ),
    ],
    ExitCode.refused,
  );
}

function withinFolder(path: string, folder: string): string {
  const within = relative(folder, path);
  return within === '' || within.startsWith('..') || isAbsolute(within) ? path : within;
}

/**
 * Reads and checks the pack in a folder or a file.
 * @param where how the folder was given, for messages
 * @throws Refusal with all faults of the pack
 */
export async function loadPack(where: string, folder: string): Promise<Pack> {
  return readPack(await packFilesIn(where, folder));
}

/**
 * The files of the pack in a folder or in one file (`.zip`), unchecked.
 * @param where how it was given, for messages
 * @throws Refusal where it can't be read or holds no pack
 */
export async function packFilesIn(where: string, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = resolve(folder, where);
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = archive.test(where) ? await unpacked(where, path) : await readFolder(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = systemReason(error);
    const file = fileOf(error);
    if (file !== undefined && file !== path) {
      throw new CommandRefusal([unreadable(join(where, relative(path, file)), reason)], ExitCode.refused);
    }
    throw new CommandRefusal(
      [
        fault(
          where,
          `the data pack can't be read (${reason}). Give a folder that holds ${descriptor}, or a .zip of it.`,
          `datapakken kan ikke læses (${reason}). Angiv en mappe, der indeholder ${descriptor}, eller en .zip af den.`,
        ),
      ],
      ExitCode.refused,
    );
  }
  if (!files.has(descriptor)) throw new CommandRefusal([withoutDescriptor(where)], ExitCode.refused);
  return files;
}

/** The file that the system could not read. */
function fileOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

async function unpacked(where: string, path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const faults = new Faults();
  const files = unarchived(where, new Uint8Array(await readFile(path)), faults);
  faults.refuse();
  return files ?? new Map();
}

function withoutDescriptor(where: string) {
  return fault(
    where,
    `there is no ${descriptor} in this folder, so it isn't a data pack. Give the folder that holds it.`,
    `der er ingen ${descriptor} i mappen, så den er ikke en datapakke. Angiv den mappe, der indeholder den.`,
  );
}

/** Folders that documents lie in, each once. */
export function foldersOf(paths: readonly string[], folder: string): readonly string[] {
  return [...new Set(paths.map((path) => dirname(resolve(folder, path))))];
}
