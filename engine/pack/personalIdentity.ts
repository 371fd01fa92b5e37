import type { CsvTable } from './csvTable.ts';
import type { Faults } from './faults.ts';

/** Column names that stand for a personal identity number, letters only, lower case. */
const names =
  /^(cpr|pnr)|cpr(nr|num)|person(nummer|nr|id)|personalid|nationalid|f(ø|oe)dselsn(ummer|r)|^ssn$|socialsecurity/;

/** *CPR-nummer*: day, month, year and four digits, with or without a hyphen. */
const number = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/;

/**
 * Refuses a table with a column that looks like a personal identity number, by its name or by what is in it. A pack holds counts, never a
 * person's record. The message never repeats the number.
 */
export function refusePersonalIdentity(table: CsvTable, faults: Faults): void {
  for (const column of table.header) {
    const letters = column.toLowerCase().replace(/[^a-zæøå]/g, '');
    const spot = { where: table.file, line: 1, column };
    if (names.test(letters)) {
      faults.add(
        spot,
        `Kolonnen »${column}« ligner et personnummer; forventet: kun antal og satser. Slet kolonnen, før pakken deles.`,
        `Column “${column}” looks like a personal identity number; expected only counts and rates. Delete the column before the pack is shared.`,
      );
      continue;
    }
    const found = table.rows.find((row) => number.test(row.cells[table.header.indexOf(column)] ?? ''));
    if (found) {
      faults.add(
        { ...spot, line: found.line },
        `Værdien ligner et personnummer (ti cifre, der begynder med en dato); forventet: kun antal og satser. Slet kolonnen, før pakken deles.`,
        `The value looks like a personal identity number (ten digits that begin with a date); expected only counts and rates. Delete the column before the pack is shared.`,
      );
    }
  }
}
