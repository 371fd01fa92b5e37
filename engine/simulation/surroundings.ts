import type { YearPlan } from '../measures/plan.ts';

/** What measures add to a place in a year, beside how it is today: the share of residents who feel safe, reputation, and appeal, which both are part of. */
export const surroundingFigures = ['safety', 'reputation', 'attractiveness'] as const;

/** Parts of one that a figure is counted in, so that sums over runs are exact. */
export const surroundingUnit = 10_000;

/** Writes a plan's surroundings into [estate][surrounding figure]. */
export function countSurroundings(plan: YearPlan, into: Float64Array): void {
  const estates = into.length / surroundingFigures.length;
  for (let estate = 0; estate < estates; estate++) {
    surroundingFigures.forEach((figure, f) => {
      into[estate * surroundingFigures.length + f] = Math.round((plan[figure][estate] ?? 0) * surroundingUnit);
    });
  }
}
