import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../engine/scenario/notebook.ts';
import { writeAlignment } from '../../engine/scenario/readAlignment.ts';
import { told } from './writing.ts';

const notebook = (block: string) =>
  parseNotebook(`---\nfremsyn: 1\ntitle: Prøve\nlanguage: da\npack: small-town\n${block}---\n`, 'prøve.md');
const alignment = {
  ageFrom: [0, 18, 65],
  years: [
    { year: 2026, arriving: 1.02, leaving: [1, 0.9, 1.1] },
    { year: 2027, arriving: 0.98, leaving: [0.5, 2, 1] },
  ],
};

describe('alignment in a notebook’s header', () => {
  it('is read as it is written, and is nothing where it is left out', () => {
    const { notebook: read, messages } = notebook(writeAlignment(alignment));
    expect(messages).toEqual([]);
    expect(read.alignment).toEqual(alignment);
    expect(notebook('').notebook.alignment).toBeUndefined();
  });

  it('has all of its faults told at once, and is then left out', () => {
    const { notebook: read, messages } = notebook(
      [
        'alignment:',
        '  age-from: [0, 18, 12]',
        '  years:',
        '    2026: {arriving: 3, leaving: [1, 1, 0.2]}',
        '    soon: {arriving: 1, leaving: [1, 1, 1]}',
        '    2028: {arriving: 1, leaving: [1, 1]}',
        '    2029: 1.02',
        '    2030: {ariving: 1, leaving: [1, 1, many]}',
        '',
      ].join('\n'),
    );
    expect(read.alignment).toBeUndefined();
    expect(told(messages).map((sentence) => sentence.split(/[;.] /)[0])).toEqual([
      '7:13 age-from must be whole ages that rise from 0, for example [0, 18, 25, 65].',
      '9:11 2026 has the factor 3',
      '9:11 2026 has the factor 0.2',
      '10:5 `soon` is not a year from 1900 to 2200.',
      '11:11 2028 has 2 factors in leaving and one in arriving',
      '12:11 2029 must be `{arriving: …, leaving: […]}`.',
      '13:11 2030 has 2 factors in leaving and none in arriving',
      '13:12 Unknown key `ariving` in `2030`',
      '13:40 leaving is “many”',
    ]);
  });
});
