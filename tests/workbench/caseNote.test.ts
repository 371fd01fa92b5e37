import { describe, expect, it } from 'vitest';
import { caseNote } from '../../workbench/text/caseNote.ts';
import { caseSentence } from '../../workbench/text/criteria.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { readSources } from '../architecture/sources.ts';

describe('the note on the case about the fifth criterion', () => {
  it('is dated in both languages, tells the judgment’s day and whose turn it is', () => {
    expect(new Date(caseNote.checked).toISOString().slice(0, 10)).toBe(caseNote.checked);
    expect(caseSentence(wordingIn('da'))).toMatch(/18\. december 2025.*Østre Landsret.*Slået op 27\. nov\. 2026\.$/);
    expect(caseSentence(wordingIn('en'))).toMatch(/18 December 2025.*Østre Landsret.*Looked up 27 Nov 2026\.$/);
  });

  it('stands in one text file; others lead to it', () => {
    const others = [...readSources()]
      .filter(([path, text]) => /\.(ts|md|html|mjs)$/.test(path) && /C.417\/23/.test(text))
      .map(([path]) => path)
      .filter((path) => !path.startsWith('tests/') && !path.startsWith('engine/'));
    expect(others).toEqual(['workbench/text/caseNote.ts']);
  });
});
