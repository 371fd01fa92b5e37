import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvPieces, toCsv } from '../../engine/analysis/formats/csv.ts';
import { jsonPieces, toJson } from '../../engine/analysis/formats/json.ts';
import { toParquet } from '../../engine/analysis/formats/parquet.ts';
import { growTable } from '../../engine/analysis/growingTable.ts';
import type { Table } from '../../engine/analysis/tables.ts';
import { tableNames, tables } from '../../engine/analysis/tables.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

const example: Table = {
  name: 'criteria',
  synthetic: true,
  columns: [
    { name: 'place', kind: 'text', values: ['Høje Gladsaxe', 'Værebro; "Park", øst', null] },
    { name: 'year', kind: 'integer', values: [2025, 2026, 2027] },
    { name: 'mean', kind: 'number', values: [0.243, -1.5, null] },
  ],
};

function ofTexts(values: readonly string[]): Table {
  return { name: 'criteria', synthetic: true, columns: [{ name: 'text', kind: 'text', values }] };
}

describe('CSV', () => {
  it('Danish: semicolon, decimal comma, a mark that tells spreadsheets it is UTF-8', () => {
    expect(toCsv(example, 'da')).toBe(
      '\uFEFFplace;year;mean\r\nHøje Gladsaxe;2025;0,243\r\n"Værebro; ""Park"", øst";2026;-1,5\r\n;2027;\r\n',
    );
  });

  it('English: comma and decimal point', () => {
    expect(toCsv(example, 'en')).toBe(
      'place,year,mean\r\nHøje Gladsaxe,2025,0.243\r\n"Værebro; ""Park"", øst",2026,-1.5\r\n,2027,\r\n',
    );
  });

  it.each(['=HYPERLINK("http://example.org")', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx'])(
    'a scenario called %j stays text in a spreadsheet',
    (text) => {
      const [row] = Papa.parse<{ text: string }>(toCsv(ofTexts([text]), 'en'), { header: true }).data;
      expect(row!.text).toBe(`'${text}`);
    },
  );

  it('a negative number is a number, not a formula', () => {
    expect(toCsv(example, 'en')).toContain(',-1.5\r\n');
  });

  it('writes any number with all its digits, as JavaScript does, with the point of its locale', () => {
    const someNumber = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      // means over runs, and edges of what is written without a text being made
      fc
        .tuple(fc.integer({ min: -30_000_000, max: 30_000_000 }), fc.constantFrom(1, 3, 10, 100, 1e4, 1e5))
        .map(([n, d]) => n / d),
      fc.constantFrom(0, -0, 0.0001, 0.00001, 214_747.3647, 214_748.3648, 99_999.9999, 1e21, 5e-324),
    );
    const table = (values: readonly number[]): Table => {
      const { table: grown, rows } = growTable('draws', { value: 'number' });
      for (const value of values) rows.add({ value });
      return grown;
    };
    fc.assert(
      fc.property(fc.array(someNumber), (values) => {
        for (const made of [
          table(values),
          { ...table([]), columns: [{ name: 'value', kind: 'number', values }] } satisfies Table,
        ]) {
          expect(toCsv(made, 'en').split('\r\n').slice(1, -1)).toEqual(values.map(String));
          expect(toCsv(made, 'da').split('\r\n').slice(1, -1)).toEqual(
            values.map((value) => String(value).replace('.', ',')),
          );
          expect(JSON.parse(toJson(made)).rows).toEqual(values.map((value) => ({ value: value + 0 })));
        }
      }),
    );
  });

  it('writes each row as it is, however much of it the row before said', () => {
    const schema = { place: 'text', cause: 'text', year: 'integer', note: 'text' } as const;
    const cell = fc.option(fc.constantFrom('Bagsværd', 'a;b', '=1', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.option(fc.integer({ min: 2025, max: 2027 })), cell)), (cells) => {
        const { table, rows } = growTable('moves', schema);
        for (const [place, cause, year, note] of cells) rows.add({ place, cause, year, note });
        const plain: Table = {
          ...table,
          columns: table.columns.map((column) => ({ ...column, values: [...column.values] })),
        };
        expect(toCsv(table, 'da')).toBe(toCsv(plain, 'da'));
        expect(toJson(table)).toBe(toJson(plain));
      }),
    );
  });

  it('any text survives, in either locale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
        fc.constantFrom('da', 'en'),
        (texts, locale) => {
          const harmless = texts.map((text) => `x${text}`);
          const csv = toCsv(ofTexts(harmless), locale as 'da' | 'en');
          const { data } = Papa.parse<{ text: string }>(csv, {
            header: true,
            delimiter: locale === 'da' ? ';' : ',',
            newline: '\r\n',
            skipEmptyLines: true,
          });
          expect(data.map((row) => row.text)).toEqual(harmless);
        },
      ),
    );
  });
});

