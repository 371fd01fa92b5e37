import { Activity, educations } from '../population/codes.ts';
import { factorSpan, lastingCode } from '../population/incomeFactors.ts';
import type { Process, Year } from './year.ts';

export { normalQuantiles } from '../random/normal.ts';

/** exp of all thousandths of log points that a whole factor can have, so that the loop looks up instead of computing. */
export function incomeMultipliers(): Float64Array {
  return Float64Array.from({ length: 2 * factorSpan + 1 }, (_, i) => Math.exp((i - factorSpan) / 1000));
}

/**
 * A whole personal income factor: log-normal with standard deviation `sigma` and mean 1.
 * @param u unsigned 32-bit draw
 * @returns thousandths of log points
 */
export function incomeFactor(u: number, sigma: number, normal: Float64Array): number {
  return lastingCode(sigma * (normal[u >>> 20] as number) - (sigma * sigma) / 2);
}

/**
 * Gross income of one person in kroner a year, as the income process would set it in an ordinary job; 0 for children.
 * @param factor whole factor, thousandths of log points
 */
export function incomeOf(year: Year, activity: number, education: number, age: number, factor: number): number {
  if (activity === Activity.child) return 0;
  const { hazards, incomeMultiplier } = year.model;
  const level = hazards.incomeLevel[activity * educations.length + education] as number;
  const byAge = activity === Activity.employed ? (hazards.incomeAge[age] as number) : 1;
  return Math.round(level * byAge * (incomeMultiplier[factor + factorSpan] as number) * year.incomeGrowth);
}

/**
 * Income of the year: level by activity and education, for the employed age and how they stand (flex job, leave), the person's own
 * factor and the job's, real growth.
 */
export const income: Process = {
  name: 'income',
  step(year) {
    const { world, model } = year;
    const { residents, residentCount } = world.population;
    const { household, age, activity, education, standing, income: column } = residents;
    const { incomeFactor: lasting, incomeTransitory: transitory } = residents;
    const { incomeLevel, incomeAge, incomeStanding } = model.hazards;
    const { incomeMultiplier } = model;
    const growth = year.incomeGrowth;
    const kinds = educations.length;
    for (let row = 0; row < residentCount; row++) {
      const years = age[row] as number;
      if (years < 15 || (household[row] as number) < 0) continue;
      const doing = activity[row] as number;
      if (doing === Activity.child) continue;
      let value =
        (incomeLevel[doing * kinds + (education[row] as number)] as number) *
        (incomeMultiplier[(lasting[row] as number) + 10 * (transitory[row] as number) + factorSpan] as number) *
        growth;
      if (doing === Activity.employed) {
        value *= (incomeAge[years] as number) * (incomeStanding[standing[row] as number] as number);
      }
      column[row] = (value + 0.5) | 0;
    }
  },
};
