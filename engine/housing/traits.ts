import type { LettingCriterion } from '../pack/pack.ts';

/** Lawful objective traits that a letting priority or a kind of dwelling can ask for; bits of `Applicants.traits`. */
export const Trait = {
  employed: 1,
  inEducation: 2,
  senior55: 4,
  familyWithChildren: 8,
  local: 16,
  /** under 30, in education and without children (*ungdomsbolig*) */
  mayRentYouth: 32,
  /** 60 or older (*ældrebolig*) */
  mayRentElderly: 64,
} as const;

/** Bits that an applicant needs, every one of them, to come under a priority of flexible letting. */
export const asked: Readonly<Record<LettingCriterion, number>> = {
  employed: Trait.employed,
  'in-education': Trait.inEducation,
  'senior-55': Trait.senior55,
  'family-with-children': Trait.familyWithChildren,
  local: Trait.local,
};
