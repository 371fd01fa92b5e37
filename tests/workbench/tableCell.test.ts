import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { gapSeries, levelSeries, type TableCell } from '../../engine/index.ts';
import { tableOf } from '../../workbench/cells/table.ts';
import type { Session } from '../../workbench/session.ts';
import { criteriaOf } from '../../workbench/workshop/criteriaOf.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { notebookOf } from './documentOf.ts';
import { figureInputs } from './figureInputs.ts';

const strategies = ['baseline', 'a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const ensemble = ensembleFixture({ replicates: 100, strategies, from: 2025, to: 2034 });
const { years } = ensemble.shape;
const place = 'north-park';

function tableIn(...lines: readonly string[]) {
  const cell = notebookOf(['table numbers', lines.join('\n')]).cells.find(({ kind }) => kind === 'table');
  if (cell?.kind !== 'table') throw new Error('no table');
  return cell;
}

function shown(cell: TableCell) {
  const asked = { ensemble, places: cell.places, indicators: cell.indicators, indicator: cell.indicators[0] };
  const { indicator, ...rest } = asked;
  const table = tableOf(cell, figureInputs('multiples', indicator ? asked : rest));
  if ('nothing' in table) throw new Error(table.nothing);
  return table;
}

describe('a table of results', () => {
  const cell = tableIn(
    'indicators: [level(basic-schooling), gap(convicted)]',
    `places: [${place}, south-court]`,
    'scenarios: [baseline, b]',
    'years: [2025, 2034]',
  );

  it('has a place, a criterion and a scenario a row and the years asked for as columns', () => {
    const { columns, rows, unit } = shown(cell);
    expect(columns.slice(2)).toEqual(['2025', '2034']);
    expect(rows).toHaveLength(2 * 2 * 2);
    expect(rows.map(([, scenario]) => scenario)).toEqual([
      'BASELINE',
      'B',
      'BASELINE',
      'B',
      'BASELINE',
      'B',
      'BASELINE',
      'B',
    ]);
    expect([...new Set(unit)]).toEqual(['procent', 'procentpoint']);
  });

  it('holds the engine’s values to the digits that their error supports', () => {
    const { rows } = shown(cell);
    const value = (text = '') => Number(text.replace('−', '-').replace(',', '.'));
    const level = levelSeries(ensemble, { strategy: 'b', place, criterion: 'basic-schooling' }).at(-1)?.mean ?? 0;
    const gap = gapSeries(ensemble, { strategy: 'b', place, criterion: 'convicted' }).at(-1)?.mean ?? 0;
    const row = (about: string) => rows.find(([name = '', scenario]) => name.includes(about) && scenario === 'B');
    expect(Math.abs(value(row('north-park · Kun grund')?.at(-1)) - level * 100)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(value(row('north-park · Dømte')?.at(-1)) - gap * 100)).toBeLessThanOrEqual(0.5);
  });

  it('shows every scenario, also more than there are colours, and some of the years, where it names none', () => {
    const { columns, rows } = shown(tableIn('indicators: [gap(convicted)]', `places: [${place}]`));
    expect(rows).toHaveLength(strategies.length);
    expect(columns.length).toBe(2 + 5);
    expect([columns[2], columns.at(-1)]).toEqual([String(years[0]), String(years.at(-1))]);
  });

  it('shows the criteria but the fifth where it names none', () => {
    expect(tableIn(`places: [${place}]`).indicators.map(({ criterion }) => criterion)).not.toContain('origin');
  });

  it('gives a guess away by each of its criteria, so that it is held back while people guess', () => {
    const session = { focus: signal(undefined) } as unknown as Session;
    expect(criteriaOf(cell, session)).toEqual(['basic-schooling', 'convicted']);
  });
});
