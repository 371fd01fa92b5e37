import { describe, expect, it } from 'vitest';
import type { DataCell } from '../../engine/scenario/dataCell.ts';
import { observationsOf } from '../../engine/scenario/yearlyStatus.ts';
import { cell, pack, told, understood } from './writing.ts';

const place = pack.geography.estates[0]!.id;
const provenance = [
  'source: Danmarks Statistik, FOLK1A',
  'licence: CC BY 4.0',
  'date: 2025-08-12',
  'status: published',
];
const withTable = (...rows: readonly string[]) => ['table: |', ...rows.map((row) => `  ${row}`)];
const read = (...lines: readonly string[]) => {
  const { notebook, messages } = understood(cell('data folk', ...lines));
  return { data: notebook.cells[0] as DataCell, messages: told(messages) };
};

describe('a data cell', () => {
  it('holds a table with its source, licence, date, status and the mapping of its columns', () => {
    const { data, messages } = read(
      'title: Beboere',
      ...provenance,
      'file: folk1a.csv',
      'mapping:',
      '  OMRÅDE: place',
      '  INDHOLD: count',
      ...withTable('place;year;count', 'north;2025;1200', 'south;2025;..'),
    );
    expect(messages).toEqual([]);
    expect(data).toMatchObject({ kind: 'data', title: 'Beboere', date: '2025-08-12', status: 'published' });
    expect([...data.mapping]).toEqual([
      ['OMRÅDE', 'place'],
      ['INDHOLD', 'count'],
    ]);
    expect(data.columns.map(({ name, kind, values }) => [name, kind, ...values])).toEqual([
      ['place', 'text', 'north', 'south'],
      ['year', 'number', 2025, 2025],
      ['count', 'number', 1200, null],
    ]);
  });

  it('reads Danish decimals between semicolons, and keeps codes that begin with a nought as names', () => {
    const { data } = read(...provenance, ...withTable('kode;andel;beløb', '0159;0,243;1.234,5', '0101;.;-2'));
    expect(data.columns.map(({ values }) => values)).toEqual([
      ['0159', '0101'],
      [0.243, null],
      [1234.5, -2],
    ]);
  });

  it('counts as assumed until it says how sure it is, and says what it does not tell', () => {
    const { data, messages } = read(...withTable('a;b', '1;2'));
    expect(data.status).toBe('assumed');
    expect(messages).toEqual([expect.stringContaining('does not say `source`, `licence`, `date`, `status`')]);
  });

  it.each([
    ['a count of one to four persons', ['place;count', 'north;4', 'south;0', 'west;5'], '14:1 Column “count” counts'],
    ['a column of personal numbers', ['cpr;x', '1;2'], '13:1 Column “cpr” looks like a personal identity number'],
    ['values that look like one', ['x;y', '0101701234;2'], '14:1 The value looks like a personal identity number'],
    ['one whose nought a spreadsheet took', ['x;y', '101701234;2'], '14:1 The value looks like a personal'],
  ])('that holds %s is refused and shows none of it', (_, rows, sentence) => {
    const { data, messages } = read(...provenance.slice(0, 3), ...withTable(...rows));
    expect(messages).toContainEqual(expect.stringContaining(sentence));
    expect(data).toMatchObject({ isRefused: true, columns: [] });
    expect(messages.join()).not.toMatch(/0101701234|101701234/);
  });

  it('counts dwellings without taking them for persons, and persons where the document says so', () => {
    expect(read(...provenance, 'resource: dwellings', ...withTable('estate;count', `${place};3`)).data.isRefused).toBe(
      false,
    );
    expect(read(...provenance, 'persons: [n]', ...withTable('estate;n', `${place};3`)).data.isRefused).toBe(true);
  });

  it.each([
    ['rows of another length', ['a;b', '1;2;3'], 'The row has 3 fields; expected 2'],
    ['a column named twice', ['a;a', '1;2'], 'Column “a” is there twice'],
  ])('tells %s at its line', (_, rows, sentence) => {
    const { messages } = read(...provenance, ...withTable(...rows));
    expect(messages).toContainEqual(expect.stringContaining(sentence));
  });

  it('tells a day that is none and a status that is none, with what to write', () => {
    const { messages } = read(
      'source: x',
      'licence: y',
      'date: 12. august',
      'status: publshed',
      ...withTable('a', '1'),
    );
    expect(messages).toEqual([
      expect.stringContaining('expected a day such as 2025-01-31'),
      expect.stringContaining('Did you mean `published`?'),
    ]);
  });

  it('of observed values is drawn as those that were entered, and names places and criteria that are there', () => {
    const observed = (...rows: readonly string[]) =>
      understood(
        cell('data seen', ...provenance, 'resource: observed', ...withTable('place;criterion;year;value', ...rows)),
      );
    const { notebook, messages } = observed(`${place};convicted;2026;0,021`);
    expect(messages).toEqual([]);
    expect(observationsOf(notebook, [])).toEqual([
      { place, criterion: 'convicted', year: 2026, value: 0.021, source: 'document' },
    ]);
    expect(told(observed(`${place}x;convictd;2026;0.02`).messages)).toEqual([
      expect.stringContaining(`Did you mean \`${place}\`?`),
      expect.stringContaining('Did you mean `convicted`?'),
    ]);
  });
});
