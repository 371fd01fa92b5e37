import { isOutside } from '../population/labourStates.ts';
import type { Process } from './year.ts';

/** A year passes: ages, durations, and the windows of criteria 1 and 2 move on. */
export const ageing: Process = {
  name: 'ageing',
  step({ world }) {
    const { residents, residentCount } = world.population;
    const {
      household,
      age,
      activity,
      activityYears,
      enrolmentYears,
      convictions,
      outsideMonths,
      outsideMonthsLastYear,
    } = residents;
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
      outsideMonths[row] = (isOutside[activity[row] as number] as number) * 12;
    }
  },
};
