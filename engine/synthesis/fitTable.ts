import type { FitRow } from './fit.ts';

/** The fit report as plain columns, ready to be written as CSV or Parquet. */
export interface FitTable {
  readonly name: 'fit';
  readonly columns: readonly {
    readonly name: string;
    readonly kind: 'text' | 'number';
    readonly values: readonly (string | number)[];
  }[];
}

export function fitTable(rows: readonly FitRow[]): FitTable {
  return {
    name: 'fit',
    columns: [
      { name: 'table', kind: 'text', values: rows.map((row) => row.table) },
      { name: 'place', kind: 'text', values: rows.map((row) => row.place) },
      { name: 'category', kind: 'text', values: rows.map((row) => row.category) },
      { name: 'target', kind: 'number', values: rows.map((row) => row.target) },
      { name: 'got', kind: 'number', values: rows.map((row) => row.got) },
      { name: 'error', kind: 'number', values: rows.map((row) => row.got - row.target) },
    ],
  };
}

/** A marginal is met within 1 % of its target or 5 persons, whichever is more; a mean within 1 %. */
export function isMet(row: FitRow): boolean {
  return Math.abs(row.got - row.target) <= allowed(row);
}

/** The row that is furthest off, in units of what is allowed; undefined for an empty report. */
export function largestError(rows: readonly FitRow[]): FitRow | undefined {
  const share = (row: FitRow) => Math.abs(row.got - row.target) / allowed(row);
  return rows.reduce<FitRow | undefined>(
    (furthest, row) => (!furthest || share(row) > share(furthest) ? row : furthest),
    undefined,
  );
}

function allowed({ table, target }: FitRow): number {
  return table === 'income' ? 0.01 * target : Math.max(5, 0.01 * target);
}
