/** National and regional values with their paths, and the published history of the areas. */

import { nationalConvictedShare, vaerebroParkOrigin } from './facts.mjs';
import { regionalMeanIncome } from './levels.mjs';
import { inBoth } from './texts.mjs';

/** Real growth of incomes a year. Assumed; the parameter `income-growth` is the same. */
export const incomeGrowth = 0.01;
const horizon = 2045;
const base = 2025;

/**
 * Folkepensionsalder by calendar year, each rise between the last year before it and its first: 67 for those born from July 1955, 68 for those
 * born from 1963, 69 from 1967 (lov om social pension § 1 a) and 70 from 1971. A new law is a new row.
 */
const pensionAges = [
  [base, 67, 'derived'],
  [2029, 67, 'derived'],
  [2030, 68, 'derived'],
  [2034, 68, 'derived'],
  [2035, 69, 'derived'],
  [2039, 69, 'derived'],
  [2040, 70, 'assumed'],
  [horizon, 70, 'assumed'],
];
const pensionAgeInForce = [
  'Lov om social pension § 1 a, danskelove.dk: 67 år, 68 år for født fra 1963, 69 år for født fra 1967',
  'Act on social pension § 1 a, danskelove.dk: 67, 68 for those born from 1963, 69 for those born from 1967',
];
const pensionAgeDecided = [
  '70 år for født fra 1971, vedtaget i 2025, efter hukommelsen; senere stigninger er ikke vedtaget',
  '70 for those born from 1971, passed in 2025, from memory; later rises are not passed',
];

export function referenceRows() {
  const grown = Math.round(regionalMeanIncome * (1 + incomeGrowth) ** (horizon - base));
  return [
    {
      id: 'national-conviction-share',
      year: 2022,
      value: nationalConvictedShare,
      status: 'derived',
      ...inBoth('source', [
        'Halvdelen af grænsen 1,45 % (to gange landsandelen) på listen fra december 2022, dklf.dk',
        'Half of the line 1.45 % (twice the national share) in the list of December 2022, dklf.dk',
      ]),
    },
    {
      id: 'national-conviction-share',
      year: horizon,
      value: nationalConvictedShare,
      status: 'assumed',
      ...inBoth('source', ['Holdt uændret', 'Kept level']),
    },
    ...[base, 2030, 2035, 2040, horizon].map((year) => ({
      id: 'regional-mean-income',
      year,
      value: year === horizon ? grown : Math.round(regionalMeanIncome * (1 + incomeGrowth) ** (year - base)),
      status: 'assumed',
      ...inBoth('source', [
        'Region Hovedstaden, beboere 15–64 år ikke under uddannelse, 2025-priser, vækst 1 % om året',
        'Region Hovedstaden, residents 15–64 not in education, prices of 2025, growth 1 % a year',
      ]),
    })),
    ...pensionAges.map(([year, value, status]) => ({
      id: 'pension-age',
      year,
      value,
      status,
      ...inBoth('source', status === 'assumed' ? pensionAgeDecided : pensionAgeInForce),
    })),
    ...[base, horizon].map((year) => ({
      id: 'business-cycle',
      year,
      value: 1,
      status: 'assumed',
      ...inBoth('source', [
        'Et sædvanligt år hele vejen: faktor på at finde arbejde, fra 0,5 til 1,5',
        'A usual year throughout: factor on finding work, from 0.5 to 1.5',
      ]),
    })),
  ];
}

export function observedRows() {
  return [
    {
      place: 'vaerebro-park',
      criterion: 'origin',
      year: vaerebroParkOrigin.year,
      value: vaerebroParkOrigin.share,
      status: 'published',
      ...inBoth('source', ['denoffentlige.dk, 22. april 2021', 'denoffentlige.dk, 22 April 2021']),
    },
  ];
}
