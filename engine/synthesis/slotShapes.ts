import { exponential } from '../arithmetic/exponential.ts';
import { Activity, Education, Sex } from '../population/codes.ts';
import { type StepTable, stepAt } from './ageSteps.ts';
import { Slot, slotCount } from './slots.ts';
import { ageCount } from './targets.ts';

/**
 * How household slots go with sex and age: the seed that the fit of slots starts from. Levels are met by the household
 * marginals. Living at home after Statistics Denmark, 2021 (20 years 59 %, 21 years 42 %, 23 years men 20 % and women 10 %);
 * couples assumed, after the shape of its FAM tables; parents' ages follow from the ages of the estate's own children.
 */
const trace = 1e-6;

/** First age of a step, then the share living at a parent's, men and women. */
const atHomeSteps: StepTable<readonly [number, number, number]> = [
  [0, 1, 1],
  [18, 0.96, 0.94],
  [19, 0.84, 0.78],
  [20, 0.64, 0.54],
  [21, 0.48, 0.35],
  [22, 0.32, 0.19],
  [23, 0.2, 0.1],
  [24, 0.13, 0.06],
  [25, 0.08, 0.03],
  [28, 0.04, 0.015],
  [32, 0.015, 0.006],
  [40, 0.008, 0.003],
  [55, 0.001, 0.001],
  [65, 0, 0],
];

/** First age of a step, then the share in couples among men and women without children at home. */
const coupleSteps: StepTable<readonly [number, number, number]> = [
  [0, 0, 0],
  [18, 0.05, 0.1],
  [20, 0.17, 0.26],
  [23, 0.33, 0.43],
  [26, 0.47, 0.53],
  [31, 0.4, 0.44],
  [36, 0.32, 0.36],
  [45, 0.42, 0.46],
  [52, 0.58, 0.6],
  [60, 0.68, 0.66],
  [70, 0.73, 0.58],
  [78, 0.68, 0.4],
  [85, 0.56, 0.2],
  [91, 0.36, 0.06],
];

/** First age of a step, then the share living with others in another way. */
const otherSteps: StepTable<readonly [number, number, number]> = [
  [0, 0.02, 0.02],
  [18, 0.07, 0.07],
  [20, 0.11, 0.1],
  [25, 0.1, 0.09],
  [30, 0.08, 0.06],
  [40, 0.05, 0.04],
  [75, 0.04, 0.05],
];

/** Age of a parent at the child's birth: mean, spread, youngest, oldest. Mothers' mean 31.4 in 2021 (Statistics Denmark), over all children now at home a little less. */
export const motherAtBirth = { mean: 30.3, spread: 5.2, youngest: 16, oldest: 46 } as const;
export const fatherAtBirth = { mean: 32.9, spread: 6.2, youngest: 17, oldest: 62 } as const;

/** Share of single parents that are mothers (Statistics Denmark: about 85 %). */
const motherShareOfSingleParents = 0.85;

/**
 * Seed over [sex][age][slot].
 * @param persons whole persons, [sex][age]
 * @param targets whole slots by kind
 */
