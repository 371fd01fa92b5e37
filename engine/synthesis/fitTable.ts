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
      { name: 'difference', kind: 'number', values: rows.map((row) => row.got - row.target) },
    ],
  };
}

/** A marginal is met within 1 % of its target or 5 persons, whichever is more; a mean within 1 %. */
export function isMet(row: FitRow): boolean {
  const slack = row.table === 'income' ? 0.01 * row.target : Math.max(5, 0.01 * row.target);
  return Math.abs(row.got - row.target) <= slack;
}

/** The row that is furthest off, in units of what is allowed; undefined for an empty report. */
export function largestError(rows: readonly FitRow[]): FitRow | undefined {
  const share = (row: FitRow) =>
    Math.abs(row.got - row.target) / (row.table === 'income' ? 0.01 * row.target : Math.max(5, 0.01 * row.target));
  return rows.reduce<FitRow | undefined>(
    (worst, row) => (!worst || share(row) > share(worst) ? row : worst),
    undefined,
  );
}
