import { readAges } from './ages.ts';
import { isPeriod } from './chooseRows.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { isFigure } from './numbers.ts';
import type { ImportedTable } from './table.ts';
import { type ImportTarget, isFigureField, type TargetField } from './target.ts';
import { importTargets, targetOf } from './targets.ts';
import { readWord } from './words.ts';

/**
 * What a table probably is: for each resource, columns are recognised by their names, in Danish and English, and by what is in
 * them; the resource that explains most wins, and of those that lack a field the one that the table's words tell. Columns of figures
 * whose names tell a category (`Mænd 0-17 år`) are taken as a table that lies across.
 * @param resource the resource, where it is known already
 * @returns the mapping and the fields that nothing tells; undefined where no resource comes near
 */
export function suggestMapping(
  table: ImportedTable,
  resource?: string,
): { readonly mapping: Mapping; readonly missing: readonly TargetField[] } | undefined {
  const named = resource === undefined ? undefined : targetOf(resource);
  const targets = resource === undefined ? importTargets : named ? [named] : [];
  const told = wordsOf(table);
  const attempts = targets
    .filter(({ isKnownByWords, about }) => resource !== undefined || !isKnownByWords || about.test(told))
    .map((target) => ({ target, isTold: target.about.test(told), ...mapTo(table, target) }));
  const score = ({ isTold, mapping, missing }: (typeof attempts)[number]) =>
    (missing.length === 0 ? 100 : 0) - 10 * missing.length + (isTold ? 25 : 0) + 2 * usedFields(mapping);
  const [best] = attempts.toSorted((a, b) => score(b) - score(a));
  if (!best) return undefined;
  const { isTold, mapping, missing } = best;
  const isNear = usedFields(mapping) >= 2 && missing.length <= (isTold ? 2 : 1);
  return resource === undefined && !isNear ? undefined : { mapping, missing };
}

/** All by which a table tells what it is about: title, file, names of columns, and what stands unchanged in one of them. */
function wordsOf(table: ImportedTable): string {
  const unchanged = table.header.flatMap((column) => {
    const texts = textsOf(table, column);
    return texts.length === 1 ? texts : [];
  });
  return [table.title, table.file, ...table.header, ...unchanged].join(' ').toLowerCase();
}

/** Fields that nothing in a mapping tells and that have no usual value. */
export function missingFields(mapping: Mapping): readonly TargetField[] {
  const target = targetOf(mapping.resource);
  const told = new Set(mapping.constants.keys());
  for (const use of mapping.columns.values()) {
    if (use.kind !== 'ignored') told.add(use.field);
    if (use.kind === 'figures') for (const field of Object.keys(use.at)) told.add(field);
  }
  return (target?.fields ?? []).filter(({ name, usual }) => usual === undefined && !told.has(name));
}

function usedFields({ columns, constants }: Mapping): number {
  const used = new Set(constants.keys());
  for (const use of columns.values()) {
    if (use.kind === 'field') used.add(use.field);
    if (use.kind === 'figures') for (const field of [use.field, ...Object.keys(use.at)]) used.add(field);
  }
  return used.size;
}

function mapTo(table: ImportedTable, target: ImportTarget) {
  const columns = new Map<string, ColumnUse>();
  const open = new Set(target.fields);
  const take = (column: string, field: TargetField) => {
    columns.set(column, { kind: 'field', field: field.name });
    open.delete(field);
  };
  // a municipality or just a name is taken for the place only where nothing says so better
  const isVague = (column: string) => /^(kommune|kommunedk|amt|region|navn|name)$/.test(plain(column));
  const byClarity = table.header.toSorted((a, b) => Number(isVague(a)) - Number(isVague(b)));
  for (const column of byClarity) {
    const field = [...open].find((f) => f.name === plain(column) || (!isFigureField(f) && f.heads.test(plain(column))));
    if (field && (isFigureField(field) || fits(field, table, column))) take(column, field);
  }
  for (const column of table.header) {
    if (columns.has(column) || isFigures(table, column)) continue;
    const field = [...open].find((f) => (f.kind === 'word' || f.kind === 'ages') && fits(f, table, column, wholeWord));
    if (field) take(column, field);
  }
  mapFigures(table, target, columns, open);
  const constants = new Map<string, string>();
  const year = /\b(19|20)\d\d\b/.exec(table.title)?.[0];
  if (year !== undefined && [...open].some(({ name }) => name === 'year')) constants.set('year', year);
  const mapping: Mapping = { resource: target.resource, columns, constants, only: new Map() };
  return { mapping, missing: missingFields(mapping) };
}

