import { type Column, rowCount, type Table } from '../table.ts';
import { type Bytes, bytesOf, codedWriter, inPieces, remembering, textOf } from './bytes.ts';

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
  const cells = table.columns.map((column, index) => {
    return cellWriter(column, separator, index === table.columns.length - 1 ? '\r\n' : separator, locale);
  });
  return inPieces(head, rowCount(table), (row, bytes) => {
    for (const write of cells) write(row, bytes);
  });
}

/** Writes the cells of a column, each with what follows it: a separator, or the end of the line. */
function cellWriter(
  { values }: Pick<Column, 'values'>,
  separator: string,
  end: string,
  locale: CsvLocale,
): (row: number, into: Bytes) => void {
  const written = (cell: string) => bytesOf(writeText(cell, separator) + end);
  if (values.coded) return codedWriter(values.coded, written, bytesOf(end));
  const text = remembering(written);
  const number = remembering((cell: number) => (locale === 'da' ? String(cell).replace('.', ',') : String(cell)) + end);
  return (row, into) => {
    const cell = values.at(row) ?? null;
    if (typeof cell === 'string') into.add(text(cell));
    else into.addAscii(cell === null ? end : number(cell));
  };
}

function writeText(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
