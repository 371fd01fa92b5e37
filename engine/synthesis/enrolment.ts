import { Activity, Education, Enrolment } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { type Draws, drawByWeight } from './draws.ts';
import type { EstateRows } from './settle.ts';

/** Compulsory school: from the year a child turns six until it turns sixteen. */
const schoolFrom = 6;
const schoolTo = 15;

/** Weights of general, vocational and higher education among students, by completed education and age. Assumed. */
function trackWeights(education: number, age: number): readonly [number, number, number] {
  switch (education) {
    case Education.none:
    case Education.basic:
      if (age < 20) return [0.78, 0.22, 0];
      return age < 25 ? [0.35, 0.65, 0] : [0.2, 0.8, 0];
    case Education.upperSecondary:
      return [0, 0.13, 0.87];
    case Education.vocational:
      return [0, 0.3, 0.7];
    default:
      return [0, 0, 1];
  }
}

/** Longest usual stay in a track, whole years after the first, by track. */
const longest = [2, 3, 5];
/**
 * Share of a track's students who have been in it for as long as their age allows. Into *gymnasium* 84 % go straight from school (published for
 * Gladsaxe); the others' years are as likely as each other. Assumed.
 */
const straightOn = [0.84, 0, 0];
/** Age at which a track usually begins. */
const beginsAt = [16, 16, 20];

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
      const track = drawByWeight(trackWeights(education, age), draws);
      const most = Math.min(longest[track] as number, Math.max(0, age - (beginsAt[track] as number)));
      const years = draws.share() < (straightOn[track] as number) ? most : draws.below(most + 1);
      residents.enrolment[row] = Enrolment.general + track;
      residents.enrolmentYears[row] = years;
      residents.activityYears[row] = years;
    }
  }
}
