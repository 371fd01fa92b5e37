import { type PackFiles, tableOf } from '../packFiles.ts';
import type { MunicipalTotals } from '../statbank/totals.ts';
import type { FilledTables, Reference } from './filledTables.ts';
import { sum } from './shares.ts';

/** Scales the sizes of the pools that people move in from: as the published movers of the two municipalities compare, else as their people do. */
export function fillRates(files: PackFiles, totals: MunicipalTotals, reference: Reference, filled: FilledTables): void {
  const persons = (population: MunicipalTotals['population']) => sum(population.map(({ count }) => count));
  const size = persons(totals.population) / Math.max(1, persons(reference.population));
  const factorOf = (pool: string): number => {
    if (!totals.movers || !reference.movers) return size;
    if (pool === 'region') return totals.movers.region / Math.max(1, reference.movers.region);
    return pool === 'country' ? totals.movers.country / Math.max(1, reference.movers.country) : size;
  };
  filled.set(
    'rate-pool-size',
    tableOf(files, 'rate-pool-size').rows.map((row) => ({
      ...row,
      value: String(Math.round(Number(row.value) * factorOf(row.pool ?? ''))),
    })),
  );
}
