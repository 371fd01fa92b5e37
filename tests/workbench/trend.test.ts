import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { comparedScenarios } from '../../workbench/cells/comparisonData.ts';
import { placeLabels } from '../../workbench/charts/endLabels.ts';
import type { Look } from '../../workbench/charts/look.ts';
import { palettes, scenarioDashes } from '../../workbench/charts/palette.ts';
import { scaleRange, ticksOf } from '../../workbench/charts/scaleRange.ts';
import { trend } from '../../workbench/charts/trend.ts';
import { type TrendQuestion, trendData } from '../../workbench/charts/trendData.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { type CountOf, ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

const da = wordingIn('da');
const places = placesOf(geographyFixture);

function question(place: string, more: Partial<TrendQuestion> = {}): TrendQuestion {
  const found = places.find(({ id }) => id === place);
  if (!found) throw new Error(place);
  const indicator = { form: 'gap', criterion: 'basic-schooling' } as const;
  return { indicator, place: found, scenarios: [], marked: undefined, hasBand: true, ...more };
}

/** North park has four in ten with basic schooling, less one in ten in the second strategy; everybody else two in ten. */
const fourInTen: CountOf = ({ strategy, estate, yearIndex }) => [
  estate === 0 ? 400 - (yearIndex > 0 ? 100 * strategy : 0) : 200,
  1000,
];

describe('the trend of a gap', () => {
  const ensemble = ensembleFixture({ count: fourInTen });
  const data = trendData(ensemble, packFixture, question('north-park'), da);

  it('is the level less that of the rest of the municipality, scenario by scenario in the document’s order', () => {
    expect(data.lines.map(({ id }) => id)).toEqual(['baseline', 'flexible']);
    expect(data.lines.map(({ points }) => points.map(({ mean }) => Number(mean.toFixed(6))))).toEqual([
      [0.2, 0.2, 0.2, 0.2],
      [0.2, 0.1, 0.1, 0.1],
    ]);
  });

  it('is drawn in two parts while it is run: what is as asked, and fainter what lies after, both at the year between', () => {
    const reached = { strategy: 'flexible', yearIndex: 1 };
    const growing = trendData(ensemble, packFixture, question('north-park', { reached }), da);
    const lines = trend.rows(growing, look(), undefined).lines as readonly {
      scenario: string;
      part: string;
      year: number;
    }[];
    const yearsOf = (scenario: string, part: string) =>
      lines.filter((row) => row.scenario === scenario && row.part === part).map(({ year }) => year);
    expect(yearsOf('flexible', 'asked')).toEqual([2025, 2026]);
    expect(yearsOf('flexible', 'before')).toEqual([2026, 2027, 2028]);
    expect(yearsOf('baseline', 'asked')).toHaveLength(4);
    expect(yearsOf('baseline', 'before')).toEqual([]);
  });

  it('says in a sentence where the lines end and how far apart', () => {
    expect(trend.describe(data, da)).toBe(
      'I 2028 er afstanden mellem north-park og resten af kommunen 20,0 procentpoint i Basis. Mere fleksibel udlejning: 10,0, som er 10,0 lavere.',
    );
  });

  it('has a table with a row a year, and an interval beside every value', () => {
    const table = trend.table(data, da);
    expect(table.columns).toEqual([
      'År',
      'Basis',
      '80\u00a0%-interval',
      'Mere fleksibel udlejning',
      '80\u00a0%-interval',
    ]);
    expect(table.rows.map(([year]) => year)).toEqual(['2025', '2026', '2027', '2028']);
    expect(table.rows[3]).toEqual(['2028', '20,0', '20,0 til 20,0', '10,0', '10,0 til 10,0']);
  });

  it('is drawn in the document’s order of colours and dashes, whatever the alphabet says', () => {
    const spec = JSON.stringify(trend.spec(data, look()));
    const domain = JSON.stringify(['baseline', 'flexible']);
    expect(spec).toContain(`"domain":${domain},"range":${JSON.stringify(palettes.light.scenarios.slice(0, 2))}`);
    expect(spec).toContain(`"domain":${domain},"range":${JSON.stringify(scenarioDashes.slice(0, 2))}`);
  });

  it('speaks the value under the cursor', () => {
    expect(trend.read(data, { step: 3, series: 1 }, da)).toBe(
      '2028, Mere fleksibel udlejning: 10,0 procentpoint (10,0 til 10,0)',
    );
    expect(trend.read(data, { step: 99, series: 0 }, da)).toBe('');
  });

  it('shows the reader’s line for markedly higher and keeps it inside the axis', () => {
    const marked = trendData(ensemble, packFixture, question('north-park', { marked: 0.3 }), da);
    expect(trend.parameters(marked, look()).high).toBeGreaterThanOrEqual(30);
    expect(trend.rows(marked, look(), undefined).rules).toContainEqual({ kind: 'marked', value: 30 });
  });

  it('of the whole municipality is a level, since there is no rest', () => {
    const whole = trendData(ensemble, packFixture, question('testby'), da);
    expect(whole.form).toBe('level');
    expect(whole.lines[0]?.points[0]?.mean).toBeCloseTo(0.25);
  });

  it('speaks of no spread while only a few replicates are in', () => {
    const few = trendData(
      ensembleFixture({ count: fourInTen, replicates: 3 }),
      packFixture,
      question('north-park'),
      da,
    );
    expect(few.hasBand).toBe(false);
    expect(trend.rows(few, look(), undefined).bands).toEqual([]);
  });

  it('leaves out years in which fewer than five residents are counted', () => {
    const few = ensembleFixture({ count: ({ estate, yearIndex }) => [1, estate === 0 && yearIndex > 1 ? 4 : 1000] });
    const lines = trendData(few, packFixture, question('north-park'), da).lines;
    expect(lines[0]?.points.map(({ year }) => year)).toEqual([2025, 2026]);
  });

  it('draws as history only what somebody has published', () => {
    const pack = {
      ...packFixture,
      observed: [
        {
          place: 'north-park',
          criterion: 'basic-schooling' as const,
          year: 2023,
          value: 0.41,
          status: 'published' as const,
        },
        {
          place: 'north-park',
          criterion: 'basic-schooling' as const,
          year: 2024,
          value: 0.42,
          status: 'assumed' as const,
        },
      ],
    };
    const indicator = { form: 'level', criterion: 'basic-schooling' } as const;
    const level = trendData(ensemble, pack, question('north-park', { indicator }), da);
    expect(level.observed.map(({ year }) => year)).toEqual([2023]);
    expect(level.rest.map(({ value }) => Number(value.toFixed(6)))).toEqual([0.2, 0.2, 0.2, 0.2]);
  });
});

