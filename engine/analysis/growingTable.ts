import { type GrowingColumn, growingColumn } from './growingColumn.ts';
import type { Cell, RowOf, Table, TableName, TableSchema } from './table.ts';

/** Where rows go in. `R` is what a row still has to say: its cells by column, less those that are held. */
export interface Rows<R extends object> {
  /** The same table for rows that share some cells, as all rows of a scenario share its name. Held cells are looked up once. */
  holding<H extends Partial<R>>(cells: H): Rows<Omit<R, keyof H>>;
  add(row: R): void;
}

/** A table that grows by rows and is kept by columns. */
export interface GrowingTable<S extends TableSchema> {
  readonly table: Table;
  readonly rows: Rows<RowOf<S>>;
}

/** An empty table with the columns of a schema, which says nothing yet of being synthetic. What is missing in a row or not finite becomes null. */
export function growTable<S extends TableSchema>(name: TableName, schema: S): GrowingTable<S> {
  const columns = Object.entries(schema).map(([column, kind]) => ({
    name: column,
    kind,
    values: growingColumn(kind),
  }));
  const open = columns.map(({ name, values }): OpenColumn => ({ name, column: values }));
  return { table: { name, synthetic: false, columns }, rows: new HoldingRows<RowOf<S>>(open, []) };
}

interface OpenColumn {
  readonly name: string;
  readonly column: GrowingColumn;
}

interface HeldCell {
  readonly column: GrowingColumn;
  readonly code: number;
}

class HoldingRows<R extends object> implements Rows<R> {
  readonly #open: readonly OpenColumn[];
  readonly #held: readonly HeldCell[];

  constructor(open: readonly OpenColumn[], held: readonly HeldCell[]) {
    this.#open = open;
    this.#held = held;
  }

  holding<H extends Partial<R>>(cells: H): Rows<Omit<R, keyof H>> {
    const held = this.#open
      .filter(({ name }) => name in cells)
      .map(({ name, column }) => ({ column, code: column.codeOf(cellOf(cells, name)) }));
    const open = this.#open.filter(({ name }) => !(name in cells));
    return new HoldingRows<Omit<R, keyof H>>(open, [...this.#held, ...held]);
  }

  // Called once a row, hence the loops without an object of their own.
  add(row: R): void {
    for (const { column, code } of this.#held) column.append(code);
    for (const { name, column } of this.#open) column.append(column.codeOf(cellOf(row, name)));
  }
}

function cellOf(cells: unknown, name: string): Cell | undefined {
  return (cells as Readonly<Record<string, Cell | undefined>>)[name];
}