describe('JSON', () => {
  it('is one object a row, and says that the table is synthetic', () => {
    expect(JSON.parse(toJson(example))).toEqual({
      name: 'criteria',
      synthetic: true,
      columns: [
        { name: 'place', kind: 'text' },
        { name: 'year', kind: 'integer' },
        { name: 'mean', kind: 'number' },
      ],
      rows: [
        { place: 'Høje Gladsaxe', year: 2025, mean: 0.243 },
        { place: 'Værebro; "Park", øst', year: 2026, mean: -1.5 },
        { place: null, year: 2027, mean: null },
      ],
    });
  });

  it('of a table without rows is still JSON', () => {
    expect(JSON.parse(toJson(ofTexts([]))).rows).toEqual([]);
  });
});

describe('a file in pieces', () => {
  const rows = 20_000;
  const long: Table = {
    name: 'people',
    synthetic: true,
    columns: [
      { name: 'place', kind: 'text', values: Array.from({ length: rows }, (_, row) => `Mørkhøj ${row % 3}`) },
      { name: 'persons', kind: 'number', values: Array.from({ length: rows }, (_, row) => row / 8) },
    ],
  };
  const joined = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString();

  it('is the file, whichever way it is asked for', () => {
    expect(joined(csvPieces(long, 'da'))).toBe(toCsv(long, 'da'));
    expect(joined(jsonPieces(long))).toBe(toJson(long));
    expect(JSON.parse(toJson(long)).rows).toEqual(
      Array.from({ length: rows }, (_, row) => ({ place: `Mørkhøj ${row % 3}`, persons: row / 8 })),
    );
  });

  it('has no piece that is most of it', () => {
    for (const pieces of [[...csvPieces(long, 'en')], [...jsonPieces(long)]]) {
      const whole = pieces.reduce((sum, piece) => sum + piece.length, 0);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(whole / 2);
    }
  });
});

describe('Parquet', () => {
  it('reads back to the same values, missing ones included', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(toParquet(example)) });
    expect(rows).toEqual(JSON.parse(toJson(example)).rows);
  });

  it('carries the name and that it is synthetic', () => {
    const { key_value_metadata: pairs } = parquetMetadata(bufferOf(toParquet(example)));
    expect(pairs).toEqual(
      expect.arrayContaining([
        { key: 'fremsyn.table', value: 'criteria' },
        { key: 'fremsyn.synthetic', value: 'true' },
      ]),
    );
  });

  it.each(tableNames)('%s is the same in Parquet, JSON and CSV', async (name) => {
    const table = tables.get(name)!(ensembleFixture({ replicates: 2, to: 2026 }), packFixture);
    const parquet = await parquetReadObjects({ file: bufferOf(toParquet(table)) });
    expect(parquet).toEqual(JSON.parse(toJson(table)).rows);
    const csv = Papa.parse<Record<string, string>>(toCsv(table, 'en'), { header: true, skipEmptyLines: true }).data;
    expect(csv).toEqual(parquet.map((row) => mapValues(row, (value) => (value === null ? '' : String(value)))));
  });

  it('an empty table keeps its columns', async () => {
    const table: Table = { ...example, columns: example.columns.map((column) => ({ ...column, values: [] })) };
    const file = bufferOf(toParquet(table));
    expect(parquetMetadata(file).schema.map((element) => element.name)).toEqual(['root', 'place', 'year', 'mean']);
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

function mapValues(row: Record<string, unknown>, change: (value: unknown) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
}
