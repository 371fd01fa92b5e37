import { criterionDefinition } from '../../criteria/criterionDefinitions.ts';
import { placesOf } from '../../population/geography.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { roundToError } from '../rounding.ts';
import type { BoundNumber, Finding } from './finding.ts';

type Locale = 'da' | 'en';

/** A finding as a sentence: pieces of text, and numbers that keep their binding. */
export type Sentence = readonly (string | { readonly text: string; readonly number: BoundNumber })[];

/** The sentence of a finding in Danish or English, with no more digits than the error bears. */
export function sentenceOf(
  finding: Finding,
  ensemble: Pick<Ensemble, 'shape' | 'strategies'>,
  locale: Locale,
): Sentence {
  const { years, geography } = ensemble.shape;
  const place = placesOf(geography).find(({ id }) => id === finding.place)?.label[locale] ?? finding.place;
  const number = (bound: BoundNumber, signed = true) => ({ text: numberText(bound, locale, signed), number: bound });
  const nameOf = (id: string) =>
    `»${ensemble.strategies.find(({ strategy }) => strategy.id === id)?.strategy.name ?? id}«`;
  const name = (id: string) => (locale === 'da' ? nameOf(id) : nameOf(id).replace('»', '“').replace('«', '”'));
  const what = 'criterion' in finding ? inSentence(criterionDefinition(finding.criterion).label[locale]) : '';
  const [from, to] = [years[0], years.at(-1)];
  const da = locale === 'da';
  switch (finding.kind) {
    case 'too-few': {
      const { replicates, needed } = finding;
      return da
        ? [
            `${replicates === 1 ? 'Én gentagelse' : `${replicates} gentagelser`} er for lidt til at sige, hvilken vej det går: der skal mindst ${needed} til.`,
          ]
        : [
            `${replicates === 1 ? 'One replicate is' : `${replicates} replicates are`} too few to say which way it goes: it takes at least ${needed}.`,
          ];
    }
    case 'baseline':
      return finding.isChanged
        ? da
          ? [
              `Uden nye greb går ${place}s afstand til resten af kommunen (${what}) fra `,
              number(finding.before),
              ` i ${from} til `,
              number(finding.after),
              ` i ${to}.`,
            ]
          : [
              `Without new measures the distance of ${place} to the rest of the municipality (${what}) goes from `,
              number(finding.before),
              ` in ${from} to `,
              number(finding.after),
              ` in ${to}.`,
            ]
        : da
          ? [
              `Uden nye greb er ${place}s afstand til resten af kommunen (${what}) i ${to} omtrent som i ${from}: `,
              number(finding.after),
              '.',
            ]
          : [
              `Without new measures the distance of ${place} to the rest of the municipality (${what}) is in ${to} about what it was in ${from}: `,
              number(finding.after),
              '.',
            ];
    case 'effect': {
      const isLower = finding.difference.value < 0;
      return da
        ? [
            `${name(finding.scenario)} gør afstanden ${isLower ? 'lavere' : 'højere'}: `,
            number(finding.difference),
            ` i forhold til basis i ${to}.`,
          ]
        : [
            `${name(finding.scenario)} makes the distance ${isLower ? 'lower' : 'higher'}: `,
            number(finding.difference),
            ` against the baseline in ${to}.`,
          ];
    }
    case 'no-effect':
      return da
        ? [
            `For ${name(finding.scenario)} kan forskellen til basis (`,
            number(finding.difference),
            `) ikke skelnes fra tilfældighed.`,
          ]
        : [
            `For ${name(finding.scenario)} the difference from the baseline (`,
            number(finding.difference),
            `) can't be told from chance.`,
          ];
    case 'people-or-place': {
      const most = mostIs[finding.most ?? 'untold'][locale];
      const [place, people] = da ? ['Sted ', ', mennesker '] : ['Place ', ', people '];
      return [`${most} ${place}`, number(finding.placeChange), people, number(finding.people), '.'];
    }
    case 'status': {
      const status = statusNames[finding.status][locale];
      return da
        ? [
            `Sandsynligheden for, at ${place} er ${status} i ${to}, er `,
            number(finding.probability, false),
            ' mod ',
            number(finding.baseline, false),
            ' i basis.',
          ]
        : [
            `The probability that ${place} is a ${status} in ${to} is `,
            number(finding.probability, false),
            ' against ',
            number(finding.baseline, false),
            ' in the baseline.',
          ];
    }
    case 'elsewhere':
      return da
        ? [`Samtidig går det den anden vej i ${place}: `, number(finding.difference), ' i forhold til basis.']
        : [
            `At the same time it goes the other way at ${place}: `,
            number(finding.difference),
            ' against the baseline.',
          ];
  }
}

/** A sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

const mostIs = {
  place: { da: 'Det meste er sted: andre bor der.', en: 'Most of it is place: others live there.' },
  people: {
    da: 'Det meste er mennesker: beboernes liv ændrer sig.',
    en: "Most of it is people: residents' lives change.",
  },
  untold: {
    da: 'Om det mest er sted eller mennesker, kan ikke skelnes fra tilfældighed.',
    en: "Whether most of it is place or people can't be told from chance.",
  },
} as const;

const statusNames = {
  'prevention-area': { da: 'forebyggelsesområde', en: 'prevention area' },
  'vulnerable-area': { da: 'udsat boligområde', en: 'vulnerable area' },
} as const;

/** Begins with a small letter inside a sentence. */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function numberText({ value, mcse, unit }: BoundNumber, locale: Locale, signed: boolean): string {
  const perUnit = unit === 'kroner' ? 0.001 : 100;
  const { value: rounded, decimals } = roundToError(value * perUnit, mcse * perUnit, 0.1);
  const digits = rounded
    .toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
    .replace('-', '−');
  if (unit === 'probability') return `${digits}\u00a0%`;
  if (unit === 'kroner') return `${digits}\u00a0${locale === 'da' ? 't.kr.' : 'thousand kr.'}`;
  return `${digits}\u00a0${locale === 'da' ? 'procentpoint' : 'percentage points'}`;
}
