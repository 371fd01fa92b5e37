import { Activity, activities } from '../population/codes.ts';

/**
 * What the criteria count of one resident, packed in 32 bits, so that a year's end compares one word:
 * bits 0–4 months outside over two years (0–24); 5 in 18–64; 6–7 convictions over two years (0–2); 8 aged 18+;
 * 9 in 30–59; 10 basic schooling only and in 30–59; 11 income counted (15–64, not in education); 12 of them under the low-income
 * line; 13 origin counted; 14–16 activity; 17–19 education.
 */
export const Bit = {
  working: 1 << 5,
  adult: 1 << 8,
  schooling: 1 << 9,
  basic: 1 << 10,
  earner: 1 << 11,
  lowIncome: 1 << 12,
  origin: 1 << 13,
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

/** Bits that age and activity decide together, by age × 8 + activity code: bands, whether income counts, and the activity. */
export const ageBits = Uint32Array.from({ length: 128 * activities.length }, (_, i) => {
  const activity = i % activities.length;
  return (
    (bandBits[Math.floor(i / activities.length)] as number) |
    (countsIncome[i] === 1 ? Bit.earner : 0) |
    (activity << 14)
  );
});

/** Numerator of each criterion (order of `criteria`) for a packed status and an income in thousand kroner. */
export function numeratorOf(criterion: number, status: number, income: number): number {
  switch (criterion) {
    case 0:
      return status & 31;
    case 1:
      return (status >> 13) & 1;
    case 2:
      return (status >> 6) & 3;
    case 3:
      return (status >> 10) & 1;
    case 4:
      return status & Bit.earner ? income : 0;
    default:
      return (status >> 12) & 1;
  }
}

/** Denominator of each criterion: months possible, residents, convictions possible, residents, residents, residents. */
export function denominatorOf(criterion: number, status: number): number {
  switch (criterion) {
    case 0:
      return status & Bit.working ? 24 : 0;
    case 1:
      return 1;
    case 2:
      return status & Bit.adult ? 2 : 0;
    case 3:
      return (status >> 9) & 1;
    default:
      return (status >> 11) & 1;
  }
}

/** Activity code in a packed status. */
export function activityIn(status: number): number {
  return (status >> 14) & 7;
}
