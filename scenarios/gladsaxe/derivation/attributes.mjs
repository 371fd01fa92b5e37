/** Education, activity, income, convictions and origin per estate, from assumed profiles and the levels of `levels.mjs`. */

import { between, shares, solve, wholeNumbers } from './arithmetic.mjs';
import { levels } from './levels.mjs';
import { lastAge } from './persons.mjs';
import { estates } from './places.mjs';

export const educations = ['basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher'];
export const activities = [
  'student',
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'retired',
  'outside',
];

/** Highest completed education by age, before estates differ. Assumed, under 30 as a base run settles at, whose ages of completion are assumed too; compulsory school is left in the year one turns 16. */
const educationByAge = {
  basic: [
    [18, 0.96],
    [19, 0.61],
    [20, 0.335],
    [21, 0.25],
    [22, 0.205],
    [24, 0.19],
    [25, 0.16],
    [27, 0.137],
    [28, 0.128],
    [35, 0.12],
    [45, 0.13],
    [55, 0.16],
    [65, 0.22],
    [75, 0.3],
    [85, 0.45],
  ],
  'upper-secondary': [
    [17, 0],
    [18, 0.025],
    [19, 0.35],
    [20, 0.595],
    [21, 0.655],
    [22, 0.63],
    [23, 0.565],
    [24, 0.51],
    [25, 0.365],
    [26, 0.28],
    [27, 0.225],
    [28, 0.19],
    [29, 0.165],
    [30, 0.13],
    [32, 0.095],
    [35, 0.07],
    [45, 0.06],
    [65, 0.05],
    [85, 0.03],
  ],
  vocational: [
    [17, 0],
    [18, 0.015],
    [19, 0.04],
    [20, 0.07],
    [22, 0.115],
    [25, 0.18],
    [28, 0.21],
    [30, 0.22],
    [35, 0.24],
    [45, 0.28],
    [55, 0.34],
    [65, 0.38],
    [75, 0.38],
    [85, 0.32],
  ],
  'short-higher': [
    [20, 0],
    [21, 0.005],
    [22, 0.05],
    [23, 0.105],
    [24, 0.136],
    [25, 0.2],
    [26, 0.24],
    [28, 0.26],
    [30, 0.265],
    [35, 0.28],
    [45, 0.26],
    [55, 0.25],
    [65, 0.22],
    [75, 0.2],
    [85, 0.14],
  ],
  'long-higher': [
    [23, 0],
    [24, 0.01],
    [25, 0.087],
    [26, 0.14],
    [27, 0.17],
    [28, 0.2],
    [29, 0.22],
    [30, 0.255],
    [32, 0.28],
    [35, 0.29],
    [45, 0.27],
    [55, 0.2],
    [65, 0.13],
    [75, 0.1],
    [85, 0.06],
  ],
};

/** How steeply each education follows disadvantage. Assumed. */
const educationSlope = [1, 0.5, 0.4, -0.15, -0.8];

/**
 * Share in education by age. Assumed, as a base run settles at: of those of 25–29 a little under a quarter, where about a third were for the whole country (OECD,
 * Education at a Glance 2018), with its university towns.
 */
export const studentShare = [
  [16, 0.95],
  [17, 0.92],
  [18, 0.845],
  [19, 0.525],
  [20, 0.435],
  [21, 0.485],
  [22, 0.51],
  [23, 0.475],
  [24, 0.43],
  [25, 0.345],
  [26, 0.27],
  [27, 0.215],
  [28, 0.17],
  [29, 0.15],
  [30, 0.113],
  [31, 0.084],
  [32, 0.063],
  [35, 0.034],
  [40, 0.018],
  [45, 0.01],
  [50, 0.005],
  [60, 0],
];
/** Odds of being a student by education from age 20 on; before that everybody is alike. Assumed. */
const studentOdds = [0.5, 2.2, 0.35, 0.8, 0.4];

/** Odds of each state against employment by age, for vocational education. Assumed; levels come from the estates' targets. */
const oddsByAge = {
  unemployed: [
    [18, 0.035],
    [25, 0.045],
    [30, 0.04],
    [50, 0.035],
    [62, 0.035],
    [66, 0.02],
  ],
  'social-assistance': [
    [18, 0.07],
    [22, 0.075],
    [30, 0.055],
    [45, 0.045],
    [60, 0.035],
    [66, 0.03],
  ],
  'disability-pension': [
    [18, 0.012],
    [30, 0.02],
    [40, 0.036],
    [50, 0.065],
    [60, 0.12],
    [66, 0.15],
  ],
  outside: [
    [18, 0.1],
    [25, 0.08],
    [32, 0.06],
    [50, 0.055],
    [60, 0.065],
    [66, 0.07],
  ],
};
/**
 * Odds of having retired against employment. Before folkepensionsalderen (67 for those born 1955–62) by efterløn from 64, tidlig pension and
 * people's own savings: a tenth or so at 63–64 and a good quarter at 66; after it a third at first still work. Assumed.
 */
