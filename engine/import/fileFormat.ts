import type { Faults } from '../pack/faults.ts';
import type { ImportFormat } from './table.ts';

/** What a file is that no table can be read from, as people know it. */
type UnreadableKind = 'nothing' | 'old-workbook' | 'portable-document' | 'web-page' | 'other';

/** Bytes that no text has; UTF-16 begins with a mark of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\x00-\x08]/;

/** A line that only a PC-Axis file has: a keyword of the format, perhaps with language and variable, and an equals sign. */
const pxLine =
  /^(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|LAST-UPDATED|TABLEID|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-CODE|SUBJECT-AREA|TITLE|CONTENTS|DESCRIPTION|UNITS|STUB|HEADING|VALUES|CODES|KEYS|DATA)(\[\w+\])?(\("[^"\n]*"[^\n]*?\))?\s*=/m;

/**
 * The format of a file by its content, since names are often wrong; undefined where no table can be read from it, and then the fault says
 * what the file is instead.
 * @param file name, for the message
 */
export function formatOf(file: string, bytes: Uint8Array, faults: Faults): ImportFormat | undefined {
  const format = recognised(bytes);
  if (format === 'csv' || format === 'px' || format === 'json-stat' || format === 'xlsx') return format;
  faults.add({ where: file }, ...told[format]);
  return undefined;
}

function recognised(bytes: Uint8Array): ImportFormat | UnreadableKind {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return 'xlsx';
  if (first === 0xd0 && second === 0xcf) return 'old-workbook';
  const isUtf16 = first === 0xff && second === 0xfe;
  const head = new TextDecoder(isUtf16 ? 'utf-16le' : 'windows-1252').decode(bytes.subarray(0, 65_536));
  const text = head.replace(/^(ï»¿|\uFEFF)/, '').trimStart();
  if (text === '') return 'nothing';
  if (text.startsWith('%PDF')) return 'portable-document';
  if (!isUtf16 && noText.test(text)) return 'other';
  if (/^<(!doctype|\?xml|html|head|body|table|meta)/i.test(text)) return 'web-page';
  if (text.startsWith('{') || text.startsWith('[')) return 'json-stat';
  return pxLine.test(text) ? 'px' : 'csv';
}

const told: Readonly<Record<UnreadableKind, readonly [da: string, en: string]>> = {
  nothing: [
    'Filen er tom; forventet: en tabel. Hent den igen ved kilden.',
    'The file is empty; expected a table. Fetch it again from its source.',
  ],
  'old-workbook': [
    'Filen er et ældre Excel-regneark (.xls) eller beskyttet med adgangskode; forventet: .xlsx uden adgangskode. Åbn den i regnearket, vælg »Gem som«, og vælg .xlsx.',
    'The file is an older Excel workbook (.xls) or protected by a password; expected .xlsx without a password. Open it in the spreadsheet program, choose “Save as”, and choose .xlsx.',
  ],
  'portable-document': [
    'Filen er en PDF, som er tegnet og ikke har nogen tabel; forventet: CSV, JSON-stat, PX eller Excel (.xlsx). Spørg kilden efter tallene som regneark, eller skriv dem ind i et.',
    'The file is a PDF, which is drawn and holds no table; expected CSV, JSON-stat, PX or Excel (.xlsx). Ask the source for the figures as a workbook, or write them into one.',
  ],
  'web-page': [
    'Filen er en webside eller XML; forventet: CSV, JSON-stat, PX eller Excel (.xlsx). Vælg et af dem, når du henter tabellen. Er det et regneark gemt som webside, så åbn det i regnearket, og gem det som .xlsx.',
    'The file is a web page or XML; expected CSV, JSON-stat, PX or Excel (.xlsx). Choose one of them when you fetch the table. If it is a workbook saved as a web page, open it in the spreadsheet program and save it as .xlsx.',
  ],
  other: [
    'Filen er ikke tekst, og formatet kendes ikke; forventet: CSV, JSON-stat, PX eller Excel (.xlsx). Åbn filen i det program, den kommer fra, og gem den som .xlsx eller CSV.',
    "The file isn't text, and its format isn't known; expected CSV, JSON-stat, PX or Excel (.xlsx). Open it in the program that it comes from, and save it as .xlsx or CSV.",
  ],
};
