import { resultNames } from '../scenario/resultNames.ts';
/** What a column holds. Integers are whole numbers within ±2³¹. */
export type ColumnKind = 'text' | 'integer' | 'number';
export type Cell = string | number | null;

/** Cells of a column from the first row on, however they are kept; a plain array is one way. */
export interface Cells extends Iterable<Cell> {
  readonly length: number;
  /** @param row from 0; undefined past the last row */
  at(row: number): Cell | undefined;
  /** Where texts are kept by number: the number of the text in a row, and the texts by number; -1 stands for null. A writer makes each text once. */
  readonly coded?: { codeAt(row: number): number; readonly texts: readonly string[] };
  /** Where all cells are numbers: the number in a row, NaN for null. */
  readonly numeric?: { numberAt(row: number): number };
}

/** One column of a table. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** null where the quantity doesn't exist or can't be estimated */
  readonly values: Cells;
}

/** A result in long form: one observation a row, columns of equal length. */
export interface Table {
  readonly name: TableName;
  /**
   * Whether the pack is declared synthetic: nobody's record is behind a row, so small cells are kept, and the formats say that the table
   * is synthetic. Of other packs, small cells are hidden.
   */
  readonly synthetic: boolean;
  readonly columns: readonly Column[];
}

/** The result tables, in the order in which they are written. */
export const tableNames = [...resultNames, 'uncertainty', 'draws'] as const;
export type TableName = (typeof tableNames)[number];

/** Names and kinds of columns, in order. */
export type TableSchema = Readonly<Record<string, ColumnKind>>;

/** A row for a schema. */
export type RowOf<S extends TableSchema> = {
  readonly [Name in keyof S]: (S[Name] extends 'text' ? string : number) | null | undefined;
};

/** Number of rows. */
export function rowCount(table: Pick<Table, 'columns'>): number {
  return table.columns[0]?.values.length ?? 0;
}
