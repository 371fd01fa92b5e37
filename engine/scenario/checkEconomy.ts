import { isWithin } from './carryingContext.ts';
import type { EconomyEntry, ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import type { EconomyPoint } from './strategy.ts';

/** Least and most that the business cycle multiplies by: hazards have room for a doubling. */
const bounds = [0.2, 2] as const;

/** The business cycle that a scenario writes: factors that can be. */
export function checkEconomy({ economy = [] }: ScenarioDocument, findings: Findings): void {
  for (const { jobFinding, jobLoss } of economy) {
    isWithin(jobFinding, 'jobFinding', ...bounds, findings);
    isWithin(jobLoss, 'jobLoss', ...bounds, findings);
  }
}

/** The path as the simulation takes it: by year, factors left out are 1. */
export function economyPath(economy: readonly EconomyEntry[]): readonly EconomyPoint[] {
  return economy
    .map(({ year, jobFinding, jobLoss }) => ({
      year: year.value,
      jobFinding: jobFinding?.value ?? 1,
      jobLoss: jobLoss?.value ?? 1,
    }))
    .sort((a, b) => a.year - b.year);
}
