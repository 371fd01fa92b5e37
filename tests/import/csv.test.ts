import { describe, expect, it } from 'vitest';
import { readNumber } from '../../engine/import/numbers.ts';
import { cellsOf, read, tableOf, utf8, windows1252 } from './reading.ts';

const statbank = 'OMRÅDE;KØN;TID;INDHOLD\r\nGladsaxe;Mænd;2025K1;35002\r\nGladsaxe;Kvinder;2025K1;36183\r\n';

describe('a Danish CSV file', () => {
  it.each([
    ['UTF-8', utf8(statbank)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${statbank}`)],
    ['Windows-1252', windows1252(statbank)],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(statbank, (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
      ]),
    ],
  ])('is read in %s', (_, bytes) => {
    const table = tableOf(bytes);
    expect(table.header).toEqual(['OMRÅDE', 'KØN', 'TID', 'INDHOLD']);
    expect(cellsOf(table)[1]).toEqual(['Gladsaxe', 'Kvinder', '2025K1', '36183']);
  });

  it.each([';', ',', '\t'])('may have its fields separated by »%s«', (separator) => {
    const rows = [
      ['Sted', 'Antal'],
      ['Værebro Park', '3000'],
      ['"Park; og, by\tmere"', '12'],
    ];
    const table = tableOf(rows.map((cells) => cells.join(separator)).join('\n'));
    expect(table.header).toEqual(['Sted', 'Antal']);
    expect(table.rows).toHaveLength(2);
  });

  it('has its header found under title lines, and its notes left out', () => {
    const table = tableOf(
      'Beboere pr. 1. januar 2025;;\n\nSted;0-17 år;18 år og derover\nPileparken;301;..\n"Kilde: egne tal";;\n',
    );
    expect(table.title).toBe('Beboere pr. 1. januar 2025');
    expect(table.header).toEqual(['Sted', '0-17 år', '18 år og derover']);
    expect(table.rows).toEqual([{ line: 4, cells: ['Pileparken', '301', '..'] }]);
  });

  it('may have years for column names', () => {
    const table = tableOf('Sted;2023;2024\nPileparken;31,5;30,1\n');
    expect(table.header).toEqual(['Sted', '2023', '2024']);
  });

  it('keeps the line of each row where fields hold line breaks', () => {
    const table = tableOf('Sted,Antal\n"Park\nog by",12\nPileparken,13\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('is refused with the line where a row has more fields than the header', () => {
    expect(read(utf8('Sted,Andel\nPileparken,12,5\n')).told).toEqual([
      'table.csv:2: The line has 3 fields; expected 2 as the column names. Look for separators in text and numbers.',
    ]);
  });

  it('is refused where decimals are written both ways', () => {
    expect(read(utf8('Sted;A;B\nPark;12,5;12.5\n')).told[0]).toContain('both comma and point before decimals');
  });

  it('is refused where there is no table', () => {
    expect(read(utf8('intet her')).told[0]).toContain('Found no table');
  });
});

describe('a figure', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['42955,60', 42955.6],
    ['71 185', 71185],
    ['−3', -3],
    ['12,5 %', 12.5],
  ])('%s is %d in Danish', (written, value) => {
    expect(readNumber(written, ',')?.value).toBe(value);
  });

  it.each(['..', '.', '-', '–', ''])('»%s« is missing and never 0', (written) => {
    expect(readNumber(written, ',')).toEqual({ value: null, isPercent: false });
  });

  it('is no figure when it is something else', () => {
    expect(readNumber('2025K1', ',')).toBeUndefined();
    expect(readNumber('1.23.4', ',')).toBeUndefined();
  });

  it('has its decimal sign told by the whole table, not by a cell that reads both ways', () => {
    expect(tableOf('Sted;A\nPark;1.234\nBy;0,5\n').decimal).toBe(',');
    expect(tableOf('Sted;A\nPark;1.234\nBy;0.5\n').decimal).toBe('.');
    expect(tableOf('Sted;A\nPark;1.234\n').decimal).toBe(',');
    expect(tableOf('Sted,A\nPark,1.234\n').decimal).toBe('.');
  });
});
