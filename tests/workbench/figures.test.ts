import { describe, expect, it } from 'vitest';
import { cohortsTable } from '../../engine/analysis/tables/cohorts.ts';
import { goalsTable } from '../../engine/analysis/tables/goals.ts';
import { lettingTable } from '../../engine/analysis/tables/letting.ts';
import { movesTable } from '../../engine/analysis/tables/moves.ts';
import { peopleTable } from '../../engine/analysis/tables/people.ts';
import { schoolsTable } from '../../engine/analysis/tables/schools.ts';
import { statusTable } from '../../engine/analysis/tables/status.ts';
import { type Cell, rowCount, type Table } from '../../engine/analysis/tables.ts';
import { causeSplit, gapSeries, parseNotebook } from '../../engine/index.ts';
import { dotsFigure } from '../../workbench/charts/dotsForm.ts';
import { type Told, textWidth } from '../../workbench/charts/drawing.ts';
import { multiplesData } from '../../workbench/charts/multiplesFigure.ts';
import { palettes, scenarioDashes } from '../../workbench/charts/palette.ts';
import { panelsFigure } from '../../workbench/charts/panelsForm.ts';
import { figureKindsShown } from '../../workbench/charts/registry.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture, referencesFixture } from '../analysis/packFixture.ts';
import { drawnKinds, type MadeKind } from './drawnKinds.ts';
import { type Asked, figureInputs, look } from './figureInputs.ts';

const { numbers } = wordingIn('da');

const kinds: Readonly<Record<string, MadeKind>> = drawnKinds;
type Kind = Parameters<typeof figureInputs>[0];
const names = Object.keys(kinds) as Kind[];

function make(kind: Kind, asked: Asked = {}): Told {
  const data = kinds[kind]?.data(figureInputs(kind, asked));
  if (!data || 'nothing' in data) throw new Error(`${kind} has nothing to show`);
  return data;
}

function records(table: Table): readonly Record<string, Cell>[] {
  return Array.from({ length: rowCount(table) }, (_, row) =>
    Object.fromEntries(table.columns.map(({ name, values }) => [name, values.at(row) ?? null])),
  );
}

const ensemble = ensembleFixture();
const { years } = ensemble.shape;
const scenarioIds: Readonly<Record<string, string>> = { Basis: 'baseline', 'Mere fleksibel udlejning': 'flexible' };

describe('every kind of figure that a document can ask for', () => {
  it('is drawn, and is read from a cell of its name', () => {
    expect(Object.keys(figureKindsShown)).toEqual(['trend', 'gap', 'waterfall', ...names]);
    const cells = names.map((kind) => `\`\`\`figure ${kind}-x\nindicator: gap(convicted)\n\`\`\`\n`).join('\n');
    const { notebook, messages } = parseNotebook(`---\nfremsyn: 1\ntitle: t\npack: testby\n---\n${cells}`, 'notebook');
    expect(messages).toEqual([]);
    expect(notebook.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : []))).toEqual(names);
  });

  it('asks for a criterion only where it shows one', () => {
    const read = (kind: string) =>
      parseNotebook(`---\nfremsyn: 1\ntitle: t\npack: testby\n---\n\`\`\`figure ${kind}\n\`\`\`\n`, 'notebook')
        .messages;
    expect(names.filter((kind) => read(kind).length === 0)).toEqual([
      'status',
      'moves',
      'cohort',
      'letting',
      'pyramid',
      'schools',
      'goals',
    ]);
  });

  describe.each(names)('%s', (kind) => {
    // a distribution is told from six replicates on
    it.each([kind === 'distribution' ? 6 : 1, 100])(
      'is drawn the same way with %d replicates, wide and narrow, every mark inside the drawing',
      (replicates) => {
        const data = make(kind, { ensemble: ensembleFixture({ replicates }) });
        const { figure } = kinds[kind] as MadeKind;
        for (const [width, isPressed] of [
          [340, false],
          [720, false],
          [1100, false],
          // as on a page of a workshop that has no more room
          [520, true],
          [720, true],
        ] as const) {
          const own = figure.height(data as never, width);
          const height = isPressed ? (figure.leastHeight?.(data as never, width) ?? own) : own;
          expect(height).toBeLessThanOrEqual(own);
          const marks = figure.rows(data as never, look(width, 'light', height), { step: 0, series: 0 });
          expect(Object.values(marks).flat().length).toBeGreaterThan(3);
          for (const mark of Object.values(marks).flat() as Record<string, number>[]) {
            for (const [key, most] of [
              ['x', width],
              ['x2', width],
              ['y', height],
              ['y2', height],
            ] as const) {
              const value = mark[key];
              if (value === undefined) continue;
              expect(value).toBeGreaterThanOrEqual(-1);
              expect(value).toBeLessThanOrEqual(most + 1);
            }
          }
        }
      },
    );

    it('has a table as wide as its head, and something to say of every place the keyboard can stand', () => {
      const data = make(kind);
      expect(data.sentence).not.toBe('');
      expect(data.table.rows.length).toBeGreaterThan(0);
      for (const row of data.table.rows) expect(row).toHaveLength(data.table.columns.length);
      const { figure } = kinds[kind] as MadeKind;
      const { steps, series } = figure.extent(data as never);
      const spoken = Array.from({ length: steps }, (_, step) =>
        Array.from({ length: series }, (_, at) => figure.read(data as never, { step, series: at }, wordingIn('da'))),
      ).flat();
      expect(spoken.filter(Boolean).length).toBeGreaterThanOrEqual(steps);
    });

    it('says in words, in both languages, that there is nobody to show', () => {
      const empty = emptied();
      for (const language of ['da', 'en'] as const) {
        const data = kinds[kind]?.data(
          figureInputs(kind, { ensemble: empty, language, place: 'south-flats', pack: packless }),
        );
        const words = data && 'nothing' in data ? data.nothing : '';
        expect(words.length, kind).toBeGreaterThan(10);
      }
    });
  });
});

