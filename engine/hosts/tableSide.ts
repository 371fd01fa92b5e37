import { createHash, type Hash } from 'node:crypto';
import { type CsvLocale, csvPieces } from '../analysis/formats/csv.ts';
import { jsonPieces } from '../analysis/formats/json.ts';
import { toParquet } from '../analysis/formats/parquet.ts';
import { rowCount, type Table, type TableName, tables } from '../analysis/tables.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { writeToDisk } from './atomicFiles.ts';

/** How tables are written. */
export interface TableForm {
  readonly format: 'csv' | 'json' | 'parquet';
  readonly locale: CsvLocale;
}

/** A table that is on disk, or what the system said against it. A fault crosses as data, since an error loses its code on the way. */
export type TableOutcome =
  | { readonly kind: 'written'; readonly rows: number; readonly sha256: string }
  | { readonly kind: 'refused'; readonly message: string; readonly code: string; readonly syscall: string };

/** What a thread does that makes tables and writes them. */
export interface TableSide {
  /** Called first: what the tables are of, without its strategies, which come one by one. */
  begin(ensemble: Ensemble, pack: Pack, form: TableForm): void;
  takeStrategy(result: StrategyResult): void;
  /** Makes a table and writes it to a path. */
  write(name: TableName, path: string): Promise<TableOutcome>;
}

export function createTableSide(): TableSide {
  const strategies: StrategyResult[] = [];
  let begun: { readonly ensemble: Ensemble; readonly pack: Pack; readonly form: TableForm } | undefined;
  return {
    begin(ensemble, pack, form) {
      begun = { ensemble: { ...ensemble, strategies }, pack, form };
    },

    takeStrategy(result) {
      strategies.push(result);
    },

    async write(name, path) {
      const make = tables.get(name);
      if (!begun || !make) throw new Error(`no table ${name} can be made here`);
      const table = make(begun.ensemble, begun.pack);
      const hash = createHash('sha256');
      try {
        await writeToDisk(path, hashing(piecesOf(table, begun.form), hash));
      } catch (error) {
        if (!(error instanceof Error && 'syscall' in error)) throw error;
        const { message, code, syscall } = error as NodeJS.ErrnoException;
        return { kind: 'refused', message, code: String(code), syscall: String(syscall) };
      }
      return { kind: 'written', rows: rowCount(table), sha256: hash.digest('hex') };
    },
  };
}

function piecesOf(table: Table, { format, locale }: TableForm): Iterable<Uint8Array> {
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
