import { Activity, activities, Education, educations, Sex } from '../population/codes.ts';
import { type StepTable, stepAt } from './ageSteps.ts';
import { ageCount } from './targets.ts';

/**
 * How education and activity go with sex and age, and with each other: the seed that fitting starts from. Levels are met by
 * the pack's marginals, so only the odds ratios matter: the longer educated are more in work, students are young and between
 * two educations, pensions come with age. Assumed, after the shape of Statistics Denmark's HFUDD11 and RAS200.
 * Nothing plausible is ruled out; what is next to impossible has a trace, so that an odd marginal can still be met.
 */
export const attributeSizes = [2, ageCount, educations.length, activities.length] as const;

const trace = 1e-7;

/** Seed over [sex][age][education][activity]: shares that sum to about 1 for each sex and age. */
export function attributeSeed(): Float64Array {
  const seed = new Float64Array(2 * ageCount * educations.length * activities.length);
  let cell = 0;
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < ageCount; age++) {
      const schooling = educationShares(sex, age);
      for (let education = 0; education < educations.length; education++) {
        for (const share of activityShares(age, education)) {
          seed[cell++] = (schooling[education] as number) * share + trace;
        }
      }
    }
  }
  return seed;
}

/** First age of a step, then the shares by education code. Up to 32 as a run settles at, since a wide step would set everybody back in the first year. */
const educationSteps: StepTable<readonly [number, readonly number[]]> = [
  [0, [1, 0, 0, 0, 0, 0]],
  [15, [0.96, 0.04, 0, 0, 0, 0]],
  [16, [0.06, 0.94, 0, 0, 0, 0]],
  [17, [0.01, 0.99, 0, 0, 0, 0]],
  [18, [0, 0.96, 0.025, 0.015, 0, 0]],
  [19, [0, 0.615, 0.345, 0.04, 0, 0]],
  [20, [0, 0.335, 0.595, 0.07, 0, 0]],
  [21, [0, 0.25, 0.655, 0.09, 0.005, 0]],
  [22, [0, 0.205, 0.63, 0.115, 0.05, 0]],
  [23, [0, 0.195, 0.565, 0.135, 0.105, 0]],
  [24, [0, 0.19, 0.51, 0.155, 0.135, 0.01]],
  [25, [0, 0.17, 0.365, 0.18, 0.2, 0.085]],
  [26, [0, 0.155, 0.28, 0.19, 0.24, 0.135]],
  [27, [0, 0.15, 0.225, 0.2, 0.255, 0.17]],
  [28, [0, 0.145, 0.19, 0.21, 0.255, 0.2]],
  [29, [0, 0.145, 0.165, 0.22, 0.255, 0.215]],
  [30, [0, 0.14, 0.13, 0.265, 0.275, 0.19]],
  [31, [0, 0.14, 0.11, 0.27, 0.275, 0.2]],
  [32, [0, 0.14, 0.1, 0.275, 0.27, 0.21]],
  [33, [0, 0.14, 0.09, 0.28, 0.27, 0.22]],
  [36, [0, 0.14, 0.075, 0.3, 0.265, 0.22]],
  [40, [0, 0.145, 0.065, 0.33, 0.26, 0.2]],
  [45, [0, 0.16, 0.06, 0.36, 0.25, 0.17]],
  [52, [0, 0.18, 0.055, 0.38, 0.24, 0.145]],
  [60, [0, 0.22, 0.04, 0.4, 0.22, 0.12]],
  [75, [0, 0.34, 0.03, 0.37, 0.18, 0.08]],
];

function educationShares(sex: number, age: number): readonly number[] {
  const [, shares] = stepAt(educationSteps, age);
  if (sex === Sex.man || age < 22) return shares;
  // women under 60 have more higher education than men, women over 70 more basic schooling
  const factors =
    age < 60 ? [1, 0.85, 1, 0.8, 1.3, 1.05] : age < 70 ? [1, 1, 1, 0.9, 1.2, 0.8] : [1, 1.3, 1, 0.75, 1.1, 0.6];
  return shares.map((share, education) => share * (factors[education] as number));
}

