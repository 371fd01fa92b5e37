import type { MeasureUse } from '../measures/measureUse.ts';
import type { CarryingContext } from './carryingContext.ts';
import { checkPilots } from './checkPilots.ts';
import { checkProgrammes } from './checkProgrammes.ts';
import { checkTriggers } from './checkTriggers.ts';
import type { Strategy } from './strategy.ts';

/**
 * How a strategy's measures are carried out, against pack, registry and one another. All faults are told at once; what a fault concerns is
 * left out.
 */
export function checkCarrying(
  context: Omit<CarryingContext, 'uses'>,
  measures: readonly MeasureUse[],
): Pick<Strategy, 'programmes' | 'pilots' | 'triggers'> {
  const complete = { ...context, uses: new Map(measures.map((use) => [use.id, use])) };
  const programmes = checkProgrammes(complete);
  const triggers = checkTriggers(complete);
  const pilots = checkPilots(complete, [...context.lineage.triggers.keys()]);
  return {
    ...(programmes.length > 0 && { programmes }),
    ...(pilots.length > 0 && { pilots }),
    ...(triggers.length > 0 && { triggers }),
  };
}
