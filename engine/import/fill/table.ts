import { fitProportionally, marginOver } from '../../synthesis/ipf.ts';
import { mendMargins } from '../../synthesis/mendMargins.ts';
import { sharedOut, sum } from './shares.ts';

/** A cell that the seed has empty may still be needed; so little of it changes nothing else. */
const trace = 1e-4;

/**
 * A table of whole numbers nearest to a seed with the given sums of rows and columns, by iterative proportional fitting and rounding.
 * @param seed by row, then column
 * @param rows whole sums
 * @param columns weights that the columns' sums are in proportion to
 */
export function fitted(
  seed: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  const total = sum(rows);
  if (total === 0) return seed.map((cells) => cells.map(() => 0));
  const columnSums = sharedOut(columns, total);
  const width = columns.length;
  const flat = Float64Array.from(
    seed.flatMap((cells, r) =>
      cells.map((cell, c) => ((rows[r] ?? 0) > 0 && (columnSums[c] ?? 0) > 0 ? Math.max(cell, trace) : 0)),
    ),
  );
  const sizes = [rows.length, width];
  const { values } = fitProportionally(flat, [
    marginOver('rows', sizes, [0], rows),
    marginOver('columns', sizes, [1], columnSums),
  ]);
  const whole = Int32Array.from(values, Math.floor);
  mendMargins(whole, values, rows, columnSums);
  return rows.map((_, r) => Array.from(whole.subarray(r * width, (r + 1) * width)));
}
