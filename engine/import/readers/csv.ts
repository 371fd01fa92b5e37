import Papa from 'papaparse';
import type { Faults } from '../../pack/faults.ts';
import { decodeText } from '../decodeText.ts';
import { decimalOf } from '../numbers.ts';
import type { ImportedRow, ImportedTable } from '../table.ts';
import { withHeader } from './grid.ts';

const separators = [';', '\t', ','] as const;

/**
 * Reads CSV as it comes out of Danish spreadsheets and StatBank: UTF-8, UTF-16 or Windows-1252; semicolons, tabs or commas;
 * decimal comma or point; title lines over the header and notes under the table.
 * @returns undefined where there is no table, with every fault noted
 */
export function readCsvTable(file: string, bytes: Uint8Array, faults: Faults): ImportedTable | undefined {
  const { text } = decodeText(bytes);
  const separator = separatorOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false });
  for (const error of parsed.errors.filter(({ type }) => type === 'Quotes')) {
    faults.add(
      { where: file, line: (error.row ?? 0) + 1 },
      'Anførselstegn passer ikke; forventet: citerede felter sluttes. Ret linjen.',
      "Quotes don't match; expected quoted fields to be closed. Mend the line.",
    );
  }
  const headed = withHeader({ file, rows: numbered(parsed.data) }, faults);
  if (!headed) return undefined;
  const decimal = decimalOf(
    headed.rows.flatMap(({ cells }) => cells),
    separator === ',' ? '.' : ',',
  );
  if (decimal === 'both') {
    faults.add(
      { where: file },
      'Fundet: tal med både komma og punktum som decimaltegn; forventet: det ene. Ret tallene, så et tal kun kan læses på én måde.',
      'Found numbers with both comma and point before decimals; expected one of them. Mend the numbers so that each can be read in one way only.',
    );
    return undefined;
  }
  return { file, part: '', format: 'csv', source: '', updated: '', decimal, codes: new Map(), ...headed };
}

/** The separator that gives most lines the same number of fields, more than one. */
function separatorOf(text: string): string {
  const preview = 50;
  const scores = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview, skipEmptyLines: true });
    const counts = new Map<number, number>();
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return { separator, score: Math.max(0, ...counts.values()) };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return scores.find(({ score }) => score === best)?.separator ?? ';';
}

/** Rows with the line that each begins on: a quoted field may hold line breaks. */
function numbered(rows: readonly string[][]): ImportedRow[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
    return { line, cells };
  });
}
