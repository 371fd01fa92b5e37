import { type Cell, rowCount, type Table } from '../../engine/analysis/table.ts';

/** The rows of a table, each by column. */
export function rowsOf(table: Table): Record<string, Cell>[] {
  return Array.from({ length: rowCount(table) }, (_, row) =>
    Object.fromEntries(table.columns.map(({ name, values }) => [name, values.at(row) ?? null])),
  );
}
