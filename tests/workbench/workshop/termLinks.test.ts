import { describe, expect, it } from 'vitest';
import { glossary } from '../../../workbench/text/glossary.ts';
import { termPieces } from '../../../workbench/workshop/termLinks.ts';

const termsIn = (text: string, language: 'da' | 'en') =>
  termPieces(text, language, new Set()).flatMap(({ term }) => term ?? []);

describe('the glossary', () => {
  it('has every term once, in a sentence or two in both languages', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const { da, en } of glossary) for (const { sentence } of [da, en]) expect(sentence).toMatch(/^[A-ZÆØÅ].+\.$/);
  });

  it.each(['da', 'en'] as const)('finds each of its own terms in a text in %s', (language) => {
    for (const term of glossary.filter(({ id }) => id !== 'band' && id !== 'conversion')) {
      expect(termsIn(term[language].name, language)).toContain(term.id);
    }
  });

  it.each([
    ['Bydelen er et forebyggelsesområde, ikke et udsat boligområde.', ['prevention-area', 'vulnerable-area']],
    ['15 % anvises af kommunen, og 85 % udlejes fleksibelt.', ['assignment', 'flexible-letting']],
    ['De genhuses og går forud for ventelisten.', ['rehousing', 'waiting-list']],
    ['Et omdannelsesområdeagtigt ord er ikke lovens.', []],
    ['Fleksibel udlejning. Mere fleksibel udlejning.', ['flexible-letting']],
  ])('finds the first mention of what stands in %j', (text, terms) => {
    expect(termsIn(text, 'da')).toEqual(terms);
  });

  it('leaves the text as it was', () => {
    const text = 'Fleksibel udlejning og genhusning i et udsat boligområde.';
    expect(
      termPieces(text, 'da', new Set())
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
