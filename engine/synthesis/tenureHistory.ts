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

/** Age from which one may sign up for social housing. */
const youngestListed = 15;

/**
 * Sets the year each household moved in, by going back from the base year until it moves, and the year before which it was on no
 * waiting list: for tenants of social housing their moving in, for others when the head was 15; what they have waited since is told by the sign-ups
 * that lapse (`housing/signingUp.ts`).
 */
export function setTenureHistory(
  { residents, households, dwellings }: Population,
  rows: EstateRows,
  baseYear: number,
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
    households.listedSince[row] = baseYear - (isSocial(tenure) ? years : Math.max(0, age - youngestListed));
  }
}
