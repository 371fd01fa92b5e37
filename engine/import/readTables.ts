import type { Faults } from '../pack/faults.ts';
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
  const format = formatOf(bytes);
  if (format !== 'unreadable') {
    const tables = readers[format]().filter((table) => table !== undefined);
    return faults.count === before ? tables : [];
  }
  faults.add(
    { where: file },
    'Formatet kan ikke læses; forventet: CSV, JSON-stat, PX eller Excel (.xlsx). Åbn filen i regnearket, og gem den som .xlsx eller CSV.',
    "The format can't be read; expected CSV, JSON-stat, PX or Excel (.xlsx). Open the file in the spreadsheet program and save it as .xlsx or CSV.",
  );
  return [];
}

/** Bytes that no text has; UTF-16 begins with a mark of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\x00-\x08]/;

/** Old Excel files (.xls), PDF and other files that aren't text are told apart by their first bytes. */
function formatOf(bytes: Uint8Array): ImportFormat | 'unreadable' {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return 'xlsx';
  if (first === 0xd0 && second === 0xcf) return 'unreadable';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/^ï»¿/, '').trimStart();
  if (head.startsWith('%PDF')) return 'unreadable';
  if (noText.test(head) && !(first === 0xff && second === 0xfe)) return 'unreadable';
  if (head.startsWith('{')) return 'json-stat';
  if (/^(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|TABLEID|DECIMALS|MATRIX)\s*=/.test(head)) return 'px';
  return 'csv';
}
