import { expect, test } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { causes } from '../../workbench/charts/causes.ts';
import { causesData } from '../../workbench/charts/causesData.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { look } from './figureInputs.ts';

const place = placesOf(geographyFixture).find(({ id }) => id === 'north-park')!;
const question = { strategy: 'flexible', place, criterion: 'basic-schooling', from: 2025, to: 2028 } as const;
const words = wordingIn('da');
/** As the page has it: runs that came one by one. */
const ensemble = mergeEnsembles(
  Array.from({ length: 14 }, (_, run) => ({
    ...ensembleFixture({ replicates: 1, seed: run + 1 }),
    ...{ seed: 'one', replicates: [run] },
  })),
);

test('the waterfall draws how sure each cause and the sum are, around the end of its bar and inside the drawing', () => {
  const data = causesData(ensemble, question, words)!;
  const { bars } = causes.rows(data, look(720, 'light', causes.height(data, 720)), undefined) as unknown as {
    bars: { id: string; end: number; low: number | null; high: number | null; edge: number }[];
  };
  const drawn = bars.filter(({ low }) => low !== null);
  expect(drawn.map(({ id }) => id)).toContain('total');
  expect(drawn.length).toBeGreaterThan(5);
  for (const { end, low, high, edge } of drawn) {
    expect(low!).toBeLessThan(end);
    expect(high!).toBeGreaterThan(end);
    expect(edge).toBeGreaterThanOrEqual(high!);
  }
  expect(causes.table(data, words).columns).toContain('80\u00a0%-interval');
  expect(causes.describe(data, words)).toContain('80\u00a0%-intervallerne');
});

test('and draws no interval where runs are not told apart', () => {
  const data = causesData(ensembleFixture(), question, words)!;
  const { bars } = causes.rows(data, look(720, 'light', causes.height(data, 720)), undefined) as unknown as {
    bars: { low: number | null }[];
  };
  expect(bars.every(({ low }) => low === null)).toBe(true);
  expect(causes.table(data, words).columns).not.toContain('80\u00a0%-interval');
  expect(causes.describe(data, words)).not.toContain('interval');
});

test.each([
  ['few', 3],
  ['many', 14],
])('the ends of an interval are told in the decimals of its cause, with %s runs', (_, runs) => {
  const some = mergeEnsembles(
    Array.from({ length: runs }, (_run, run) => ({
      ...ensembleFixture({ replicates: 1, seed: run + 1 }),
      ...{ seed: 'one', replicates: [run] },
    })),
  );
  const data = causesData(some, question, words)!;
  const decimalsIn = (text: string) => [
    ...new Set((text.match(/[+−]?\d+(?:,\d+)?(?![\d\u00a0])/g) ?? []).map((found) => found.split(',')[1]?.length ?? 0)),
  ];
  const { columns, rows } = causes.table(data, words);
  const interval = columns.indexOf('80\u00a0%-interval');
  const value = interval - 1;
  const told = rows.filter((row) => row[interval]);
  expect(told.length).toBeGreaterThan(5);
  for (const row of told) expect(decimalsIn(row[interval]!)).toEqual(decimalsIn(row[value]!));
  expect(causes.describe(data, words)).not.toMatch(/([+−]?[\d,]+) til \1(?![\d,])/);
  expect(decimalsIn(causes.describe(data, words).replaceAll('80\u00a0%', '')).length).toBe(1);
});
