import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../pack/pack.ts';
import { readPack } from '../../pack/readPack.ts';
import { readFolder } from '../readFolder.ts';
import { CommandRefusal, fault, systemReason } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';

const descriptor = 'datapackage.json';

/**
 * The folder of the pack that a document names: beside the document, in the folder the command was given in, or among the
 * packs that come with Fremsyn.
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
  const found = parents.map((parent) => join(parent, id)).find((candidate) => existsSync(join(candidate, descriptor)));
  if (found) return withinFolder(found, folder);
  const looked = [...new Set(parents.map((parent) => join(parent, id)))]
    .filter((path) => !path.includes('://'))
    .join(', ');
  throw new CommandRefusal(
    [
      fault(
        `pack: ${id}`,
        `no data pack with this name was found (looked for ${descriptor} in ${looked}). Give its folder with --pack DIR.`,
        `der blev ikke fundet en datapakke med det navn (ledte efter ${descriptor} i ${looked}). Angiv mappen med --pack DIR.`,
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
 * Reads and checks the pack in a folder.
 * @param where how the folder was given, for messages
 * @throws Refusal with all faults of the pack
 */
export async function loadPack(where: string, folder: string): Promise<Pack> {
  return readPack(await packFilesIn(where, folder));
}

/**
 * The files of the pack in a folder, unchecked.
 * @param where how the folder was given, for messages
 * @throws Refusal where the folder can't be read or holds no pack
 */
export async function packFilesIn(where: string, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = resolve(folder, where);
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = await readFolder(path);
  } catch (error) {
    const reason = systemReason(error);
    throw new CommandRefusal(
      [
        fault(
          where,
          `the data pack's folder can't be read (${reason}). Give a folder that holds ${descriptor}.`,
          `datapakkens mappe kan ikke læses (${reason}). Angiv en mappe, der indeholder ${descriptor}.`,
        ),
      ],
      ExitCode.refused,
    );
  }
  if (!files.has(descriptor)) throw new CommandRefusal([withoutDescriptor(where)], ExitCode.refused);
  return files;
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
