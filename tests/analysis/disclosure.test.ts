import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { disclosed } from '../../engine/analysis/disclosure/disclosed.ts';
import { hiddenCells } from '../../engine/analysis/disclosure/smallCells.ts';
import { toCsv } from '../../engine/analysis/formats/csv.ts';
import { toJson } from '../../engine/analysis/formats/json.ts';
import { toParquet } from '../../engine/analysis/formats/parquet.ts';
import { growTable } from '../../engine/analysis/growingTable.ts';
import { type Cell, type Table, tableNames, tables } from '../../engine/analysis/tables.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';
import { rowsOf } from './tableRows.ts';

const registered: Pack = { ...packFixture, synthetic: false };
const ensemble = ensembleFixture({ replicates: 2, to: 2026 });

/** Which of the cells of one group are hidden. */
function hiddenOf(persons: readonly number[]): string {
  return hiddenCells(persons.map((count) => ({ persons: [count], groups: ['all'] }))).join('');
}

describe('a cell', () => {
  it('of one to four persons is hidden, of none and of five is shown', () => {
    // every group also has a cell that is hidden, so that none is alone
    expect([0, 0.5, 1, 4, 4.5, 5, 6].map((count) => hiddenOf([count, 2, 3])[0])).toEqual([
      ...['0', '1', '1', '1', '1', '0', '0'],
    ]);
  });

  it('that is hidden alone takes the next smallest of its group along, not one with nobody in it', () => {
    expect(hiddenOf([40, 3, 12, 0, 9])).toBe('01001');
    expect(hiddenOf([40, 3, 2, 9])).toBe('0110');
    expect(hiddenOf([3, 0, 0])).toBe('100');
    expect(hiddenOf([40, 12, 9])).toBe('000');
  });

  it('is hidden by what can be told from it: those counted, and those who are not', () => {
    const groups: string[] = [];
    const persons = [[50, 3, 47], [50, 47, 3], [50, 20, 30], [-3]];
    expect([...hiddenCells(persons.map((told) => ({ persons: told, groups })))]).toEqual([1, 1, 0, 1]);
  });

  it('in rows and columns is never the only one hidden in either', () => {
    //            a   b   c
    // north      3  20  30     the 3 is small; 20 goes with it in the row, 10 in the column,
    // south     10  40  50     and 40 then so that neither 10 nor 20 stands alone
    // west      60  70  80
    const table = [
      [3, 20, 30],
      [10, 40, 50],
      [60, 70, 80],
    ];
    const cells = table.flatMap((row, r) => row.map((count, c) => ({ persons: [count], groups: [`r${r}`, `c${c}`] })));
    const hidden = hiddenCells(cells);
    expect([0, 3, 6].map((first) => hidden.slice(first, first + 3).join(''))).toEqual(['110', '110', '000']);
  });
});

/** North is the estates north-park and north-houses, as in the fixture's geography. */
function peopleTable(counts: Readonly<Record<string, readonly [young: number, old: number]>>): Table {
  const { table, rows } = growTable('people', {
    ...{ scenario: 'text', place: 'text', level: 'text', year: 'integer', figure: 'text' },
    ...{ age_from: 'integer', activity: 'text', persons: 'number' },
  } as const);
  for (const [place, [young, old]] of Object.entries(counts)) {
    const held = rows.holding({ scenario: 'baseline', place, level: 'estate', year: 2026, figure: 'population' });
    held.add({ age_from: 0, activity: 'child', persons: young });
    held.add({ age_from: 80, activity: 'retired', persons: old });
  }
  return table;
}

