import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';
/**
 * A person's own lasting factor on the hazard of being convicted, kept in hundredths of log points. What a person's age, activity and earlier
 * convictions say leaves people unlike one another, and a rate that treats them as alike lets any group with many convicted even out at once
 * (unobserved heterogeneity beside state dependence; Nagin and Paternoster 1991, Criminology 29).
 */

/** Bounds of the factor, hundredths of log points: a third to three times the hazard of others. */
export const convictionSpan = 110;

/** The largest factor that anybody has. */
export const largestConvictionFactor = exponential(convictionSpan / 100);

/** Correlation of a child's factor with the mother's, in log points. Assumed: parents' convictions about double their children's risk. */
const inherited = 0.5;

/** Keeps a number of log points as a factor. */
export function convictionCode(logPoints: number): number {
  return Math.max(-convictionSpan, Math.min(convictionSpan, Math.round(logPoints * 100)));
}

/**
 * Draws the factor of somebody from a group whose mean factor is `mean`.
 * @param spread standard deviation, log points
 * @param z standard normal draw
 */
export function drawConvictionFactor(mean: number, spread: number, z: number): number {
  return convictionFactorAt(logarithm(mean), spread, z);
}

/** The same for a group whose mean factor is known in log points. */
export function convictionFactorAt(level: number, spread: number, z: number): number {
  return convictionCode(level + spread * z - (spread * spread) / 2);
}

/** Draws the factor of a child born here, with the same mean and spread over all mothers as theirs. @param z standard normal draw */
export function bornConvictionFactor(mother: number, spread: number, z: number): number {
  const centre = (spread * spread) / 2;
  return convictionCode(
    inherited * (mother / 100 + centre) + Math.sqrt(1 - inherited * inherited) * spread * z - centre,
  );
}

/** The factor of each code, at `code + convictionSpan`. */
export function convictionMultipliers(): Float64Array {
  return Float64Array.from({ length: 2 * convictionSpan + 1 }, (_, i) => exponential((i - convictionSpan) / 100));
}
