import { createHash, type Hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { csvPieces } from '../../analysis/formats/csv.ts';
import { jsonPieces } from '../../analysis/formats/json.ts';
import { toParquet } from '../../analysis/formats/parquet.ts';
import { rowCount, type Table, tables } from '../../analysis/tables.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { ensureWritable, type FileContent, writeFilesWhole } from '../atomicFiles.ts';
import { CommandRefusal, fault, systemReason } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import type { WrittenTable } from './manifest.ts';
import type { RunSettings } from './runSettings.ts';

/** What is written of a run beside its tables, from what the tables became. */
export type ManifestOf = (tables: readonly WrittenTable[]) => string;

/**
 * Puts every long-form table in the format asked for and then the manifest into the folder, each whole. One table is made and
 * written at a time.
 * @throws CommandRefusal where the folder can't be written
 */
export async function writeResults(
  ensemble: Ensemble,
  pack: Pack,
  settings: RunSettings & { readonly out: string },
  folder: string,
  manifestOf: ManifestOf,
): Promise<readonly WrittenTable[]> {
  const path = resolve(folder, settings.out);
  const written: WrittenTable[] = [];
  function* files(): Generator<readonly [string, FileContent]> {
    for (const [name, make] of tables) {
      const table = make(ensemble, pack);
      const file = `${name}.${settings.format}`;
      const hash = createHash('sha256');
      yield [join(path, file), hashing(piecesOf(table, settings), hash)];
      written.push({ name, file, rows: rowCount(table), sha256: hash.digest('hex') });
    }
    yield [join(path, 'manifest.json'), manifestOf(written)];
  }
  await orUnwritable(settings.out, () => writeFilesWhole(files()));
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

async function orUnwritable(out: string, step: () => Promise<void>): Promise<void> {
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

function piecesOf(table: Table, { format, locale }: RunSettings): Iterable<Uint8Array> {
  if (format === 'parquet') return [toParquet(table)];
  return format === 'json' ? jsonPieces(table) : csvPieces(table, locale);
}

/** The pieces, each taken into the hash on its way. */
function* hashing(pieces: Iterable<Uint8Array>, hash: Hash): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
