import Papa from 'papaparse';
import type { Faults } from './faults.ts';

/** A row with the line that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file as text. */
export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** whether every line of the file is among the rows */
  readonly isWhole: boolean;
}

/**
 * Reads comma-separated text in UTF-8 with a header line; a byte order mark is allowed, empty lines are skipped.
 * Faults: not UTF-8, semicolons for commas, no header, a column named twice, a quote left open, a row of another length.
 * @returns the rows of the header's length, or undefined where the file can't be read as a table
 */
export function readCsv(file: string, bytes: Uint8Array, faults: Faults): CsvTable | undefined {
  const text = decode(file, bytes, faults);
  if (text === undefined) return undefined;
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false });
  for (const error of parsed.errors) {
    if (error.type !== 'Quotes') continue;
    faults.add(
      { where: file, line: lineOf(parsed.data, error.row ?? 0) },
      'Anførselstegn passer ikke; forventet: citerede felter sluttes. Ret linjen.',
      "Quotes don't match; expected quoted fields to be closed. Mend the line.",
    );
  }
  const [header = [], ...lines] = parsed.data;
  if (!checkHeader(file, header, faults)) return undefined;
  const before = faults.count;
  const rows = wholeRows(file, header, lines, faults);
  return { file, header, rows, isWhole: faults.count === before };
}

function decode(file: string, bytes: Uint8Array, faults: Faults): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.add(
      { where: file },
      'Filen er ikke UTF-8; forventet: tekst i UTF-8. Gem den igen som »CSV UTF-8«.',
      'The file is not UTF-8; expected text in UTF-8. Save it again as “CSV UTF-8”.',
    );
    return undefined;
  }
}

function checkHeader(file: string, header: readonly string[], faults: Faults): boolean {
  const spot = { where: file, line: 1 };
  if (header.every((name) => name.trim() === '')) {
    faults.add(
      spot,
      'Filen er tom; forventet: en linje med kolonnenavne. Skriv den øverst.',
      'The file is empty; expected a line of column names. Write it at the top.',
    );
    return false;
  }
  if (header.length === 1 && header[0]?.includes(';')) {
    faults.add(
      spot,
      'Felterne er adskilt af semikolon; forventet: komma, og punktum i decimaltal. Gem filen med komma.',
      'The fields are separated by semicolons; expected commas, and dots in decimals. Save the file with commas.',
    );
    return false;
  }
  for (const [i, name] of header.entries()) {
    if (header.indexOf(name) === i) continue;
    faults.add(
      { ...spot, column: name },
      `Kolonnen »${name}« står to gange; forventet: én. Slet eller omdøb den ene.`,
      `Column “${name}” is there twice; expected once. Delete or rename one of them.`,
    );
  }
  return true;
}

function wholeRows(file: string, header: readonly string[], rows: readonly string[][], faults: Faults): CsvRow[] {
  const whole: CsvRow[] = [];
  let line = 1 + breaksIn(header);
  for (const cells of rows) {
    line++;
    const at = line;
    line += breaksIn(cells);
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    if (cells.length === header.length) {
      whole.push({ line: at, cells });
      continue;
    }
    faults.add(
      { where: file, line: at },
      `Linjen har ${cells.length} felter; forventet: ${header.length} som i første linje. Se efter komma i tekst og tal.`,
      `The line has ${cells.length} fields; expected ${header.length} as in the first line. Look for commas in text and numbers.`,
    );
  }
  return whole;
}

function lineOf(rows: readonly string[][], index: number): number {
  return rows.slice(0, index).reduce((line, cells) => line + 1 + breaksIn(cells), 1);
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
}
