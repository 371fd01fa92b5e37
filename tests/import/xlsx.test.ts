import { describe, expect, it } from 'vitest';
import { dateOf } from '../../engine/import/readers/workbook.ts';
import { cellsOf, read, tableOf } from './reading.ts';
import { workbook } from './workbooks.ts';

/** A sheet laid out as Landsbyggefonden's Beboerdata: titles, a header on two levels with merged cells, a note. */
const residents = {
  name: 'Tabel 1',
  rows: [
    ['Beboerdata & boliger', null, null, null, null],
    ['Tabel 1. Beboere pr. 1. januar 2025', null, null, null, null],
    [],
    ['Afdeling', 'Mænd', null, 'Kvinder', null],
    [null, '0-17 år', '18 år og derover', '0-17 år', '18 år og derover'],
    ['Værebro Park', 401, 1020, 380, '..'],
    ['Pileparken', 200, 1500.5, null, 600],
    ['Anm.: Celler under 5 er skjult', null, null, null, null],
  ],
  merges: ['A1:E1', 'A4:A5', 'B4:C4', 'D4:E4'],
} as const;

describe('an Excel workbook', () => {
  it('has its header found under the titles, on two levels with merged cells', () => {
    const table = tableOf(workbook([residents]), 'beboerdata.xlsx');
    expect(table.title).toBe('Beboerdata & boliger – Tabel 1. Beboere pr. 1. januar 2025');
    expect(table.header).toEqual([
      'Afdeling',
      'Mænd 0-17 år',
      'Mænd 18 år og derover',
      'Kvinder 0-17 år',
      'Kvinder 18 år og derover',
    ]);
    expect(cellsOf(table)).toEqual([
      ['Værebro Park', 401, 1020, 380, '..'],
      ['Pileparken', 200, 1500.5, null, 600],
    ]);
    expect(table.rows[0]?.line).toBe(6);
  });

  it('gives a table for each visible sheet that holds one, by name', () => {
    const cover = { name: 'Forside', rows: [['Beboerdata 2025']] };
    const hidden = { ...residents, name: 'Skjult', isHidden: true };
    const { tables, told } = read(workbook([cover, residents, { ...residents, name: 'Tabel 2' }, hidden]), 'b.xlsx');
    expect(tables.map(({ part }) => part)).toEqual(['Tabel 1', 'Tabel 2']);
    expect(told).toEqual([]);
  });

  it('has merged row heads filled down and dates written out', () => {
    const rows = [
      ['Område', 'Opgjort', 'Antal'],
      ['Værebro Park', { date: 45658 }, 30],
      [null, { date: 45292 }, 31],
    ];
    expect(cellsOf(tableOf(workbook([{ name: 'A', rows, merges: ['A2:A3'] }]), 'b.xlsx'))).toEqual([
      ['Værebro Park', '2025-01-01', 30],
      ['Værebro Park', '2024-01-01', 31],
    ]);
  });

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45716, false, '2025-02-28'],
    [36585, false, '2000-02-29'],
    [0, true, '1904-01-01'],
  ])('counts day %d as %s', (serial, is1904, date) => {
    expect(dateOf(serial, is1904)).toBe(date);
  });

  it('is refused where no sheet holds a table, where it is broken, or where it is an old .xls', () => {
    expect(read(workbook([{ name: 'A', rows: [['Kun tekst']] }]), 'b.xlsx').told[0]).toContain('Found no table');
    const [damaged = ''] = read(workbook([residents]).subarray(0, 900), 'b.xlsx').told;
    expect(damaged).toMatch(/can't be (unpacked|read)/);
    // what the unpacking library says is in its own language, and no help to anybody
    expect(damaged).not.toMatch(/\(|zip/);
    expect(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'b.xls').told[0]).toContain('older Excel workbook');
  });
});
