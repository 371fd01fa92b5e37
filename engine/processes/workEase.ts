import { exponential } from '../arithmetic/exponential.ts';
import { selectionOutOfWork } from '../population/incomeFactors.ts';

/** Classes of the lasting income factor by which finding and keeping work differ: 64 of 32 thousandths of log points each. */
const classBits = 5;
const classes = 64;
const middle = (classes << classBits) >> 1;

/** How far a factor counts, log points from the mean: beyond it nobody finds work more easily, or keeps it longer. */
const span = 0.6;

/** Factors on finding work and on losing it, by class of the lasting income factor. */
export interface WorkEase {
  readonly finding: Float64Array;
  readonly losing: Float64Array;
  readonly largest: number;
}

/** Class of a lasting income factor in thousandths of log points. */
export function easeClass(lasting: number): number {
  const at = (lasting + middle) >> classBits;
  return at < 0 ? 0 : at >= classes ? classes - 1 : at;
}

/**
 * Whoever earns more than others with the same education and age also finds work sooner and keeps it longer: what is lasting in incomes
 * is lasting in work too. The means are about 1, of finding over those without work, of losing over those who work.
 * @param elasticity how strongly: 0 for not at all
 * @param sigma standard deviation of the lasting factor, log points
 */
export function workEase(elasticity: number, sigma: number): WorkEase {
  const mean = -(sigma * sigma) / 2;
  const outOfWork = mean - selectionOutOfWork * elasticity;
  const tilt = (sign: number, centre: number) =>
    Float64Array.from({ length: classes }, (_, at) => {
      const logPoints = ((at << classBits) + (1 << (classBits - 1)) - middle) / 1000 - centre;
      return exponential(
        sign * elasticity * Math.max(-span, Math.min(span, logPoints)) - (elasticity * elasticity * sigma * sigma) / 2,
      );
    });
  const finding = tilt(1, outOfWork);
  const losing = tilt(-1, mean);
  return { finding, losing, largest: Math.max(...finding, ...losing) };
}
