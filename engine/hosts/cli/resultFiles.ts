import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toCsv } from '../../analysis/formats/csv.ts';
import { toJson } from '../../analysis/formats/json.ts';
import { toParquet } from '../../analysis/formats/parquet.ts';
import { type Table, tables } from '../../analysis/tables.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { ensureWritable, writeFilesWhole } from '../atomicFiles.ts';
import type { Locale } from './command.ts';
import { CommandRefusal, fault, systemReason } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { hashOf, type WrittenTable } from './manifest.ts';
import type { Format, RunSettings } from './runSettings.ts';

/** Tables of a run as files, not yet on disk. */
export interface ResultFiles {
  /** file name → content */
  readonly contents: ReadonlyMap<string, Uint8Array | string>;
  readonly tables: readonly WrittenTable[];
}

/** Makes every long-form table in the format asked for. */
export function makeResultFiles(ensemble: Ensemble, pack: Pack, settings: RunSettings): ResultFiles {
  const contents = new Map<string, Uint8Array | string>();
  const written: WrittenTable[] = [];
  for (const [name, make] of tables) {
    const table = make(ensemble, pack);
    const file = `${name}.${settings.format}`;
    const content = encode(table, settings.format, settings.locale);
    contents.set(file, content);
    written.push({ name, file, rows: table.columns[0]?.values.length ?? 0, sha256: hashOf(content) });
  }
  return { contents, tables: written };
}

/**
 * Puts the tables and then the manifest into the folder, each whole.
 * @throws CommandRefusal where the folder can't be written
 */
export async function writeResults(files: ResultFiles, manifest: string, out: string, folder: string): Promise<void> {
  const path = resolve(folder, out);
  const all = new Map([...files.contents].map(([name, content]) => [join(path, name), content]));
  all.set(join(path, 'manifest.json'), manifest);
  await orUnwritable(out, () => writeFilesWhole(all));
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

async function orUnwritable(out: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw unwritable('--out', out, error);
  }
}

/** The refusal of a path that can't be written. */
export function unwritable(flag: string, path: string, error: unknown): CommandRefusal {
  const reason = systemReason(error);
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

function encode(table: Table, format: Format, locale: Locale): Uint8Array | string {
  if (format === 'parquet') return toParquet(table);
  return format === 'json' ? toJson(table) : toCsv(table, locale);
}