/** Nobody lives anywhere: all counts and sums are zero, and no goal lies in the one year there is. */
function emptied() {
  const made = ensembleFixture({ count: () => [0, 0], to: 2025 });
  return {
    ...made,
    strategies: made.strategies.map((result) => ({
      ...result,
      sums: Object.fromEntries(
        Object.entries(result.sums).map(([name, array]) => [name, new Float64Array(array.length)]),
      ) as unknown as typeof result.sums,
    })),
  };
}

const packless = { ...packFixture, schools: [] };

describe('the table of', () => {
  it('legal status holds the probabilities of the engine, with the fifth criterion and without', () => {
    const { rows } = make('status', { ensemble }).table;
    const found = records(statusTable(ensemble, referencesFixture)).filter(({ place }) => place === 'north-park');
    for (const [heading = '', name = '', ...cells] of rows) {
      const isFirst = heading.startsWith('Forebyggelsesområde');
      const origin = heading.includes('uden') ? 'left-out' : 'counted';
      cells.forEach((cell, i) => {
        const own = found.filter(
          (row) =>
            row.scenario === scenarioIds[name] &&
            row.year === years[i] &&
            row.origin_criterion === origin &&
            (isFirst ? row.status === 'prevention-area' : row.status !== 'prevention-area' && row.status !== 'none'),
        );
        const count = own.reduce((sum, row) => sum + Number(row.count), 0);
        expect(cell).toBe(`${count}\u00a0af\u00a08`);
      });
    }
    expect(rows).toHaveLength(8);
  });

  it('small multiples holds the gap of each criterion at each place, to what its error supports', () => {
    const indicators = [
      { form: 'gap', criterion: 'basic-schooling' },
      { form: 'gap', criterion: 'low-income' },
    ] as const;
    const exact = ensembleFixture({
      count: ({ estate, strategy, criterion }) => [
        criterion === 'low-income' ? 300 : 400 - 100 * strategy - 10 * estate,
        1000,
      ],
    });
    const { rows } = make('multiples', { ensemble: exact, indicators, places: ['north-park', 'south-court'] }).table;
    expect(rows.map(([heading, name]) => `${heading} · ${name}`)).toHaveLength(8);
    const gap = gapSeries(exact, { strategy: 'flexible', place: 'north-park', criterion: 'basic-schooling' });
    expect(rows[1]?.slice(2)).toEqual(gap.map(({ mean }) => numbers.plain(mean * 100, 1)));
    expect(rows[4]?.slice(2)).toEqual(['0,0', '0,0', '0,0', '0,0']);
  });

  it('people against place holds parts that sum to the total', () => {
    const indicator = { form: 'level', criterion: 'basic-schooling' } as const;
    const { rows } = make('people-place', { ensemble, indicator }).table;
    const points = (text = '') => Number(text.replace('−', '-').replace(',', '.'));
    for (const [name = '', place, people, total] of rows) {
      expect(points(place) + points(people)).toBeCloseTo(points(total));
      const strategy = scenarioIds[name] ?? '';
      const split = causeSplit(ensemble, {
        strategy,
        place: 'north-park',
        criterion: 'basic-schooling',
        from: 2025,
        to: 2028,
      });
      expect(Math.abs(points(total) - (split?.change ?? 0) * 100)).toBeLessThanOrEqual(0.51);
    }
  });

  it('before and after holds both years of each place', () => {
    const exact = ensembleFixture({
      count: ({ yearIndex, estate }) => [estate === 0 ? 400 - 50 * yearIndex : 200, 1000],
    });
    const { rows, columns } = make('before-after', { ensemble: exact, places: ['north-park'] }).table;
    expect(columns.slice(2)).toEqual(['2025', '2028']);
    expect(rows[0]?.slice(2)).toEqual(['20,0', '5,0']);
  });

  it('moves holds all who left and came, to tens', () => {
    const { rows } = make('moves', { ensemble }).table;
    const own = records(movesTable(ensemble)).filter(({ scenario }) => scenario === 'flexible');
    const sum = (end: 'from_place' | 'to_place', ids: readonly string[]) => {
      const other = end === 'from_place' ? 'to_place' : 'from_place';
      const meant = own.filter((row) => row[other] === 'north-park' && ids.includes(String(row[end])));
      return numbers.persons(meant.reduce((total, { persons }) => total + Number(persons), 0));
    };
    const ends = [['north-houses'], ['south-court', 'south-flats'], ['outside']];
    expect(rows.map((row) => row.slice(1, 3))).toEqual(
      ends.map((ids) => [sum('to_place', ids), sum('from_place', ids)]),
    );
  });

  it('followed people holds what the cohorts table says, in whole per cent, but of fewer than five persons nothing', () => {
    const { rows } = make('cohort', { ensemble }).table;
    const found = records(cohortsTable(ensemble)).filter(
      ({ place, cohort, figure, scenario }) =>
        place === 'north-park' && cohort === 'residents' && figure === 'employed' && scenario === 'flexible',
    );
    const [, , flexible] = rows;
    expect(found.some(({ persons }) => Number(persons) < 5)).toBe(true);
    expect(flexible?.slice(2)).toEqual(
      found.map(({ persons, value }) => (Number(persons) < 5 ? '–' : numbers.percent(Number(value), 0))),
    );
    expect(rows[0]?.[1]).toBe('Alle andre i kommunen');
  });

  it('letting holds dwellings a year and years waited', () => {
    const { rows } = make('letting', { ensemble }).table;
    const found = records(lettingTable(ensemble)).filter(
      ({ place, channel, scenario }) => place === 'north-park' && channel === 'waiting-list' && scenario === 'baseline',
    );
    const lettings = found.reduce((sum, row) => sum + Number(row.let), 0);
    const waited = found.reduce((sum, row) => sum + Number(row.let) * Number(row.waiting_time), 0);
    const row = rows.find(([channel, name]) => channel === 'Venteliste' && name === 'Basis');
    expect(row?.slice(2)).toEqual([numbers.plain(lettings / 3, 0), numbers.plain(waited / lettings, 0)]);
  });

  it('ages holds the residents of each band, the oldest first', () => {
    const { rows } = make('pyramid', { ensemble }).table;
    const found = records(peopleTable(ensemble)).filter(
      ({ place, figure, scenario }) => place === 'north-park' && figure === 'population' && scenario === 'flexible',
    );
    const residents = (from: number, year: number) =>
      found.reduce((sum, row) => sum + (row.age_from === from && row.year === year ? Number(row.persons) : 0), 0);
    expect(rows[0]?.slice(0, 3)).toEqual([
      '80 år og derover',
      ...[2025, 2028].map((year) => numbers.persons(residents(80, year))),
    ]);
    expect(rows.at(-1)?.[0]).toBe('0–5 år');
  });

  it('schools holds the shares of their children', () => {
    const { rows } = make('schools', { ensemble }).table;
    const found = records(schoolsTable(ensemble, packFixture)).filter(
      ({ school, scenario }) => school === 'krogen-skole' && scenario === 'baseline',
    );
    const row = rows.find(([heading, name]) => heading === 'Krogen Skole · Svagt dansk' && name === 'Basis');
    expect(row?.slice(2)).toEqual(found.map((year) => numbers.percent(Number(year.weak_danish_share), 0)));
  });

  it('goals holds in how many replicates each is reached', () => {
    const { rows } = make('goals', { ensemble }).table;
    const found = records(goalsTable(ensemble));
    expect(rows.map((row) => row[3]).sort()).toEqual(
      found.map(({ reached, replicates }) => `${reached}\u00a0af\u00a0${replicates}`).sort(),
    );
  });

  it.each([
    ['da', /Værdi|Skoleresultat|karakter/i, ' i 2027'],
    ['en', /result|grade/i, ' in 2027'],
  ] as const)('goals tells a goal that is a claim in words (%s)', (language, word, year) => {
    const claims = [{ id: 'better', reach: 'school_result("north-park") >= 6', year: 2027 }];
    const without = { id: 'flexible', name: 'Mere', parent: 'baseline', goals: [] };
    const claiming = ensembleFixture({ strategies: [{ id: 'baseline', name: 'Basis', goals: [], claims }, without] });
    const { rows } = make('goals', { ensemble: claiming, language }).table;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toMatch(word);
    expect(rows[0]?.[0]).toContain(year);
    expect(rows[0]?.[0]).not.toContain('school_result');
  });

  it('tiles holds every estate under its district in the pack’s order', () => {
    const { rows } = make('tiles', { ensemble }).table;
    expect(rows.map(([place]) => place)).toEqual(['north-park', 'north-houses', 'south-court', 'south-flats']);
    expect(rows.map(([, district]) => district)).toEqual(['Nord', 'Nord', 'Syd', 'Syd']);
  });
});

