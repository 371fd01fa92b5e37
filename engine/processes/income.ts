import { Activity, educations } from '../population/codes.ts';
import type { Process, Year } from './year.ts';

export { normalQuantiles } from '../random/normal.ts';

const span = 3000;

/** exp of −3000…3000 thousandths, so that the loop looks up instead of computing. */
export function incomeMultipliers(): Float64Array {
  return Float64Array.from({ length: 2 * span + 1 }, (_, i) => Math.exp((i - span) / 1000));
}

/**
 * A personal income factor: log-normal with standard deviation `sigma` and mean 1.
 * @param u unsigned 32-bit draw
 * @returns thousandths of log points
 */
export function incomeFactor(u: number, sigma: number, normal: Float64Array): number {
  const logPoints = sigma * (normal[u >>> 20] as number) - (sigma * sigma) / 2;
  return Math.max(-span, Math.min(span, Math.round(logPoints * 1000)));
}

/** A new factor for somebody who enters work: the old one fades by `persistence`, chance fills up to the same spread. */
export function renewedFactor(
  old: number,
  u: number,
  sigma: number,
  persistence: number,
  normal: Float64Array,
): number {
  const mean = -(sigma * sigma) / 2;
  const logPoints =
    mean +
    persistence * (old / 1000 - mean) +
    Math.sqrt(1 - persistence * persistence) * sigma * (normal[u >>> 20] as number);
  return Math.max(-span, Math.min(span, Math.round(logPoints * 1000)));
}

/** Gross income of one person in kroner a year, as the income process would set it; 0 for children. */
export function incomeOf(year: Year, activity: number, education: number, age: number, factor: number): number {
  if (activity === Activity.child) return 0;
  const { hazards, incomeMultiplier } = year.model;
  const level = hazards.incomeLevel[activity * educations.length + education] as number;
  const byAge = activity === Activity.employed ? (hazards.incomeAge[age] as number) : 1;
  return Math.round(level * byAge * (incomeMultiplier[factor + span] as number) * year.incomeGrowth);
}

/** Income of the year: level by activity and education, age for the employed, a persistent personal factor, real growth. */
export const income: Process = {
  name: 'income',
  step(year) {
    const { world, model } = year;
    const { residents, residentCount } = world.population;
    const { household, age, activity, education, incomeFactor: factor, income: column } = residents;
    const { incomeLevel, incomeAge } = model.hazards;
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
        (incomeMultiplier[(factor[row] as number) + span] as number) *
        growth;
      if (doing === Activity.employed) value *= incomeAge[years] as number;
      column[row] = (value + 0.5) | 0;
    }
  },
};
