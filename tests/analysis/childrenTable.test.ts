import { describe, expect, it } from 'vitest';
import { childrenIndex } from '../../engine/analysis/layout.ts';
import { type Cell, rowCount } from '../../engine/analysis/table.ts';
import { childrenTable } from '../../engine/analysis/tables/children.ts';
import { childFigures, childViews } from '../../engine/simulation/projection.ts';
import { ensembleFixture } from './ensembleFixture.ts';

const ensemble = ensembleFixture({ replicates: 2 });
const { shape } = ensemble;
const [first] = ensemble.strategies;
const { children } = first!.sums;
const year = shape.years[1]!;

// every estate alike but the first: sums over two replicates, in the order of the figures
shape.geography.estates.forEach((_, estate) => {
  const cells =
    estate === 0 ? [20, 8, 100, 90, 200, 40, 4000, 60, 20, 1200] : [10, 1, 50, 50, 100, 5, 1000, 10, 10, 800];
  for (const [view] of childViews.entries()) children.set(cells, childrenIndex(shape, 1, view, estate));
});

const table = childrenTable(ensemble);
const rows = Array.from({ length: rowCount(table) }, (_, row) =>
  Object.fromEntries(table.columns.map(({ name, values }) => [name, values.at(row) ?? null])),
) as Record<string, Cell>[];
const place = shape.geography.estates[0]!.id;
const at = (figure: string, where = place) =>
  rows.find(
    (row) =>
      row.scenario === first!.strategy.id &&
      row.place === where &&
      row.counted === 'living' &&
      row.year === year &&
      row.figure === figure,
  );

describe('the table of children', () => {
  it('tells each figure of a place, of the rest, and the distance, worked by hand', () => {
    expect(at('weak-danish-at-three')).toMatchObject({ persons: 10, value: 0.4, rest: 0.1 });
    expect(at('in-day-care')).toMatchObject({ persons: 50, value: 0.9, rest: 1 });
    expect(at('weak-danish-at-school')).toMatchObject({ persons: 100, value: 0.2, rest: 0.05 });
    // 4,000 half percents over 200 pupils are 10 %
    expect(at('absence')).toMatchObject({ persons: 100, value: 0.1, rest: 0.05, gap: 0.05 });
    expect(at('often-away')).toMatchObject({ value: 0.3, rest: 0.1 });
    expect(at('school-result')).toMatchObject({ persons: 10, value: 6, rest: 8, gap: -2 });
  });

  it('has no rest for the municipality', () => {
    expect(at('school-result', shape.geography.municipality.id)).toMatchObject({ rest: null, gap: null });
  });

  it('has room for every view, year, estate and figure', () => {
    expect(children).toHaveLength(
      shape.years.length * childViews.length * shape.geography.estates.length * childFigures.length,
    );
  });
});
