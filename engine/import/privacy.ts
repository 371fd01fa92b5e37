import type { Faults } from '../pack/faults.ts';
import { refusePersonalIdentity } from '../pack/personalIdentity.ts';
import { type ImportedTable, nameOf } from './table.ts';

/** Fewest persons that a cell may count, as Danish statistics withhold smaller ones. */
export const fewestPersons = 5;

/** Ten digits that begin with a day and a month. */
const birthDate = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{6}$/;

/**
 * Refuses a table with a column of personal identity numbers (*CPR-numre*), by its name or by what is in it, also where a spreadsheet
 * has taken the zeros in front. The message never repeats a number.
 */
export function refuseIdentityNumbers(table: ImportedTable, faults: Faults): void {
  const { header, rows } = table;
  const texts = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (cell === null ? '' : String(cell))),
  }));
  for (const [column] of header.entries()) {
    const filled = texts.filter(({ cells }) => (cells[column] ?? '') !== '');
    const isStripped =
      filled.length > 1 && filled.every(({ cells }) => birthDate.test((cells[column] ?? '').padStart(10, '0')));
    if (isStripped) for (const { cells } of filled) cells[column] = (cells[column] ?? '').padStart(10, '0');
  }
  refusePersonalIdentity({ file: nameOf(table), header, rows: texts, isWhole: true }, faults);
}

/** The tables that hold no persons: one with a column of personal identity numbers is refused whole, so that nothing of it is used or shown. */
export function withoutPersons(tables: readonly ImportedTable[], faults: Faults): readonly ImportedTable[] {
  return tables.filter((table) => {
    const before = faults.count;
    refuseIdentityNumbers(table, faults);
    return faults.count === before;
  });
}

/** Refuses a cell of one to four persons: it may tell about somebody whom neighbours know. Nobody at all tells nothing. */
export function refuseSmallCell(where: string, line: number, column: string, count: number, faults: Faults): void {
  if (count <= 0 || count >= fewestPersons) return;
  faults.add(
    { where, line, column },
    `Cellen tæller under ${fewestPersons} personer; forventet: 0 eller mindst ${fewestPersons}, så ingen kan genkendes. Slå grupper sammen, eller lad cellen mangle.`,
    `The cell counts fewer than ${fewestPersons} persons; expected 0 or at least ${fewestPersons}, so that nobody can be recognised. Put groups together, or leave the cell missing.`,
  );
}
