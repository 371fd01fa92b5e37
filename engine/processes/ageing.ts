import { Activity } from '../population/codes.ts';
import { isOutside } from '../population/labourStates.ts';
import { Standing } from '../population/standings.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Process } from './year.ts';

/**
 * A year passes: ages, durations, and the windows of criteria 1 and 2 move on. Leave ends, and some of those on social assistance are
 * found ready for a job (*jobparat*) or no longer so (*aktivitetsparat*).
 */
export const ageing: Process = {
  name: 'ageing',
  step({ world, model, streams }) {
    const { residents, residentCount } = world.population;
    const {
      household,
      age,
      key,
      activity,
      activityYears,
      enrolmentYears,
      convictions,
      outsideMonths,
      outsideMonthsLastYear,
      standing,
    } = residents;
    const first = streams.first[Stream.standing] as number;
    const second = streams.second[Stream.standing] as number;
    const isOn = model.isOn('labour');
    const losesReadiness = isOn ? model.parameter('activity-ready-change') * 4294967296 : 0;
    const gainsReadiness = isOn ? model.parameter('job-ready-change') * 4294967296 : 0;
    // One plain pass over bytes; dead rows are skipped by their missing household.
    for (let row = 0; row < residentCount; row++) {
      if ((household[row] as number) < 0) continue;
      const years = (age[row] as number) + 1;
      age[row] = Math.min(years, 120);
      const inActivity = (activityYears[row] as number) + 1;
      activityYears[row] = Math.min(inActivity, 255);
      const inEnrolment = (enrolmentYears[row] as number) + 1;
      enrolmentYears[row] = Math.min(inEnrolment, 255);
      convictions[row] = (convictions[row] as number) << 1;
      outsideMonthsLastYear[row] = outsideMonths[row] as number;
      const doing = activity[row] as number;
      outsideMonths[row] = (isOutside[doing] as number) * 12;
      if (doing === Activity.socialAssistance) {
        const u = draw(key[row] as number, first, second);
        if (standing[row] !== Standing.activityReady) {
          if (u < losesReadiness) standing[row] = Standing.activityReady;
        } else if (u < gainsReadiness) standing[row] = Standing.jobReady;
      } else if (standing[row] === Standing.leave) standing[row] = Standing.ordinary;
    }
  },
};
