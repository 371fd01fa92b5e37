import { Activity, activities, ageBandStarts } from '../population/codes.ts';
import { fitsResources, isOfAge, leastEducationCode, type ResourcesDefinition } from './resourcesDefinition.ts';

/**
 * What the criteria count of one resident, packed in 32 bits, so that a year's end compares one word:
 * bits 0–4 months outside over two years (0–24); 5 in 18–64; 6–7 convictions over two years (0–2); 8 aged 18+;
 * 9 in 30–59; 10 basic schooling only and in 30–59; 11 income counted (15–64, not in education); 12 of them under the low-income
 * line; 13 origin counted; 14–16 activity; 17–19 education; 20–23 age band of `ageBandStarts`; 24 resident with resources; 25 of the ages
 * that the definition of resources names. Bit 30 stands in the memory of rehoused tenants only, so that their word never equals today's
 * and each year's change of theirs is booked one by one.
 */
export const Bit = {
  working: 1 << 5,
  adult: 1 << 8,
  schooling: 1 << 9,
  basic: 1 << 10,
  earner: 1 << 11,
  lowIncome: 1 << 12,
  origin: 1 << 13,
  resources: 1 << 24,
  resourceAges: 1 << 25,
  rehoused: 1 << 30,
} as const;

/** Bits by age alone: which bands of the law the resident is in. */
const bandBits = Uint32Array.from({ length: 256 }, (_, age) => {
  let bits = 0;
  if (age >= 18 && age <= 64) bits |= Bit.working;
  if (age >= 18) bits |= Bit.adult;
  if (age >= 30 && age <= 59) bits |= Bit.schooling;
  return bits;
});

/** Whether income of an (age, activity) counts: taxpayers 15–64 not in education (almenboligloven § 61 a, stk. 1, nr. 4). */
const countsIncome = Uint8Array.from({ length: 128 * activities.length }, (_, i) => {
  const age = Math.floor(i / activities.length);
  const activity = i % activities.length;
  return age >= 15 && age <= 64 && activity !== Activity.student && activity !== Activity.child ? 1 : 0;
});

/** Age band of `ageBandStarts` by age. */
const bandOf = Uint8Array.from({ length: 128 }, (_, age) => ageBandStarts.findLastIndex((start) => age >= start));

/** How a task counts: the lines that it sets, and what follows from them. */
export interface Counting {
  /** gross income under which a resident counts as low-income, kroner a year */
  readonly lowIncomeLine: number;
  readonly resources: ResourcesDefinition;
  /** gross income that residents with resources pass, kroner a year */
  readonly incomeLine: number;
  /** code of the least education of a resident with resources */
  readonly leastEducation: number;
  /**
   * Bits that age and activity decide together, by age × 8 + activity code: bands, whether income counts, the activity, and whether
   * they fit the definition of resources.
   */
  readonly ageBits: Uint32Array;
}

/** A task's way of counting, compiled once. */
export function countingBy(lowIncomeLine: number, resources: ResourcesDefinition): Counting {
  const ageBits = Uint32Array.from({ length: 128 * activities.length }, (_, i) => {
    const activity = i % activities.length;
    const age = Math.floor(i / activities.length);
    return (
      (bandBits[age] as number) |
      (countsIncome[i] === 1 ? Bit.earner : 0) |
      (activity << 14) |
      ((bandOf[age] as number) << 20) |
      (fitsResources(resources, age, activity) ? Bit.resources : 0) |
      (isOfAge(resources, age) ? Bit.resourceAges : 0)
    );
  });
  const { incomeLine } = resources;
  return { lowIncomeLine, resources, incomeLine, leastEducation: leastEducationCode(resources), ageBits };
}

/** Activity code in a packed status. */
export function activityIn(status: number): number {
  return (status >> 14) & 7;
}

/** Cells of [age band][activity]. */
export const peopleCells = ageBandStarts.length * activities.length;

/** Cell of [age band][activity] that a packed status is counted in. */
export function peopleCell(status: number): number {
  return ((status >> 20) & 15) * activities.length + ((status >> 14) & 7);
}
