import type { AgeBand } from '../ages.ts';
import { type PackFiles, tableOf } from '../packFiles.ts';
import type { AgedTotal, MunicipalTotals } from '../statbank/totals.ts';
import type { FilledTables } from './filledTables.ts';
import { sharedOut, sum } from './shares.ts';
import { fitted } from './table.ts';
import type { TextRow } from './textRow.ts';

/** Residents by estate and age, after and before. */
export interface Peopled {
  readonly estates: readonly string[];
  between(estate: string, from: number, to: number): number;
  before(estate: string, from: number, to: number): number;
}

/** Fits residents by sex and age to the published ones; estates grow with their dwellings. */
export function fillPopulation(
  files: PackFiles,
  estates: readonly TextRow[],
  { population }: MunicipalTotals,
  growth: readonly number[],
  filled: FilledTables,
): Peopled {
  const before = tableOf(files, 'population').rows;
  const ids = estates.map(({ id = '' }) => id);
  const keyOf = ({ sex = '', age_from = '', age_to = '' }: TextRow) => `${sex} ${age_from} ${age_to}`;
  const keys = [...new Set(before.map(keyOf))];
  const counts = new Map(before.map((row) => [`${row.estate} ${keyOf(row)}`, Number(row.count)]));
  const seed = ids.map((id) => keys.map((key) => counts.get(`${id} ${key}`) ?? 0));
  const columns = keys.map((key) => {
    const [sex = '', from = '', to = ''] = key.split(' ');
    return sum(
      population
        .filter((total) => total.category === sex && isWithin(total, { from: Number(from), to: Number(to) }))
        .map(({ count }) => count),
    );
  });
  const rows = sharedOut(
    seed.map((cells, e) => sum(cells) * (growth[e] ?? 1)),
    sum(columns),
  );
  const table = fitted(seed, rows, columns);
  const after = ids.flatMap((estate, e) =>
    keys.map((key, k): TextRow => {
      const [sex = '', age_from = '', age_to = ''] = key.split(' ');
      return { estate, sex, age_from, age_to, count: String(table[e]?.[k] ?? 0) };
    }),
  );
  filled.set('population', after);
  return { estates: ids, between: lookUp(after), before: lookUp(before) };
}

/** The residents that the pack has, for tables that are fitted while those stay. */
export function peopleIn(files: PackFiles): Peopled {
  const now = lookUp(tableOf(files, 'population').rows);
  return { estates: tableOf(files, 'estates').rows.map(({ id = '' }) => id), between: now, before: now };
}

/** A band counts where it begins, so that the open last one counts once. */
function isWithin({ ages }: AgedTotal, band: AgeBand): boolean {
  return ages.from >= band.from && ages.from <= band.to;
}

function lookUp(rows: readonly TextRow[]): (estate: string, from: number, to: number) => number {
  return (estate, from, to) =>
    sum(
      rows
        .filter((row) => row.estate === estate && Number(row.age_from) >= from && Number(row.age_to) <= to)
        .map(({ count }) => Number(count)),
    );
}
