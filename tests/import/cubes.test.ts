import { describe, expect, it } from 'vitest';
import { cellsOf, read, tableOf, utf8, windows1252 } from './reading.ts';

const region = {
  label: 'område',
  category: { index: { '159': 0, '000': 1 }, label: { '159': 'Gladsaxe', '000': 'Hele landet' } },
};
const sex = { label: 'køn', category: { index: ['M', 'K'], label: { M: 'Mænd', K: 'Kvinder' } } };
const time = { label: 'tid', category: { label: { '2025K1': '2025K1' } } };

const expected = [
  ['Gladsaxe', 'Mænd', '2025K1', 35002],
  ['Gladsaxe', 'Kvinder', '2025K1', 36183],
  ['Hele landet', 'Mænd', '2025K1', null],
  ['Hele landet', 'Kvinder', '2025K1', 3010000],
];

describe('JSON-stat', () => {
  it('1.x is read as StatBank serves it, with id and size inside the dimension', () => {
    const table = tableOf(
      JSON.stringify({
        dataset: {
          dimension: {
            OMRÅDE: region,
            KØN: sex,
            Tid: time,
            id: ['OMRÅDE', 'KØN', 'Tid'],
            size: [2, 2, 1],
            role: { time: ['Tid'] },
          },
          label: 'Befolkningen den 1. i kvartalet',
          source: 'Danmarks Statistik',
          updated: '2025-08-11T06:00:00Z',
          value: [35002, 36183, null, 3010000],
        },
      }),
    );
    expect(cellsOf(table)).toEqual(expected);
    expect(table).toMatchObject({ format: 'json-stat', source: 'Danmarks Statistik', updated: '2025-08-11' });
    expect(table.codes.get('KØN')?.get('Kvinder')).toBe('K');
  });

  it('2.0 is read with id and size at the top, and with figures by their number', () => {
    const body = {
      version: '2.0',
      class: 'dataset',
      id: ['OMRÅDE', 'KØN', 'Tid'],
      size: [2, 2, 1],
      dimension: { OMRÅDE: region, KØN: sex, Tid: time },
    };
    const value = { 0: 35002, 1: 36183, 3: 3010000 };
    expect(cellsOf(tableOf(JSON.stringify({ ...body, value })))).toEqual(expected);
  });

  it('is refused where figures and axes disagree', () => {
    const dimension = { OMRÅDE: region, id: ['OMRÅDE'], size: [2] };
    expect(read(utf8(JSON.stringify({ dataset: { dimension, value: [1] } }))).told).toEqual([
      'table.csv: Found 1 figures; expected 2, as the axes say. Fetch the file again.',
    ]);
    expect(read(utf8('{"dataset": {"value": [1], "dimension": {"id": ["A"], "size": [1]}}}')).told[0]).toContain(
      'Axis “A” has 0 categories',
    );
    expect(read(utf8('{"dataset": ')).told[0]).toContain('before a bracket is closed');
    expect(read(utf8(`{"errorTypeCode": "REQUEST-LIMIT"}`)).told[0]).toContain("Statistics Denmark's refusal");
  });
});

const px = `CHARSET="ANSI";
AXIS-VERSION="2000";
LANGUAGE="da";
TITLE="Befolkningen den 1. i "
"kvartalet";
SOURCE="Danmarks Statistik";
LAST-UPDATED="20250811 08:00";
STUB="område","køn";
HEADING="tid";
VALUES("område")="Gladsaxe","Hele "
"landet";
VALUES[en]("område")="Gladsaxe","All Denmark";
CODES("område")="159","000";
VALUES("køn")="Mænd","Kvinder";
CODES("køn")="M","K";
VALUES("tid")="2024K1","2025K1";
NOTE="Med ; i teksten";
DATA=
34900 35002
".." 36183
"-" "."
3000000
3010000;
`;

describe('a PX file', () => {
  it.each([
    ['ANSI, which is Windows-1252', windows1252(px)],
    ['the code page it names', utf8(px.replace('CHARSET="ANSI";', 'CHARSET="ANSI";\nCODEPAGE="utf-8";'))],
  ])('is read in %s', (_, bytes) => {
    const table = tableOf(bytes, 'folk.px');
    expect(table.header).toEqual(['område', 'køn', 'tid', 'value']);
    expect(cellsOf(table)).toEqual([
      ['Gladsaxe', 'Mænd', '2024K1', 34900],
      ['Gladsaxe', 'Mænd', '2025K1', 35002],
      ['Gladsaxe', 'Kvinder', '2024K1', null],
      ['Gladsaxe', 'Kvinder', '2025K1', 36183],
      ['Hele landet', 'Mænd', '2024K1', null],
      ['Hele landet', 'Mænd', '2025K1', null],
      ['Hele landet', 'Kvinder', '2024K1', 3000000],
      ['Hele landet', 'Kvinder', '2025K1', 3010000],
    ]);
    expect(table).toMatchObject({
      format: 'px',
      title: 'Befolkningen den 1. i kvartalet',
      source: 'Danmarks Statistik',
      updated: '2025-08-11',
    });
    expect(table.codes.get('område')?.get('Hele landet')).toBe('000');
  });

  it('is refused with the line where figures are missing, or codes and values differ in number', () => {
    expect(read(windows1252(px.replace('3010000', '')), 'folk.px').told).toEqual([
      'folk.px:18: Found 7 figures; expected 8, as VALUES says. Fetch the file again.',
    ]);
    expect(read(windows1252(px.replace('"M","K"', '"M"')), 'folk.px').told[0]).toContain(
      '“køn” has 2 VALUES and 1 CODES',
    );
  });
});
