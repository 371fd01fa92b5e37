import type { Faults } from '../pack/faults.ts';
import { formatOf } from './fileFormat.ts';
import { readCsvTable } from './readers/csv.ts';
import { readJsonStat } from './readers/jsonStat.ts';
import { readPx } from './readers/px.ts';
import { readXlsx } from './readers/xlsx.ts';
import type { ImportedTable, ImportFormat } from './table.ts';

/**
 * Reads the tables of a file, whatever its format: told by its content, since names are often wrong.
 * @param file name, for messages
 * @returns one table for CSV and PX, one a data set or sheet for JSON-stat and Excel; none where nothing could be read
 */
export function readTables(file: string, bytes: Uint8Array, faults: Faults): readonly ImportedTable[] {
  const before = faults.count;
  const readers: Readonly<Record<ImportFormat, () => readonly (ImportedTable | undefined)[]>> = {
    csv: () => [readCsvTable(file, bytes, faults)],
    px: () => [readPx(file, bytes, faults)],
    'json-stat': () => readJsonStat(file, bytes, faults),
    xlsx: () => readXlsx(file, bytes, faults),
  };
  const format = formatOf(file, bytes, faults);
  if (!format) return [];
  const tables = readers[format]().filter((table) => table !== undefined);
  return faults.count === before ? tables : [];
}
