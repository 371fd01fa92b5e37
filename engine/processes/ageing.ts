import { atWork } from '../population/atWork.ts';
import { Activity } from '../population/codes.ts';
import { isOutside } from '../population/labourStates.ts';
import { addOne, shiftUp } from '../population/lanes.ts';
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
    const { residents, residentCount } = atWork(world).population;
    const { age, key, activity, activityYears, enrolmentYears, convictions, standing } = residents;
    const { outsideMonths, outsideMonthsLastYear } = residents;
    const first = streams.first[Stream.standing] as number;
    const second = streams.second[Stream.standing] as number;
    const isOn = model.isOn('labour');
    const losesReadiness = isOn ? model.parameter('activity-ready-change') * 4294967296 : 0;
    const gainsReadiness = isOn ? model.parameter('job-ready-change') * 4294967296 : 0;
    // Rows of nobody age along, which costs less than asking; whoever takes one fills it anew.
    addOne(age, residentCount, 120);
    addOne(activityYears, residentCount, 255);
    addOne(enrolmentYears, residentCount, 255);
    shiftUp(convictions, residentCount);
    outsideMonthsLastYear.set(outsideMonths.subarray(0, residentCount));
    for (let row = 0; row < residentCount; row++) {
      const doing = activity[row] as number;
      outsideMonths[row] = monthsOutside[doing] as number;
      if (doing === Activity.socialAssistance) {
        const u = draw(key[row] as number, first, second);
        if (standing[row] !== Standing.activityReady) {
          if (u < losesReadiness) standing[row] = Standing.activityReady;
        } else if (u < gainsReadiness) standing[row] = Standing.jobReady;
      } else if (standing[row] === Standing.leave) standing[row] = Standing.ordinary;
    }
  },
};

/** Months outside work and education of a year spent in an activity. */
const monthsOutside = isOutside.map((outside) => outside * 12);
