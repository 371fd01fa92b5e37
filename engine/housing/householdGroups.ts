import { householdTypes } from '../population/codes.ts';

/** What is kept of each group of applicants, for fairness: offers made, those refused by them, those refused to them, lettings and years waited. */
export const fairnessFigures = ['offers', 'refusals', 'rejections', 'let', 'waitingYears'] as const;

/** Groups that fairness is looked at by: household type, each with nobody and with somebody in work. */
export const householdGroups = householdTypes.flatMap((type) => [
  { type, isEmployed: false },
  { type, isEmployed: true },
]);

/** Group of a household, an index into `householdGroups`. */
export function householdGroup(isCouple: boolean, adults: number, children: number, isEmployed: boolean): number {
  let type = 4;
  if (isCouple) type = children > 0 ? 3 : 2;
  else if (adults === 1) type = children > 0 ? 1 : 0;
  return type * 2 + (isEmployed ? 1 : 0);
}
