import type { RateDimension, RateTable } from './pack.ts';

/**
 * The value of a table at the coordinates, one for each dimension by name: a label, or a number that counts in the last step
 * starting at or below it.
 * @throws Error where a coordinate is missing, no label, or under the first step: a bug in the caller, since packs are checked
 */
export function rateAt(table: RateTable, coordinates: Readonly<Record<string, string | number>>): number {
  let index = 0;
  for (const dimension of table.dimensions) {
    const position = positionOf(dimension, coordinates[dimension.name]);
    if (position < 0) {
      throw new Error(`rate table ${table.id} has no ${dimension.name} ${coordinates[dimension.name]}`);
    }
    index = index * sizeOf(dimension) + position;
  }
  return table.values[index] as number;
}

/** Number of labels or steps of a dimension. */
export function sizeOf(dimension: RateDimension): number {
  return dimension.kind === 'label' ? dimension.labels.length : dimension.starts.length;
}

/** Position along a dimension, −1 where the coordinate isn't on it. */
function positionOf(dimension: RateDimension, coordinate: string | number | undefined): number {
  if (dimension.kind === 'label') return dimension.labels.indexOf(String(coordinate));
  if (typeof coordinate !== 'number') return -1;
  let position = -1;
  for (const start of dimension.starts) {
    if (start > coordinate) break;
    position++;
  }
  return position;
}
