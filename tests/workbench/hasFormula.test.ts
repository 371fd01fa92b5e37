import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { hasFormula } from '../../workbench/notebook/hasFormula.ts';

describe('a document may have a formula', () => {
  it.each([
    '    when: gap("low-income", "hill") > 0.1',
    'triggers:',
    '  - pilot: a',
    '    keep: year > 2030',
    '```formula a',
  ])('where it says %s', (line) => expect(hasFormula(`Tekst.\n${line}\n`)).toBe(true));

  it('and the one that the page opens with has none', () => {
    for (const name of ['default.md', 'default.en.md']) {
      expect(hasFormula(readFileSync(`${root}scenarios/${name}`, 'utf8')), name).toBe(false);
    }
  });

  it('as every template with triggers has', () => {
    const folder = `${root}scenarios/templates`;
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const triggered = texts.filter((text) => text.includes('trigger'));
    expect(triggered.length).toBeGreaterThan(1);
    for (const text of triggered) expect(hasFormula(text)).toBe(true);
  });
});
