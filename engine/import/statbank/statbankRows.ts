import { readNumber } from '../numbers.ts';
import type { ImportedTable } from '../table.ts';

/** A category as StatBank has it. */
export interface StatbankValue {
  readonly code: string;
  readonly text: string;
}

/** A figure of a StatBank table by variable, upper case; null where it is missing. */
export interface StatbankRow {
  of(variable: RegExp): StatbankValue;
  readonly value: number | null;
}

/** Rows of a table that StatBank has answered with, as JSON-stat or as BULK with `valuePresentation` CodeAndValue. */
export function statbankRows(table: ImportedTable): readonly StatbankRow[] {
  const variables = table.header.slice(0, -1);
  return table.rows.map(({ cells }) => ({
    of(variable) {
      const at = variables.findIndex((name) => variable.test(name.toUpperCase()));
      const written = String(cells[at] ?? '').trim();
      const code = table.codes.get(variables[at] ?? '')?.get(written);
      if (code !== undefined) return { code, text: written };
      const space = written.indexOf(' ');
      return space < 0
        ? { code: written, text: written }
        : { code: written.slice(0, space), text: written.slice(space + 1) };
    },
    value: readNumber(cells.at(-1) ?? null, table.decimal)?.value ?? null,
  }));
}