describe('a table of a pack that is not synthetic', () => {
  it('of people hides a small age band, the other band, and both of the neighbouring estate', () => {
    const table = disclosed(peopleTable({ 'north-park': [3, 40], 'north-houses': [25, 30] }), ensemble, registered);
    expect(table.synthetic).toBe(false);
    // 3 is small; without 40 the estate's total would tell it, without 25 the district's, and then 30 would tell the others
    expect(rowsOf(table).map(({ persons, suppressed }) => [persons, suppressed])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
    const large = disclosed(peopleTable({ 'north-park': [13, 40], 'north-houses': [25, 30] }), ensemble, registered);
    expect(rowsOf(large).map(({ persons, suppressed }) => [persons, suppressed])).toEqual([
      [13, 0],
      [40, 0],
      [25, 0],
      [30, 0],
    ]);
  });

  it('of criteria hides a share that few, or all but few, are counted in', () => {
    const { table, rows } = growTable('criteria', {
      ...{ scenario: 'text', place: 'text', year: 'integer', criterion: 'text', unit: 'text' },
      ...{ mean: 'number', numerator: 'number', denominator: 'number' },
    } as const);
    const add = (place: string, criterion: string, numerator: number, denominator: number) =>
      rows.add({
        ...{ scenario: 'baseline', place, year: 2026, criterion, unit: 'share' },
        ...{ mean: numerator / denominator, numerator, denominator },
      });
    add('north-park', 'basic-schooling', 4, 80);
    add('north-houses', 'basic-schooling', 30, 90);
    // two years' months: 72 of 2,400 are three of a hundred persons
    add('north-park', 'outside-labour', 72, 2400);
    add('north-houses', 'outside-labour', 240, 2400);
    // income in kroner is no number of persons
    add('north-park', 'mean-income', 3, 100);
    add('north-houses', 'mean-income', 400, 100);
    const shown = rowsOf(disclosed(table, ensemble, registered));
    expect(shown.map(({ suppressed }) => suppressed)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(shown[0]).toMatchObject({ mean: null, numerator: null, denominator: null, place: 'north-park' });
  });

  it('of goals hides the chance as well, of a number that is hidden and of any claim, since a line that is moved would find it', () => {
    const { table, rows } = growTable('goals', {
      ...{ scenario: 'text', goal: 'text', places: 'text', criterion: 'text', year: 'integer' },
      ...{ mean: 'number', probability: 'number', mcse: 'number', reached: 'integer' },
    } as const);
    const criterion = rowsOf(tables.get('criteria')!(ensemble, registered)).find(
      ({ suppressed, level, year }) => suppressed === 0 && level === 'estate' && year === 2026,
    )!;
    const chance = { year: 2026, probability: 0.5, mcse: 0.1, reached: 1 };
    const scenario = String(criterion.scenario);
    rows.add({
      scenario,
      goal: 'shown',
      places: String(criterion.place),
      criterion: String(criterion.criterion),
      mean: 1,
      ...chance,
    });
    rows.add({ scenario, goal: 'claim', places: null, criterion: null, mean: null, ...chance });
    expect(
      rowsOf(disclosed(table, ensemble, registered)).map(({ goal, probability, reached }) => [
        goal,
        probability,
        reached,
      ]),
    ).toEqual([
      ['shown', 0.5, 1],
      ['claim', null, null],
    ]);
  });

  it('shows no number that tells of one to four persons, and says of every row whether it is hidden', () => {
    for (const name of tableNames) {
      const table = tables.get(name)!(ensemble, registered);
      expect(table.synthetic).toBe(false);
      const isRuled = table.columns.some((column) => column.name === 'suppressed');
      for (const row of rowsOf(table)) {
        if (!isRuled || row.suppressed === 1) continue;
        if (typeof row.persons === 'number') expect(row.persons === 0 || row.persons >= 5, name).toBe(true);
      }
    }
  });

  it('hides a difference, a ledger and a margin wherever they would give away a hidden level', () => {
    // everybody in the fixture's north-park but three is counted away
    const few = {
      ...ensemble,
      strategies: ensemble.strategies.map((result) => ({
        ...result,
        counts: result.counts.map((counts) => counts.map((count) => Math.min(count, 3))),
      })),
    };
    const hidden = (name: 'criteria' | 'differences' | 'ledger' | 'lines') =>
      rowsOf(tables.get(name)!(few, registered)).filter(({ level }) => level === 'estate');
    expect(hidden('criteria').some(({ suppressed }) => suppressed === 1)).toBe(true);
    const names = new Set(
      hidden('criteria')
        .filter(({ suppressed }) => suppressed === 1)
        .map(({ scenario, place, year, criterion }) => [scenario, place, year, criterion].join()),
    );
    for (const name of ['differences', 'ledger', 'lines'] as const) {
      for (const row of hidden(name)) {
        if (names.has([row.scenario, row.place, row.year, row.criterion].join())) expect(row.suppressed, name).toBe(1);
      }
    }
  });
});

describe('how many feel safe', () => {
  const pack: Pack = {
    ...registered,
    parameters: new Map([['safety-convictions', { id: 'safety-convictions', value: 5 } as Parameter]]),
  };
  const convicted = criteria.indexOf('convicted');
  const estates = ensemble.shape.geography.estates.length;

  /** The fixture with so many convicted, of 500, in a year at the first estate, and 100 everywhere else. */
  const withConvicted = (count: number, yearIndex: number): Ensemble => {
    const own = Float64Array.from(ensemble.strategies[0]!.counts[0]!, (kept, at) => {
      const [cell, year] = [at % (criteria.length * 2), Math.floor(at / (criteria.length * 2 * estates))];
      if (Math.floor(cell / 2) !== convicted) return kept;
      const isFew = year === yearIndex && Math.floor(at / (criteria.length * 2)) % estates === 0;
      return cell % 2 === 1 ? 500 : isFew ? count : 100;
    });
    return {
      ...ensemble,
      strategies: ensemble.strategies.map((result) => ({ ...result, counts: result.counts.map(() => own) })),
    };
  };
  const rows = (name: 'safety' | 'criteria', of: Ensemble) => rowsOf(tables.get(name)!(of, pack));
  const last = ensemble.shape.years.length - 1;

  it('is hidden wherever the share convicted is, of a place or of a part of it, since it could be told from it', () => {
    const few = withConvicted(3, last);
    const hidden = rows('criteria', few).filter(
      ({ criterion, suppressed }) => criterion === 'convicted' && suppressed === 1,
    );
    expect(hidden.length).toBeGreaterThan(1);
    const [first] = ensemble.shape.geography.estates;
    const { municipality, districts } = ensemble.shape.geography;
    const places = new Set([...hidden.map(({ place }) => place), districts[first!.district]!.id, municipality.id]);
    const year = ensemble.shape.years[last]!;
    for (const row of rows('safety', few).filter((own) => own.year === year && places.has(own.place as string))) {
      expect(row, String(row.place)).toMatchObject({ value: null, since_base: null, suppressed: 1 });
    }
    expect(rows('safety', few).filter(({ suppressed }) => suppressed === 0).length).toBeGreaterThan(0);
    expect(rows('safety', few).some((row) => row.year === year && row.place === first!.id)).toBe(true);
  });

  it('is hidden in every year where the share of the base year is, which its change is told from', () => {
    const [first] = ensemble.shape.geography.estates;
    const ofFirst = rows('safety', withConvicted(3, 0)).filter(({ place }) => place === first!.id);
    expect(ofFirst.length).toBe(ensemble.strategies.length * ensemble.shape.years.length);
    expect(ofFirst.map(({ suppressed }) => suppressed)).toEqual(ofFirst.map(() => 1));
  });

  it('is shown where no share convicted is hidden, and of a synthetic pack always', () => {
    expect(rows('safety', withConvicted(50, last)).some(({ suppressed }) => suppressed === 1)).toBe(false);
    const synthetic = tables.get('safety')!(withConvicted(3, last), { ...pack, synthetic: true });
    expect(rowsOf(synthetic).map(({ value }) => value)).not.toContain(null);
  });
});

describe('causes of a difference, added up over years', () => {
  const years = ensembleFixture({ replicates: 2, to: 2028 });
  const rows = (name: 'causes' | 'ledger') => rowsOf(tables.get(name)!(years, registered));

  it('are hidden from the first year on in which the ledger of either scenario hides the cause', () => {
    const hidden = rows('ledger').filter(({ suppressed }) => suppressed === 1);
    expect(hidden.length).toBeGreaterThan(0);
    const nameOf = (scenario: Cell, { place, criterion, cause }: Record<string, Cell>) =>
      [scenario, place, criterion, cause].join();
    const first = new Map<string, number>();
    for (const row of hidden) {
      const name = nameOf(row.scenario ?? null, row);
      first.set(name, Math.min(first.get(name) ?? Number.POSITIVE_INFINITY, Number(row.year)));
    }
    let checked = 0;
    for (const row of rows('causes')) {
      const since = [row.scenario, row.parent].map((scenario) => first.get(nameOf(scenario ?? null, row)));
      if (!since.some((year) => year !== undefined && year <= Number(row.year))) continue;
      checked++;
      expect([row.suppressed, row.difference, row.low, row.parent_change]).toEqual([1, null, null, null]);
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('are never hidden alone among the causes of a kind, whose sum is known', () => {
    const groups = new Map<string, Cell[]>();
    for (const row of rows('causes')) {
      const name = [row.scenario, row.place, row.year, row.criterion, row.kind].join();
      groups.set(name, [...(groups.get(name) ?? []), row.suppressed ?? null]);
    }
    const several = [...groups.values()].filter((marks) => marks.length > 1);
    const hidden = several.map((marks) => marks.filter((mark) => mark === 1).length);
    expect(Math.max(...hidden)).toBeGreaterThan(1);
    expect(hidden).not.toContain(1);
  });
});

describe('a table of a synthetic pack', () => {
  it.each(tableNames)('%s keeps every cell and says that it is synthetic', (name) => {
    const table = tables.get(name)!(ensemble, packFixture);
    expect(table.synthetic).toBe(true);
    expect(table.columns.map((column) => column.name)).not.toContain('suppressed');
  });
});

describe('a file', () => {
  it('of hidden rows has empty cells and a mark in every format', () => {
    const table = disclosed(peopleTable({ 'north-park': [3, 40], 'north-houses': [0, 30] }), ensemble, registered);
    const [header, first] = toCsv(table, 'da').replace('\uFEFF', '').split('\r\n');
    expect(header?.split(';').slice(-2)).toEqual(['persons', 'suppressed']);
    expect(first?.split(';').slice(-2)).toEqual(['', '1']);
    expect(JSON.parse(toJson(table))).toMatchObject({
      synthetic: false,
      rows: [{ persons: null, suppressed: 1 }, {}, {}, {}],
    });
    const { key_value_metadata: pairs } = parquetMetadata(toParquet(table).slice().buffer as ArrayBuffer);
    expect(pairs).toContainEqual({ key: 'fremsyn.synthetic', value: 'false' });
  });
});
