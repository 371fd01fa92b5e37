import { Activity, activities, educations } from './codes.ts';

/** Adult activities in the order of the labour table. */
export const labourStates = [
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'outside',
  'retired',
] as const;

/** Activity code of each labour state. */
export const labourActivities: readonly number[] = labourStates.map((state) => activities.indexOf(state));

/** Labour state of an activity code, −1 for children and students. */
export const labourStateOf = Int8Array.from(activities, (_, code) => labourActivities.indexOf(code));

/** Educations of the tables that start at basic schooling. */
export const schoolings = educations.filter((education) => education !== 'none');

/** Index among the schoolings, by education code; who has none counts with basic schooling. */
export const schoolingOf = Uint8Array.from(educations, (_, code) => Math.max(0, code - 1));

/** Whether an activity counts as outside work and education for criterion 1, by activity code. */
export const isOutside = Uint8Array.from(activities, (_, code) =>
  code === Activity.unemployed ||
  code === Activity.socialAssistance ||
  code === Activity.disabilityPension ||
  code === Activity.outside
    ? 1
    : 0,
);
