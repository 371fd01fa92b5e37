import { readAges } from './ages.ts';
import type { Mapping } from './mapping.ts';
import { isFigure } from './numbers.ts';
import type { ImportedRow, ImportedTable } from './table.ts';
import { isFigureField } from './target.ts';
import { targetOf } from './targets.ts';
import { readWord } from './words.ts';

/** The rows that count, and what was chosen to get them. */
export interface ChosenRows {
  readonly rows: readonly ImportedRow[];
  /** columns that nobody mapped: the one value that is kept, or all of them added up where they alone tell rows apart */
  readonly choices: readonly { readonly column: string; readonly kept: string | undefined }[];
}

/** Whether a text is a year, quarter or month as tables write them. */
export function isPeriod(text: string): boolean {
  return /^(19|20)\d\d([KMQ]\d{1,2})?$/i.test(text);
}

/**
 * Rows of a table with respect to the columns that the mapping leaves out: of periods the newest is kept, of categories the sum
 * where the table has one. Where it hasn't, all are kept, to be added up.
 */
export function chooseRows(table: ImportedTable, mapping: Mapping): ChosenRows {
  const { columns, only } = mapping;
  const kept = new Map(only);
  const choices: { column: string; kept: string | undefined }[] = [];
  for (const [at, column] of table.header.entries()) {
    const use = columns.get(column);
    if (only.has(column) || (use && use.kind !== 'ignored')) continue;
    const values = [...new Set(table.rows.map(({ cells }) => String(cells[at] ?? '').trim()))].filter((v) => v !== '');
    if (values.length < 2) continue;
    const isTime = values.every(isPeriod);
    if (!isTime && isPlainFigure(table, column, at)) continue;
    const choice = isTime ? values.toSorted().at(-1) : values.find((value) => isSum(table, column, value));
    if (choice !== undefined) kept.set(column, choice);
    choices.push({ column, kept: choice });
  }
  const wanted = [...kept].map(([column, value]) => ({ column, at: table.header.indexOf(column), value }));
  const rows = table.rows.filter(({ cells }) =>
    wanted.every(({ column, at, value }) => {
      const cell = String(cells[at] ?? '').trim();
      return cell === value || table.codes.get(column)?.get(cell) === value;
    }),
  );
  const isAddedUp = choices.some(({ kept: one }) => one === undefined) && areAlike(table, mapping, rows);
  return { rows, choices: choices.filter(({ kept: one }) => one !== undefined || isAddedUp) };
}

/** Whether some rows are of the same by all the columns that are mapped to what figures are of. */
function areAlike(table: ImportedTable, { resource, columns }: Mapping, rows: readonly ImportedRow[]): boolean {
  const figures = targetOf(resource)?.fields.filter(isFigureField) ?? [];
  const told = table.header.flatMap((column, at) => {
    const use = columns.get(column);
    return use?.kind === 'field' && !figures.some(({ name }) => name === use.field) ? [at] : [];
  });
  return new Set(rows.map(({ cells }) => JSON.stringify(told.map((at) => cells[at])))).size < rows.length;
}

function isSum(table: ImportedTable, column: string, value: string): boolean {
  const forms = [value, table.codes.get(column)?.get(value) ?? '', value.replace(/^\w+ (?=\w)/, '')];
  return forms.some((form) => readWord({ name: column, forms: [] }, form) === 'total' || readAges(form) === 'total');
}

/** Figures besides those that are imported don't tell rows apart. */
function isPlainFigure(table: ImportedTable, column: string, at: number): boolean {
  return !table.codes.has(column) && table.rows.every(({ cells }) => cells[at] === null || isFigure(cells[at] ?? null));
}
