import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { type TableName, tableNames } from '../../analysis/tables.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { ensureWritable, finishingFiles, writeToDisk } from '../atomicFiles.ts';
import { type TableOnDisk, writeTables } from '../tableThreads.ts';
import { CommandRefusal, fault, systemReason } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import type { WrittenTable } from './manifest.ts';
import type { RunSettings } from './runSettings.ts';

/** What is written of a run beside its tables, from what the tables became. */
export type ManifestOf = (tables: readonly WrittenTable[]) => string;

/**
 * Puts every long-form table in the format asked for and then the manifest into the folder, each whole. Tables are made and written in
 * threads, so that Ctrl-C is heard meanwhile.
 * @param signal ends the writing, and nothing of it stays
 * @throws CommandRefusal where the folder can't be written; the signal's reason
 */
export async function writeResults(
  ensemble: Ensemble,
  pack: Pack,
  settings: RunSettings & { readonly out: string },
  folder: string,
  manifestOf: ManifestOf,
  signal?: AbortSignal,
): Promise<readonly WrittenTable[]> {
  const path = resolve(folder, settings.out);
  const { format, locale, workers = availableParallelism() } = settings;
  let written: readonly WrittenTable[] = [];
  await orUnwritable(settings.out, () =>
    finishingFiles(async (temporaryFor) => {
      const files = tableNames.map((name) => ({ name, file: `${name}.${format}` }));
      const paths: [TableName, string][] = [];
      for (const { name, file } of files) paths.push([name, await temporaryFor(join(path, file))]);
      const made = await writeTables(paths, ensemble, pack, { format, locale }, workers, signal);
      written = files.map((file, position) => ({ ...file, ...(made[position] as TableOnDisk) }));
      await writeToDisk(await temporaryFor(join(path, 'manifest.json')), manifestOf(written));
      signal?.throwIfAborted();
    }),
  );
  return written;
}

/** Finds out before a long run, not after it, that its results could not be written. */
export async function ensureOutFolder(out: string, folder: string): Promise<void> {
  const path = resolve(folder, out);
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isDirectory()) {
    throw new CommandRefusal(
      [
        fault(
          `--out ${out}`,
          'this is a file; expected a folder for the tables.',
          'dette er en fil; forventede en mappe til tabellerne.',
        ),
      ],
      ExitCode.unwritable,
    );
  }
  await orUnwritable(out, () => ensureWritable(path));
}

/** Carries out a step of writing results. Throws CommandRefusal where the system is against it. */
export async function orUnwritable(out: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const isFromSystem = error instanceof Error && 'syscall' in error;
    throw isFromSystem ? unwritable('--out', out, error) : error;
  }
}

/** The refusal of a path that can't be written. */
export function unwritable(flag: string, path: string, error: unknown): CommandRefusal {
  const reason = systemReason(error);
  if (reason === 'ENOSPC' || reason === 'EDQUOT') {
    const told = fault(
      `${flag} ${path}`,
      `there is no room left on the disk (${reason}). Make room, or choose another place.`,
      `der er ikke plads på disken (${reason}). Gør plads, eller vælg et andet sted.`,
    );
    return new CommandRefusal([told], ExitCode.unwritable);
  }
  return new CommandRefusal(
    [
      fault(
        `${flag} ${path}`,
        `can't be written (${reason}). Choose another place, or mend its permissions.`,
        `kan ikke skrives (${reason}). Vælg et andet sted, eller ret rettighederne.`,
      ),
    ],
    ExitCode.unwritable,
  );
}
