import type { Cell, Table } from '../table.ts';

/** `da`: `;` between cells, decimal comma, byte-order mark, as Danish spreadsheets read it; `en`: `,` and decimal point. */
export type CsvLocale = 'da' | 'en';

/**
 * A table as CSV (RFC 4180): a row of column names, then the rows, CRLF at line ends; nulls are empty cells. Numbers are written
 * with all their digits and without grouping.
 *
 * Text that a spreadsheet would take for a formula (beginning with `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe
 * in front (OWASP, "CSV injection").
 */
export function toCsv(table: Pick<Table, 'columns'>, locale: CsvLocale): string {
  const separator = locale === 'da' ? ';' : ',';
  const lines = [table.columns.map(({ name }) => writeText(name, separator)).join(separator)];
  const rows = table.columns[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row++) {
    lines.push(table.columns.map(({ values }) => writeCell(values[row] ?? null, separator, locale)).join(separator));
  }
  return `${locale === 'da' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell, separator: string, locale: CsvLocale): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return writeText(cell, separator);
  return locale === 'da' ? String(cell).replace('.', ',') : String(cell);
}

function writeText(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
