import {
  type Cell,
  type Ensemble,
  formulaPoints,
  type Pack,
  placesOf,
  type Table,
  type TableName,
  tables,
} from '../../engine/index.ts';
import { type FormulaShown, valuesOf } from '../charts/formulaShown.ts';
import type { FreeRows, FreeValue } from '../charts/freeFigure.ts';
import { tableAsTold } from '../notebook/fifthCriterion.ts';

/** What the document has that a free figure may ask for by name. */
export interface RowSources {
  readonly ensemble: Ensemble;
  readonly pack: Pack;
  readonly cells: readonly Cell[];
  readonly formulas: readonly FormulaShown[];
  readonly focusPlace: string;
  readonly hidesFifth: boolean;
}

const made: WeakMap<Ensemble, Map<string, FreeRows>> = new WeakMap();

/**
 * Rows under a name: a table that the document holds, a formula of its by scenario, place and year, or a table of the results, small cells
 * hidden as in all that leaves the page. Tables of results are kept for as long as the results stand.
 */
export function rowsNamed(name: string, sources: RowSources): FreeRows | undefined {
  const { cells, formulas, ensemble, pack } = sources;
  const data = cells.find((cell) => cell.kind === 'data' && cell.id === name);
  if (data?.kind === 'data') return { name, columns: data.columns };
  const formula = formulas.find(({ cell }) => cell.id === name);
  if (formula) return formulaRows(name, formula, sources);
  const make = tables.get(name as TableName);
  if (!make) return undefined;
  const known = made.get(ensemble) ?? new Map<string, FreeRows>();
  made.set(ensemble, known);
  const key = `${name} ${sources.hidesFifth}`;
  let rows = known.get(key);
  if (!rows) {
    rows = { name, columns: plainColumns(tableAsTold(make(ensemble, pack), sources.hidesFifth)) };
    known.set(key, rows);
  }
  return rows;
}

function plainColumns({ columns }: Table): FreeRows['columns'] {
  return columns.map(({ name, values }) => ({ name, values: Array.from(values) as readonly FreeValue[] }));
}

function formulaRows(name: string, formula: FormulaShown, { ensemble, pack, focusPlace }: RowSources): FreeRows {
  const known = placesOf(pack.geography).map(({ id }) => id);
  const asked = formula.cell.places.filter((id) => known.includes(id));
  const places = formula.hasPlace && asked.length > 0 ? asked : [focusPlace];
  const rows = ensemble.strategies.flatMap((result) =>
    places.flatMap((place) =>
      formulaPoints(ensemble, valuesOf(ensemble, formula, result, place)).map((point) => ({
        scenario: result.strategy.id,
        scenario_name: result.strategy.name,
        place,
        year: point.year,
        value: point.mean,
        p10: point.p10,
        p90: point.p90,
      })),
    ),
  );
  const columns = ['scenario', 'scenario_name', 'place', 'year', 'value', 'p10', 'p90'] as const;
  return { name, columns: columns.map((column) => ({ name: column, values: rows.map((row) => row[column]) })) };
}
