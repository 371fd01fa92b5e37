/** How mortality differs by tenure, education and partner, how it falls from year to year, and who moves to a care home. All assumed but the fit itself. */

import { between, significant } from './arithmetic.mjs';
import { educations } from './attributes.mjs';
import { lastAge, sexes } from './persons.mjs';
import { estates } from './places.mjs';
import { table, tenures } from './table.mjs';

/**
 * Relative mortality at 40–70, by tenure and education, before levels. Tenants in social housing about half as much again as others,
 * from memory; education assumed.
 */
const byTenure = [1.3, 1.3, 1.3, 1.1, 0.95, 0.85];
const byEducation = [1.3, 1.05, 1, 0.85, 0.75];
/** How much of the gradient is there at an age. Assumed: none among the young, little among the very old. */
const strength = [
  [20, 0],
  [35, 0.8],
  [45, 1],
  [70, 1],
  [80, 0.55],
  [90, 0.15],
  [95, 0],
];
const ages = [0, 25, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

/**
 * Share of men and women who live with a partner, as in the base year's households: what the two factors below are balanced by, so that
 * each table's total stands. Assumed.
 */
const withPartner = {
  man: [
    [20, 0],
    [30, 0.5],
    [40, 0.72],
    [70, 0.71],
    [80, 0.65],
    [90, 0.42],
    [95, 0.3],
  ],
  woman: [
    [20, 0],
    [30, 0.58],
    [40, 0.7],
    [65, 0.66],
    [72, 0.6],
    [80, 0.45],
    [87, 0.2],
    [95, 0.08],
  ],
};
/**
 * Mortality without a partner against with one. Assumed, from memory of mortality by marital status: about twice for men of working age,
 * less for women and the old; part of the difference is in tenure and education already.
 */
const alone = {
  man: [
    [25, 1],
    [40, 1.7],
    [65, 1.7],
    [80, 1.4],
    [90, 1.15],
    [100, 1],
  ],
  woman: [
    [25, 1],
    [40, 1.4],
    [65, 1.4],
    [80, 1.25],
    [90, 1.1],
    [100, 1],
  ],
};
/** Moves to a care home without a partner against with one, who helps at home as long as it goes. Assumed. */
const careAlone = [
  [70, 2.5],
  [85, 2],
  [95, 1.3],
];

/** Share by which mortality falls each year, by age. Assumed, from the slow rise of life expectancy, two years in a decade. */
const improvement = [
  [0, 0.02],
  [60, 0.018],
  [75, 0.016],
  [85, 0.01],
  [95, 0.004],
  [105, 0],
];
const improvementAges = [0, 50, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105];

/** Yearly probability of moving to a care home. Assumed: about one in twelve of those of 80 and over live in one, for two to three years. */
const careHome = {
  man: [
    [64, 0],
    [70, 0.002],
    [80, 0.012],
    [85, 0.028],
    [90, 0.06],
    [95, 0.1],
  ],
  woman: [
    [64, 0],
    [70, 0.0015],
    [80, 0.013],
    [85, 0.036],
    [90, 0.08],
    [95, 0.13],
  ],
};
/** Of an age's deaths, share in care homes, and of its residents, share who live there: about a quarter of all deaths. From memory. */
const deathsInCare = [
  [64, 0],
  [70, 0.06],
  [80, 0.22],
  [85, 0.33],
  [90, 0.46],
  [95, 0.58],
];
const livingInCare = [
  [64, 0],
  [70, 0.008],
  [80, 0.045],
  [85, 0.1],
  [90, 0.21],
  [95, 0.34],
];
const careHomeAges = [0, 65, 67, 70, 72, 75, 77, 80, 82, 84, 86, 88, 90, 92, 95];

/** @param profiles see `attributes.mjs` */
export function mortalityGradients(profiles) {
  return [
    table(
      'mortality-gradient',
      [
        ['age', ages],
        ['tenure', tenures],
        ['education', educations],
      ],
      (age, tenure, education) =>
        significant(
          relative(age, tenures.indexOf(tenure), educations.indexOf(education)) / meanRelative(profiles, age),
          4,
        ),
    ),
    table(
      'mortality-partnered',
      [
        ['partnered', ['no', 'yes']],
        ['sex', sexes],
        ['age', ages],
      ],
      (partnered, sex, age) => {
        const middle = age + 2.5;
        return significant(age < ages[1] ? 1 : besidePartner(partnered, sex, middle, between(alone[sex], middle)), 4);
      },
    ),
    table('mortality-improvement', [['age', improvementAges]], (age) => significant(between(improvement, age), 3)),
    table('mortality-at-home', [['age', careHomeAges]], (age) => (age === 0 ? 1 : significant(atHome(age + 1), 3))),
    table(
      'care-home',
      [
        ['partnered', ['no', 'yes']],
        ['sex', sexes],
        ['age', careHomeAges],
      ],
      (partnered, sex, age) => {
        if (age === 0) return 0;
        const factor = besidePartner(partnered, sex, age + 1, between(careAlone, age + 1));
        return significant(factor * between(careHome[sex], age + 1), 3);
      },
    ),
  ];
}

/** A factor of those without or with a partner, with a mean of one over both, by how many times as large it is without. */
function besidePartner(partnered, sex, age, times) {
  const share = between(withPartner[sex], age);
  return (partnered === 'yes' ? 1 : times) / (share + (1 - share) * times);
}

/** Mortality at home: all deaths less those in care homes, over all residents less those there. */
function atHome(age) {
  return (1 - between(deathsInCare, age)) / (1 - between(livingInCare, age));
}

function relative(age, tenure, education) {
  const next = ages[ages.indexOf(age) + 1] ?? 100;
  const middle = (age + next) / 2;
  return age < ages[1] ? 1 : (byTenure[tenure] * byEducation[education]) ** between(strength, middle);
}

/** Mean of the relative mortality over residents of a step's ages: what each is divided by, so that the table's total stands. */
function meanRelative(profiles, age) {
  const next = ages[ages.indexOf(age) + 1] ?? lastAge + 1;
  let [persons, sum] = [0, 0];
  profiles.forEach((profile, e) => {
    const tenure = estates[e].kind === 'social' ? 0 : tenures.indexOf(estates[e].kind);
    for (let a = age; a < next; a++) {
      profile.education(a).forEach((share, education) => {
        persons += profile.ages[a] * share;
        sum += profile.ages[a] * share * relative(age, tenure, education);
      });
    }
  });
  return sum / persons;
}
