import { describe, expect, it } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { indicatorVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
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

describe('every indicator that a formula may ask for', () => {
  const { functions } = indicatorVocabulary(gladsaxe());
  const asked = [...functions].flatMap(([name, lists]) => {
    const place = lists.at(-1)?.find((id) => id === 'vaerebro-park');
    const words = lists.length > 1 ? (lists[0] ?? []).map((word) => [word, place]) : [[place]];
    return words.map((each) => `${name}(${each.map((word) => `"${word}"`).join(', ')}) > 1`);
  });

  it.each(['da', 'en'] as const)('has words of its own in %s', (language) => {
    const told = asked.map((formula) => inWords(formula, language) ?? `${formula} has none`);
    expect(told.filter((words) => / has none$|undefined|[("_]/.test(words))).toEqual([]);
    // a level may be asked for by two names: `level("convicted", …)` and `convicted(…)`
    const levels = functions.get('level')?.[0]?.length ?? 0;
    expect(new Set(told).size).toBe(asked.length - levels);
  });
});

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
    [
      'activity_share("unemployed", "vaerebro-park") > 0.05',
      'andelen på dagpenge blandt 18–64-årige i Værebro Park er over 5 %',
    ],
    [
      'youth_share("outside", "vaerebro-park") >= 0.1',
      'andelen uden arbejde, uddannelse og ydelse blandt 15–29-årige i Værebro Park er mindst 10 %',
    ],
    ['vacant_share("vaerebro-park") > 0.02', 'andelen af ledige boliger i Værebro Park er over 2 %'],
    ['often_away("vaerebro-park") > 0.25', 'andelen af elever med over 10 % fravær i Værebro Park er over 25 %'],
    ['school_result("vaerebro-park") < 6.5', 'afgangskarakteren i Værebro Park er under 6,5'],
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
