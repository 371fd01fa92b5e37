import { describe, expect, it } from 'vitest';
import { criteria, levelSeries, placesOf } from '../../engine/index.ts';
import { causes } from '../../workbench/charts/causes.ts';
import { causesData } from '../../workbench/charts/causesData.ts';
import { textWidth } from '../../workbench/charts/drawing.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';

const da = wordingIn('da');
const ensemble = ensembleFixture({ replicates: 4 });
const places = placesOf(geographyFixture).filter(({ level }) => level !== 'municipality');

describe('the waterfall of causes', () => {
  it.each(criteria.filter((criterion) => criterion !== 'mean-income'))(
    'of %s sums to the change of the level, at every place and in every scenario',
    (criterion) => {
      for (const place of places) {
        for (const strategy of ['baseline', 'flexible']) {
          const data = causesData(ensemble, { strategy, place, criterion, from: 2025, to: 2028 }, da);
          const levels = levelSeries(ensemble, { strategy, place: place.id, criterion });
          const sum = data?.steps.reduce((total, { change }) => total + change, 0) ?? 0;
          expect(data?.total).toBeCloseTo((levels.at(-1)?.mean ?? 0) - (levels[0]?.mean ?? 0), 3);
          expect(sum).toBeCloseTo(data?.total ?? 0, 3);
        }
      }
    },
  );

  it('of the mean income is in thousands of kroner, in bars, table and words', () => {
    for (const place of places) {
      const asked = { strategy: 'flexible', criterion: 'mean-income', from: 2025, to: 2028 } as const;
      const data = causesData(ensemble, { ...asked, place }, da);
      const levels = levelSeries(ensemble, { strategy: 'flexible', place: place.id, criterion: 'mean-income' });
      const change = ((levels.at(-1)?.mean ?? 0) - (levels[0]?.mean ?? 0)) / 1000;
      if (!data) throw new Error('no causes');
      const table = causes.table(data, da);
      expect(table.columns[2]).toBe('tusinde kr.');
      const total = Number(table.rows.at(-1)?.[2]?.replace('−', '-').replace(',', '.'));
      expect(Math.abs(total - change)).toBeLessThan(2);
      expect(causes.describe(data, da)).toMatch(/tusinde kr\.:/);
      expect(causes.describe(data, da)).not.toContain('procentpoint');
      expect(causes.read(data, { step: 0, series: 0 }, da)).toMatch(/tusinde kr\.$/);
    }
  });

  it('tells other residents first, then the same residents, then the sum', () => {
    const data = someCauses();
    const groups = data.steps.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort((a, b) => Number(a === 'people') - Number(b === 'people')));
    const table = causes.table(data, da);
    expect(table.rows.at(-1)?.[0]).toBe('I alt');
    expect(table.rows).toHaveLength(data.steps.length + 1);
  });

  it('each bar begins where the one before ended', () => {
    const look = { wording: da, theme: 'light', width: 800, height: 300 } as const;
    const bars = causes.rows(someCauses(), look, undefined).bars as readonly {
      start: number;
      end: number;
      group: string;
    }[];
    bars.forEach((bar, i) => {
      if (bar.group === 'total') expect(bar.start).toBe(0);
      else expect(bar.start).toBeCloseTo(bars[i - 1]?.end ?? 0, 9);
    });
  });

  it('shows parts that sum to the total shown, in table, bars and sentence', () => {
    const look = { wording: da, theme: 'light', width: 800, height: 300 } as const;
    const tenths = (text: string) => Math.round(10 * Number(text.replace('−', '-').replace(',', '.')));
    for (const place of places) {
      for (const criterion of criteria.filter((id) => id !== 'mean-income')) {
        for (const strategy of ['baseline', 'flexible']) {
          const data = causesData(ensemble, { strategy, place, criterion, from: 2025, to: 2028 }, da);
          // the finest that is shown, where rounding has most parts to fail on
          const finest = data && { ...data, mcse: 0, mostDecimals: 1 };
          if (!finest) continue;
          const written = causes.table(finest, da).rows.map((row) => row.at(-1) ?? '');
          const total = tenths(written.at(-1) ?? '');
          expect(written.slice(0, -1).reduce((sum, part) => sum + tenths(part), 0)).toBe(total);
          const bars = causes.rows(finest, look, undefined).bars as readonly { value: string }[];
          expect(bars.map(({ value }) => value)).toEqual(written);
          const [whole, ...halves] = (causes.describe(finest, da).match(/[+−]?\d+,\d/g) ?? []).map(tenths);
          expect(whole).toBe(total);
          expect(halves.reduce((sum, half) => sum + half, 0)).toBe(total);
        }
      }
    }
  });

  it('writes no number across the zero line', () => {
    const steps = [
      ['up', 0.004],
      ['far down', -0.06],
      ['back to just under', 0.054],
      ['down again', -0.03],
      ['nearly back', 0.03],
    ] as const;
    const data = {
      ...someCauses(),
      steps: steps.map(([id, change]) => ({ id, group: 'people' as const, change })),
      total: steps.reduce((sum, [, change]) => sum + change, 0),
      mcse: 0,
      mostDecimals: 1,
    };
    for (const width of [320, 460, 800]) {
      const look = { wording: da, theme: 'light', width, height: 300 } as const;
      const { low, high } = causes.parameters(data, look) as { low: number; high: number };
      const plot = (causes.spec(data, look) as { width: number }).width;
      const pixel = (value: number) => ((value - low) / (high - low)) * plot;
      const rows = causes.rows(data, look, undefined).bars as readonly {
        value: string;
        edge: number;
        align: 'left' | 'right';
      }[];
      expect(rows).toHaveLength(6);
      for (const { value, edge, align } of rows) {
        const [start, size] = [pixel(edge) + (align === 'right' ? -6 : 6), textWidth(value, 12)];
        const [from, to] = align === 'right' ? [start - size, start] : [start, start + size];
        expect(from < pixel(0) && to > pixel(0), `${value} at ${width}`).toBe(false);
      }
    }
  });

  it('is not shown for fewer than five residents', () => {
    const few = ensembleFixture({ count: () => [1, 2] });
    const [place] = places;
    if (!place) throw new Error('no place');
    const asked = { strategy: 'baseline', place, criterion: 'basic-schooling', from: 2025, to: 2028 } as const;
    expect(causesData(few, asked, da)).toBeUndefined();
  });
});

function someCauses() {
  const place = places.find(({ id }) => id === 'north-park');
  const asked = { strategy: 'flexible', criterion: 'basic-schooling', from: 2025, to: 2028 } as const;
  const data = place && causesData(ensemble, { ...asked, place }, da);
  if (!data) throw new Error('no causes');
  return data;
}
