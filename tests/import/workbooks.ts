import { strToU8, zipSync } from 'fflate';

/** What a cell of a made workbook holds: text, number, a date by its serial number, or nothing. */
export type MadeCell = string | number | { readonly date: number } | null;

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bytes of an Excel workbook as spreadsheet programs write it: shared strings, styles, merged cells. */
export function workbook(sheets: readonly MadeSheet[]): Uint8Array {
  const strings: string[] = [];
  const cell = (content: MadeCell, row: number, column: number): string => {
    const at = `${letters(column)}${row}`;
    if (content === null) return '';
    if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
    if (typeof content === 'object') return `<c r="${at}" s="1"><v>${content.date}</v></c>`;
    if (!strings.includes(content)) strings.push(content);
    return `<c r="${at}" t="s"><v>${strings.indexOf(content)}</v></c>`;
  };
  const parts = sheets.map(({ rows, merges = [] }) => {
    const lines = rows.map((cells, i) => `<row r="${i + 1}">${cells.map((c, j) => cell(c, i + 1, j)).join('')}</row>`);
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`;
  });
  const names = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((s) => `<si><t>${escaped(s)}</t></si>`).join('')}</sst>`,
  };
  for (const [i, part] of parts.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = part;
  const declared = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(declared));
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
