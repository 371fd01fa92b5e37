import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../../engine/index.ts';
import { linkTo, longestLink } from '../../../workbench/notebook/share.ts';
import { actionsFound } from '../../../workbench/workshop/actionsFound.ts';
import { shortCopy } from '../../../workbench/workshop/shortCopy.ts';
import { standardDocument } from '../gladsaxeSession.ts';

const named = (label: string) => ({ id: label, group: 'document', label, run: () => {} }) as const;
const labels = (wanted: string) =>
  actionsFound(['Udskriv', 'Gem som fil', 'Fortryd', 'Gå til Fire veje', 'Gem tabeller'].map(named), wanted).map(
    ({ label }) => label,
  );

describe('what is looked for', () => {
  it('is found by every word of it, whatever its case', () => {
    expect(labels('SOM gem')).toEqual(['Gem som fil']);
    expect(labels('xyz')).toEqual([]);
  });

  it('stands first where it begins with the word, else in its own order', () => {
    expect(labels('f')).toEqual(['Fortryd', 'Gem som fil', 'Gå til Fire veje']);
    expect(labels(' ')).toHaveLength(5);
  });
});

describe('the short copy for groups', () => {
  it('has the scenarios letter by letter, and makes a shorter link', async () => {
    const text = standardDocument('da');
    const { notebook } = parseNotebook(text, 'whole');
    const short = parseNotebook(shortCopy(notebook), 'short');
    expect(short.messages).toEqual([]);
    const scenarios = ({ cells }: typeof notebook) =>
      cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.body] : []));
    expect(scenarios(short.notebook)).toEqual(scenarios(notebook));
    const lengths = await Promise.all(
      [shortCopy(notebook), text].map(async (document) => (await linkTo('https://example.org/', document)).length),
    );
    expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
    expect(lengths[0]).toBeLessThan(longestLink);
  });
});
