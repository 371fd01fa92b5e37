import { walkXml } from './xml.ts';

/** A sheet of a workbook: name and path in the archive. */
export interface SheetPlace {
  readonly name: string;
  readonly path: string;
}

/** The visible sheets, in order. */
export function sheetsOf(workbook: string, relations: string): readonly SheetPlace[] {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (name, at) => {
      if (name === 'Relationship') targets.set(at.Id ?? '', at.Target ?? '');
    },
  });
  const sheets: SheetPlace[] = [];
  walkXml(workbook, {
    open: (name, at) => {
      if (name !== 'sheet' || (at.state ?? 'visible') !== 'visible') return;
      const target = targets.get(at['r:id'] ?? '') ?? '';
      sheets.push({ name: at.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
    },
  });
  return sheets;
}

/** Texts that cells name by number; phonetic readings are left out. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let isText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (isText) strings.push((strings.pop() ?? '') + text);
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
  });
  return strings;
}

/** For each cell style, whether it shows a date (ECMA-376, part 1, § 18.8.30: formats 14–22 and 45–47, or one with d, m or y). */
export function dateStyles(xml: string): readonly boolean[] {
  const custom = new Map<number, string>();
  const isDate: boolean[] = [];
  let isCellFormats = false;
  walkXml(xml, {
    open: (name, at) => {
      if (name === 'numFmt') custom.set(Number(at.numFmtId), at.formatCode ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      const format = Number(at.numFmtId ?? 0);
      const code = custom.get(format)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      const isBuiltIn = (format >= 14 && format <= 22) || (format >= 45 && format <= 47);
      isDate.push(code === undefined ? isBuiltIn : /[dmy]/i.test(code));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return isDate;
}

/** A day number of a workbook as ISO date. Day 60 of the 1900 system is 29 February 1900, which never was. */
export function dateOf(serial: number, is1904: boolean): string {
  const day = Math.floor(serial) + (is1904 ? 1462 : 0);
  // days from 1 March of year 0, as in the civil calendar's own arithmetic
  const days = day + (day > 60 ? 693_899 : 693_900);
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}