describe('what was observed', () => {
  const ensemble = ensembleFixture({ count: fourInTen });
  const seen = (place: string, value: number, year = 2026) => ({
    ...{ place, year, value, source: 'document' as const },
    criterion: 'basic-schooling' as const,
  });
  const trendWith = (observations: readonly ReturnType<typeof seen>[], isRebased: boolean, form: 'level' | 'gap') =>
    trendData(
      ensemble,
      packFixture,
      question('north-park', {
        indicator: { form, criterion: 'basic-schooling' },
        observed: { observations, isRebased },
      }),
      da,
    );
  const means = (data: ReturnType<typeof trendWith>) =>
    data.lines.map(({ points }) => points.map(({ mean }) => Number(mean.toFixed(6))));

  it('stands as dots left of the rule of what is known, and moves no line unless it is asked to', () => {
    const data = trendWith([seen('north-park', 0.44)], false, 'level');
    expect(data.observed).toEqual([{ year: 2026, value: 0.44, source: 'document' }]);
    expect(data.now).toBe(2026);
    expect(means(data)).toEqual(means(trendWith([], false, 'level')));
    const rules = trend.rows(data, look(), undefined).rules as readonly { kind: string; year?: number }[];
    expect(rules.find(({ kind }) => kind === 'now')?.year).toBe(2026);
  });

  it('moves every scenario by one offset from its year on, where the lines now begin, so that what differs between them stays', () => {
    const data = trendWith([seen('north-park', 0.44)], true, 'level');
    expect(data.rebasedFrom).toBe(2026);
    expect(means(data)).toEqual([
      [0.44, 0.44, 0.44],
      [0.34, 0.34, 0.34],
    ]);
  });

  it('tells a gap to the rest as it is projected where the whole municipality was not observed', () => {
    const data = trendWith([seen('north-park', 0.44)], true, 'gap');
    expect(data.observed.map(({ value }) => Number(value.toFixed(6)))).toEqual([0.24]);
    expect(means(data)[0]).toEqual([0.24, 0.24, 0.24]);
  });

  it('tells a gap to what follows for the rest where the whole municipality was observed', () => {
    const { municipality, estates } = geographyFixture;
    // the fixture counts a thousand in every estate
    const [part, rest] = [1 / estates.length, 0.25];
    const whole = part * 0.44 + (1 - part) * rest;
    const data = trendWith([seen('north-park', 0.44), seen(municipality.id, whole)], true, 'gap');
    expect(data.observed.map(({ value }) => Number(value.toFixed(6)))).toEqual([0.19]);
    expect(means(data)[0]).toEqual([0.19, 0.19, 0.19]);
  });

  it('has a column of the table, with rows for years before the projection', () => {
    const table = trend.table(
      trendWith([seen('north-park', 0.44), seen('north-park', 0.39, 2023)], false, 'level'),
      da,
    );
    expect(table.columns.at(-1)).toBe('Observeret');
    expect(table.rows.map(([year]) => year)).toEqual(['2023', '2025', '2026', '2027', '2028']);
    expect(table.rows.map((row) => row.at(-1))).toEqual(['39,0\u00a0%', '–', '44,0\u00a0%', '–', '–']);
  });
});

