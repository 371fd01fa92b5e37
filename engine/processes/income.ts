import { Activity, activities, educations } from '../population/codes.ts';
import { factorSpan } from '../population/incomeFactors.ts';
import { ages } from './hazards.ts';
import type { Process, Year } from './year.ts';

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
    const { age, activity, education, standing, income: column } = residents;
    const { incomeFactor: lasting, incomeTransitory: transitory } = residents;
    const { incomeMultiplier } = model;
    const { level, byAge, byStanding } = shapesOf(model.hazards);
    const growth = year.incomeGrowth;
    const kinds = educations.length;
    // Without asking who works and who is a child: their age, standing or activity multiplies by one or nothing.
    for (let row = 0; row < residentCount; row++) {
      const doing = activity[row] as number;
      const value =
        (level[doing * kinds + (education[row] as number)] as number) *
        (incomeMultiplier[(lasting[row] as number) + 10 * (transitory[row] as number) + factorSpan] as number) *
        growth *
        ((byAge[doing * ages + (age[row] as number)] as number) *
          (byStanding[(doing << 3) | (standing[row] as number)] as number));
      column[row] = (value + 0.5) | 0;
    }
  },
};

/** The rates as the loop looks them up: levels by activity × education, none for children; factors by activity × age and activity × standing. */
function shapesOf({ incomeLevel, incomeAge, incomeStanding }: Year['model']['hazards']): {
  readonly level: Float64Array;
  readonly byAge: Float64Array;
  readonly byStanding: Float64Array;
} {
  const level = incomeLevel.slice();
  level.fill(0, Activity.child * educations.length, (Activity.child + 1) * educations.length);
  const byAge = new Float64Array(activities.length * ages).fill(1);
  for (let doing = 0; doing < activities.length; doing++) byAge.fill(0, doing * ages, doing * ages + earningAge);
  byAge.set(incomeAge.subarray(earningAge, ages), Activity.employed * ages + earningAge);
  const byStanding = new Float64Array(activities.length * 8).fill(1);
  byStanding.set(incomeStanding, Activity.employed * 8);
  return { level, byAge, byStanding };
}

/** Nobody younger has an income. */
const earningAge = 15;
