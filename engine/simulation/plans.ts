import { pathValue } from '../criteria/referenceValues.ts';
import { emptyPlan, type YearPlan } from '../measures/plan.ts';
import type { Pack } from '../pack/pack.ts';
import { cycleOf } from '../processes/businessCycle.ts';
import { retiresLater } from '../processes/pensionAge.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { type CarriedOut, type Circumstances, carryOut } from './carryOut.ts';

/** A year's plan with what each use of a measure comes to, in the strategy's order. */
export interface Planned {
  readonly plan: YearPlan;
  readonly carried: readonly CarriedOut[];
}

/**
 * What a strategy does in one year: today's letting agreements, then each use of a measure in the document's order.
 * @param circumstances how things stand in the run; without them no trigger has fired and no capacity or budget binds
 * @throws Error for a measure that isn't registered: documents are checked before they get here
 */
export function plannedYear(pack: Pack, strategy: Strategy, year: number, circumstances: Circumstances = {}): Planned {
  const plan = emptyPlan(pack.geography.estates.length);
  plan.cycle = cycleOf(
    pathValue(pack, 'business-cycle', year, strategy.references),
    strategy.parameters['business-cycle-loss'] ?? pack.parameters.get('business-cycle-loss')?.value ?? 1,
  );
  if (pack.references.has('pension-age')) {
    plan.retiresLater = retiresLater(pack.baseYear, year, (then) =>
      pathValue(pack, 'pension-age', then, strategy.references),
    );
  }
  for (const { estate, municipalShare, flexibleShare, priorities } of pack.letting) {
    plan.letting[estate] = { municipalShare, flexibleShare, priorities };
  }
  const { acting, carried } = carryOut(pack, strategy, year, circumstances);
  for (const { use, measure, at } of acting) measure.apply(plan, use, at);
  // People stay and come where they feel safe.
  const safety = strategy.parameters['choice-safety'] ?? pack.parameters.get('choice-safety')?.value ?? 0;
  plan.safety.forEach((safer, estate) => {
    if (safer !== 0) plan.attractiveness[estate] = (plan.attractiveness[estate] ?? 0) + safety * safer;
  });
  // A better story of a place is one of the things that make it attractive.
  plan.reputation.forEach((reputation, estate) => {
    if (reputation !== 0) plan.attractiveness[estate] = (plan.attractiveness[estate] ?? 0) + reputation;
  });
  return { plan, carried };
}

/** The plan alone. */
export function planYear(pack: Pack, strategy: Strategy, year: number, circumstances: Circumstances = {}): YearPlan {
  return plannedYear(pack, strategy, year, circumstances).plan;
}

/**
 * A text that is equal for two strategies exactly when they do the same in the year. Strategies that agree on all years so far
 * share their history, which is simulated once. What triggers and pilots have decided is in the plan.
 */
export function planSignature(plan: YearPlan, strategy: Strategy): string {
  return JSON.stringify([plan, strategy.rates, sorted(strategy.parameters), [...strategy.off].sort()]);
}

function sorted(record: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
