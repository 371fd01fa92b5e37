import type { YearPlan } from '../measures/plan.ts';
import type { Pack } from '../pack/pack.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { type CarriedOut, carryOut } from './carryOut.ts';
import { plannedYear, planSignature, planYear } from './plans.ts';
import { beginning, type CarryingState } from './standing.ts';
import { type Counted, compileJudge, type Decisions } from './triggers.ts';

/** A year's plan as a run uses it. */
export interface CarriedPlan {
  readonly plan: YearPlan;
  /** equal for strategies that do the same in the year */
  readonly signature: string;
  readonly carried: readonly CarriedOut[];
}

/** One strategy as it is carried out in a run: its plan year by year, and what is decided at each year's end. */
export interface Carrier {
  readonly strategy: Strategy;
  /** @param people residents at the last year's end, [estate][age band][activity] */
  plan(year: number, state: CarryingState, people: Float64Array): CarriedPlan;
  /** What triggers and pilots decide; undefined where there are none. */
  judge(state: CarryingState, counted: Counted): Decisions | undefined;
  readonly beginning: CarryingState;
}

/**
 * Readies a strategy. Where nothing that happens in a run can change its plans, each year's is made once.
 * @throws Error for a formula or a measure that can't be read: documents are checked before they get here
 */
export function createCarrier(pack: Pack, strategy: Strategy): Carrier {
  const judge = compileJudge(pack, strategy);
  const isFixed = !judge && !dependsOnPeople(strategy);
  const fixed = new Map<number, Pick<CarriedPlan, 'plan' | 'signature'>>();
  return {
    strategy,
    beginning: beginning(strategy),
    plan(year, state, people) {
      if (!isFixed) {
        const { plan, carried } = plannedYear(pack, strategy, year, { people, state });
        return { plan, signature: planSignature(plan, strategy), carried };
      }
      let made = fixed.get(year);
      if (!made) {
        const plan = planYear(pack, strategy, year);
        made = { plan, signature: planSignature(plan, strategy) };
        fixed.set(year, made);
      }
      return { ...made, carried: carryOut(pack, strategy, year, { people, state }).carried };
    },
    judge: (state, counted) => judge?.(state, counted),
  };
}

/** Whether how many people a measure reaches decides what it does. */
function dependsOnPeople({ measures, programmes = [] }: Strategy): boolean {
  return (
    programmes.some(({ budget }) => budget !== undefined) ||
    measures.some(({ values }) => values.capacity !== undefined)
  );
}
