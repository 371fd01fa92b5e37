import { describe, expect, test } from 'vitest';
import { fitProportionally, marginOver } from '../../engine/synthesis/ipf.ts';

function fitTwoWay(
  seed: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
  options: { readonly maximumRounds?: number } = {},
) {
  const sizes = [rows.length, columns.length];
  return fitProportionally(
    Float64Array.from(seed),
    [marginOver('rows', sizes, [0], rows), marginOver('columns', sizes, [1], columns)],
    { tolerance: 1e-10, ...options },
  );
}

describe('iterative proportional fitting', () => {
  test('gives the worked example of the encyclopedia article "Iterative proportional fitting", cell by cell', () => {
    const { values } = fitTwoWay(
      [40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50],
      [150, 300, 400, 150],
      [200, 300, 400, 100],
      { maximumRounds: 3 },
    );
    const afterThreeRounds = [
      [64.61, 46.28, 35.42, 3.83],
      [49.95, 68.15, 156.49, 25.37],
      [56.7, 144.4, 145.06, 53.76],
      [28.74, 41.18, 63.03, 17.03],
    ];
    for (const [cell, published] of afterThreeRounds.flat().entries()) expect(values[cell]).toBeCloseTo(published, 2);
  });

  test('gives the closed form of a two-by-two table, whose odds ratio is the survey’s and whose margins are the census’s', () => {
    // Klemens, Modeling with Data: survey 7 9 / 12 7, census rows 5 and 15, columns 10 and 10
    const { values } = fitTwoWay([7, 9, 12, 7], [5, 15], [10, 10]);
    const odds = (7 * 7) / (9 * 12);
    // x (5 + x) = odds (5 − x)(10 − x)
    const [a, b, c] = [1 - odds, 5 + 15 * odds, -50 * odds];
    const x = (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a);
    for (const [cell, value] of [x, 5 - x, 10 - x, 5 + x].entries()) expect(values[cell]).toBeCloseTo(value, 8);
  });

  test('fits margins over two axes of a three-way table together', () => {
    // Hunsinger's three-way example: seed and margins of rows by columns and columns by layers
    const seed = [1, 2, 1, 3, 5, 5, 6, 2, 2, 1, 7, 2, 5, 4, 2, 5, 5, 5, 3, 8, 7, 2, 7, 6];
    const rowsByColumns = [9, 17, 19, 7, 11, 13, 16, 8];
    const columnsByLayers = [7, 9, 4, 8, 12, 10, 15, 12, 8, 5, 7, 3];
    const sizes = [2, 4, 3];
    const { values, largestError } = fitProportionally(Float64Array.from(seed), [
      marginOver('rows by columns', sizes, [0, 1], rowsByColumns),
      marginOver('columns by layers', sizes, [1, 2], columnsByLayers),
    ]);
    expect(largestError).toBeLessThan(1e-6);
    expect(sum(values.subarray(0, 3))).toBeCloseTo(9, 5);
    expect((values[0] ?? 0) + (values[12] ?? 0)).toBeCloseTo(7, 5);
  });

  test('leaves zeros zero and odds ratios as they were', () => {
    const { values } = fitTwoWay([3, 0, 2, 4, 5, 6], [10, 20], [9, 11, 10]);
    expect(values[1]).toBe(0);
    const odds = ((values[0] ?? 0) * (values[5] ?? 0)) / ((values[2] ?? 0) * (values[3] ?? 0));
    expect(odds).toBeCloseTo((3 * 6) / (2 * 4), 6);
  });

  test('refuses margins with different totals, and a target that only zeros could fill', () => {
    expect(() => fitTwoWay([1, 1, 1, 1], [5, 5], [5, 6])).toThrow(
      'margins rows and columns differ in total: 10 and 11',
    );
    expect(() => fitTwoWay([1, 0, 1, 0], [5, 5], [5, 5])).toThrow('target 1 is 5, but every cell of it is zero');
  });
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}
