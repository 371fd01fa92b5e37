import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { atOnce } from '../../simulation/inSteps.ts';
import { type Cell, type Cells, type Column, rowCount, type Table } from '../table.ts';
import { makingCriteriaTable } from '../tables/criteria.ts';
import { ledgerTable } from '../tables/ledger.ts';
import { parentsOf, placesIn } from './parents.ts';
import {
  type CriterionRow,
  type DisclosureRule,
  disclosureRules,
  type LedgerRow,
  type Row,
  type Surroundings,
} from './rules.ts';
import { hiddenCells, type TableCell } from './smallCells.ts';

/** Column that says of each row whether its numbers are hidden: 1, else 0. */
export const suppressedColumn = 'suppressed';

/**
 * A table as it may leave the house. Of a pack that is declared synthetic, nobody's record is behind a row: all cells are kept, and the
 * table says that it is synthetic. Of any other, rows that tell of fewer than five persons are emptied, others with them that would give
 * them away, and a column says which.
 */
export function disclosed(
  table: Table,
  ensemble: Ensemble,
  { synthetic, geography }: Pick<Pack, 'synthetic' | 'geography'>,
): Table {
  if (synthetic) return { ...table, synthetic };
  const rule = disclosureRules[table.name];
  if (!rule) return { ...table, synthetic };
  const parents = parentsOf(geography);
  const told = rule.follows ? atOnce(hidingCriteria(ensemble, parents)) : new Set<string>();
  const firstHidden = rule.addsUp ? firstHiddenCauses(ensemble, parents, told) : new Map<string, number>();
  return hide({ ...table, synthetic }, hiddenRows(table, rule, ensemble, parents, told, firstHidden), rule.hides);
}

function hiddenRows(
  table: Table,
  rule: DisclosureRule,
  { shape }: Ensemble,
  parents: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
  firstHidden: ReadonlyMap<string, number> = new Map(),
): Uint8Array {
  const columns = new Map(table.columns.map(({ name, values }) => [name, values]));
  const known = new Map<string, readonly string[]>();
  const within: Surroundings = {
    baseYear: shape.years[0] ?? Number.NaN,
    placesIn(place) {
      const own = known.get(place) ?? placesIn(parents, place);
      known.set(place, own);
      return own;
    },
  };
  const cells = Array.from({ length: rowCount(table) }, (_, index): TableCell => {
    const row: Row = (column) => columns.get(column)?.at(index) ?? null;
    const parent = parents.get(String(row('place'))) ?? '';
    const groups = rule.groups.map((names, group) =>
      [group, ...names.map((name) => (name === 'parent' ? parent : row(name)))].join('\n'),
    );
    const isTold =
      rule.follows?.(row, within).some((criterion) => told.has(nameOf(criterion))) === true ||
      rule.addsUp?.(row).some((cause) => (firstHidden.get(causeOf(cause)) ?? Infinity) <= Number(row('year'))) === true;
    return { persons: rule.persons(row), groups, isTold };
  });
  return hiddenCells(cells);
}

/** Which rows of the criteria table may not leave the house, for what is printed without being a table. */
export function hiddenCriterionRows(
  ensemble: Ensemble,
  pack: Pick<Pack, 'synthetic' | 'geography'>,
): (row: CriterionRow) => boolean {
  return atOnce(hidingCriterionRows(ensemble, pack));
}

/** The same in steps, for a host that hears its user meanwhile. */
export function* hidingCriterionRows(
  ensemble: Ensemble,
  { synthetic, geography }: Pick<Pack, 'synthetic' | 'geography'>,
): Generator<undefined, (row: CriterionRow) => boolean, undefined> {
  if (synthetic) return () => false;
  const hidden = yield* hidingCriteria(ensemble, parentsOf(geography));
  return (row) => hidden.has(nameOf(row));
}

/** By cause of a criterion in a place and scenario, the first year in which its row of the ledger is hidden. */
function firstHiddenCauses(
  ensemble: Ensemble,
  parents: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const table = ledgerTable(ensemble);
  const rule = disclosureRules.ledger;
  const first = new Map<string, number>();
  if (!rule) return first;
  const columns = new Map(table.columns.map(({ name, values }) => [name, values]));
  for (const [index, isHidden] of hiddenRows(table, rule, ensemble, parents, told).entries()) {
    if (!isHidden) continue;
    const cell = (column: string): Cell => columns.get(column)?.at(index) ?? null;
    const [scenario, place, criterion, cause] = ['scenario', 'place', 'criterion', 'cause'].map(cell);
    const name = causeOf({ scenario, place, criterion, cause } as LedgerRow);
    first.set(name, Math.min(first.get(name) ?? Infinity, Number(cell('year'))));
  }
  return first;
}

function causeOf({ scenario, place, criterion, cause }: LedgerRow): string {
  return [scenario, place, criterion, cause].join('\n');
}

/** Names of the rows of the criteria table that are hidden. */
function* hidingCriteria(
  ensemble: Ensemble,
  parents: ReadonlyMap<string, string>,
): Generator<undefined, ReadonlySet<string>, undefined> {
  const table = yield* makingCriteriaTable(ensemble);
  const rule = disclosureRules.criteria;
  if (!rule) return new Set();
  const hidden = hiddenRows(table, rule, ensemble, parents, new Set());
  const columns = new Map(table.columns.map(({ name, values }) => [name, values]));
  const names = new Set<string>();
  for (const [index, isHidden] of hidden.entries()) {
    const cell = (column: string): Cell => columns.get(column)?.at(index) ?? null;
    const [scenario, place, criterion] = [cell('scenario'), cell('place'), cell('criterion')];
    if (isHidden) names.add(nameOf({ scenario, place, criterion, year: Number(cell('year')) }));
  }
  return names;
}

function nameOf({ scenario, place, year, criterion }: CriterionRow): string {
  return [scenario, place, year, criterion].join('\n');
}

function hide(table: Table, hidden: Uint8Array, names: readonly string[]): Table {
  const columns = table.columns.map(
    (column): Column =>
      names.includes(column.name) ? { ...column, values: new MaskedCells(column.values, hidden) } : column,
  );
  const marks: Column = { name: suppressedColumn, kind: 'integer', values: Array.from(hidden) };
  return { ...table, columns: [...columns, marks] };
}

/** Cells of a column, those of hidden rows empty. */
class MaskedCells implements Cells {
  readonly #cells: Cells;
  readonly #hidden: Uint8Array;

  constructor(cells: Cells, hidden: Uint8Array) {
    this.#cells = cells;
    this.#hidden = hidden;
  }

  get length(): number {
    return this.#cells.length;
  }

  at(row: number): Cell | undefined {
    return this.#hidden[row] ? null : this.#cells.at(row);
  }

  *[Symbol.iterator](): Iterator<Cell> {
    for (let row = 0; row < this.length; row++) yield this.at(row) ?? null;
  }
}
