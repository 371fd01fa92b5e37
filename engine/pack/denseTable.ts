import type { RateTable } from './pack.ts';
import { rateAt } from './rates.ts';

/** A dimension of a table and the labels or numbers along which it is laid out. */
export type Axis = readonly [name: string, values: readonly (string | number)[]];

/**
 * Values of a rate table over the product of the axes, the last one fastest, ready for a loop. Ages under a table's first step have
 * rate 0.
 * @throws Error for a table that the pack lacks
 */
export function denseTable(rates: ReadonlyMap<string, RateTable>, id: string, axes: readonly Axis[]): Float64Array {
  const table = rates.get(id);
  if (!table) throw new Error(`rate table ${id} is missing`);
  const dense = new Float64Array(axes.reduce((product, [, values]) => product * values.length, 1));
  const coordinates: Record<string, string | number> = {};
  for (let cell = 0; cell < dense.length; cell++) {
    let rest = cell;
    for (let a = axes.length - 1; a >= 0; a--) {
      const [name, values] = axes[a] as Axis;
      coordinates[name] = values[rest % values.length] as string | number;
      rest = Math.floor(rest / values.length);
    }
    dense[cell] = isBelowFirstStep(table, coordinates) ? 0 : rateAt(table, coordinates);
  }
  return dense;
}

function isBelowFirstStep(table: RateTable, coordinates: Readonly<Record<string, string | number>>): boolean {
  return table.dimensions.some((d) => d.kind === 'from' && (coordinates[d.name] as number) < (d.starts[0] ?? 0));
}
