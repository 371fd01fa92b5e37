import { Activity, Role, Sex } from '../population/codes.ts';
import { schoolingOf } from '../population/labourStates.ts';
import type { Population } from '../population/population.ts';
import { Standing } from '../population/standings.ts';
import type { DenseRates } from './denseRates.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';
import { ageCount } from './targets.ts';

/** How much likelier somebody is not ready for a job after two years and more on social assistance, and less likely before. Assumed. */
const readyEarly = 0.8;
const readyLate = 1.04;

/**
 * Sets how people stand in their activity: readiness on social assistance by the years on it, flex jobs among the employed by age and
 * education, and leave of mothers at work who had a child in the base year.
 * @param activityReady share of those on social assistance who are not ready for a job
 */
export function setStandings(
  { residents }: Population,
  rows: EstateRows,
  rates: DenseRates,
  activityReady: number,
  draws: Draws,
): void {
  let mother = -1;
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    if (mother >= 0 && residents.household[mother] !== residents.household[row]) mother = -1;
    const activity = residents.activity[row] as number;
    const isMother = residents.sex[row] === Sex.woman && (residents.role[row] as number) <= Role.partner;
    if (isMother && mother < 0) mother = row;
    if (activity === Activity.socialAssistance) {
      const byYears = (residents.activityYears[row] as number) < 2 ? readyEarly : readyLate;
      const isReady = draws.share() >= activityReady * byYears;
      residents.standing[row] = isReady ? Standing.jobReady : Standing.activityReady;
    } else if (activity === Activity.employed) {
      const schooling = schoolingOf[residents.education[row] as number] as number;
      const share = rates.flexJobShare[schooling * ageCount + (residents.age[row] as number)] as number;
      residents.standing[row] = draws.share() < share ? Standing.flexJob : Standing.ordinary;
    }
    const isNewborn = residents.role[row] === Role.child && residents.age[row] === 0;
    if (isNewborn && mother >= 0 && residents.activity[mother] === Activity.employed) {
      if (residents.standing[mother] === Standing.ordinary) residents.standing[mother] = Standing.leave;
    }
  }
}
