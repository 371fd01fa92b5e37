import type { Label } from '../population/geography.ts';

/**
 * What a policy may read of residents, their households and homes, for the log of what each policy reads. Origin is none of it, nor is
 * religion or citizenship (almenboligloven § 60: objective criteria only).
 */
export const attributeLabels = {
  age: { da: 'alder', en: 'age' },
  activity: { da: 'aktivitet', en: 'activity' },
  'years in activity': { da: 'år i aktiviteten', en: 'years in the activity' },
  'months outside': { da: 'måneder uden arbejde og uddannelse', en: 'months without work or education' },
  'household members': { da: 'husstandens medlemmer', en: 'members of the household' },
  estate: { da: 'boligområde', en: 'estate' },
  'present estate': { da: 'nuværende boligområde', en: 'present estate' },
  'present municipality': { da: 'nuværende kommune', en: 'present municipality' },
  tenure: { da: 'boligens ejerform', en: 'tenure of the home' },
  'waiting-list seniority': { da: 'anciennitet på ventelisten', en: 'seniority on the waiting list' },
} as const satisfies Readonly<Record<string, Label>>;
export type Attribute = keyof typeof attributeLabels;