export function slotSeed(persons: Int32Array, targets: Int32Array): Float64Array {
  const at = (slot: number) => targets[slot] as number;
  const seed = new Float64Array(2 * ageCount * slotCount);
  const children = Float64Array.from({ length: ageCount }, (_, age) =>
    [0, 1].reduce((sum, sex) => sum + (persons[sex * ageCount + age] as number) * shareAt(atHomeSteps, age, sex), 0),
  );
  const parentHouseholds = at(Slot.fatherOfCouple) + at(Slot.singleParent);
  const coupleShare = parentHouseholds > 0 ? at(Slot.fatherOfCouple) / parentHouseholds : 0;
  const childrenEach = parentHouseholds > 0 ? Math.max(1, at(Slot.child) / parentHouseholds) : 1;
  const singles = Math.max(1, at(Slot.single) + at(Slot.youthSingle) + at(Slot.elderlySingle));
  for (let sex = 0; sex < 2; sex++) {
    const birth = sex === Sex.man ? fatherAtBirth : motherAtBirth;
    const singleParents =
      (1 - coupleShare) * (sex === Sex.man ? 1 - motherShareOfSingleParents : motherShareOfSingleParents);
    for (let age = 0; age < ageCount; age++) {
      const row = (sex * ageCount + age) * slotCount;
      const set = (slot: number, share: number) => {
        seed[row + slot] = share + trace;
      };
      const atHome = shareAt(atHomeSteps, age, sex);
      set(Slot.child, atHome);
      set(Slot.other, shareAt(otherSteps, age, sex) * (age < 18 ? 1 : 1 - atHome));
      if (age < 18) continue;
      const away = 1 - atHome;
      const parentsDue = parentsOf(children, age, birth) / childrenEach;
      const parents = away * Math.min(0.9, parentsDue / Math.max(1, persons[sex * ageCount + age] as number));
      set(sex === Sex.man ? Slot.fatherOfCouple : Slot.motherOfCouple, parents * coupleShare);
      set(Slot.singleParent, parents * singleParents);
      set(Slot.headOfOther, shareAt(otherSteps, age, sex) * away);
      const rest = away - parents * (coupleShare + singleParents);
      const couples = rest * shareAt(coupleSteps, age, sex);
      set(sex === Sex.man ? Slot.manOfCouple : Slot.womanOfCouple, couples);
      const single = rest - couples;
      const isYoung = age < 30 && at(Slot.youthSingle) > 0;
      const isOld = age >= 62 && at(Slot.elderlySingle) > 0;
      // Who is young or old enough may be needed in couples; a single of another age then lives in an ordinary dwelling.
      set(Slot.youthSingle, isYoung ? (single * at(Slot.youthSingle)) / singles : 0);
      set(Slot.elderlySingle, isOld ? ((single * at(Slot.elderlySingle)) / singles) * exponential((age - 75) / 8) : 0);
      set(Slot.single, single);
    }
  }
  return seed;
}

/** Parents of an age that the children would have if each had one. */
function parentsOf(children: Float64Array, age: number, birth: typeof motherAtBirth | typeof fatherAtBirth): number {
  let sum = 0;
  for (let child = Math.max(0, age - birth.oldest); child <= age - birth.youngest; child++) {
    const z = (age - child - birth.mean) / birth.spread;
    sum += (children[child] as number) * exponential(-0.5 * z * z);
  }
  return sum / (birth.spread * Math.sqrt(2 * Math.PI));
}

/**
 * Log odds that a person with this activity and education, rather than another of the same sex and age, holds the slot.
 * Assumed: students in youth dwellings and at home, people on benefits more often alone.
 */
export function slotAffinity(slot: number, age: number, activity: number, education: number): number {
  switch (slot) {
    case Slot.child:
      if (age < 28) return activity === Activity.student ? 0.8 : 0;
      return activity === Activity.disabilityPension ? 1.2 : activity === Activity.socialAssistance ? 0.6 : 0;
    case Slot.youthSingle:
      return activity === Activity.student ? 2 : 0;
    case Slot.singleParent:
      return (activity === Activity.socialAssistance ? 0.8 : 0) + (education === Education.basic ? 0.3 : 0);
    case Slot.elderlySingle:
    case Slot.single:
    case Slot.headOfOther:
    case Slot.other:
      return activity === Activity.disabilityPension
        ? 0.9
        : activity === Activity.socialAssistance
          ? 0.7
          : activity === Activity.outside
            ? 0.3
            : 0;
    default:
      return 0;
  }
}

/** The share of a table of men's and women's shares. */
function shareAt(steps: StepTable<readonly [number, number, number]>, age: number, sex: number): number {
  const [, men, women] = stepAt(steps, age);
  return sex === Sex.man ? men : women;
}
