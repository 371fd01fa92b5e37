import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitProportionally, marginOver } from '../../engine/synthesis/ipf.ts';

/**
 * Survival of 960 plum root cuttings by time of planting and length, [alive, dead][at once, in spring][long, short]: Bartlett, M. S. (1935),
 * "Contingency table interactions", Supplement to the Journal of the Royal Statistical Society 2, 248–252. The fit without a three-way interaction
 * has the likelihood ratio statistic 2.293841 on one degree of freedom, as the documentation of R's vcdExtra (dataset Bartlett) prints it.
 */
const cuttings = [156, 107, 84, 31, 84, 133, 156, 209];
const published = 2.293841;

/** Margin of the cuttings over two of the three axes. */
function pair(first: number, second: number) {
  const targets = [0, 0, 0, 0];
  cuttings.forEach((count, cell) => {
    const at = [cell >> 2, (cell >> 1) & 1, cell & 1];
    targets[at[first]! * 2 + at[second]!]! += count;
  });
  return marginOver(`axes ${first} and ${second}`, [2, 2, 2], [first, second], targets);
}

describe('iterative proportional fitting from a table of ones is maximum likelihood', () => {
  const { values } = fitProportionally(new Float64Array(8).fill(1), [pair(0, 1), pair(0, 2), pair(1, 2)], {
    tolerance: 1e-10,
  });

  it('of Bartlett’s cuttings without a three-way interaction: its likelihood ratio is the published one', () => {
    const ratio = 2 * cuttings.reduce((sum, count, cell) => sum + count * Math.log(count / values[cell]!), 0);
    // the published fit stopped iterating a little short of the largest likelihood
    expect(ratio).toBeCloseTo(published, 5);
    expect(ratio).toBeLessThanOrEqual(published);
  });

  it('and moves each cell by the one root of the cubic that makes both odds ratios equal, as Bartlett solved it', () => {
    // one number x, added or taken away cell by cell, keeps all margins of two axes
    const sign = (cell: number) => (((cell >> 2) + (cell >> 1) + cell) % 2 === 0 ? 1 : -1);
    const at = (x: number) => cuttings.map((count, cell) => count + sign(cell) * x);
    const difference = (x: number) => {
      const n = at(x);
      return n[0]! * n[6]! * n[3]! * n[5]! - n[2]! * n[4]! * n[1]! * n[7]!;
    };
    let [low, high] = [-30, 30];
    for (let i = 0; i < 200; i++) {
      const middle = (low + high) / 2;
      if (difference(low) * difference(middle) <= 0) high = middle;
      else low = middle;
    }
    expect(difference((low + high) / 2) / cuttings.reduce((a, b) => a * b, 1) ** 0.5).toBeCloseTo(0, 8);
    for (const [cell, value] of at((low + high) / 2).entries()) expect(values[cell]).toBeCloseTo(value, 6);
  });
});

/** Positive two-way tables of two to five rows and columns: a survey, and a census whose margins it is fitted to. */
const tables = fc
  .record({ rows: fc.integer({ min: 2, max: 5 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) => {
    const table = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    });
    return fc.record({ rows: fc.constant(rows), columns: fc.constant(columns), survey: table, census: table });
  });

describe('a survey fitted to a census', () => {
  it('has the census’s margins and every odds ratio of the survey, and Newton’s method on the likelihood finds the same table', () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, survey, census }) => {
        const rowSums = Array.from({ length: rows }, (_, r) => total(census.slice(r * columns, (r + 1) * columns)));
        const columnSums = Array.from({ length: columns }, (_, c) => total(census.filter((_, i) => i % columns === c)));
        const sizes = [rows, columns];
        const { values } = fitProportionally(
          Float64Array.from(survey),
          [marginOver('rows', sizes, [0], rowSums), marginOver('columns', sizes, [1], columnSums)],
          { tolerance: 1e-10 },
        );
        const odds = (cells: ArrayLike<number>, r: number, c: number) =>
          Math.log((cells[r * columns + c]! * cells[0]!) / (cells[r * columns]! * cells[c]!));
        for (let r = 0; r < rows; r++) {
          expect(total(values.slice(r * columns, (r + 1) * columns))).toBeCloseTo(rowSums[r]!, 8);
          for (let c = 0; c < columns; c++) expect(odds(values, r, c)).toBeCloseTo(odds(survey, r, c), 8);
        }
        columnSums.forEach((sum, c) => {
          expect(total(values.filter((_, i) => i % columns === c))).toBeCloseTo(sum, 8);
        });
        const newton = raked(survey, rowSums, columnSums);
        for (const [cell, value] of newton.entries()) expect(values[cell]! / value).toBeCloseTo(1, 7);
      }),
      { seed: 1940, numRuns: 60 },
    );
  });
});

/**
 * Cells s e^(a + b) with the given margins, by Newton's method on the concave ∑ a R + ∑ b C − ∑ s e^(a + b), with halved steps where a full one
 * is too long and the last column's effect held at zero.
 */
function raked(survey: readonly number[], rowSums: readonly number[], columnSums: readonly number[]): number[] {
  const columns = columnSums.length;
  const free = rowSums.length + columns - 1;
  let effects = new Array<number>(free).fill(0);
  const targets = [...rowSums, ...columnSums.slice(0, -1)];
  const effectsOf = (cell: number) => {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    return column < columns - 1 ? [row, rowSums.length + column] : [row];
  };
  const cells = (of: readonly number[]) =>
    survey.map((s, cell) => s * Math.exp(total(effectsOf(cell).map((e) => of[e]!))));
  const value = (of: readonly number[]) => total(of.map((e, i) => e * targets[i]!)) - total(cells(of));
  for (let step = 0; step < 200; step++) {
    const now = cells(effects);
    const gradient = [...targets];
    const curvature = gradient.map(() => new Array<number>(free).fill(0));
    now.forEach((n, cell) => {
      for (const i of effectsOf(cell)) {
        gradient[i]! -= n;
        for (const j of effectsOf(cell)) curvature[i]![j]! += n;
      }
    });
    const direction = solve(curvature, gradient);
    let length = 1;
    const moved = () => effects.map((e, i) => e + length * direction[i]!);
    while (length > 1e-9 && value(moved()) < value(effects)) length /= 2;
    effects = moved();
    if (Math.max(...gradient.map(Math.abs)) < 1e-11) break;
  }
  return cells(effects);
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let p = 0; p < n; p++) {
    const best = rows.slice(p).reduce((b, row, i) => (Math.abs(row[p]!) > Math.abs(rows[b]![p]!) ? p + i : b), p);
    [rows[p], rows[best]] = [rows[best]!, rows[p]!];
    for (let r = 0; r < n; r++) {
      const factor = r === p ? 0 : rows[r]![p]! / rows[p]![p]!;
      for (let c = p; c <= n; c++) rows[r]![c]! -= factor * rows[p]![c]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}
