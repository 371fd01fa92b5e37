import type { RateDimension, RateTable } from '../../engine/pack/pack.ts';

/** A dimension of labels. */
export const label = (name: string, ...labels: string[]): RateDimension => ({ name, kind: 'label', labels });
/** A dimension of first values of steps. */
export const from = (name: string, ...starts: number[]): RateDimension => ({ name, kind: 'from', starts });

/** A table whose values come from the indices along its axes, last axis fastest. */
export function table(
  id: string,
  dimensions: readonly RateDimension[],
  value: (...index: number[]) => number,
): [string, RateTable] {
  const sizes = dimensions.map((d) => (d.kind === 'label' ? d.labels.length : d.starts.length));
  const count = sizes.reduce((a, b) => a * b, 1);
  const values = Float64Array.from({ length: count }, (_, cell) => {
    const index: number[] = [];
    for (let axis = sizes.length - 1, rest = cell; axis >= 0; axis--) {
      index.unshift(rest % sizes[axis]!);
      rest = Math.floor(rest / sizes[axis]!);
    }
    return value(...index);
  });
  return [id, { id, dimensions, values }];
}

/** A table with its values written out, row by row. */
export function listed(
  id: string,
  dimensions: readonly RateDimension[],
  rows: readonly number[][],
): [string, RateTable] {
  return [id, { id, dimensions, values: Float64Array.from(rows.flat()) }];
}
