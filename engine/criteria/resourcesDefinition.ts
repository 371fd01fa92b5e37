import { activities, educations } from '../population/codes.ts';
import type { Population } from '../population/population.ts';

/**
 * Who counts as a resident with resources (*beboere med ressourcer*), the strategy's second goal: ages, activity, the least education and
 * a line of gross income that has to be passed. All of it can be set; origin is no part of it.
 */
export interface ResourcesDefinition {
  readonly ageFrom: number;
  /** last age, inclusive */
  readonly ageTo: number;
  readonly activities: readonly (typeof activities)[number][];
  /** least completed education, in the order of the education codes */
  readonly leastEducation: (typeof educations)[number];
  /** gross income to be passed, kroner a year in base-year prices */
  readonly incomeLine: number;
}

/**
 * Aged 30–64, employed, with a vocational or a higher education, and a gross income over the median that residents of these ages had in the
 * base year. A judgement of Fremsyn's own: the strategy names residents with resources and doesn't define them.
 */
export const ordinaryResources: Omit<ResourcesDefinition, 'incomeLine'> = {
  ageFrom: 30,
  ageTo: 64,
  activities: ['employed'],
  leastEducation: 'vocational',
};

/** The definition with what a task leaves open filled in; the income line is then the base year's median. */
export function resourcesDefinition(
  population: Population,
  chosen: Partial<ResourcesDefinition> = {},
): ResourcesDefinition {
  const ages = { ...ordinaryResources, ...chosen };
  return { ...ages, incomeLine: chosen.incomeLine ?? medianIncome(population, ages.ageFrom, ages.ageTo) };
}

/** Median gross income of residents from one age to another, kroner a year; 0 where there are none. */
export function medianIncome({ residents, residentCount }: Population, ageFrom: number, ageTo: number): number {
  const incomes = new Int32Array(residentCount);
  let count = 0;
  for (let row = 0; row < residentCount; row++) {
    const age = residents.age[row] as number;
    if ((residents.household[row] as number) < 0 || age < ageFrom || age > ageTo) continue;
    incomes[count++] = residents.income[row] as number;
  }
  if (count === 0) return 0;
  const sorted = incomes.subarray(0, count).sort();
  const middle = count >> 1;
  const upper = sorted[middle] as number;
  return count % 2 === 1 ? upper : Math.round(((sorted[middle - 1] as number) + upper) / 2);
}

/** Code of the least education. */
export function leastEducationCode({ leastEducation }: ResourcesDefinition): number {
  return educations.indexOf(leastEducation);
}

/** Whether an age, and whether an activity at it, fit the definition. */
export function fitsResources(definition: ResourcesDefinition, age: number, activity: number): boolean {
  const name = activities[activity];
  return isOfAge(definition, age) && name !== undefined && definition.activities.includes(name);
}

/** Whether an age is among the definition's. */
export function isOfAge({ ageFrom, ageTo }: ResourcesDefinition, age: number): boolean {
  return age >= ageFrom && age <= ageTo;
}
