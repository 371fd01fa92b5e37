import { describe, expect, it } from 'vitest';
import { proseFaults } from '../../workbench/cells/proseFaults.ts';
import { wordingIn } from '../../workbench/text/language.ts';

const told = (text: string, language: 'da' | 'en' = 'en') => proseFaults(text, wordingIn(language));
const lines = (text: string) => told(text).map(({ line }) => line);

describe('prose that is shown as its author will expect', () => {
  it('has no remarks', () => {
    const text = [
      '# Question',
      'A **word**, a [source](https://example.org), a [place](#gap), a [mail](mailto:a@example.org) and 3 < 4.',
      '',
      '## Answer',
      '| a | b |\n| - | - |\n| 1 | [2] |',
      'As [told][here].',
      '',
      '[here]: https://example.org',
      '# Next',
    ].join('\n');
    expect(told(text)).toEqual([]);
  });
});

describe('prose that is shown as something else', () => {
  it('is told of at its line: pictures, which nothing fetches', () => {
    const [fault] = told('First\nsecond ![a plan](https://example.org/plan.png)');
    expect(fault?.line).toBe(2);
    expect(fault?.sentence).toContain('“a plan”');
  });

  it('is told of where it is HTML, once for a pair of tags', () => {
    expect(told('A <b>bold</b> word').map(({ sentence }) => sentence)).toEqual([
      '“<b>” is shown as it is written: HTML is off. Use Markdown.',
    ]);
    expect(lines('Text\n\n<div class="box">\ninside\n</div>')).toEqual([3]);
  });

  it('is told of where a link leads to what no reader could follow', () => {
    const faults = told('[plan](file:///c:/plan.docx) and [run](javascript:alert(1)) and [near](plan.md)');
    expect(faults.map(({ sentence }) => /“(.*?)”/.exec(sentence)?.[1])).toEqual([
      'file:///c:/plan.docx',
      'javascript:alert(1)',
      'plan.md',
    ]);
  });

  it('is told of where a heading skips a level, and not where one goes back up', () => {
    expect(lines('# One\n\n### Three\n\n## Two\n\n# One')).toEqual([3]);
    expect(told('# En\n\n### Tre', 'da')[0]?.sentence).toContain('fra niveau 1 til 3');
  });

  it('is told of where a reference leads nowhere', () => {
    expect(told('As [told][there].').map(({ sentence }) => sentence)).toEqual([
      '“[told][there]” refers to a link that the text doesn’t have.',
    ]);
  });
});