/**
 * Columns of figures: those that lie across by category, else the ones whose names say so, else the only one there is, or of one a
 * period the newest.
 */
function mapFigures(
  table: ImportedTable,
  target: ImportTarget,
  columns: Map<string, ColumnUse>,
  open: Set<TargetField>,
): void {
  const figures = table.header.filter((column) => !columns.has(column) && isFigures(table, column));
  const fields = [...open].filter(isFigureField);
  for (const column of figures) {
    const field = fields.find((f) => open.has(f) && f.heads.test(plain(column)));
    if (!field || coordinatesOf(column, [...open])) continue;
    columns.set(column, { kind: 'field', field: field.name });
    open.delete(field);
  }
  const [field] = [...open].filter(isFigureField);
  if (!field) return;
  const rest = figures.filter((column) => !columns.has(column));
  const across = rest.flatMap((column) => {
    const at = coordinatesOf(column, [...open]);
    return at ? [{ column, at }] : [];
  });
  const most = Math.max(0, ...across.map(({ at }) => Object.keys(at).length));
  const whole = across.filter(({ at }) => Object.keys(at).length === most);
  if (whole.length > 0) {
    for (const { column, at } of whole) columns.set(column, { kind: 'figures', field: field.name, at });
  } else if (target.fields.filter(isFigureField).length === 1) {
    const isSeries = rest.length > 1 && rest.every((column) => isPeriod(plain(column)));
    const newest = isSeries ? rest.toSorted().at(-1) : rest.length === 1 ? rest[0] : undefined;
    if (newest !== undefined) columns.set(newest, { kind: 'field', field: field.name });
  }
}

/** The categories that a column's name tells, by field; undefined where it tells none, or a sum. */
function coordinatesOf(column: string, open: readonly TargetField[]): Record<string, string> | undefined {
  const at: Record<string, string> = {};
  const name = plain(column);
  for (const { name: field, kind, words } of open) {
    if (kind === 'ages') {
      const written = /(under )?\d+(\s*-\s*\d+)?( år)?( og derover| og over| and over|\+)?/.exec(name)?.[0] ?? '';
      const read = readAges(written);
      if (read && read !== 'total') at[field] = written.trim();
    } else if (kind === 'year') {
      const year = /\b(19|20)\d\d\b/.exec(name)?.[0];
      if (year !== undefined) at[field] = year;
    } else if (kind === 'word' && words) {
      const parts = [name, ...name.split(/[ ,/]+/)];
      const code = parts.map((part) => readWord(words, part)).find((read) => read && read !== 'total');
      if (code && code !== 'total') at[field] = code.code;
    }
  }
  return Object.keys(at).length > 0 && !/\b(i alt|total)\b/.test(name) ? at : undefined;
}

/** Shorter ones, as F and 1, are codes of anything: they say what a column is only where its name does. */
const wholeWord = 3;

/**
 * Whether what is in a column reads as the field: most different texts do.
 * @param shortest letters that at least one of them has
 */
function fits(field: TargetField, table: ImportedTable, column: string, shortest = 1): boolean {
  const distinct = textsOf(table, column);
  if (field.kind !== 'word' && field.kind !== 'ages') return true;
  const codes = table.codes.get(column);
  const isWord = (form: string) =>
    field.kind === 'ages' ? readAges(form) : field.words && readWord(field.words, form);
  const known = distinct
    .map((text) => [text, codes?.get(text) ?? ''].filter(isWord))
    .filter(({ length }) => length > 0);
  const isTold = known.some((forms) => forms.some(({ length }) => length >= shortest));
  return isTold && known.length >= 0.6 * distinct.length;
}

function textsOf({ header, rows }: ImportedTable, column: string): readonly string[] {
  const at = header.indexOf(column);
  return [...new Set(rows.slice(0, 5000).map(({ cells }) => String(cells[at] ?? '').trim()))].filter((t) => t !== '');
}

/** Most of what is in a column are figures; the rest is refused where it stands. */
function isFigures({ header, rows, codes }: ImportedTable, column: string): boolean {
  if (codes.has(column)) return false;
  const at = header.indexOf(column);
  const filled = rows.filter(({ cells }) => cells[at] !== null && cells[at] !== '');
  const figures = filled.filter(({ cells }) => isFigure(cells[at] ?? null));
  return filled.length > 0 && figures.length >= 0.6 * filled.length;
}

function plain(column: string): string {
  return column.toLowerCase().replace(/\s+/g, ' ').replace(/[–—]/g, '-').trim();
}