describe('numbers in the figures', () => {
  it('of fewer than five persons are not shown, in drawing nor table', () => {
    const few = ensembleFixture({ replicates: 1 });
    const scarce = {
      ...few,
      strategies: few.strategies.map((result) => ({
        ...result,
        sums: { ...result.sums, people: result.sums.people.map((_, i) => (i % 7 === 0 ? 4 : 0)) },
      })),
    };
    const data = kinds.pyramid?.data(figureInputs('pyramid', { ensemble: scarce, place: 'north-park' }));
    const shown = data && !('nothing' in data) ? data.table.rows.flatMap((row) => row.slice(1)) : [];
    expect(shown.filter((text) => !['under 5', '0', '10'].includes(text))).toEqual([]);
    const rare = ensembleFixture({ count: ({ estate }) => [1, estate === 0 ? 4 : 1000] });
    expect(kinds.multiples?.data(figureInputs('multiples', { ensemble: rare, places: ['north-park'] }))).toEqual({
      nothing: wordingIn('da').text.figures.tooFew,
    });
  });

  it('are per cent once the replicates support a step of ten', () => {
    const data = make('goals', { ensemble: ensembleFixture({ replicates: 100 }) });
    for (const row of data.table.rows) expect(row[2]).toMatch(/^\d+\u00a0%$/);
  });
});

