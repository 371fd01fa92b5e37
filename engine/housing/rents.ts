import type { Year } from '../processes/year.ts';

/** Rent less housing benefit (*boligstøtte*), kroner a year, for a household of the given income. */
export function netRent(year: Year, dwelling: number, income: number): number {
  const rent = (year.world.population.dwellings.rent[dwelling] as number) * 12;
  const { benefitIncome, benefitShare } = year.model.rent;
  return income < benefitIncome ? rent * (1 - benefitShare) : rent;
}

/** The highest monthly rent before housing benefit that a household of this income is let to. */
export function highestRent(year: Year, income: number): number {
  const { burdenLimit, benefitIncome, benefitShare } = year.model.rent;
  return (income * burdenLimit) / 12 / (income < benefitIncome ? 1 - benefitShare : 1);
}
