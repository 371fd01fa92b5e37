import { Activity, educations } from '../population/codes.ts';
import type { Process, Year } from './year.ts';

const span = 3000;

/** exp of −3000…3000 thousandths, so that the loop looks up instead of computing. */
export function incomeMultipliers(): Float64Array {
  return Float64Array.from({ length: 2 * span + 1 }, (_, i) => Math.exp((i - span) / 1000));
}

/**
 * Midpoints of 4,096 equally likely parts of the standard normal distribution (Acklam's rational approximation of the
 * quantile function, relative error under 1.2e−9).
 */
export function normalQuantiles(): Float64Array {
  return Float64Array.from({ length: 4096 }, (_, i) => normalQuantile((i + 0.5) / 4096));
}

function normalQuantile(p: number): number {
  if (p > 0.97575) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
      q) /
    (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r -
      1.328068155288572e1) *
      r +
      1)
  );
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
