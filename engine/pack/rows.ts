import type { Cell } from './cells.ts';
import type { CsvTable } from './csvTable.ts';
import type { Faults } from './faults.ts';

/** How the columns of a table are read, by column name. */
export type Columns = Readonly<Record<string, Cell<unknown>>>;

/** A row's values by column name, and where it stood. */
export type Row<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Cell<infer T> ? T : never;
} & { readonly line: number };

/** What could be read of a row in which some cell is wrong: a column is left out where its cell is. */
export type BrokenRow<C extends Columns> = Partial<Row<C>> & { readonly line: number };

/**
 * Reads the columns asked for from every row; other columns are let be. Faults: a column missing, a cell of the wrong type.
 * @param broken receives what could be read of the others
 * @returns the rows without fault
 */
export function readRows<C extends Columns>(
  table: CsvTable,
  columns: C,
  faults: Faults,
  broken: BrokenRow<C>[] = [],
): readonly Row<C>[] {
  const readers = Object.entries(columns).map(([name, cell]) => ({ name, cell, at: table.header.indexOf(name) }));
  for (const { name } of readers.filter((r) => r.at < 0)) {
    faults.add(
      { where: table.file, line: 1, column: name },
      `Kolonnen »${name}« mangler; fundet: ${table.header.join(', ')}. Tilføj den.`,
      `Column “${name}” is missing; found ${table.header.join(', ')}. Add it.`,
    );
  }
  if (readers.some((r) => r.at < 0)) return [];
  const rows: Row<C>[] = [];
  for (const { line, cells } of table.rows) {
    const row: Record<string, unknown> = { line };
    let isWhole = true;
    for (const { name, cell, at } of readers) {
      const raw = cells[at] ?? '';
      const read = cell(raw);
      if ('value' in read) {
        row[name] = read.value;
        continue;
      }
      isWhole = false;
      faults.add(
        { where: table.file, line, column: name },
        `Fundet: ${quoted(raw)}; forventet: ${read.expected.da}.${adviceDa(raw)}`,
        `Found ${quotedEn(raw)}; expected ${read.expected.en}.${adviceEn(raw)}`,
      );
    }
    if (isWhole) rows.push(row as Row<C>);
    else broken.push(row as BrokenRow<C>);
  }
  return rows;
}

const decimalComma = /^-?\d+,\d+$/;

function quoted(raw: string): string {
  return raw.trim() === '' ? 'et tomt felt' : `»${raw}«`;
}

function quotedEn(raw: string): string {
  return raw.trim() === '' ? 'an empty field' : `“${raw}”`;
}

function adviceDa(raw: string): string {
  return decimalComma.test(raw.trim()) ? ` Skriv ${raw.trim().replace(',', '.')}.` : ' Ret feltet.';
}

function adviceEn(raw: string): string {
  return decimalComma.test(raw.trim()) ? ` Write ${raw.trim().replace(',', '.')}.` : ' Mend the cell.';
}
