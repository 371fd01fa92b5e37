import type { Findings } from './findings.ts';

/**
 * Words that ask for a resident's origin, religion or citizenship, or for a stand-in of them. No letting criterion, target or
 * formula may: almenboligloven § 60 allows objective criteria only, and the fifth criterion is counted, never used.
 */
const stems = [
  'oprindel',
  'ethnic',
  'etnic',
  'etnisk',
  'etnisch',
  'ethnisch',
  'religi',
  'nationalit',
  'herkomst',
  'herkunft',
  'statsborger',
  'citizen',
  'nonwestern',
  'western',
  'vestlig',
  'ikkevestlig',
  'immigrant',
  'immigration',
  'indvandre',
  'efterkommer',
  'descendant',
  'ancestry',
  'flygtning',
  'refugee',
  'muslim',
  'islam',
  'tosproge',
  'bilingual',
  'modersmaal',
  'foedeland',
  'birthcountry',
  'hudfarve',
];
const words = new Set(['origin', 'origins', 'originating', 'race', 'racial', 'faith', 'tro', 'islamic', 'danskere']);
const phrases = [
  'non western',
  'ikke vestlig',
  'birth country',
  'mother tongue',
  'country of birth',
  'skin colour',
  'skin color',
  'native language',
];

/**
 * The part of `text` that asks for origin, in any of the ways people write it (`non-western`, `nonWestern`, `etnisk_herkomst`).
 * @returns undefined where nothing does
 */
export function originWord(text: string): string | undefined {
  const parts = text
    .slice(0, 2000)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  const word = parts.find((part) => words.has(part) || stems.some((stem) => part.startsWith(stem)));
  const sentence = ` ${parts.join(' ')} `;
  return word ?? phrases.find((phrase) => sentence.includes(` ${phrase} `));
}

/** Why such a word is refused. */
export const originReason = {
  da: 'Oprindelse, religion og statsborgerskab må ikke indgå i udlejning, indsatser eller formler: almenboligloven § 60 tillader kun saglige, objektive kriterier, og det femte kriterium tælles, men bruges aldrig.',
  en: 'Origin, religion and citizenship may not enter letting, measures or formulas: almenboligloven § 60 allows objective criteria only, and the fifth criterion is counted, never used.',
};

/** Refuses a word that asks for origin, with the reason. */
export function refusesOrigin(text: string, at: { line: number; column: number }, findings: Findings): boolean {
  const word = originWord(text);
  if (word === undefined) return false;
  const shown = text.slice(0, 60);
  findings.error(at, `\`${shown}\` afvises. ${originReason.da}`, `\`${shown}\` is refused. ${originReason.en}`);
  return true;
}
