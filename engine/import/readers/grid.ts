import type { Faults } from '../../pack/faults.ts';
import { isFigure } from '../numbers.ts';
import type { ImportedCell, ImportedRow } from '../table.ts';

/** Cells as they lie on a sheet, with line numbers. Merged cells hold the same content all over. */
export interface Grid {
  readonly file: string;
  readonly rows: readonly ImportedRow[];
}

/** A grid with its header found. */
export interface HeadedGrid {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly ImportedRow[];
}

/** Rows that titles and headers may take at most. */
const searched = 40;

/**
 * Finds the header: the lines with several different texts right above the first line of figures. Lines over them with one text are
 * the title, lines of one text under them are notes, and headers on several levels are joined.
 * @returns undefined where there is no header, with the fault noted
 */
export function withHeader({ file, rows }: Grid, faults: Faults): HeadedGrid | undefined {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const first = filled.slice(0, searched).findIndex(({ cells }, i) => i > 0 && isDataRow(cells));
  // a table of texts alone has its header where there first are several of them
  const figuresFrom = first > 0 ? first : filled.findIndex(({ cells }) => distinct(cells) > 1) + 1;
  let headerStart = figuresFrom - 1;
  while (headerStart > 0 && distinct(filled[headerStart - 1]?.cells ?? []) > 1) headerStart--;
  // a line that names every column is the whole header: what follows are rows, though without figures
  const wide = Math.max(0, ...filled.slice(headerStart, figuresFrom).map(({ cells }) => lastFilled(cells) + 1));
  const naming = filled.slice(headerStart, figuresFrom).findIndex(({ cells }) => distinct(cells) === wide);
  const headerEnd = naming >= 0 ? headerStart + naming + 1 : figuresFrom;
  const levels = filled.slice(headerStart, headerEnd);
  const widest = Math.max(0, ...filled.map(({ cells }) => lastFilled(cells) + 1));
  if (filled.length < 2 || distinct(levels.at(-1)?.cells ?? []) < 2) {
    faults.add(
      { where: file, line: filled[0]?.line ?? 1 },
      `Fandt ingen tabel i ${filled.length} ${filled.length === 1 ? 'linje' : 'linjer'} med højst ${widest} ${widest === 1 ? 'felt' : 'felter'}; forventet: en linje med mindst to kolonnenavne og tal under den. Vælg arket med tabellen, se efter skilletegn mellem felterne, eller slet det, der ikke hører til.`,
      `Found no table in ${filled.length} ${filled.length === 1 ? 'line' : 'lines'} of at most ${widest} ${widest === 1 ? 'field' : 'fields'}; expected a line of at least two column names with figures under it. Choose the sheet with the table, look for separators between the fields, or delete what is not part of it.`,
    );
    return undefined;
  }
  const width = Math.max(...levels.map(({ cells }) => lastFilled(cells) + 1));
  const header = namesOf(levels, width);
  const title = filled
    .slice(0, headerStart)
    .map(({ cells }) => String(cells.find(isFilled) ?? '').trim())
    .join(' – ');
  return { title, header, rows: dataRows(file, filled.slice(headerEnd), header, faults) };
}

function namesOf(levels: readonly ImportedRow[], width: number): string[] {
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const parts = levels.map(({ cells }) => text(cells[column])).filter((part) => part !== '');
    const name = [...new Set(parts)].join(' ') || `(${column + 1})`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function dataRows(
  file: string,
  rows: readonly ImportedRow[],
  header: readonly string[],
  faults: Faults,
): ImportedRow[] {
  const kept: ImportedRow[] = [];
  for (const { line, cells } of rows) {
    if (header.length > 1 && isNote(cells)) continue;
    const extra = cells.slice(header.length).filter(isFilled);
    if (extra.length > 0) {
      faults.add(
        { where: file, line },
        `Linjen har ${lastFilled(cells) + 1} felter; forventet: ${header.length} som kolonnenavnene. Se efter skilletegn i tekst og tal.`,
        `The line has ${lastFilled(cells) + 1} fields; expected ${header.length} as the column names. Look for separators in text and numbers.`,
      );
      continue;
    }
    kept.push({ line, cells: header.map((_, column) => cells[column] ?? null) });
  }
  return kept;
}

/** A line of one text, alone or merged over the columns, is a note or a heading. */
function isNote(cells: readonly ImportedCell[]): boolean {
  const filled = cells.filter(isFilled).length;
  return distinct(cells) === 1 && !cells.some(isFigure) && filled !== 2;
}

/** A line of figures; a line of years alone is a header. */
function isDataRow(cells: readonly ImportedCell[]): boolean {
  const figures = cells.filter(isFigure);
  if (figures.length === 0 || cells.filter(isFilled).length < 2) return false;
  return !(figures.length > 1 && figures.every(isYear));
}

function isYear(cell: ImportedCell): boolean {
  return /^(19|20)\d\d$/.test(String(cell).trim());
}

function isFilled(cell: ImportedCell | undefined): boolean {
  return text(cell) !== '';
}

function text(cell: ImportedCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim();
}

function distinct(cells: readonly ImportedCell[]): number {
  return new Set(cells.map(text).filter((cell) => cell !== '')).size;
}

function lastFilled(cells: readonly ImportedCell[]): number {
  return cells.findLastIndex(isFilled);
}