describe('a difference between scenarios', () => {
  it('is told in the trend’s sentence as it is in key figures and comparison: by itself, not of rounded ends', () => {
    // a few residents from replicate to replicate, so that whole points are all that can be told
    const ensemble = ensembleFixture({
      replicates: 6,
      count: ({ strategy, estate, replicate, yearIndex }) => [
        estate === 0 ? 336 + 40 * (replicate % 2) - (yearIndex > 0 ? 76 * strategy : 0) : 200,
        1000,
      ],
    });
    const place = places.find(({ id }) => id === 'north-park');
    if (!place) throw new Error('no place');
    const data = trendData(ensemble, packFixture, question('north-park'), da);
    const asked = { place, criterion: 'basic-schooling', year: 2028, scenarios: [] } as const;
    const [, compared] = comparedScenarios(ensemble, packFixture, asked, da);
    const told = compared?.difference?.replace('−', '');
    expect(told).toBeTruthy();
    expect(trend.describe(data, da)).toContain(`som er ${told} lavere`);
  });

  it('is said to be taken before rounding where the reader’s own subtraction gives another, and nowhere else', () => {
    const sentenceOf = (lower: number) => {
      const ensemble = ensembleFixture({
        replicates: 6,
        count: ({ strategy, estate, replicate, yearIndex }) => [
          estate === 0 ? 340 + 40 * (replicate % 2) - (yearIndex > 0 ? lower * strategy : 0) : 200,
          1000,
        ],
      });
      return trend.describe(trendData(ensemble, packFixture, question('north-park'), da), da);
    };
    const rounded = 'Forskellene er regnet, før tallene blev afrundet.';
    // 16 less 7,6 is 8,4: told as 16, 8 and 7,6, which is 8 as the others are
    expect(sentenceOf(76)).not.toContain(rounded);
    // 16 less 7,4 is 8,6: told as 16, 9 and 7,4
    expect(sentenceOf(74)).not.toContain(rounded);
    // 16 less 6,5 is 9,5: told as 16, 10 and 6,5, which is 7 and not 6
    expect(sentenceOf(65)).toContain(rounded);
  });
});

describe('labels at the ends of lines', () => {
  it('never overlap, stay in their order and inside the drawing where there is room', () => {
    const labels = fc.array(fc.record({ at: fc.integer({ min: -20, max: 320 }), height: fc.constantFrom(16, 32) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(labels, (wanted) => {
        const placed = placeLabels(wanted, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.at - wanted[b]!.at || a - b);
        order.forEach((i, rank) => {
          expect(placed[i]! - wanted[i]!.height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(placed[i]! + wanted[i]!.height / 2).toBeLessThanOrEqual(300 + 1e-9);
          const before = order[rank - 1];
          if (before === undefined) return;
          const gap = placed[i]! - placed[before]! - (wanted[i]!.height + wanted[before]!.height) / 2;
          expect(gap).toBeGreaterThanOrEqual(-1e-9);
        });
      }),
      { seed: 20251125 },
    );
  });

  it('stand where they want to when nothing is in the way', () => {
    expect(
      placeLabels(
        [
          { at: 40, height: 16 },
          { at: 100, height: 16 },
        ],
        0,
        300,
      ),
    ).toEqual([40, 100]);
  });
});

describe('axes', () => {
  it('hold zero and every value, have a grid line at zero and at the top, and about as many as asked for', () => {
    const values = fc.array(fc.integer({ min: -6000, max: 9000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (hundredths) => {
        const drawn = hundredths.map((value) => value / 100);
        const range = scaleRange(drawn);
        const ticks = ticksOf(range);
        expect(range.low).toBeLessThanOrEqual(Math.min(0, ...drawn) + 1e-9);
        expect(range.high).toBeGreaterThanOrEqual(Math.max(0, ...drawn) - 1e-9);
        expect(ticks).toContain(0);
        expect(ticks[0]).toBeGreaterThanOrEqual(range.low - 1e-9);
        expect(ticks.at(-1)).toBeCloseTo(range.high);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
      { seed: 20251125 },
    );
  });
});

function look(): Look {
  return { wording: da, theme: 'light', width: 800, height: 320 };
}
