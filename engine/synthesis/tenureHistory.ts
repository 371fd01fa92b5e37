import { isSocial, Tenure } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';

/**
 * Share of dwellings that change household in a year, by tenure code. Social family and youth dwellings: Landsbyggefonden,
 * temastatistik 2020:7 (10.4 % and 39.9 %); the others assumed: elderly 12 %, private rental 27 %, co-operative 10 %, owners 5 %.
 */
const turnover = [0.104, 0.399, 0.12, 0.27, 0.1, 0.05];

/** How much oftener or more seldom people move at an age than their tenure's mean. Assumed. */
function ageFactor(age: number): number {
  if (age < 30) return 1.7;
  if (age < 40) return 1.2;
  return age < 60 ? 0.85 : 0.6;
}

/** Shares of households outside social housing that are on a social waiting list, by tenure code. Assumed. */
const listedShare = [1, 1, 1, 0.5, 0.35, 0.15];
const youngestListed = 15;

/**
 * Sets the year each household moved in, by going back from the base year until it moves, and the year its seniority on social
 * waiting lists counts from: for tenants of social housing their moving in, for others a drawn seniority or none.
 * @param meanSeniority years, of those on the lists
 */
export function setTenureHistory(
  { residents, households, dwellings }: Population,
  rows: EstateRows,
  baseYear: number,
  meanSeniority: number,
  draws: Draws,
): void {
  for (let row = rows.households[0]; row < rows.households[1]; row++) {
    const head = households.firstMember[row] as number;
    const age = residents.age[head] as number;
    const tenure = dwellings.tenure[households.dwelling[row] as number] as number;
    let years = 0;
    while (age - years > 18 && draws.share() >= Math.min(0.9, (turnover[tenure] as number) * ageFactor(age - years)))
      years++;
    // nobody has been in a youth dwelling much longer than an education lasts
    if (tenure === Tenure.socialYouth) years = Math.min(years, 8);
    households.movedIn[row] = baseYear - years;
    const waited =
      draws.share() < (listedShare[tenure] as number)
        ? Math.min(age - youngestListed, Math.floor(meanSeniority * draws.exponential()))
        : 0;
    households.listedSince[row] = isSocial(tenure) ? baseYear - years : baseYear - Math.max(0, waited);
  }
}
