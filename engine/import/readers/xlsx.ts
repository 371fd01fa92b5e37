import { unzipSync } from 'fflate';
import { Faults } from '../../pack/faults.ts';
import { passOn } from '../foundFaults.ts';
import { decimalOf } from '../numbers.ts';
import type { ImportedTable } from '../table.ts';
import { withHeader } from './grid.ts';
import { sheetRows } from './sheet.ts';
import { dateStyles, sharedStrings, sheetsOf } from './workbook.ts';

/** Unpacked bytes that a workbook may have at most: a table of totals is far smaller. */
const mostBytes = 100_000_000;

/**
 * Reads the sheets of an Excel workbook (.xlsx) that hold a table: title rows over the header, header on several levels with merged
 * cells, notes below, as in Landsbyggefonden's Beboerdata and the ministry's lists. Sheets without a table are passed over.
 * @returns one table a sheet; none where the file can't be read or no sheet holds a table, with the fault noted
 */
export function readXlsx(file: string, bytes: Uint8Array, faults: Faults): readonly ImportedTable[] {
  const parts = unpack(file, bytes, faults);
  if (!parts) return [];
  if (!parts.has('xl/workbook.xml')) {
    faults.add(
      { where: file },
      'Filen er pakket som et regneark, men er ingen Excel-fil (den kan være .ods, .docx eller en mappe); forventet: .xlsx. Åbn den i det program, den kommer fra, og gem den som .xlsx.',
      'The file is packed as a workbook is, but is no Excel file (it may be .ods, .docx or a folder); expected .xlsx. Open it in the program that it comes from and save it as .xlsx.',
    );
    return [];
  }
  const text = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  try {
    const workbook = text('xl/workbook.xml');
    const sheets = sheetsOf(workbook, text('xl/_rels/workbook.xml.rels'));
    const context = {
      strings: parts.has('xl/sharedStrings.xml') ? sharedStrings(text('xl/sharedStrings.xml')) : [],
      dateStyles: parts.has('xl/styles.xml') ? dateStyles(text('xl/styles.xml')) : [],
      is1904: /date1904="(1|true)"/.test(workbook),
    };
    const attempts = sheets.map(({ name, path }) => {
      const found = new Faults();
      const part = sheets.length > 1 ? name : '';
      const where = part === '' ? file : `${file} [${part}]`;
      const headed = withHeader({ file: where, rows: sheetRows(text(path), context) }, found);
      return { name: part, headed, found };
    });
    const read = attempts.filter(({ headed }) => headed !== undefined);
    for (const { found } of read.length > 0 ? read : attempts) passOn(found, faults);
    return read.flatMap(({ name, headed }) => (headed ? [tableOf(file, name, headed)] : []));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    faults.add(
      { where: file },
      'Regnearket kan ikke læses; forventet: en .xlsx-fil. Åbn den i regnearket, og gem den igen.',
      "The workbook can't be read; expected an .xlsx file. Open it in the spreadsheet program and save it again.",
    );
    return [];
  }
}

function tableOf(file: string, part: string, headed: Pick<ImportedTable, 'title' | 'header' | 'rows'>): ImportedTable {
  const cells = headed.rows.flatMap((row) => row.cells);
  const decimal = decimalOf(cells, ',') === '.' ? '.' : ',';
  return { file, part, format: 'xlsx', source: '', updated: '', decimal, codes: new Map(), ...headed };
}

function unpack(file: string, bytes: Uint8Array, faults: Faults): ReadonlyMap<string, Uint8Array> | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(
          name,
        );
        if (isWanted) size += originalSize;
        return isWanted && size <= mostBytes;
      },
    });
    if (size <= mostBytes) return new Map(Object.entries(parts));
    faults.add(
      { where: file },
      `Regnearket fylder ${size} byte pakket ud; forventet: højst ${mostBytes}. Gem tabellen i et regneark for sig.`,
      `The workbook takes ${size} bytes unpacked; expected at most ${mostBytes}. Save the table in a workbook of its own.`,
    );
  } catch {
    faults.add(
      { where: file },
      'Filen er beskadiget eller beskyttet og kan ikke pakkes ud; forventet: et regneark gemt som .xlsx uden adgangskode. Gem det igen.',
      "The file is damaged or protected and can't be unpacked; expected a workbook saved as .xlsx without a password. Save it again.",
    );
  }
  return undefined;
}
