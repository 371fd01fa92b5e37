import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { freeFigure } from '../../workbench/charts/freeFigure.ts';
import { asParquet, columnsOf } from '../../workbench/notebook/parquetFile.ts';
import { savedTable } from '../../workbench/notebook/savedTable.ts';
import { wordingIn } from '../../workbench/text/language.ts';

const [da, en] = [wordingIn('da'), wordingIn('en')];

describe('the table of a figure, saved', () => {
  it('has both ends of an interval as numbers, named after the value beside them', async () => {
    const shown = {
      columns: ['År', 'Basis', da.text.interval80, 'Plan', da.text.interval80],
      rows: [
        ['2025', '14,0', da.text.causes.around('14,0'), '14,0', '13,5 til 14,5'],
        ['2026', '−1', '−2 til +1', '–', '–'],
      ],
    };
    const saved = savedTable(shown, da);
    expect(saved.columns).toEqual([
      'År',
      'Basis',
      'Basis, 80\u00a0%-interval, fra',
      'Basis, 80\u00a0%-interval, til',
      'Plan',
      'Plan, 80\u00a0%-interval, fra',
      'Plan, 80\u00a0%-interval, til',
    ]);
    const bytes = await asParquet(columnsOf(saved, 'da'));
    const [first, second] = await parquetReadObjects({ file: bytes.buffer });
    expect(Object.values(first ?? {})).toEqual([2025, 14, 14, 14, 14, 13.5, 14.5]);
    expect(Object.values(second ?? {})).toEqual([2026, -1, -2, 1, null, null, null]);
  });

  it('has a difference and its interval apart, and keeps words that merely look alike', () => {
    const shown = {
      columns: ['Scenario', 'Difference', 'Years'],
      rows: [
        ['A', '−3 (−6 to +1)', '2026 to 2030 or later'],
        ['B', '0', '–'],
      ],
    };
    expect(savedTable(shown, en)).toEqual({
      columns: ['Scenario', 'Difference', 'Difference, from', 'Difference, to', 'Years'],
      rows: [
        ['A', '−3', '−6', '+1', '2026 to 2030 or later'],
        ['B', '0', '', '', '–'],
      ],
    });
  });

  it('says the unit that only the title says on the page, of all rows or row by row', () => {
    const shown = {
      columns: ['Sted', '2025'],
      rows: [
        ['A', '3,1'],
        ['B', '−2'],
      ],
    };
    expect(savedTable({ ...shown, unit: 'procentpoint' }, da).rows).toEqual([
      ['A', '3,1', 'procentpoint'],
      ['B', '−2', 'procentpoint'],
    ]);
    expect(savedTable({ ...shown, unit: ['procent', 'tusinde kr.'] }, da)).toMatchObject({
      columns: ['Sted', '2025', 'Enhed'],
      rows: [
        ['A', '3,1', 'procent'],
        ['B', '−2', 'tusinde kr.'],
      ],
    });
    expect(savedTable(shown, da)).toEqual(shown);
  });
});

describe('what a free figure is drawn from', () => {
  const values = Array.from({ length: 250 }, (_, year) => year / 8);
  const rows = {
    name: 'criteria',
    columns: [
      { name: 'mean', values },
      { name: 'note', values: values.map(() => null) },
    ],
  };
  const data = { cell: { spec: {} } as never, data: [rows], scenarios: [], sentence: '' };

  it('is shown in the numbers of the language, and saved whole and in full digits', async () => {
    expect(freeFigure.table(data, da).rows[9]?.[0]).toBe('1,125');
    expect(freeFigure.table(data, da).rows).toHaveLength(200);
    const bytes = await asParquet(freeFigure.columns?.(data) ?? []);
    const saved = await parquetReadObjects({ file: bytes.buffer });
    expect(saved.map(({ mean }) => mean)).toEqual(values);
  });
});