describe('colours and dashes', () => {
  it.each(['light', 'dark'] as const)('of scenarios go by the document’s order in %s', (theme) => {
    const data = multiplesData(figureInputs('multiples', { ensemble }));
    if ('nothing' in data) throw new Error(data.nothing);
    const { lines = [] } = panelsFigure.rows(data, look(720, theme), undefined);
    const styles = (lines as readonly { stroke: string; dash: readonly number[] }[]).map(
      ({ stroke, dash }) => `${stroke} ${dash}`,
    );
    expect([...new Set(styles)]).toEqual([0, 1].map((i) => `${palettes[theme].scenarios[i]} ${scenarioDashes[i]}`));
  });
});

it.each([288, 326, 358, 720])(
  'the words under a spread are all there at %d pixels, in as many lines as they take',
  (width) => {
    const data = make('distribution', { ensemble: ensembleFixture({ replicates: 6 }) });
    const height = dotsFigure.height(data as never, width);
    const { texts = [] } = dotsFigure.rows(data as never, look(width, 'light', height), undefined) as unknown as {
      texts?: readonly { text: string; y: number; size: number }[];
    };
    const said = texts.filter(
      ({ text }) => wordingIn('da').text.cells.distribution.axis(2028).includes(text) && text.includes(' '),
    );
    expect(said.map(({ text }) => text).join(' ')).toBe(wordingIn('da').text.cells.distribution.axis(2028));
    for (const { text, y, size } of said) {
      expect(textWidth(text, size)).toBeLessThanOrEqual(width);
      expect(y + size / 2).toBeLessThanOrEqual(height);
    }
  },
);
