import type { Faults } from '../pack/faults.ts';
import type { AgeBand } from './ages.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { readNumber } from './numbers.ts';
import { type Category, readCategory } from './readCells.ts';
import { type ImportedCell, type ImportedRow, type ImportedTable, nameOf } from './table.ts';
import { type ImportTarget, isFigureField, type TargetField } from './target.ts';

/** A figure with what it is in the table; null where it is missing. */
export interface Figure {
  readonly value: number | null;
  readonly isPercent: boolean;
  readonly line: number;
  readonly column: string;
}

/** What is counted, by field, and the figures of it. */
export interface GatheredRow {
  readonly categories: Readonly<Record<string, string | AgeBand>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly line: number;
}

/**
 * The figures of a table by their categories. Counts of the same categories are added up, and a sum with a missing part is missing;
 * an amount or share twice is a fault.
 */
export function figureRows(
  table: ImportedTable,
  mapping: Mapping,
  target: ImportTarget,
  rows: readonly ImportedRow[],
  places: ReadonlyMap<string, string>,
  faults: Faults,
): readonly GatheredRow[] {
  const gathered = new Map<string, GatheredRow>();
  const reader = new RowReader(table, mapping, target, places, faults);
  for (const row of rows) {
    for (const { categories, field, figure } of reader.read(row)) {
      const key = JSON.stringify(categories);
      const earlier = gathered.get(key);
      const before = earlier?.figures[field.name];
      const added = before ? reader.add(field, before, figure) : figure;
      const figures = { ...earlier?.figures, [field.name]: added };
      gathered.set(key, { categories, figures, line: earlier?.line ?? row.line });
    }
  }
  return [...gathered.values()];
}

interface Reading {
  readonly categories: Readonly<Record<string, string | AgeBand>>;
  readonly field: TargetField;
  readonly figure: Figure;
}

class RowReader {
  readonly #table: ImportedTable;
  readonly #mapping: Mapping;
  readonly #target: ImportTarget;
  readonly #places: ReadonlyMap<string, string>;
  readonly #faults: Faults;
  readonly #where: string;

  constructor(
    table: ImportedTable,
    mapping: Mapping,
    target: ImportTarget,
    places: ReadonlyMap<string, string>,
    faults: Faults,
  ) {
    this.#table = table;
    this.#mapping = mapping;
    this.#target = target;
    this.#places = places;
    this.#faults = faults;
    this.#where = nameOf(table);
  }

  /** The figures that a row holds, each with its categories; none where it is a sum or of a place that isn't the pack's. */
  read(row: ImportedRow): readonly Reading[] {
    const written = new Map<string, { readonly text: string; readonly column: string }>();
    for (const [field, text] of this.#mapping.constants) written.set(field, { text, column: field });
    const figures: { column: string; use: ColumnUse & { readonly field: string }; cell: ImportedCell }[] = [];
    for (const [at, column] of this.#table.header.entries()) {
      const use = this.#mapping.columns.get(column);
      if (!use || use.kind === 'ignored') continue;
      const cell = row.cells[at] ?? null;
      if (this.#isFigure(use.field)) figures.push({ column, use, cell });
      else written.set(use.field, { text: cell === null ? '' : String(cell), column });
    }
    for (const { name, usual } of this.#target.fields) {
      if (!this.#isFigure(name) || usual === undefined || figures.some(({ use }) => use.field === name)) continue;
      figures.push({ column: name, use: { kind: 'field', field: name }, cell: Number(usual) });
    }
    for (const [name, { text, column }] of written) {
      if (this.#isFigure(name)) figures.push({ column, use: { kind: 'field', field: name }, cell: text });
    }
    if (!figures.some(({ use }) => use.kind === 'figures')) return this.#together(row, written, figures);
    return figures.flatMap((figure) => {
      const at = figure.use.kind === 'figures' ? figure.use.at : {};
      const own = new Map(written);
      for (const [field, text] of Object.entries(at)) own.set(field, { text, column: figure.column });
      return this.#together(row, own, [figure]);
    });
  }

  #together(
    row: ImportedRow,
    written: ReadonlyMap<string, { readonly text: string; readonly column: string }>,
    figures: readonly { column: string; use: ColumnUse & { readonly field: string }; cell: ImportedCell }[],
  ): readonly Reading[] {
    const categories = this.#categories(row, written);
    if (!categories) return [];
    const isBare = figures.length === 0;
    if (isBare)
      return [{ categories, field: bare, figure: { value: null, isPercent: false, line: row.line, column: '' } }];
    return figures.flatMap(({ column, use, cell }) => {
      const field = this.#target.fields.find(({ name }) => name === use.field);
      const read = readNumber(cell, this.#table.decimal);
      if (field && read) return [{ categories, field, figure: { ...read, line: row.line, column } }];
      this.#faults.add(
        { where: this.#where, line: row.line, column },
        `Fundet: »${cell}«; forventet: et tal, eller .. hvor det mangler. Ret cellen.`,
        `Found “${cell}”; expected a number, or .. where it is missing. Mend the cell.`,
      );
      return [];
    });
  }

  #categories(
    row: ImportedRow,
    written: ReadonlyMap<string, { readonly text: string; readonly column: string }>,
  ): Readonly<Record<string, string | AgeBand>> | undefined {
    const categories: Record<string, string | AgeBand> = {};
    for (const field of this.#target.fields) {
      if (isFigureField(field)) continue;
      const { text = field.usual ?? '', column = field.name } = written.get(field.name) ?? {};
      const code = this.#table.codes.get(column)?.get(text);
      const place = { where: this.#where, line: row.line, column, code };
      const category: Category | undefined = readCategory(field, text, place, (n) => this.#places.get(n), this.#faults);
      if (category === undefined || category === 'skip') return undefined;
      categories[field.name] = category;
    }
    return categories;
  }

  #isFigure(name: string): boolean {
    const field = this.#target.fields.find((f) => f.name === name);
    return field !== undefined && isFigureField(field);
  }

  /** The figure of rows with the same categories. */
  add(field: TargetField, before: Figure, after: Figure): Figure {
    if (field.kind === 'count') {
      const isMissing = before.value === null || after.value === null;
      return { ...before, value: isMissing ? null : (before.value ?? 0) + (after.value ?? 0) };
    }
    if (before.value === after.value) return before;
    this.#faults.add(
      { where: this.#where, line: after.line, column: after.column },
      `Fundet: ${after.value} for det samme, som linje ${before.line} siger ${before.value} om; forventet: ét tal. Vælg linjer (--only KOLONNE=VÆRDI).`,
      `Found ${after.value} for what line ${before.line} says ${before.value} of; expected one figure. Choose lines (--only COLUMN=VALUE).`,
    );
    return before;
  }
}

/** Stands for the figure of a table that has none, such as a list of districts. */
const bare: TargetField = { name: '', label: { da: '', en: '' }, kind: 'count', heads: /^$/ };
