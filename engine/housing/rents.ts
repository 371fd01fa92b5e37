import { tenures } from '../population/codes.ts';
import { type Year, yearAtWork } from '../processes/year.ts';

/** Years after the base year that the table of rents reaches; later years keep the last one's. */
const lastYear = 120;

/**
 * What rents and owners' costs have become of the base year's, [years after it][tenure]: each tenure's real growth, year upon year. Made once,
 * by multiplication alone, so that every machine has the same.
 * @param growth share a year by tenure code
 */
export function rentFactors(growth: readonly number[]): Float64Array {
  const factors = new Float64Array((lastYear + 1) * tenures.length).fill(1);
  for (let at = tenures.length; at < factors.length; at++) {
    factors[at] = (factors[at - tenures.length] as number) * (1 + (growth[at % tenures.length] as number));
  }
  return factors;
}

/** Factor on the base year's rents of a tenure this year. */
export function rentFactor(now: Year, tenure: number): number {
  const { year, model } = yearAtWork(now);
  const years = Math.max(0, Math.min(lastYear, year - model.baseYear));
  return model.rentFactors[years * tenures.length + tenure] as number;
}

/** Monthly rent or user cost of a dwelling this year, kroner. */
export function rentOf(year: Year, dwelling: number): number {
  const { dwellings } = yearAtWork(year).world.population;
  return (dwellings.rent[dwelling] as number) * rentFactor(year, dwellings.tenure[dwelling] as number);
}

/** Rent less housing benefit (*boligstøtte*), kroner a year, for a household of the given income. */
export function netRent(year: Year, dwelling: number, income: number): number {
  const rent = rentOf(year, dwelling) * 12;
  return hasBenefit(year, income) ? rent * (1 - yearAtWork(year).model.rent.benefitShare) : rent;
}

/** Whether a household of this income has housing benefit. The line follows incomes. */
export function hasBenefit(year: Year, income: number): boolean {
  const { model, incomeGrowth } = yearAtWork(year);
  return income < model.rent.benefitIncome * incomeGrowth;
}

/** The highest monthly rent before housing benefit that a household of this income is let to. */
export function highestRent(year: Year, income: number): number {
  const { burdenLimit, benefitShare } = yearAtWork(year).model.rent;
  return (income * burdenLimit) / 12 / (hasBenefit(year, income) ? 1 - benefitShare : 1);
}

/**
 * The highest monthly user cost of a home that a household of this income can buy without having one to sell: the price is bounded by a
 * multiple of income (*gældsfaktor*) and savings.
 */
export function highestUserCost(year: Year, income: number): number {
  const { model, incomeGrowth } = yearAtWork(year);
  const { incomeMultiple, savings, costRate } = model.purchase;
  return ((incomeMultiple * income + savings * incomeGrowth) * costRate) / 12;
}
