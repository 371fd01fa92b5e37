import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../engine/import/foundFaults.ts';
import { readTables } from '../../engine/import/readTables.ts';
import { Faults } from '../../engine/pack/faults.ts';
import { utf8, windows1252 } from './reading.ts';

const px = `CHARSET="ANSI";
AXIS-VERSION="2000";
TITLE="Befolkningen";
STUB="område";
HEADING="tid";
VALUES("område")="Gladsaxe","Hele landet";
VALUES("tid")="2024K1","2025K1";
DATA=
1 2
3 4;
`;

/** The one message that a file is refused with. */
function refusal(bytes: Uint8Array | string, file: string) {
  const faults = new Faults();
  expect(readTables(file, typeof bytes === 'string' ? utf8(bytes) : bytes, faults)).toEqual([]);
  const messages = messagesOf(faults);
  expect(messages.map(({ where }) => where)).toEqual([file]);
  const [message] = messages;
  if (!message) throw new Error('nothing was told');
  return message;
}

describe('a file without a table is told for what it is:', () => {
  it.each([
    [
      'an old workbook',
      'liste.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      /\.xls.*Gem som/,
      /older Excel workbook.*Save as/,
    ],
    [
      'one of another office program',
      'liste.ods',
      zipSync({ 'content.xml': strToU8('<a/>') }),
      /\.ods/,
      /no Excel file/,
    ],
    ['a PDF', 'liste.pdf', utf8('%PDF-1.7\nx'), /PDF/, /PDF, which is drawn/],
    ['a web page', 'liste.xls', utf8('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), /webside/, /web page/],
    ['nothing', 'tom.csv', utf8('\uFEFF\n'), /tom/, /empty/],
    ['a picture', 'foto.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), /ikke tekst/, /isn't text/],
    [
      'a JSON list',
      'liste.json',
      utf8('[{"sted":"Park","antal":9},{"sted":"By","antal":8}]'),
      /JSON-liste med 2 elementer/,
      /JSON list of 2 elements/,
    ],
    ['a refusal', 'svar.json', utf8('{"errorTypeCode":"REQUEST-LIMIT"}'), /REQUEST-LIMIT/, /refusal “REQUEST-LIMIT”/],
    ['other JSON', 'svar.json', utf8('{"sted":1,"antal":2}'), /fundet: sted, antal/, /found: sted, antal/],
    [
      'words',
      'brev.txt',
      utf8('Kære alle\n\nDet blev sendt i går.'),
      /2 linjer med højst 1 felt;/,
      /2 lines of at most 1 field;/,
    ],
  ])('%s', (_, file, bytes, da, en) => {
    const message = refusal(bytes, file);
    expect(message.da).toMatch(da);
    expect(message.en).toMatch(en);
    for (const [told, expected] of [
      [message.da, 'forventet'],
      [message.en, 'expected'],
    ] as const)
      expect(told).toContain(expected);
  });

  it('never repeats what stands in it, which may be about persons', () => {
    const { da, en } = refusal('Navn og nummer: 0101901234\n', 'brev.txt');
    expect(da + en).not.toMatch(/0101901234|Navn/);
  });
});

describe('a damaged file is told where the damage is:', () => {
  it.each([
    ['no figures, since the end is missing', px.slice(0, px.indexOf('DATA')), 7, /DATA mangler/, /DATA is missing/],
    [
      'no figures, since the beginning is missing too',
      px.slice(px.indexOf('STUB'), px.indexOf('DATA')),
      4,
      /DATA mangler/,
      /DATA is missing/,
    ],
    [
      'nothing that says what figures are about',
      px.replace(/^(STUB|HEADING).*\n/gm, ''),
      6,
      /hverken STUB eller HEADING/,
      /neither STUB nor HEADING/,
    ],
    [
      'a text that doesn’t end',
      px.replace('TITLE="Befolkningen"', 'TITLE="Befolkningen'),
      3,
      /anførselstegn/i,
      /quotation mark/i,
    ],
    ['only the cells with figures', px.replace('DATA=', 'KEYS("område")=VALUES;\nDATA='), 8, /KEYS/, /KEYS/],
  ])('PX with %s', (_, text, line, da, en) => {
    for (const name of ['folk.px', 'folk.txt']) {
      const message = refusal(windows1252(text), name);
      expect(message.line).toBe(line);
      expect(message.da).toMatch(da);
      expect(message.en).toMatch(en);
    }
  });

  it('JSON that was cut off, with how much is missing, and JSON that is wrong at a line', () => {
    expect(refusal('{"dataset": {\n"value": [1, "}"', 'a.json')).toMatchObject({
      line: 2,
      da: expect.stringContaining('3 klammer'),
      en: expect.stringContaining('3 brackets'),
    });
    expect(refusal('{"a": 1}}\n', 'a.json')).toMatchObject({ line: 1, en: expect.stringContaining('out of place') });
    expect(refusal('{"a": 1,}', 'a.json').en).toContain('out of place');
  });
});
