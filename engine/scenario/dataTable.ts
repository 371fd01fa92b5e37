import Papa from 'papaparse';
import type { Findings } from './findings.ts';
import type { ScalarTree } from './yamlTree.ts';

/** A cell of an imported table; null where the figure is missing, which is never nought. */
export type DataValue = string | number | null;

/** A column of an imported table: numbers throughout, or text. */
export interface DataColumn {
  readonly name: string;
  readonly kind: 'text' | 'number';
  readonly values: readonly DataValue[];
}

/** Most rows and columns of a table that stands in a document. */
export const dataBounds = { rows: 5000, columns: 40 } as const;

/** What statistics write where a figure is missing. */
const missing = new Set(['', '.', '..', '...', '-', '–', '—']);

/** Rows with the line of the file that each begins on. */
export interface WrittenTable {
  readonly columns: readonly DataColumn[];
  /** line of the file, row by row */
  readonly lines: readonly number[];
  readonly headerLine: number;
}

/**
 * Reads the table that stands under `table: |` in a cell: a header line, then rows, between semicolons, tabs or commas. Decimals are
 * written with a comma where semicolons or tabs part the fields, and with a point anywhere. Faults: no header, a column named twice, rows of another length, too large.
 */
export function readDataTable(written: ScalarTree, findings: Findings): WrittenTable | undefined {
  const text = String(written.value ?? '').replace(/\r\n/g, '\n');
  const lineOf = (row: number) => written.line + 1 + row;
  const { data, meta } = Papa.parse<string[]>(text.replace(/\n+$/, ''), {
    delimitersToGuess: [';', '\t', ','],
    skipEmptyLines: false,
  });
  const [header = [], ...rows] = data.map((cells) => cells.map((cell) => cell.trim()));
  const headerLine = lineOf(0);
  if (header.every((name) => name === '')) {
    findings.error(
      { line: headerLine, column: 1 },
      'Tabellen er tom; forventet: en linje med kolonnenavne og så rækker. Skriv dem under `table: |`.',
      'The table is empty; expected a line of column names and then rows. Write them under `table: |`.',
    );
    return undefined;
  }
  const twin = header.find((name, i) => header.indexOf(name) !== i);
  if (twin !== undefined || rows.length > dataBounds.rows || header.length > dataBounds.columns) {
    findings.error(
      { line: headerLine, column: 1 },
      twin !== undefined
        ? `Kolonnen »${twin.slice(0, 60)}« står to gange. Omdøb eller slet den ene.`
        : `Tabellen har ${rows.length} rækker og ${header.length} kolonner; højst ${dataBounds.rows} og ${dataBounds.columns}. Læg grupper sammen, eller tag færre med.`,
      twin !== undefined
        ? `Column “${twin.slice(0, 60)}” is there twice. Rename or delete one of them.`
        : `The table has ${rows.length} rows and ${header.length} columns; at most ${dataBounds.rows} and ${dataBounds.columns}. Put groups together, or take fewer along.`,
    );
    return undefined;
  }
  const lines: number[] = [];
  const whole: string[][] = [];
  rows.forEach((cells, i) => {
    if (cells.length === 1 && cells[0] === '') return;
    if (cells.length === header.length) {
      whole.push(cells);
      lines.push(lineOf(i + 1));
      return;
    }
    findings.error(
      { line: lineOf(i + 1), column: 1 },
      `Rækken har ${cells.length} felter; forventet ${header.length} som i tabellens første linje.`,
      `The row has ${cells.length} fields; expected ${header.length} as in the table's first line.`,
    );
  });
  const hasDecimalComma = meta.delimiter !== ',';
  return { columns: header.map((name, i) => columnOf(name, i, whole, hasDecimalComma)), lines, headerLine };
}

/** A column of numbers where every figure that is there reads as one. */
function columnOf(name: string, index: number, rows: readonly string[][], hasDecimalComma: boolean): DataColumn {
  const texts = rows.map((cells) => cells[index] ?? '');
  const numbers = texts.map((text) => (missing.has(text) ? null : numberOf(text, hasDecimalComma)));
  const isNumeric = !numbers.includes(undefined) && numbers.some((number) => number !== null);
  return isNumeric
    ? { name, kind: 'number', values: numbers as readonly (number | null)[] }
    : { name, kind: 'text', values: texts.map((text) => (missing.has(text) ? null : text)) };
}

/** @returns undefined where the text is no number */
function numberOf(text: string, hasDecimalComma: boolean): number | undefined {
  // codes that begin with a nought, as a municipality's 0159, are names and not amounts
  if (/^0\d/.test(text)) return undefined;
  const plain = text.replace(/[\u00a0\u202f ]/g, '').replace('−', '-');
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  if (hasDecimalComma && /^-?\d{1,3}(\.\d{3})*,\d+$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (hasDecimalComma && /^-?\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  return undefined;
}
