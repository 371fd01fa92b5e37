import type { LettingPlan, SteeringPlan } from '../measures/plan.ts';
import type { World } from '../population/world.ts';

/**
 * Shares of vacancies of an estate in the stair model (*trappemodel*): those of its step, which its own share of residents outside work and
 * education decides. A step is left upwards at its line and downwards only when the share has fallen below it by the hysteresis; shares move
 * towards the step's by at most the yearly change, the first time from today's agreement.
 * @param outside share of residents 18–64 outside work and education at the last year's end, 0–1
 */
export function climbStair(
  world: World,
  estate: number,
  stair: NonNullable<SteeringPlan['stair']>,
  today: LettingPlan,
  outside: number,
): { municipalShare: number; flexibleShare: number } {
  const { stairStep, stairShares } = world;
  const before = stairStep[estate] as number;
  const step = stepAt(stair, Math.min(before, stair.steps.length - 1), outside);
  stairStep[estate] = step;
  const target = stair.steps[step] ?? today;
  const municipal = before < 0 ? today.municipalShare : (stairShares[estate * 2] as number);
  const flexible = before < 0 ? today.flexibleShare : (stairShares[estate * 2 + 1] as number);
  const municipalShare = towards(municipal, target.municipalShare, stair.mostChange);
  const flexibleShare = Math.min(1 - municipalShare, towards(flexible, target.flexibleShare, stair.mostChange));
  stairShares[estate * 2] = municipalShare;
  stairShares[estate * 2 + 1] = flexibleShare;
  return { municipalShare, flexibleShare };
}

/** An estate that leaves the stair model begins anew when it comes back. */
export function leaveStair({ stairStep }: World, estate: number): void {
  stairStep[estate] = -1;
}

/** The step that holds now. */
function stepAt({ steps, hysteresis }: NonNullable<SteeringPlan['stair']>, before: number, outside: number): number {
  let step = Math.max(0, before);
  while (step + 1 < steps.length && outside >= (steps[step + 1]?.from ?? 1)) step++;
  while (step > 0 && outside < (steps[step]?.from ?? 0) - (before < 0 ? 0 : hysteresis)) step--;
  return step;
}

function towards(from: number, to: number, most: number): number {
  return from < to ? Math.min(to, from + most) : Math.max(to, from - most);
}
