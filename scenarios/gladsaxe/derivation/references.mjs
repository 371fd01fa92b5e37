/** National and regional values with their paths, and the published history of the areas. */

import { nationalConvictedShare, vaerebroParkOrigin } from './facts.mjs';
import { regionalMeanIncome } from './levels.mjs';

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
      source: 'Half of the line 1.45 % (twice the national share) in the list of December 2022, dklf.dk',
    },
    {
      id: 'national-conviction-share',
      year: horizon,
      value: nationalConvictedShare,
      status: 'assumed',
      source: 'Kept level',
    },
    ...[base, 2030, 2035, 2040, horizon].map((year) => ({
      id: 'regional-mean-income',
      year,
      value: year === horizon ? grown : Math.round(regionalMeanIncome * (1 + incomeGrowth) ** (year - base)),
      status: 'assumed',
      source: 'Region Hovedstaden, residents 15–64 not in education, prices of 2025, growth 1 % a year',
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
      source: 'denoffentlige.dk, 22 April 2021',
    },
  ];
}
