import type { YearPlan } from '../measures/plan.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import type { Strategy } from '../scenario/strategy.ts';

/**
 * What a strategy does in one year: today's letting agreements, then each use of a measure in the document's order.
 * @throws Error for a measure that isn't registered: documents are checked before they get here
 */
export function planYear(pack: Pack, strategy: Strategy, year: number): YearPlan {
  const plan: YearPlan = {
    letting: pack.geography.estates.map(() => undefined),
    effects: [],
    works: [],
    attractiveness: pack.geography.estates.map(() => 0),
    schools: [],
    catchments: [],
  };
  for (const { estate, municipalShare, flexibleShare, priorities } of pack.letting) {
    plan.letting[estate] = { municipalShare, flexibleShare, priorities };
  }
  for (const use of strategy.measures) {
    const measure = measures.get(use.measure);
    if (!measure) throw new Error(`no measure ${use.measure}`);
    measure.apply(plan, use, year);
  }
  return plan;
}

/**
 * A text that is equal for two strategies exactly when they do the same in the year. Strategies that agree on all years so far
 * share their history, which is simulated once.
 */
export function planSignature(plan: YearPlan, strategy: Strategy): string {
  return JSON.stringify([plan, strategy.rates, sorted(strategy.parameters), [...strategy.off].sort()]);
}

function sorted(record: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
