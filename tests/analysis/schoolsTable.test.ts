import { describe, expect, it } from 'vitest';
import { schoolIndex } from '../../engine/analysis/layout.ts';
import { type Cell, rowCount } from '../../engine/analysis/table.ts';
import { schoolsTable } from '../../engine/analysis/tables/schools.ts';
import { schoolFigures } from '../../engine/simulation/projection.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

const ensemble = ensembleFixture({ replicates: 2 });
const [first] = ensemble.strategies;
const { schools } = first!.sums;

/** Sums over two replicates of one year of the school: 200 places, 80 children, 20 with parents of basic schooling and so on. */
schools.set([200, 80, 20, 8, 960, 10, 740], schoolIndex(2, 1, 1));
schools.set([200, 0, 0, 0, 0, 0, 0], schoolIndex(2, 2, 1));
schools.set([120, 90, 9, 18, 0, 0, 0], schoolIndex(2, 1, 0));

const table = schoolsTable(ensemble, packFixture);
const rows = Array.from({ length: rowCount(table) }, (_, row) =>
  Object.fromEntries(table.columns.map(({ name, values }) => [name, values.at(row) ?? null])),
) as Record<string, Cell>[];
const at = (school: string, yearIndex: number) =>
  rows.find(
    (row) =>
      row.scenario === first!.strategy.id && row.school === school && row.year === ensemble.shape.years[yearIndex],
  );

describe('the table of schools', () => {
  it('has a row for each scenario, day care or school, and year', () => {
    expect(rows).toHaveLength(ensemble.strategies.length * packFixture.schools.length * ensemble.shape.years.length);
    expect(schools).toHaveLength(2 * ensemble.shape.years.length * schoolFigures.length);
  });

  it('tells places and children as means over replicates, shares over the children of all, worked by hand', () => {
    expect(at('krogen-skole', 1)).toMatchObject({
      kind: 'school',
      district: packFixture.geography.districts[0]!.id,
      places: 100,
      children: 40,
      parents_basic_share: 0.25,
      weak_danish_share: 0.1,
      // 960 half percents over 80 pupils are 6 %
      absence_share: 0.06,
      // 740 tenths over 10 pupils
      mean_result: 7.4,
    });
  });

  it('tells of a day care neither absence nor result, and of an empty school nothing but its places', () => {
    expect(at('krogen-dagtilbud', 1)).toMatchObject({
      children: 45,
      parents_basic_share: 0.1,
      weak_danish_share: 0.2,
      absence_share: null,
      mean_result: null,
    });
    expect(at('krogen-skole', 2)).toMatchObject({
      places: 100,
      children: 0,
      parents_basic_share: null,
      mean_result: null,
    });
  });
});
