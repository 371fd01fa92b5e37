import { atWork } from '../population/atWork.ts';
import { Activity, activities, educations } from '../population/codes.ts';
import { factorSpan } from '../population/incomeFactors.ts';
import type { Residents } from '../population/population.ts';
import { ages } from './hazards.ts';
import { type Model, type Process, type Year, yearAtWork } from './year.ts';

/**
 * Gross income of one person in kroner a year, as the income process would set it in an ordinary job; 0 for children.
 * @param factor whole factor, thousandths of log points
 */
export function incomeOf(year: Year, activity: number, education: number, age: number, factor: number): number {
  if (activity === Activity.child) return 0;
  const { hazards, incomeMultiplier } = yearAtWork(year).model;
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
  step({ world, model, incomeGrowth }) {
    const { residents, residentCount } = atWork(world).population;
    const { income: column } = residents;
    const shapes = shapesOf(model);
    // Four rows in a turn: V8 looks at every column anew in each turn of a loop, and once for the rows of one.
    let row = 0;
    for (; row < residentCount - 3; row += 4) {
      column[row] = incomeAt(residents, shapes, incomeGrowth, row);
      column[row + 1] = incomeAt(residents, shapes, incomeGrowth, row + 1);
      column[row + 2] = incomeAt(residents, shapes, incomeGrowth, row + 2);
      column[row + 3] = incomeAt(residents, shapes, incomeGrowth, row + 3);
    }
    for (; row < residentCount; row++) column[row] = incomeAt(residents, shapes, incomeGrowth, row);
  },
};

/** A row's income. Without asking who works and who is a child: their age, standing or activity multiplies by one or nothing. */
function incomeAt(
  { activity, education, incomeFactor, incomeTransitory, age, standing }: Residents,
  { level, multiplier, byAge, byStanding }: Shapes,
  growth: number,
  row: number,
): number {
  const doing = activity[row] as number;
  const value =
    (level[doing * educations.length + (education[row] as number)] as number) *
    (multiplier[(incomeFactor[row] as number) + 10 * (incomeTransitory[row] as number) + factorSpan] as number) *
    growth *
    ((byAge[doing * ages + (age[row] as number)] as number) *
      (byStanding[(doing << 3) | (standing[row] as number)] as number));
  return (value + 0.5) | 0;
}

/** The rates as the loop looks them up. */
interface Shapes {
  /** activity × education, none for children */
  readonly level: Float64Array;
  /** of factors, see `Model.incomeMultiplier` */
  readonly multiplier: Float64Array;
  /** activity × age, factor */
  readonly byAge: Float64Array;
  /** activity × standing (8), factor */
  readonly byStanding: Float64Array;
}

function shapesOf({ hazards, incomeMultiplier }: Model): Shapes {
  const level = hazards.incomeLevel.slice();
  level.fill(0, Activity.child * educations.length, (Activity.child + 1) * educations.length);
  const byAge = new Float64Array(activities.length * ages).fill(1);
  for (let doing = 0; doing < activities.length; doing++) byAge.fill(0, doing * ages, doing * ages + earningAge);
  byAge.set(hazards.incomeAge.subarray(earningAge, ages), Activity.employed * ages + earningAge);
  const byStanding = new Float64Array(activities.length * 8).fill(1);
  byStanding.set(hazards.incomeStanding, Activity.employed * 8);
  return { level, multiplier: incomeMultiplier, byAge, byStanding };
}

/** Nobody younger has an income. */
const earningAge = 15;
