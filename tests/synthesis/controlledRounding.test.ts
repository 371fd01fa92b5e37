import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws } from '../../engine/synthesis/draws.ts';
import { roundControlled, roundToTotal } from '../../engine/synthesis/integerise.ts';
import { fitProportionally, marginOver } from '../../engine/synthesis/ipf.ts';

/** A table of whole numbers, which gives margins that can be met, and weights to start fitting from; zeros in the same cells. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 1, max: 7 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      whole: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      weights: fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      stream: fc.integer({ min: 0, max: 1000 }),
    }),
  );

function marginsOf(whole: ArrayLike<number>, rows: number, columns: number): [number[], number[]] {
  const byRow = new Array<number>(rows).fill(0);
  const byColumn = new Array<number>(columns).fill(0);
  for (let cell = 0; cell < rows * columns; cell++) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    byRow[row] = (byRow[row] ?? 0) + (whole[cell] ?? 0);
    byColumn[column] = (byColumn[column] ?? 0) + (whole[cell] ?? 0);
  }
  return [byRow, byColumn];
}

describe('controlled rounding', () => {
  test('meets every row and column exactly, keeps zeros, and moves no cell by a whole unit', () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, whole, weights, stream }) => {
        const [byRow, byColumn] = marginsOf(whole, rows, columns);
        const seed = Float64Array.from(whole, (count, cell) => (count > 0 ? (weights[cell] ?? 0) : 0));
        const sizes = [rows, columns];
        const { values, largestError } = fitProportionally(
          seed,
          [marginOver('rows', sizes, [0], byRow), marginOver('columns', sizes, [1], byColumn)],
          { tolerance: 1e-9, maximumRounds: 20_000 },
        );
        const rounded = roundControlled(values, byRow, byColumn, createDraws('roles', stream));
        expect(marginsOf(rounded, rows, columns)).toEqual([byRow, byColumn]);
        for (const [cell, count] of rounded.entries()) {
          if (seed[cell] === 0) expect(count).toBe(0);
          expect(count).toBeGreaterThanOrEqual(0);
          if (largestError < 1e-9) expect(Math.abs(count - (values[cell] ?? 0))).toBeLessThan(1 + 1e-6);
        }
      }),
      { numRuns: 300, seed: 20250101 },
    );
  });

  test('ends where a walk meets a column again before any row', () => {
    // A table fitted to within a thousandth, on which a walk that waits for a row goes round for ever.
    const values = [
      [1.84659529132561, 0, 4.153846208189732],
      [0.8711249417827949, 5.128208372044698, 0],
      [5.1282072837521575, 0.8717916279553016, 0],
      [2.1540724831394367, 0, 1.8461537918102688],
    ].flat();
    const [byRow, byColumn] = [
      [6, 6, 6, 4],
      [10, 6, 6],
    ];
    for (let stream = 0; stream < 50; stream++) {
      const rounded = roundControlled(values, byRow, byColumn, createDraws('roles', stream));
      expect(marginsOf(rounded, 4, 3)).toEqual([byRow, byColumn]);
    }
  });

  test('gives each cell its fraction on average', () => {
    const rounds = 4000;
    const sums = [0, 0, 0, 0];
    for (let stream = 0; stream < rounds; stream++) {
      const rounded = roundControlled([0.3, 0.7, 0.7, 0.3], [1, 1], [1, 1], createDraws('roles', stream));
      for (const [cell, count] of rounded.entries()) sums[cell] = (sums[cell] ?? 0) + count;
    }
    // four standard errors of a share of 0.3
    for (const [cell, share] of [0.3, 0.7, 0.7, 0.3].entries()) {
      expect(Math.abs((sums[cell] ?? 0) / rounds - share)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / rounds));
    }
  });

  test('shares a total out in proportion, within one of it', () => {
    const weights = [1, 0, 2, 3.5, 0.5];
    const counts = roundToTotal(weights, 100, createDraws('ages', 3));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(100);
    for (const [at, weight] of weights.entries())
      expect(Math.abs((counts[at] ?? 0) - (weight / 7) * 100)).toBeLessThan(1);
    expect(counts[1]).toBe(0);
  });
});
