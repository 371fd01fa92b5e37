import { Activity, Education, Enrolment } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { trackOf, yearsInTrack } from '../population/studies.ts';
import type { Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';

/** Compulsory school: from the year a child turns six until it turns sixteen. */
const schoolFrom = 6;
const schoolTo = 15;

/**
 * Enrols children in school and students where their age and education point, with years in it that fit both.
 * A student has been a student for as long as the enrolment lasts.
 */
export function setEnrolment({ residents }: Population, rows: EstateRows, draws: Draws): void {
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const age = residents.age[row] as number;
    const activity = residents.activity[row] as number;
    const education = residents.education[row] as number;
    const isChild = activity === Activity.child;
    const staysOn = isChild || (activity === Activity.student && education === Education.none && age < 18);
    if (age < schoolFrom) continue;
    if (age <= schoolTo || staysOn) {
      residents.enrolment[row] = Enrolment.school;
      residents.enrolmentYears[row] = age - schoolFrom;
      if (activity === Activity.student) residents.activityYears[row] = age - schoolFrom;
    } else if (activity === Activity.student) {
      const track = trackOf(education, age, draws.share());
      const years = yearsInTrack(track, age, draws.share());
      residents.enrolment[row] = Enrolment.general + track;
      residents.enrolmentYears[row] = years;
      residents.activityYears[row] = years;
    }
  }
}
