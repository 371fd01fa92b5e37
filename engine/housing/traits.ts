import type { LettingCriterion } from '../pack/pack.ts';

/** Lawful objective traits that letting can ask for or turn away; bits of `Applicants.traits`. */
export const Trait = {
  employed: 1,
  inEducation: 2,
  senior55: 4,
  familyWithChildren: 8,
  /** lives in the municipality */
  local: 16,
  /** under 30, in education and without children (*ungdomsbolig*) */
  mayRentYouth: 32,
  /** 60 or older (*ældrebolig*) */
  mayRentElderly: 64,
  /** somebody employed or in education, as § 60 stk. 4 asks */
  workOrEducation: 128,
  /** full time for six months, or both of a couple part time */
  steadyWork: 256,
  /** a job in the municipality */
  localJob: 512,
  /** a member who has lived on assistance for six months, on unemployment benefit for six months, or on disability pension (§ 59 stk. 6–7) */
  hasAssistance: 1024,
  hasUnemployment: 2048,
  hasPension: 4096,
  /** every grown-up has lived on assistance for six months, or on assistance or unemployment benefit (§ 51 b, § 51 c) */
  livesOnAssistance: 8192,
  livesOnBenefit: 16384,
  /** under 30 and without children (*unge med et særligt behov*, § 52) */
  isYoung: 32768,
} as const;

/** Bits that an applicant needs, every one of them, to come under a priority of flexible letting. */
export const asked: Readonly<Record<LettingCriterion, number>> = {
  employed: Trait.employed,
  'steady-work': Trait.steadyWork,
  'in-education': Trait.inEducation,
  'senior-55': Trait.senior55,
  'local-senior-55': Trait.senior55 | Trait.local,
  'family-with-children': Trait.familyWithChildren,
  local: Trait.local,
  'local-job': Trait.localJob,
};
