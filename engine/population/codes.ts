/** Codes that the columns store, with the ids that packs, documents and results use for them. */

/** Sex as Statistics Denmark registers it (*køn*). */
export const sexes = ['man', 'woman'] as const;
export const Sex = { man: 0, woman: 1 } as const;

/** Highest completed education (*højeste fuldførte uddannelse*); `none` is a child still in compulsory school. */
export const educations = ['none', 'basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher'] as const;
export const Education = {
  none: 0,
  basic: 1,
  upperSecondary: 2,
  vocational: 3,
  shortHigher: 4,
  longHigher: 5,
} as const;

/** Education in progress. `general` is *gymnasial*, `vocational` is *erhvervsuddannelse*. */
export const Enrolment = { none: 0, school: 1, general: 2, vocational: 3, higher: 4 } as const;

/**
 * Main activity over the year. `unemployed` is on insurance benefit (*dagpenge*), `social-assistance` on *kontanthjælp*,
 * *uddannelseshjælp* or *selvforsørgelses- og hjemrejseydelse*, `disability-pension` on *førtidspension*;
 * `outside` has neither work, education nor benefit.
 */
export const activities = [
  'child',
  'student',
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'retired',
  'outside',
] as const;
export const Activity = {
  child: 0,
  student: 1,
  employed: 2,
  unemployed: 3,
  socialAssistance: 4,
  disabilityPension: 5,
  retired: 6,
  outside: 7,
} as const;

/** A resident's part in the household. A household has at most two partners, the rest are children or other adults. */
export const Role = { single: 0, partner: 1, child: 2, other: 3 } as const;

/** Household types of the pack's marginals, after Statistics Denmark's groups. */
export const householdTypes = ['single', 'single-with-children', 'couple', 'couple-with-children', 'other'] as const;
export type HouseholdType = (typeof householdTypes)[number];

/** Tenure of a dwelling (*ejerform* and dwelling kind): social family, youth and elderly dwellings are *almene boliger*. */
export const tenures = [
  'social-family',
  'social-youth',
  'social-elderly',
  'private-rental',
  'cooperative',
  'owner-occupied',
] as const;
export type TenureName = (typeof tenures)[number];
export const Tenure = {
  socialFamily: 0,
  socialYouth: 1,
  socialElderly: 2,
  privateRental: 3,
  cooperative: 4,
  ownerOccupied: 5,
} as const;

/** Whether a tenure code is social housing. */
export function isSocial(tenure: number): boolean {
  return tenure <= Tenure.socialElderly;
}

/** State of a dwelling. A vacant dwelling is `inUse` with no household. */
export const DwellingState = { inUse: 0, closed: 1, demolished: 2, unbuilt: 3 } as const;

/** Age bands in which results report residents: first age of each band. */
export const ageBandStarts = [0, 6, 15, 18, 25, 30, 45, 60, 65, 80] as const;
