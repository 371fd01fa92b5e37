import { rowCount, type Table } from '../table.ts';
import { inPieces, textOf } from './bytes.ts';
import { type CellForm, cellWriters } from './cellWriters.ts';

/** `da`: `;` between cells, decimal comma, byte-order mark, as Danish spreadsheets read it; `en`: `,` and decimal point. */
export type CsvLocale = 'da' | 'en';

/** A table as CSV in one text; see `csvPieces`. */
export function toCsv(table: Pick<Table, 'columns'>, locale: CsvLocale): string {
  return textOf(csvPieces(table, locale));
}

/**
 * A table as CSV (RFC 4180): a row of column names, then the rows, CRLF at line ends; nulls are empty cells. Numbers are written
 * with all their digits and without grouping.
 *
 * Text that a spreadsheet would take for a formula (beginning with `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe
 * in front (OWASP, "CSV injection").
 * @returns the file in UTF-8, piece by piece, each made when asked for
 */
export function csvPieces(table: Pick<Table, 'columns'>, locale: CsvLocale): Generator<Uint8Array> {
  const separator = locale === 'da' ? ';' : ',';
  const names = table.columns.map(({ name }) => writeText(name, separator));
  const head = `${locale === 'da' ? '\uFEFF' : ''}${names.join(separator)}\r\n`;
  const form = (end: string): CellForm => ({
    text: (text) => writeText(text, separator) + end,
    empty: end,
    before: '',
    after: end,
    point: locale === 'da' ? ',' : '.',
  });
  const [within, last] = [form(separator), form('\r\n')];
  const writers = cellWriters(table.columns, (column) => (column === table.columns.length - 1 ? last : within));
  return inPieces(head, rowCount(table), (row, bytes) => {
    for (const write of writers) write(row, bytes);
  });
}

function writeText(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
