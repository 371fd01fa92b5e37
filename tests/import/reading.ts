import { messagesOf } from '../../engine/import/foundFaults.ts';
import { readTables } from '../../engine/import/readTables.ts';
import type { ImportedTable } from '../../engine/import/table.ts';
import { Faults } from '../../engine/pack/faults.ts';

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of a text in Windows-1252, as far as Danish letters go. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)));
}

/** Tables of a file, and what was wrong with it in English. */
export function read(bytes: Uint8Array, file = 'table.csv') {
  const faults = new Faults();
  const tables = readTables(file, bytes, faults);
  return { tables, told: messagesOf(faults).map(({ where, line, en }) => `${where}${line ? `:${line}` : ''}: ${en}`) };
}

/** The one table of a file that has nothing wrong. */
export function tableOf(bytes: Uint8Array | string, file = 'table.csv'): ImportedTable {
  const { tables, told } = read(typeof bytes === 'string' ? utf8(bytes) : bytes, file);
  const [table] = tables;
  if (!table || tables.length > 1 || told.length > 0) throw new Error(`${tables.length} tables; ${told.join('\n')}`);
  return table;
}

/** Cells of a table's rows, without lines. */
export function cellsOf({ rows }: ImportedTable) {
  return rows.map(({ cells }) => cells);
}
