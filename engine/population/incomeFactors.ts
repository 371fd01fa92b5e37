import { exponential } from '../arithmetic/exponential.ts';
/**
 * A personal income factor has two parts, both in log points: one that is the person's own and stays for life, kept in thousandths, and
 * one of the present job or benefit, kept in hundredths.
 */

/**
 * By how many log points the lasting factors of those without work lie below the mean of all, for each unit of the elasticity with which
 * finding and losing work follow the factor: where a base run settles.
 */
export const selectionOutOfWork = 0.2;

/** Bounds of the transitory part, hundredths of log points. */
const transitorySpan = 127;

/** Bounds of the lasting part, thousandths of log points. */
const lastingSpan = 3000;

/** Bounds of both parts together. */
export const factorSpan = lastingSpan + 10 * transitorySpan;

/** Keeps a number of log points as the lasting part. */
export function lastingCode(logPoints: number): number {
  return Math.max(-lastingSpan, Math.min(lastingSpan, Math.round(logPoints * 1000)));
}

/** Keeps a number of log points as the transitory part. */
export function transitoryCode(logPoints: number): number {
  return Math.max(-transitorySpan, Math.min(transitorySpan, Math.round(logPoints * 100)));
}

/** Both parts together, thousandths of log points. */
export function wholeFactor(lasting: number, transitory: number): number {
  return lasting + 10 * transitory;
}

/**
 * Splits a whole normal factor into the two parts, given that `persistence` of its variance is lasting: the transitory part of a known
 * sum of two independent normal parts is normal around its share of the sum.
 * @param logPoints the whole factor
 * @param z standard normal draw
 */
export function transitoryPart(logPoints: number, sigma: number, persistence: number, z: number): number {
  const variance = sigma * sigma;
  const deviation = logPoints + variance / 2;
  return (
    (1 - persistence) * deviation -
    ((1 - persistence) * variance) / 2 +
    Math.sqrt(persistence * (1 - persistence)) * sigma * z
  );
}

/** A transitory part drawn anew, with mean factor 1. @param z standard normal draw */
export function drawTransitory(sigma: number, persistence: number, z: number): number {
  const spread = sigma * Math.sqrt(1 - persistence);
  return spread * z - (spread * spread) / 2;
}

/** exp of all thousandths of log points that a whole factor can have, so that the loop looks up instead of computing. */
export function incomeMultipliers(): Float64Array {
  return Float64Array.from({ length: 2 * factorSpan + 1 }, (_, i) => exponential((i - factorSpan) / 1000));
}

/**
 * A whole personal income factor: log-normal with standard deviation `sigma` and mean 1.
 * @param u unsigned 32-bit draw
 * @returns thousandths of log points
 */
export function incomeFactor(u: number, sigma: number, normal: Float64Array): number {
  return lastingCode(sigma * (normal[u >>> 20] as number) - (sigma * sigma) / 2);
}
