/** From school to a completed education. Levels are assumed but for the published share that goes straight on. */

import { between, roundedShares, significant } from './arithmetic.mjs';
import { afterSchool } from './facts.mjs';
import { table, tableByGroup } from './table.mjs';

export const parents = ['basic', 'vocational', 'higher'];
/** Share of children by their parents' highest education. Assumed; used only to weigh the rows below to published totals. */
export const parentShares = [0.15, 0.4, 0.45];

/** Odds of vocational education, and of neither, against general, by parents. Assumed; scaled to the published totals. */
const vocationalOdds = [3.2, 2.4, 0.75];
const neitherOdds = [4.5, 1.9, 0.75];

/** Yearly probability to complete in the nth year of enrolment. Assumed. */
const completion = {
  general: [0, 0, 0.06, 0.86, 0.75, 0.75, 0.75, 0.75, 0.75],
  vocational: [0, 0.03, 0.14, 0.33, 0.55, 0.55, 0.55, 0.55, 0.55],
  higher: [0, 0.02, 0.09, 0.24, 0.26, 0.42, 0.55, 0.55, 0.5],
};
/** Yearly probability to leave without completing, by parents. Assumed. */
const dropout = {
  general: [0.06, 0.04, 0.025],
  vocational: [0.19, 0.14, 0.11],
  higher: [0.075, 0.055, 0.045],
};
/** Yearly probability that somebody not enrolled takes up an education, by age. Assumed. */
const enrol = {
  basic: {
    general: [
      [16, 0.35],
      [18, 0.15],
      [20, 0.06],
      [25, 0.02],
      [30, 0.004],
      [40, 0.001],
      [55, 0],
    ],
    vocational: [
      [16, 0.25],
      [18, 0.17],
      [20, 0.12],
      [25, 0.06],
      [30, 0.018],
      [40, 0.004],
      [55, 0],
    ],
    higher: [
      [20, 0],
      [25, 0.004],
      [35, 0.001],
      [45, 0],
    ],
  },
  'upper-secondary': {
    general: [[16, 0]],
    vocational: [
      [18, 0.05],
      [21, 0.08],
      [25, 0.07],
      [30, 0.02],
      [40, 0.004],
      [55, 0],
    ],
    higher: [
      [18, 0.3],
      [20, 0.4],
      [22, 0.44],
      [24, 0.34],
      [26, 0.22],
      [30, 0.07],
      [35, 0.02],
      [45, 0.004],
      [55, 0],
    ],
  },
  vocational: {
    general: [
      [18, 0.02],
      [25, 0.004],
      [32, 0],
    ],
    vocational: [
      [18, 0.02],
      [25, 0.01],
      [35, 0.003],
      [50, 0],
    ],
    higher: [
      [18, 0.03],
      [22, 0.05],
      [26, 0.045],
      [32, 0.015],
      [40, 0.006],
      [55, 0],
    ],
  },
  'short-higher': {
    general: [[16, 0]],
    vocational: [
      [20, 0.01],
      [30, 0.003],
      [45, 0],
    ],
    higher: [
      [20, 0.4],
      [23, 0.42],
      [25, 0.25],
      [27, 0.12],
      [30, 0.04],
      [35, 0.012],
      [45, 0.004],
      [55, 0],
    ],
  },
};
const enrolAges = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32, 35, 40, 45, 50, 55];

/** Where people go when they leave education, by what they have completed. Assumed. */
const afterEducation = {
  basic: [0.56, 0.07, 0.14, 0.23],
  'upper-secondary': [0.75, 0.05, 0.04, 0.16],
  vocational: [0.84, 0.08, 0.03, 0.05],
  'short-higher': [0.86, 0.08, 0.02, 0.04],
  'long-higher': [0.84, 0.11, 0.015, 0.035],
};

export function schoolRates() {
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return [
    tableByGroup(
      'after-school',
      [
        ['parents', parents],
        ['to', ['none', 'general', 'vocational']],
      ],
      fromSchool,
    ),
    table(
      'completion',
      [
        ['enrolment', Object.keys(completion)],
        ['years', years],
      ],
      (e, n) => completion[e][n],
    ),
    table(
      'dropout',
      [
        ['enrolment', Object.keys(dropout)],
        ['parents', parents],
      ],
      (e, p) => dropout[e][parents.indexOf(p)],
    ),
    table(
      'enrol',
      [
        ['education', Object.keys(enrol)],
        ['age', [0, ...enrolAges]],
        ['to', ['general', 'vocational', 'higher']],
      ],
      (education, age, to) => (age === 0 ? 0 : significant(between(enrol[education][to], age), 3)),
    ),
    tableByGroup(
      'after-education',
      [
        ['education', Object.keys(afterEducation)],
        ['to', ['employed', 'unemployed', 'social-assistance', 'outside']],
      ],
      (education) => afterEducation[education],
    ),
  ];
}

/** Shares from the odds, the odds scaled by fixed-point iteration so that the weighted shares are the published ones. */
function fromSchool(parent) {
  const neither = 1 - afterSchool.general - afterSchool.vocational;
  let [v, n] = [0.1, 0.03];
  const split = (i) => {
    const weights = [neitherOdds[i] * n, 1, vocationalOdds[i] * v];
    const sum = weights[0] + weights[1] + weights[2];
    return weights.map((w) => w / sum);
  };
  const mean = (k) => parentShares.reduce((sum, share, i) => sum + share * split(i)[k], 0);
  for (let round = 0; round < 200; round++) {
    v *= afterSchool.vocational / mean(2);
    n *= neither / mean(0);
  }
  return roundedShares(split(parents.indexOf(parent)));
}
