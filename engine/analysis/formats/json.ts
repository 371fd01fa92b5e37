import { rowCount, type Table } from '../table.ts';

/**
 * A table as JSON: its name, whether it is synthetic, its columns with their kinds, and one object a row, one row a line.
 * Missing values are null.
 */
export function toJson(table: Table): string {
  const columns = table.columns.map(({ name, kind }) => ({ name, kind }));
  const rows = Array.from({ length: rowCount(table) }, (_, row) =>
    JSON.stringify(Object.fromEntries(table.columns.map(({ name, values }) => [name, values[row] ?? null]))),
  );
  const head = `"name": ${JSON.stringify(table.name)},\n"synthetic": ${table.synthetic},\n"columns": ${JSON.stringify(columns)}`;
  return `{\n${head},\n"rows": [\n${rows.join(',\n')}\n]\n}\n`;
}
