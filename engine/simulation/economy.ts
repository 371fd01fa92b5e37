import type { YearPlan } from '../measures/plan.ts';
import type { EconomyPoint, Strategy } from '../scenario/strategy.ts';

/** Keys of the draws of the business cycle; everybody is reached, so they decide nothing. */
const useOfEconomy = 'economy';

/** Puts the business cycle of a strategy into a year's plan: work found and lost, for everybody of working age everywhere. */
export function pushEconomy(plan: YearPlan, { economy = [] }: Strategy, year: number): void {
  const { jobFinding, jobLoss } = economyIn(economy, year);
  const everywhere = plan.attractiveness.map((_, estate) => estate);
  const push = (hazard: 'job-finding' | 'job-loss', factor: number): void => {
    if (factor === 1) return;
    const effect = { hazard, factor, coverage: 1, estates: everywhere, ageFrom: 15, ageTo: 99, use: useOfEconomy };
    plan.effects.push(effect);
  };
  push('job-finding', jobFinding);
  push('job-loss', jobLoss);
}

/** The cycle in a year: linear between the years given, 1 before the first and as the last says after it. */
function economyIn(economy: readonly EconomyPoint[], year: number): Omit<EconomyPoint, 'year'> {
  const after = economy.findIndex((point) => point.year >= year);
  const next = economy[after];
  const last = after < 0 ? economy.at(-1) : economy[after - 1];
  if (!next) return last ?? asToday;
  if (next.year === year) return next;
  if (!last) return asToday;
  const part = (year - last.year) / (next.year - last.year);
  return {
    jobFinding: last.jobFinding + part * (next.jobFinding - last.jobFinding),
    jobLoss: last.jobLoss + part * (next.jobLoss - last.jobLoss),
  };
}

const asToday = { jobFinding: 1, jobLoss: 1 };