/** First age of a step, then shares in education by completed education code, as a run settles at. */
const studentSteps: StepTable<readonly [number, readonly number[]]> = [
  [0, [0, 0, 0, 0, 0, 0]],
  [15, [0.4, 0.9, 0, 0, 0, 0]],
  [16, [0.7, 0.96, 0, 0, 0, 0]],
  [17, [0.7, 0.93, 0, 0, 0, 0]],
  [18, [0.5, 0.86, 0.13, 0.02, 0, 0]],
  [19, [0.5, 0.78, 0.1, 0.12, 0, 0]],
  [20, [0.2, 0.65, 0.36, 0.19, 0, 0]],
  [21, [0.2, 0.48, 0.52, 0.24, 0.05, 0]],
  [22, [0.1, 0.36, 0.62, 0.28, 0.29, 0]],
  [23, [0.1, 0.32, 0.61, 0.29, 0.33, 0]],
  [24, [0.1, 0.27, 0.56, 0.27, 0.34, 0.22]],
  [25, [0.05, 0.22, 0.53, 0.22, 0.29, 0.13]],
  [26, [0.05, 0.19, 0.47, 0.17, 0.26, 0.09]],
  [27, [0.04, 0.14, 0.36, 0.15, 0.26, 0.07]],
  [28, [0.04, 0.12, 0.29, 0.12, 0.22, 0.06]],
  [29, [0.03, 0.11, 0.25, 0.11, 0.2, 0.05]],
  [30, [0.02, 0.08, 0.21, 0.08, 0.14, 0.03]],
  [31, [0.02, 0.06, 0.17, 0.06, 0.1, 0.02]],
  [32, [0.01, 0.05, 0.13, 0.05, 0.07, 0.015]],
  [33, [0.01, 0.05, 0.1, 0.05, 0.065, 0.012]],
  [34, [0.01, 0.045, 0.09, 0.04, 0.06, 0.01]],
  [35, [0.01, 0.04, 0.07, 0.03, 0.045, 0.01]],
  [37, [0.01, 0.035, 0.055, 0.025, 0.035, 0.007]],
  [40, [0.005, 0.02, 0.04, 0.02, 0.02, 0.003]],
  [45, [0.003, 0.01, 0.02, 0.01, 0.02, 0.002]],
  [50, [0, 0.006, 0.01, 0.006, 0.01, 0.001]],
  [55, [0, 0.001, 0.001, 0.001, 0.001, 0.0005]],
  [60, [0, 0.0001, 0.0002, 0.0001, 0.0001, 0.0001]],
];

/** Folkepensionsalderen of the base year (born 1955–62): from it on everybody is in work or retired. */
const pensionAge = 67;

/**
 * Knots over single years of age of the share retired, straight in between: few before efterløn at 64, a quarter at 66, two thirds once the
 * pension age is reached. Assumed; the rates of the labour process lead along the same path, so that the first year changes no age's share.
 */
const retiredKnots: readonly (readonly [number, number])[] = [
  [59, 0],
  [60, 0.015],
  [62, 0.044],
  [63, 0.072],
  [64, 0.115],
  [65, 0.176],
  [66, 0.241],
  [67, 0.643],
  [68, 0.75],
  [69, 0.818],
  [70, 0.857],
  [72, 0.909],
  [75, 0.962],
  [80, 0.99],
  [90, 0.999],
];

/** Odds of each state against those with a vocational education, by education code. */
const socialAssistanceOdds = [1.5, 2.4, 1.1, 0.8, 0.35, 0.25];
const disabilityOdds = [2, 2.2, 0.9, 0.9, 0.4, 0.2];
const outsideOdds = [1.5, 1.6, 1.3, 0.8, 0.7, 0.7];
const unemployedOdds = [1, 1.15, 1.1, 1, 0.95, 0.9];

/** Shares by activity code for an age and a completed education. */
function activityShares(age: number, education: number): readonly number[] {
  const shares = new Array<number>(activities.length).fill(0);
  shares[Activity.child] =
    age < 15 ? 1 : age === 15 ? 0.85 : age === 16 && education === Education.none ? 0.4 : age === 17 ? 0.01 : 0;
  let left = 1 - (shares[Activity.child] as number);
  const take = (activity: number, share: number) => {
    shares[activity] = left * Math.min(1, share);
    left -= shares[activity] as number;
  };
  take(Activity.student, stepAt(studentSteps, age)[1][education] as number);
  take(Activity.retired, retiredShare(age));
  if (age < pensionAge) {
    if (age >= 18) {
      const disabled = Math.min(age < 60 ? 0.1 : 0.125, 0.012 + 0.0022 * Math.max(0, age - 20));
      take(Activity.disabilityPension, disabled * (disabilityOdds[education] as number));
      take(Activity.socialAssistance, (age < 30 ? 0.055 : 0.04) * (socialAssistanceOdds[education] as number));
      take(Activity.unemployed, 0.035 * (unemployedOdds[education] as number));
    }
    take(Activity.outside, 0.045 * (outsideOdds[education] as number));
  }
  shares[Activity.employed] = left;
  return shares;
}

function retiredShare(age: number): number {
  const after = retiredKnots.findIndex(([knot]) => knot >= age);
  if (after <= 0) return retiredKnots[after < 0 ? retiredKnots.length - 1 : 0]?.[1] ?? 0;
  const [from, low] = retiredKnots[after - 1] as readonly [number, number];
  const [to, high] = retiredKnots[after] as readonly [number, number];
  return low + ((high - low) * (age - from)) / (to - from);
}
