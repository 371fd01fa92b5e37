import { describe, expect, it } from 'vitest';
import { growTable } from '../../engine/analysis/growingTable.ts';
import { lettingIndex } from '../../engine/analysis/layout.ts';
import { gapSeries, levelSeries } from '../../engine/analysis/series.ts';
import type { TableName } from '../../engine/analysis/tables.ts';
import { type Cell, rowCount, type Table, tableNames, tables } from '../../engine/analysis/tables.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { channels, lettingFigures } from '../../engine/simulation/projection.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';
import { rowsOf } from './tableRows.ts';

const ensemble = ensembleFixture();

/** The same runs, taken as two draws of a parameter on as many lucks each. */
const sampled: Ensemble = {
  ...ensemble,
  sampling: { design: 'given', draws: 2, parameters: ['refusal-family'], values: [0.3, 0.4] },
};
const ofSampled: readonly TableName[] = ['uncertainty', 'draws'];

function make(name: TableName): Table {
  return tables.get(name)!(ofSampled.includes(name) ? sampled : ensemble, packFixture);
}

function sumOf(rows: readonly Record<string, Cell>[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

describe('result tables', () => {
  it('are all there, by the names they are written under', () => {
    expect([...tables.keys()]).toEqual([...tableNames]);
    for (const name of tableNames) expect(make(name).name).toBe(name);
  });

  it.each(tableNames)('%s is in long form: columns of equal length, of one kind each, marked synthetic', (name) => {
    const table = make(name);
    expect(table.synthetic).toBe(true);
    expect(rowCount(table)).toBeGreaterThan(0);
    for (const { kind, values } of table.columns) {
      expect(values).toHaveLength(rowCount(table));
      for (const value of values) {
        if (value === null) continue;
        expect(typeof value).toBe(kind === 'text' ? 'string' : 'number');
        if (kind === 'integer') expect(Number.isInteger(value)).toBe(true);
        if (kind === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }
  });

  it('hold the columns that people were promised', () => {
    const promised: Record<TableName, readonly string[]> = {
      criteria: 'scenario mean p10 p50 p90 mcse place level year criterion numerator denominator gap'.split(' '),
      differences: 'scenario parent place year criterion mean p10 p50 p90 mcse low high variance_reduction'.split(' '),
      status: 'scenario place year status probability mcse'.split(' '),
      ledger: 'scenario place year criterion cause numerator denominator change'.split(' '),
      causes: 'scenario parent place year criterion cause kind change parent_change difference mcse low high'.split(
        ' ',
      ),
      moves: 'scenario year from_place to_place cause persons'.split(' '),
      letting:
        'scenario place year channel vacancies let fallen_through waiting_time offers refusals rejections void_days rent_lost'.split(
          ' ',
        ),
      lines: 'scenario place year status criterion line margin since_base probability mcse'.split(' '),
      goals: 'scenario goal places indicator criterion target year probability mcse replicates'.split(' '),
      money: 'scenario parent year item payer kroner difference present_value status'.split(' '),
      carried: 'scenario year kind id measure programme figure value'.split(' '),
      conditions: 'scenario year kind id condition indicator place criterion value mcse fired'.split(' '),
      yields: 'scenario parent goal criterion effect measures net_municipality net_state cost_per_unit rank'.split(' '),
      fairness: 'scenario place year household employed offers refusals rejections let waiting_time'.split(' '),
      waterbed: 'scenario place year other_place criterion came_numerator went_denominator change'.split(' '),
      cohorts: 'scenario place cohort year figure persons value rest gap alike'.split(' '),
      resources: 'scenario place year residents share kept became ceased left_by_choice'.split(' '),
      segregation: 'scenario year trait units index mean p10 p90 mcse'.split(' '),
      people: 'scenario place year figure age_from age_to activity persons'.split(' '),
      surroundings: 'scenario place year figure value'.split(' '),
      safety: 'scenario place level year group value since_base base_status'.split(' '),
      households: 'scenario place year household households share residents minors'.split(' '),
      schools: 'scenario school kind district year places children absence_share mean_result'.split(' '),
      children: 'scenario place counted year figure persons value rest gap'.split(' '),
      uncertainty: 'scenario place year criterion measure deviation chance parameters interaction'.split(' '),
      draws: 'draw parameter value'.split(' '),
    };
    for (const name of tableNames) {
      expect(make(name).columns.map((column) => column.name)).toEqual(expect.arrayContaining([...promised[name]]));
    }
  });
});

describe('a growing table', () => {
  const grow = () => growTable('people', { place: 'text', year: 'integer', persons: 'number' } as const);

  it('keeps rows in the order in which they came, held cells beside the others', () => {
    const { table, rows } = grow();
    const north = rows.holding({ place: 'north' });
    const south = rows.holding({ place: 'south' }).holding({ year: 2025 });
    north.add({ year: 2025, persons: 1.5 });
    south.add({ persons: 2 });
    north.add({ year: 2026, persons: 3 });
    expect(rowsOf(table)).toEqual([
      { place: 'north', year: 2025, persons: 1.5 },
      { place: 'south', year: 2025, persons: 2 },
      { place: 'north', year: 2026, persons: 3 },
    ]);
  });

  it('has null for what is missing or not finite', () => {
    const { table, rows } = grow();
    rows.add({ place: null, year: undefined, persons: Number.POSITIVE_INFINITY });
    rows.holding({ place: undefined }).add({ year: null, persons: Number.NaN });
    for (const { values } of table.columns) expect([...values]).toEqual([null, null]);
  });

  it('keeps every row of many, and has none after the last', () => {
    const { table, rows } = grow();
    const count = 3000;
    for (let i = 0; i < count; i++) rows.add({ place: `p${i % 7}`, year: i, persons: i / 2 });
    expect(rowCount(table)).toBe(count);
    const [place, year, persons] = table.columns.map(({ values }) => values);
    expect([place!.at(2999), year!.at(2999), persons!.at(2999)]).toEqual(['p3', 2999, 1499.5]);
    expect([place!.at(count), year!.at(count)]).toEqual([undefined, undefined]);
    expect([...year!]).toEqual(Array.from({ length: count }, (_, i) => i));
  });
});

describe('criteria', () => {
  const rows = rowsOf(make('criteria'));

  it('have a row for every scenario, place, criterion and year, with the same numbers as the series', () => {
    expect(rows).toHaveLength(2 * 7 * 6 * 4);
    const selection = { strategy: 'flexible', place: 'south', criterion: 'low-income' } as const;
    const found = rows.find(
      (r) => r.scenario === 'flexible' && r.place === 'south' && r.criterion === 'low-income' && r.year === 2027,
    )!;
    expect(found.mean).toBe(levelSeries(ensemble, selection)[2]!.mean);
    expect(found.mcse).toBe(levelSeries(ensemble, selection)[2]!.mcse);
    expect(found.gap).toBe(gapSeries(ensemble, selection)[2]!.mean);
  });

  it('have a numerator over a denominator that is the value in the unit of the row', () => {
    const single = tables.get('criteria')!(ensembleFixture({ replicates: 1 }), packFixture);
    for (const row of rowsOf(single)) {
      const { unit, mean, numerator, denominator } = row;
      expect(Number(numerator) / Number(denominator) / Number(mean)).toBeCloseTo(1, 12);
      if (unit === 'share') expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
      // kroner a year to each person counted; thousands of kroner would be a value of some hundreds
      if (unit === 'kroner') expect(row.criterion).toBe('mean-income');
    }
  });

  it('leave the gap of the municipality empty', () => {
    for (const row of rows) expect(row.gap === null).toBe(row.level === 'municipality');
  });

  it('count the same residents on every level', () => {
    const at = (level: string) =>
      rows.filter((r) => r.scenario === 'baseline' && r.level === level && r.criterion === 'origin' && r.year === 2028);
    expect(sumOf(at('estate'), 'denominator')).toBeCloseTo(sumOf(at('municipality'), 'denominator'), 9);
    expect(sumOf(at('district'), 'numerator')).toBeCloseTo(sumOf(at('municipality'), 'numerator'), 9);
  });
});

describe('differences', () => {
  it('are told for scenarios with a parent, for level and gap', () => {
    const rows = rowsOf(make('differences'));
    expect(new Set(rows.map((r) => r.scenario))).toEqual(new Set(['flexible']));
    expect(rows).toHaveLength(7 * 6 * 4 + 6 * 6 * 4);
  });
});

describe('ledger', () => {
  it('sums by year and place to the change of the mean counts and of their ratio', () => {
    const criteriaRows = rowsOf(make('criteria'));
    const mine = (rows: readonly Record<string, Cell>[], year: number) =>
      rows.filter(
        (r) => r.scenario === 'flexible' && r.place === 'north' && r.criterion === 'convicted' && r.year === year,
      );
    const [before] = mine(criteriaRows, 2026);
    const [after] = mine(criteriaRows, 2027);
    const parts = mine(rowsOf(make('ledger')), 2027);
    expect(sumOf(parts, 'numerator')).toBeCloseTo(Number(after!.numerator) - Number(before!.numerator), 9);
    expect(sumOf(parts, 'denominator')).toBeCloseTo(Number(after!.denominator) - Number(before!.denominator), 9);
    const ratio = (row: Record<string, Cell>) => Number(row.numerator) / Number(row.denominator);
    expect(sumOf(parts, 'change')).toBeCloseTo(ratio(after!) - ratio(before!), 12);
  });

  it('counts in the units of the criteria table, income too', () => {
    const mine = (rows: readonly Record<string, Cell>[], year: number) =>
      rows.filter(
        (r) => r.scenario === 'flexible' && r.place === 'north' && r.criterion === 'mean-income' && r.year === year,
      );
    const criteriaRows = rowsOf(make('criteria'));
    const parts = mine(rowsOf(make('ledger')), 2027);
    const [before] = mine(criteriaRows, 2026);
    const [after] = mine(criteriaRows, 2027);
    expect(sumOf(parts, 'numerator')).toBeCloseTo(Number(after!.numerator) - Number(before!.numerator), 6);
    const value = (row: Record<string, Cell>) => Number(row.numerator) / Number(row.denominator);
    expect(sumOf(parts, 'change')).toBeCloseTo(value(after!) - value(before!), 6);
  });

  it('says of each cause whether it changes the people or the place', () => {
    for (const { cause, kind } of rowsOf(make('ledger'))) {
      if (cause === 'education') expect(kind).toBe('people');
      if (cause === 'moved-in') expect(kind).toBe('place');
    }
  });
});

describe('moves and letting', () => {
  it('moves name both ends, and the world outside the municipality', () => {
    const rows = rowsOf(make('moves'));
    expect(rows.some((r) => r.from_place === 'outside')).toBe(true);
    expect(rows.some((r) => r.to_place === 'outside')).toBe(true);
    expect(
      sumOf(
        rows.filter((r) => r.scenario === 'baseline'),
        'persons',
      ),
    ).toBe(ensemble.strategies[0]!.sums.moves.reduce((a, b) => a + b, 0) / ensemble.replicates.length);
  });

  it('waiting time is a mean over those who got a dwelling', () => {
    const rows = rowsOf(make('letting'));
    expect(new Set(rows.map((r) => r.channel))).toEqual(new Set(channels));
    for (const { let: count, waiting_time: years } of rows) expect(years === null).toBe(count === 0);
  });

  it('offers, refusals, empty days and rent lost add up over channels to what housing booked for the estate’s year', () => {
    const rows = rowsOf(make('letting')).filter(({ scenario, year }) => scenario === 'baseline' && year === 2027);
    const columns = {
      offers: 'offers',
      refusals: 'refusals',
      rejections: 'rejections',
      void_days: 'voidDays',
      rent_lost: 'rentLost',
    } as const;
    for (const [estate, { id }] of packFixture.geography.estates.entries()) {
      const here = rows.filter(({ place }) => place === id);
      for (const [column, figure] of Object.entries(columns)) {
        const booked = channels.reduce((sum, _, channel) => {
          const at = lettingIndex(ensemble.shape, 2, estate, channel) + lettingFigures.indexOf(figure);
          return sum + ensemble.strategies[0]!.sums.letting[at]!;
        }, 0);
        expect(booked).toBeGreaterThan(0);
        expect(sumOf(here, column), `${id} ${column}`).toBeCloseTo(booked / ensemble.replicates.length, 9);
      }
    }
  });
});

describe('people', () => {
  it('estates sum to the district, and the oldest band is open', () => {
    const rows = rowsOf(make('people')).filter(
      (r) => r.scenario === 'baseline' && r.figure === 'population' && r.year === 2026,
    );
    const of = (place: string) =>
      sumOf(
        rows.filter((r) => r.place === place),
        'persons',
      );
    expect(of('north')).toBeCloseTo(of('north-park') + of('north-houses'), 9);
    expect(rows.filter((r) => r.age_from === 80).every((r) => r.age_to === null)).toBe(true);
    expect(rows.find((r) => r.age_from === 18)!.age_to).toBe(24);
  });

  it('births, deaths and migration belong to years, not to the moment the base year is', () => {
    const rows = rowsOf(make('people')).filter((r) => r.figure === 'births');
    expect(new Set(rows.map((r) => r.year))).toEqual(new Set([2026, 2027, 2028]));
  });
});

describe('uncertainty', () => {
  it('has no rows where nothing was drawn, or the grid of draws and lucks is not whole', () => {
    expect(rowCount(tables.get('uncertainty')!(ensemble, packFixture))).toBe(0);
    expect(rowCount(tables.get('draws')!(ensemble, packFixture))).toBe(0);
    const draws = ensemble.replicates.length;
    const oneLuck: Ensemble = { ...ensemble, sampling: { design: 'given', draws, parameters: [], values: [] } };
    expect(rowCount(tables.get('uncertainty')!(oneLuck, packFixture))).toBe(0);
  });

  it('splits the spread of every gap and difference without remainder', () => {
    const rows = rowsOf(make('uncertainty'));
    expect(new Set(rows.map((row) => row.measure))).toEqual(new Set(['gap', 'difference']));
    for (const { chance, parameters, interaction } of rows) {
      expect(Number(chance) + Number(parameters) + Number(interaction)).toBeCloseTo(1, 9);
    }
  });

  it('tells every parameter’s value in every draw', () => {
    expect(rowsOf(make('draws')).map(({ draw, value }) => [draw, value])).toEqual([
      [0, 0.3],
      [1, 0.4],
    ]);
  });
});
