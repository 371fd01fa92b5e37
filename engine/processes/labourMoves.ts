import { Activity } from '../population/codes.ts';
import { isOutside, labourActivities } from '../population/labourStates.ts';
import { Standing } from '../population/standings.ts';

/** Whether a move between two labour states is out of work into benefits, pension or neither. */
export function losesWork(from: number, to: number): boolean {
  return from === 0 && isOutside[labourActivities[to] as number] === 1;
}

/** Whether the years in a state change the chance of a move: of finding work, and of losing it; not of being granted a pension. */
export function dependsOnDuration(from: number, to: number): boolean {
  return (from !== 0 && to === 0) || losesWork(from, to);
}

/** Whether somebody in a labour state can stand so within it. */
export function standsAs(from: number, standing: number): boolean {
  const activity = labourActivities[from];
  const isReadiness = standing === Standing.jobReady || standing === Standing.activityReady;
  if (activity === Activity.socialAssistance) return isReadiness;
  return standing === Standing.ordinary || (activity === Activity.employed && !isReadiness);
}
