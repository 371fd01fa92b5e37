import { isSocial, Tenure } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { type StepTable, stepAt } from './ageSteps.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';

/** Share of social dwellings that fall vacant in a year, by which the waiting list's length is set (10.4 % of family dwellings, LBF 2019). */
export const yearlyTurnover = 0.104;

/**
 * Share of dwellings that change household in a year, by tenure code. Social family and youth dwellings: Landsbyggefonden,
 * temastatistik 2020:7 (10.4 % and 39.9 %); the others assumed: elderly 12 %, private rental 27 %, co-operative 10 %, owners 5 %.
 */
const turnover = [yearlyTurnover, 0.399, 0.12, 0.27, 0.1, 0.05];

/** First age of a step, then how often people move at it beside other ages. Assumed, after moves by age nationally, as the pack's rates of moving are. */
const ageSteps: StepTable<readonly [number, number]> = [
  [0, 1.6],
  [30, 1.25],
  [37, 1],
  [45, 0.7],
  [55, 0.5],
  [65, 0.25],
  [80, 0.12],
];

function ageFactor(age: number): number {
  return stepAt(ageSteps, age)[1];
}

/** The mean factor of a tenure's households over an estate, which its turnover is the mean for. */
function meanFactors({ residents, households, dwellings }: Population, rows: EstateRows): Float64Array {
  const sum = new Float64Array(turnover.length);
  const count = new Float64Array(turnover.length);
  for (let row = rows.households[0]; row < rows.households[1]; row++) {
    const tenure = dwellings.tenure[households.dwelling[row] as number] as number;
    sum[tenure] = (sum[tenure] as number) + ageFactor(residents.age[households.firstMember[row] as number] as number);
    count[tenure] = (count[tenure] as number) + 1;
  }
  return sum.map((total, tenure) => total / Math.max(1, count[tenure] as number));
}

/** Age from which one may sign up for social housing. */
const youngestListed = 15;

/**
 * Share of the households of a home that came to it from outside the municipality, by tenure code, and so were on no list of it before. Assumed, as of
 * those who come to such homes in a run; for social homes moving in counts in any case.
 */
const cameFromOutside = [0, 0, 0, 0.76, 0.54, 0.75];

/**
 * Sets the year each household moved in, by going back from the base year until it moves, and the year before which it was on no
 * waiting list: for tenants of social housing and for who came from outside their moving in, for others when the head was 15; what they have waited
 * since is told by the sign-ups that lapse (`housing/signingUp.ts`).
 */
export function setTenureHistory(population: Population, rows: EstateRows, baseYear: number, draws: Draws): void {
  const { residents, households, dwellings } = population;
  const mean = meanFactors(population, rows);
  for (let row = rows.households[0]; row < rows.households[1]; row++) {
    const head = households.firstMember[row] as number;
    const age = residents.age[head] as number;
    const tenure = dwellings.tenure[households.dwelling[row] as number] as number;
    const level = (turnover[tenure] as number) / (mean[tenure] as number);
    let years = 0;
    while (age - years > 18 && draws.share() >= Math.min(0.9, level * ageFactor(age - years))) years++;
    // nobody has been in a youth dwelling much longer than an education lasts
    if (tenure === Tenure.socialYouth) years = Math.min(years, 8);
    households.movedIn[row] = baseYear - years;
    const beginsHere = isSocial(tenure) || draws.share() < (cameFromOutside[tenure] as number);
    households.listedSince[row] = baseYear - (beginsHere ? years : Math.max(0, age - youngestListed));
  }
}