const retiredOdds = [
  [59, 0],
  [60, 0.02],
  [62, 0.06],
  [63, 0.1],
  [64, 0.17],
  [65, 0.28],
  [66, 0.42],
  [67, 1.8],
  [68, 3],
  [70, 6],
  [72, 10],
  [75, 25],
  [80, 100],
  [90, 1000],
];
/** Factor on the odds by education. Assumed: short schooling goes with less work. */
const oddsByEducation = {
  unemployed: [1.4, 1.2, 1, 0.9, 0.95],
  'social-assistance': [3.6, 1.2, 1, 0.4, 0.25],
  'disability-pension': [3, 1.1, 1, 0.5, 0.25],
  outside: [2.3, 1.3, 1, 0.75, 0.65],
};
/** Elasticity of the odds to an estate's disadvantage. Assumed. */
const oddsSlope = { unemployed: 0.5, 'social-assistance': 1, 'disability-pension': 1, outside: 0.9 };

/** Everybody from 67, the pension age of the base year, is retired or employed. */
export const pensionAge = 67;

/** Joint shares per estate: `education(age)`, `student(age, education)`, `activity(age, education)`, all solved to the levels. */
export function profiles(cells) {
  return estates.map((estate, e) => {
    const level = levels[estate.id];
    const ages = Array.from({ length: lastAge + 1 }, (_, age) => headcount(cells[e], age));
    const basic = (tilt) => weighted(ages, 30, 59, (age) => education(age, tilt)[0]);
    const tilt = solve(basic, level.basicSchooling, -5, 5);
    const outside = (log) => weighted(ages, 18, 64, (age) => outsideShare(age, education(age, tilt), Math.exp(log)));
    const disadvantage = Math.exp(solve(outside, level.outsideLabour, -5, 4));
    return {
      ages,
      education: (age) => education(age, tilt),
      student: (age) => students(age, education(age, tilt)),
      activity: (age, e2) => workStates(age, e2, disadvantage),
    };
  });
}

/** Expected persons [education][activity] of one age in an estate. */
export function joint(profile, age) {
  const p = profile.education(age);
  const student = profile.student(age);
  return p.map((share, e) => {
    const n = profile.ages[age] * share;
    const rest = profile.activity(age, e);
    return [n * student[e], ...rest.map((r) => n * (1 - student[e]) * r)];
  });
}

/** Rows of `education.csv`: whole persons in the bands 15–29, 30–59, 60 and over. `none` is everybody of 15, still in school. */
export function educationRows(allProfiles, population) {
  return bands(
    [
      [15, 29],
      [30, 59],
      [60, 110],
    ],
    allProfiles,
    population,
    ['none', ...educations],
    (profile, age) => {
      if (age === 15) return [profile.ages[age], 0, 0, 0, 0, 0];
      return [0, ...profile.education(age).map((p) => p * profile.ages[age])];
    },
  ).map(({ key, ...row }) => ({ ...row.place, education: key, count: row.count }));
}

/** Rows of `activity.csv`: whole persons in the bands 18–29, 30–49, 50–64. */
export function activityRows(allProfiles, population) {
  return bands(
    [
      [18, 29],
      [30, 49],
      [50, 64],
    ],
    allProfiles,
    population,
    activities,
    (profile, age) => {
      const cells = joint(profile, age);
      return activities.map((_, a) => cells.reduce((sum, row) => sum + row[a], 0));
    },
  ).map(({ key, ...row }) => ({ ...row.place, activity: key, count: row.count }));
}

function bands(ranges, allProfiles, population, keys, countsAt) {
  return estates.flatMap((estate, e) =>
    ranges.flatMap(([from, to]) => {
      const total = population.reduce(
        (sum, r) => (r.estate === estate.id && r.age_from >= from && r.age_to <= to ? sum + r.count : sum),
        0,
      );
      const sums = keys.map(() => 0);
      for (let age = from; age <= Math.min(to, lastAge); age++) {
        countsAt(allProfiles[e], age).forEach((n, k) => {
          sums[k] += n;
        });
      }
      const place = { estate: estate.id, age_from: from, age_to: to };
      return wholeNumbers(sums, total).map((count, k) => ({ place, key: keys[k], count }));
    }),
  );
}

function headcount(byRole, age) {
  return byRole.reduce((sum, bySex) => sum + bySex[0][age] + bySex[1][age], 0);
}

function weighted(ages, from, to, share) {
  let [top, bottom] = [0, 0];
  for (let age = from; age <= to; age++) {
    top += ages[age] * share(age);
    bottom += ages[age];
  }
  return top / bottom;
}

function education(age, tilt) {
  return shares(educations.map((e, i) => between(educationByAge[e], age) * Math.exp(tilt * educationSlope[i])));
}

function students(age, education) {
  const share = between(studentShare, age);
  if (age < 20 || share === 0) return educations.map(() => share);
  const mean = education.reduce((sum, p, e) => sum + p * studentOdds[e], 0);
  return studentOdds.map((odds) => Math.min(0.95, (share * odds) / mean));
}

function outsideShare(age, p, disadvantage) {
  const student = students(age, p);
  return p.reduce((sum, share, e) => {
    const states = workStates(age, e, disadvantage);
    return sum + share * (1 - student[e]) * (states[1] + states[2] + states[3] + states[5]);
  }, 0);
}

/** Shares of those not in education over the activities from `employed` on. */
function workStates(age, e, disadvantage) {
  const odds = (activity) =>
    age >= pensionAge
      ? 0
      : between(oddsByAge[activity], age) * oddsByEducation[activity][e] * disadvantage ** oddsSlope[activity];
  return shares([
    1,
    odds('unemployed'),
    odds('social-assistance'),
    odds('disability-pension'),
    between(retiredOdds, age),
    odds('outside'),
  ]);
}
