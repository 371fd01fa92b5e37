import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';
import { Activity, Enrolment, educations } from '../population/codes.ts';
import {
  drawTransitory,
  lastingCode,
  selectionOutOfWork,
  transitoryCode,
  wholeFactor,
} from '../population/incomeFactors.ts';
import { isOutside } from '../population/labourStates.ts';
import type { Population } from '../population/population.ts';
import type { DenseRates } from './denseRates.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';
import type { EstateTargets } from './targets.ts';

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

/** How the personal income factor varies. */
export interface IncomeSpread {
  /** standard deviation of the whole factor, log points */
  readonly sigma: number;
  /** share of its variance that stays with the person for life */
  readonly persistence: number;
  /** how strongly work follows the lasting part */
  readonly ofWork: number;
}

/**
 * Sets personal income factors and gross incomes: level by activity and education × age and standing for the employed × the factor, which
 * is log-normal and has a lasting part and one of the present job or benefit. The lasting parts of an estate are then shifted alike, so
 * that its mean income is the pack's, and so the difference between estates lasts as long as their residents stay.
 */
export function setIncome(
  { residents }: Population,
  rows: EstateRows,
  targets: EstateTargets,
  rates: DenseRates,
  { sigma, persistence, ofWork }: IncomeSpread,
  draws: Draws,
): void {
  const [first, end] = rows.residents;
  const lasting = new Float64Array(end - first);
  const spread = sigma * Math.sqrt(persistence);
  for (let i = 0; i < lasting.length; i++) {
    const isWithoutWork = isOutside[residents.activity[first + i] as number] === 1;
    lasting[i] = spread * draws.normal() - (spread * spread) / 2 - (isWithoutWork ? selectionOutOfWork * ofWork : 0);
    residents.incomeTransitory[first + i] = transitoryCode(drawTransitory(sigma, persistence, draws.normal()));
  }
  let shift = 0;
  // bounds and rounding of the factor make the mean a little crooked, so the shift is found in rounds
  for (let round = 0; round < 4; round++) {
    let sum = 0;
    let persons = 0;
    for (let row = first; row < end; row++) {
      if ((residents.age[row] as number) < earnsFrom || residents.activity[row] === Activity.child) continue;
      const own = lastingCode((lasting[row - first] as number) + shift);
      residents.incomeFactor[row] = own;
      const factor = wholeFactor(own, residents.incomeTransitory[row] as number);
      residents.income[row] = Math.round(baseIncome(residents, row, rates) * exponential(factor / 1000));
      if (!countsInIncome(residents, row)) continue;
      sum += residents.income[row] as number;
      persons++;
    }
    if (persons === 0 || sum === 0 || targets.meanIncome === undefined) return;
    shift += logarithm((targets.meanIncome * persons) / sum);
  }
}

function baseIncome(residents: Population['residents'], row: number, rates: DenseRates): number {
  const activity = residents.activity[row] as number;
  const level = rates.incomeLevel[activity * educations.length + (residents.education[row] as number)] as number;
  if (activity !== Activity.employed) return level;
  const byAge = rates.incomeAge[residents.age[row] as number] as number;
  return level * byAge * (rates.incomeStanding[residents.standing[row] as number] as number);
}
