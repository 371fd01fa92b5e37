/**
 * The State pension age (*folkepensionsalder*, lov om social pension § 1 a) as the pack's path `pension-age` has it: by calendar year, the age
 * from which the pension is paid. Parliament sets it fifteen years ahead for everybody born from a date on, so that who has reached it keeps
 * the pension when the age rises. The rates of the labour market are those of the base year's pension age. Who has to wait longer for the
 * pension is, from the age at which retirement begins, in the labour market as somebody as many years younger is today.
 */

/** Age at which the first retire. */
export const retirementBegins = 60;

/** Oldest age that waits: nobody reaches the pension age later. */
const lastWaiting = 79;

/** The most years later than the base year's that the thinning gate leaves room for. */
export const mostYearsLater = 5;

/** Years later than the base year's residents that people of 60, 61, … reach the pension age; empty where nobody does. */
export type RetiresLater = readonly number[];

/**
 * How many years later those of each age from 60 on reach the pension age, in a year.
 * @param pensionAgeIn the age from which the pension is paid in a calendar year
 */
export function retiresLater(baseYear: number, year: number, pensionAgeIn: (year: number) => number): RetiresLater {
  if (year <= baseYear) return [];
  const first = year - lastWaiting + retirementBegins;
  const last = year + lastWaiting - retirementBegins;
  const path = Array.from({ length: last - first + 1 }, (_, i) => pensionAgeIn(first + i));
  const today = pensionAgeIn(baseYear);
  const later: number[] = [];
  for (let age = retirementBegins; age <= lastWaiting; age++) {
    const born = year - age;
    let reached = retirementBegins;
    while (reached < lastWaiting && reached < (path[born + reached - first] as number)) reached++;
    later.push(Math.max(0, Math.min(mostYearsLater, Math.ceil(reached - today))));
  }
  return later.some((years) => years > 0) ? later : [];
}

/** The age whose rates of the labour market hold for each age. @param ages length of the result */
export function labourAges(later: RetiresLater, ages: number): Uint8Array {
  const oldest = later.length - 1;
  return Uint8Array.from({ length: ages }, (_, age) =>
    age < retirementBegins || oldest < 0 ? age : age - (later[Math.min(age - retirementBegins, oldest)] as number),
  );
}
