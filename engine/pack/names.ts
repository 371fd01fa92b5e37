import type { activities, educations, householdTypes, sexes } from '../population/codes.ts';

/** Words that packs use for codes. */
export type SexName = (typeof sexes)[number];
export type EducationName = (typeof educations)[number];
export type ActivityName = (typeof activities)[number];
export type HouseholdTypeName = (typeof householdTypes)[number];
