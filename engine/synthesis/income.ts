import { Activity, Enrolment, educations } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import type { DenseRates } from './denseRates.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';
import type { EstateTargets } from './targets.ts';

/** Bounds of the personal factor, thousandths of log points. */
const span = 3000;
const earnsFrom = 15;

/** Whether a resident counts in the mean income of the fourth criterion: 15–64 and not in education. */
export function countsInIncome(residents: Population['residents'], row: number): boolean {
  const age = residents.age[row] as number;
  return (
    age >= 15 &&
    age <= 64 &&
    residents.enrolment[row] === Enrolment.none &&
    residents.activity[row] !== Activity.student &&
    residents.activity[row] !== Activity.child
  );
}

/**
 * Sets personal income factors and gross incomes: level by activity and education × age for the employed × the factor, which is
 * log-normal. All factors of an estate are then shifted alike, so that its mean income is the pack's; since the factor
 * persists, so does the difference between estates.
 * @param sigma standard deviation of the factor, log points
 */
export function setIncome(
  { residents }: Population,
  rows: EstateRows,
  targets: EstateTargets,
  rates: DenseRates,
  sigma: number,
  draws: Draws,
): void {
  const [first, end] = rows.residents;
  const factors = new Float64Array(end - first);
  for (let i = 0; i < factors.length; i++) factors[i] = sigma * draws.normal() - (sigma * sigma) / 2;
  let shift = 0;
  // bounds and rounding of the factor make the mean a little crooked, so the shift is found in rounds
  for (let round = 0; round < 4; round++) {
    let sum = 0;
    let persons = 0;
    for (let row = first; row < end; row++) {
      if ((residents.age[row] as number) < earnsFrom || residents.activity[row] === Activity.child) continue;
      const factor = Math.max(-span, Math.min(span, Math.round(1000 * ((factors[row - first] as number) + shift))));
      residents.incomeFactor[row] = factor;
      residents.income[row] = Math.round(baseIncome(residents, row, rates) * Math.exp(factor / 1000));
      if (!countsInIncome(residents, row)) continue;
      sum += residents.income[row] as number;
      persons++;
    }
    if (persons === 0 || sum === 0 || targets.meanIncome === undefined) return;
    shift += Math.log((targets.meanIncome * persons) / sum);
  }
}

function baseIncome(residents: Population['residents'], row: number, rates: DenseRates): number {
  const activity = residents.activity[row] as number;
  const level = rates.incomeLevel[activity * educations.length + (residents.education[row] as number)] as number;
  return activity === Activity.employed ? level * (rates.incomeAge[residents.age[row] as number] as number) : level;
}
