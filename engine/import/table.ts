/** What a cell holds: text or a number as read, or nothing where the figure is missing. Missing is never 0. */
export type ImportedCell = string | number | null;

/** A row and the line (CSV), row (spreadsheet) or observation (JSON-stat, PX) that it stood on. */
export interface ImportedRow {
  readonly line: number;
  readonly cells: readonly ImportedCell[];
}

export type ImportFormat = 'csv' | 'json-stat' | 'px' | 'xlsx';

/** A table as somebody's file has it, before anybody says what its columns mean. */
export interface ImportedTable {
  readonly file: string;
  /** name of the sheet or data set, empty where the file holds one table only */
  readonly part: string;
  readonly format: ImportFormat;
  readonly title: string;
  /** who published it, as the file says; empty where it doesn't */
  readonly source: string;
  /** day of the figures, ISO, as the file says; empty where it doesn't */
  readonly updated: string;
  /** what stands before decimals in cells that are text */
  readonly decimal: ',' | '.';
  readonly header: readonly string[];
  /** for columns of categories: code by label, where the file has both */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly rows: readonly ImportedRow[];
}

/** What faults call a table by: the file, and the sheet where there are several. */
export function nameOf({ file, part }: Pick<ImportedTable, 'file' | 'part'>): string {
  return part === '' ? file : `${file} [${part}]`;
}
