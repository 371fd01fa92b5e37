/** National and regional values with their paths, and the published history of the areas. */

import { nationalConvictedShare, vaerebroParkOrigin } from './facts.mjs';
import { regionalMeanIncome } from './levels.mjs';
import { inBoth } from './texts.mjs';

/** Real growth of incomes a year. Assumed; the parameter `income-growth` is the same. */
export const incomeGrowth = 0.01;
const horizon = 2045;
const base = 2025;

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
