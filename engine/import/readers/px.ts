import type { Faults } from '../../pack/faults.ts';
import { readNumber } from '../numbers.ts';
import type { ImportedCell, ImportedTable } from '../table.ts';
import { type CubeAxis, rowsOfCube } from './cube.ts';
import { type PxStatement, pxStatements } from './pxStatements.ts';

/**
 * Reads a PC-Axis file (PX): STUB and HEADING are the axes, the heading's last one fastest, VALUES and CODES their categories, DATA
 * the figures. `CODEPAGE` names the encoding, else `CHARSET="ANSI"` is Windows-1252. Quoted signs are missing figures.
 * @see https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/
 * @returns undefined where the file can't be read, with every fault noted
 */
export function readPx(file: string, bytes: Uint8Array, faults: Faults): ImportedTable | undefined {
  const text = decode(bytes);
  const statements = pxStatements(text);
  const plain = statements.filter(({ language }) => language === '');
  const one = (keyword: string): PxStatement | undefined => plain.find((s) => s.keyword === keyword);
  const names = [...(one('STUB')?.values ?? []), ...(one('HEADING')?.values ?? [])];
  const data = one('DATA');
  const keys = one('KEYS');
  if (!data || names.length === 0 || keys) {
    if (!tellUnclosed(file, text, faults))
      tellMissing(file, { data, keys, lastLine: text.trimEnd().split('\n').length }, faults);
    return undefined;
  }
  const before = faults.count;
  const axes = names.map((name) => axisOf(file, name, plain, faults));
  const cells = axes.reduce((product, { codes }) => product * codes.length, 1);
  if (faults.count === before && data.values.length !== cells) {
    faults.add(
      { where: file, line: data.line, column: 'DATA' },
      `Fundet: ${data.values.length} tal; forventet: ${cells}, som VALUES siger. Hent filen igen.`,
      `Found ${data.values.length} figures; expected ${cells}, as VALUES says. Fetch the file again.`,
    );
  }
  if (faults.count > before) return undefined;
  const cube = rowsOfCube(file, axes, (index) => figure(data.values[index] ?? ''), faults);
  if (!cube) return undefined;
  const title = one('DESCRIPTION')?.values[0] ?? one('TITLE')?.values[0] ?? one('CONTENTS')?.values[0] ?? '';
  const updated = /^(\d{4})(\d{2})(\d{2})/.exec(one('LAST-UPDATED')?.values[0] ?? '');
  return {
    file,
    part: '',
    format: 'px',
    title,
    source: one('SOURCE')?.values[0] ?? '',
    updated: updated ? `${updated[1]}-${updated[2]}-${updated[3]}` : '',
    decimal: '.',
    ...cube,
  };
}

/** Notes the first line with a quotation mark that isn't closed, after which the rest of the file reads as one text. */
function tellUnclosed(file: string, text: string, faults: Faults): boolean {
  const line = text.split('\n').findIndex((written) => (written.match(/"/g)?.length ?? 0) % 2 === 1);
  if (line < 0) return false;
  faults.add(
    { where: file, line: line + 1 },
    'Et anførselstegn på linjen er ikke sluttet, så resten af filen kan ikke læses; forventet: tekster mellem to anførselstegn. Hent filen igen.',
    "A quotation mark on the line isn't closed, so the rest of the file can't be read; expected texts between two quotation marks. Fetch the file again.",
  );
  return true;
}

interface Missing {
  readonly data: PxStatement | undefined;
  readonly keys: PxStatement | undefined;
  readonly lastLine: number;
}

function tellMissing(file: string, { data, keys, lastLine }: Missing, faults: Faults): void {
  if (keys) {
    faults.add(
      { where: file, line: keys.line },
      'PX-filen skriver kun de celler, der er tal i (KEYS); forventet: alle celler. Hent den igen uden KEYS, eller som CSV.',
      'The PX file writes only the cells that hold figures (KEYS); expected all cells. Fetch it again without KEYS, or as CSV.',
    );
  } else if (!data) {
    faults.add(
      { where: file, line: lastLine },
      'PX-filen slutter uden tal: DATA mangler, så den er nok hentet ned halvt; forventet: en hel PX-fil. Hent den igen.',
      'The PX file ends without figures: DATA is missing, so half of it was probably fetched; expected a whole PX file. Fetch it again.',
    );
  } else {
    faults.add(
      { where: file, line: data.line },
      'PX-filen har tal, men hverken STUB eller HEADING, som siger, hvad de er om; forventet: en hel PX-fil. Hent den igen.',
      'The PX file has figures but neither STUB nor HEADING, which say what they are about; expected a whole PX file. Fetch it again.',
    );
  }
}

function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const codepage = /CODEPAGE="([^"]+)"/i.exec(head)?.[1] ?? 'windows-1252';
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return new TextDecoder(hasMark ? 'utf-8' : codepage.toLowerCase()).decode(bytes);
  } catch {
    // an encoding that nobody knows: what most Nordic files are in
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function axisOf(file: string, name: string, statements: readonly PxStatement[], faults: Faults): CubeAxis {
  const of = (keyword: string) => statements.find((s) => s.keyword === keyword && s.variable === name);
  const labels = of('VALUES')?.values ?? of('CODES')?.values ?? [];
  const codes = of('CODES')?.values ?? labels;
  if (labels.length === 0 || codes.length !== labels.length) {
    faults.add(
      { where: file, line: (of('CODES') ?? of('VALUES'))?.line ?? 1, column: name },
      `»${name}« har ${labels.length} VALUES og ${codes.length} CODES; forventet: lige mange og mindst én. Hent filen igen.`,
      `“${name}” has ${labels.length} VALUES and ${codes.length} CODES; expected as many of each and at least one. Fetch the file again.`,
    );
  }
  return { name, codes, labels };
}

function figure(written: string): ImportedCell {
  const read = readNumber(written, '.');
  return read ? read.value : written;
}
