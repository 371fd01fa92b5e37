import { Activity } from '../population/codes.ts';
import { Standing } from '../population/standings.ts';

/** Shares by which newcomers to an activity stand in it. */
export interface StandingShares {
  /** of those who come onto social assistance from work or unemployment, and from anything else: found not ready for a job */
  readonly activityReadyAfterWork: number;
  readonly activityReadyOtherwise: number;
  /** of those who come to work from being activity-ready: in a flex job */
  readonly flexJobAfterAssistance: number;
}

/** How somebody stands in an activity entered now. @param u draw in 0–1 */
export function standingIn(to: number, from: number, before: number, u: number, shares: StandingShares): number {
  if (to === Activity.socialAssistance) {
    const hasWorked = from === Activity.employed || from === Activity.unemployed;
    const share = hasWorked ? shares.activityReadyAfterWork : shares.activityReadyOtherwise;
    return u < share ? Standing.activityReady : Standing.jobReady;
  }
  if (to === Activity.employed && from === Activity.socialAssistance && before === Standing.activityReady) {
    return u < shares.flexJobAfterAssistance ? Standing.flexJob : Standing.ordinary;
  }
  return Standing.ordinary;
}
