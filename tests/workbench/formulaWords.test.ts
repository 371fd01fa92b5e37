import { describe, expect, it } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { formulaWords, lineCrossed } from '../../workbench/cells/formulaWords.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { gladsaxe } from './gladsaxeSession.ts';

const inWords = (formula: string, language: 'da' | 'en' = 'da') => {
  const words = wordingIn(language);
  const place = (id: string) => {
    const found = placesOf(gladsaxe().geography).findLast((candidate) => candidate.id === id);
    return found ? words.label(found.label) : id;
  };
  return formulaWords(formula, words, place)?.replaceAll('\u00a0', ' ');
};

describe('a condition in words', () => {
  it.each([
    ['level("convicted", "vaerebro-park") < 0.02', 'dømte i Værebro Park er under 2 %'],
    ['0.3 < outside_labour("vaerebro-park")', 'uden for arbejdsmarked og uddannelse i Værebro Park er over 30 %'],
    [
      'gap("low-income", "vaerebro-park") >= 0.1',
      'afstanden til resten af kommunen for lav bruttoindkomst i Værebro Park er mindst 10 procentpoint',
    ],
    ['change("convicted", "vaerebro-park") < 0', 'dømte i Værebro Park er faldet det seneste år'],
    [
      'level("mean-income", "vaerebro-park") > 250000',
      'gennemsnitlig bruttoindkomst i Værebro Park er over 250.000 kr.',
    ],
    ['residents("vaerebro-park") < 2000', 'antallet af beboere i Værebro Park er under 2.000'],
    ['fired("tidlig") == 1 and year > 2030', 'udløseren tidlig er udløst, og det er efter 2030'],
    [
      'year >= 2030 or (year < 2028 and not (residents("vaerebro-park") > 2000))',
      'det er 2030 eller senere, eller både det er før 2028, og det ikke gælder, at antallet af beboere i Værebro Park er over 2.000',
    ],
    [
      'level("convicted", "vaerebro-park") - level("convicted", "gladsaxe") > 0.01',
      'dømte i Værebro Park minus dømte i Gladsaxe er over 1 procentpoint',
    ],
    [
      'level("convicted", "vaerebro-park") > 1.5 * level("convicted", "gladsaxe")',
      'dømte i Værebro Park er over 1,5 gange dømte i Gladsaxe',
    ],
  ])('of %s is %s', (formula, words) => {
    expect(inWords(formula)).toBe(words);
  });

  it('is told in English as in Danish', () => {
    expect(inWords('level("convicted", "vaerebro-park") < 0.02', 'en')).toBe('convicted in Værebro Park is below 2%');
    expect(inWords('gap("convicted", "vaerebro-park") <= 0.01', 'en')).toBe(
      'the gap to the rest of the municipality for convicted in Værebro Park is at most 1 percentage point',
    );
  });

  it('is none where the formula can’t be read, or has no words', () => {
    for (const formula of [
      'level("convicted"',
      'level("convicted", "vaerebro-park")',
      'unknown > 1',
      'round(year, 1) > 2',
    ])
      expect(inWords(formula), formula).toBeUndefined();
  });

  it('is the same of a line that a value crosses as of the formula that says so', () => {
    const line = { form: 'gap', criterion: 'convicted', place: 'vaerebro-park', side: 'larger', line: 0.02 } as const;
    const words = lineCrossed(line, wordingIn('en'), () => 'Værebro Park').replaceAll('\u00a0', ' ');
    expect(words).toBe(inWords('gap("convicted", "vaerebro-park") > 0.02', 'en'));
  });
});
