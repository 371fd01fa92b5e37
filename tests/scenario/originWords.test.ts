import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/measures/registry.ts';
import { lettingCriteria } from '../../engine/pack/pack.ts';
import { checkFile } from '../../engine/scenario/check.ts';
import { measureKeys } from '../../engine/scenario/measureKeys.ts';
import { originWord } from '../../engine/scenario/originWords.ts';
import { pack, told, using } from './writing.ts';

const words = [
  ...[
    'origin',
    'oprindelse',
    'oprindelsesland',
    'ethnicity',
    'etnicitet',
    'etnisk-herkomst',
    'religion',
    'nationality',
  ],
  ...['nationalitet', 'herkomst', 'statsborgerskab', 'citizenship', 'non-western', 'nonWestern', 'NON_WESTERN'],
  ...[
    'ikke-vestlig',
    'ikkevestlige',
    'western',
    'immigrants',
    'indvandrere',
    'efterkommere',
    'descendants',
    'flygtninge',
  ],
  ...[
    'refugee',
    'muslim',
    'tosprogede',
    'modersmål',
    'fødeland',
    'country-of-birth',
    'mother tongue',
    'race',
    'ancestry',
  ],
];

describe('a word for origin', () => {
  it.each(words)('%s is known for what it is', (word) => {
    expect(originWord(word)).toBeDefined();
  });

  it.each(words)('%s is refused as a letting criterion, with the reason', (word) => {
    const text = using('flexible-letting', 'where: hill', 'from: 2026', `prioritise: [employed, "${word}"]`).join('\n');
    expect(told(checkFile(text, 'plan.yaml', pack))).toEqual([
      expect.stringMatching(/^5:17 .* is refused\. Origin, religion and citizenship may not enter .* § 60 /),
    ]);
  });

  it.each([
    ['a target', using('employment-programme', 'where: hill', 'from: 2026', 'non-western: true')],
    ['a measure', using('ethnic-quota', 'where: hill', 'from: 2026')],
    ['a parameter', ['parameters: {weight-of-origin: 1}']],
    ['a rate', ['rates: [{table: labour-non-western, multiply: 1}]']],
  ])('is refused as %s, with the reason', (_, lines) => {
    const faults = told(checkFile(lines.join('\n'), 'plan.yaml', pack));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('§ 60');
  });

  it.each([
    ...[
      'original',
      'originalRent',
      'employed',
      'in-education',
      'in-migration',
      'out-migration',
      'national-mean-income',
    ],
    ...['region', 'terrace', 'embrace', 'trust', 'tromme', 'kontrol', 'international'],
    ...lettingCriteria,
    ...[...measures.values()].flatMap(({ id, fields }) => [id, ...fields.map(({ key }) => key)]),
  ])('is not %s', (word) => {
    expect(originWord(word)).toBeUndefined();
  });

  it('may stand in names and prose, where it decides nothing', () => {
    expect(checkFile('name: Uden det femte kriterium om oprindelse', 'plan.yaml', pack)).toEqual([]);
  });
});

describe('the fields of a measure', () => {
  it.each([...measures.values()])('$id have keys of their own', ({ fields }) => {
    for (const { key } of fields) expect(measureKeys).not.toContain(key);
  });
});
