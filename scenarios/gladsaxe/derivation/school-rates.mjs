/** From school to a completed education. Levels are assumed but for the published share that goes straight on. */

import { between, roundedShares, significant } from './arithmetic.mjs';
import { afterSchool } from './facts.mjs';
import { bandShares, normalBelow, parentShares, parents, resultBands } from './school-results.mjs';
import { table, tableByGroup } from './table.mjs';

/** Ways on from school, in the order of the table. */
const ways = ['none', 'general', 'vocational'];

/** Odds of vocational education, and of neither, against general, by parents with equal results. Assumed; scaled to the published totals. */
const vocationalOdds = [1.6, 1.5, 0.8];
const neitherOdds = [2, 1.4, 0.9];
/** The same by result, whose lines are the entry requirements. Assumed. */
const vocationalByResult = [8, 3.5, 1.1, 0.35, 0.1];
const neitherByResult = [16, 4, 1, 0.4, 0.2];

/**
 * Yearly probability to complete in the nth year of enrolment. Assumed. Many take a tenth grade or a year abroad before they begin or within, which the model counts
 * as years of youth education: fewer than half are through at nineteen, as in the base year, and not all but a few.
 */
const completion = {
  general: [0, 0, 0.03, 0.42, 0.62, 0.7, 0.75, 0.75, 0.75],
  vocational: [0, 0.03, 0.14, 0.33, 0.55, 0.55, 0.55, 0.55, 0.55],
  higher: [0, 0.02, 0.12, 0.3, 0.36, 0.55, 0.65, 0.65, 0.6],
};
/** Yearly probability to leave without completing, by parents. Assumed. */
const dropout = {
  general: [0.06, 0.04, 0.025],
  vocational: [0.19, 0.14, 0.11],
  higher: [0.075, 0.055, 0.045],
};
/** Factors on dropping out by result, and by absence in the last school year; scaled so that they change no track's total. Assumed. */
const dropoutByResult = {
  general: [3, 1.9, 1.15, 0.75, 0.5],
  vocational: [1.5, 1.15, 0.85, 0.7, 0.7],
  higher: [1.5, 1.4, 1.1, 0.9, 0.75],
};
const absenceSteps = [0, 5, 10, 20];
const dropoutByAbsence = [0.8, 1, 1.35, 2];
const absenceAtFifteen = { mean: 0.09, spread: 0.8 };

/** Factors on taking up an education later, by result. Assumed; near one over those who have it to take up. */
const enrolByResult = {
  general: [0.3, 0.8, 1.2, 1.4, 1.4],
  vocational: [0.8, 1, 1.05, 1, 0.9],
  higher: [0.5, 0.75, 0.95, 1.1, 1.2],
};

/** Yearly probability that somebody not enrolled takes up an education, by age. Assumed, so that the base run keeps the base year's share of students at 25–34. */
const enrol = {
  basic: {
    general: [
      [16, 0.35],
      [18, 0.15],
      [20, 0.06],
      [25, 0.018],
      [30, 0.004],
      [40, 0.001],
      [55, 0],
    ],
    vocational: [
      [16, 0.25],
      [18, 0.17],
      [20, 0.12],
      [25, 0.05],
      [30, 0.016],
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
      [25, 0.045],
      [30, 0.012],
      [40, 0.003],
      [55, 0],
    ],
    higher: [
      [18, 0.3],
      [20, 0.43],
      [22, 0.44],
      [24, 0.3],
      [26, 0.15],
      [28, 0.07],
      [30, 0.03],
      [35, 0.01],
      [45, 0.003],
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
      [25, 0.008],
      [35, 0.002],
      [50, 0],
    ],
    higher: [
      [18, 0.03],
      [22, 0.05],
      [26, 0.028],
      [32, 0.008],
      [40, 0.003],
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
      [24, 0.42],
      [26, 0.26],
      [28, 0.11],
      [30, 0.035],
      [35, 0.007],
      [45, 0.003],
      [55, 0],
    ],
  },
};
const enrolAges = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32, 35, 40, 45, 50, 55];

/** Where people go when they leave education, by what they have completed. Assumed. */
const afterEducation = {
  basic: [0.55, 0.07, 0.13, 0.045, 0.205],
  'upper-secondary': [0.76, 0.04, 0.04, 0.008, 0.152],
  vocational: [0.86, 0.06, 0.03, 0.008, 0.042],
  'short-higher': [0.88, 0.06, 0.02, 0.003, 0.037],
  'long-higher': [0.87, 0.08, 0.015, 0, 0.035],
};

export function schoolRates() {
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const waysOn = fromSchool();
  return [
    tableByGroup(
      'after-school',
      [
        ['parents', parents],
        ['result', resultBands],
        ['to', ways],
      ],
      (parent, band) => roundedShares(waysOn[parents.indexOf(parent)][resultBands.indexOf(band)]),
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
      'dropout-result',
      [
        ['enrolment', Object.keys(dropout)],
        ['result', resultBands],
      ],
      (track, band) =>
        band === 'unknown' ? 1 : significant(byResult(track, resultBands.indexOf(band) - 1, waysOn), 3),
    ),
    table(
      'dropout-absence',
      [
        ['enrolment', Object.keys(dropout)],
        ['absence', absenceSteps],
      ],
      (_, absence) => significant(dropoutByAbsence[absenceSteps.indexOf(absence)] / meanAbsenceFactor(), 3),
    ),
    table(
      'enrol-result',
      [
        ['to', Object.keys(enrolByResult)],
        ['result', resultBands],
      ],
      (to, band) => (band === 'unknown' ? 1 : enrolByResult[to][resultBands.indexOf(band) - 1]),
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
        ['to', ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside']],
      ],
      (education) => afterEducation[education],
    ),
  ];
}

/**
 * Shares of ways on [parents][band, `unknown` first], from the odds, which are scaled by fixed-point iteration so that the weighted shares
 * are the published ones. Whose result is unknown go the ways of all with parents like theirs.
 */
function fromSchool() {
  const neither = 1 - afterSchool.general - afterSchool.vocational;
  const weights = bandShares();
  let [v, n] = [0.1, 0.03];
  const split = (p, band) => {
    const odds = [neitherOdds[p] * neitherByResult[band] * n, 1, vocationalOdds[p] * vocationalByResult[band] * v];
    const sum = odds[0] + odds[1] + odds[2];
    return odds.map((w) => w / sum);
  };
  const ofParents = (p, k) => weights[p].reduce((sum, share, band) => sum + share * split(p, band)[k], 0);
  const mean = (k) => parentShares.reduce((sum, share, p) => sum + share * ofParents(p, k), 0);
  for (let round = 0; round < 400; round++) {
    v *= afterSchool.vocational / mean(2);
    n *= neither / mean(0);
  }
  return parents.map((_, p) => [ways.map((_, k) => ofParents(p, k)), ...weights[p].map((_, band) => split(p, band))]);
}

/** A track's factor in a band, over its mean among those who enter the track; higher education is entered from the general one. */
function byResult(track, band, waysOn) {
  const way = ways.indexOf(track === 'vocational' ? 'vocational' : 'general');
  const weights = bandShares();
  let [sum, entrants] = [0, 0];
  weights.forEach((shares, p) => {
    shares.forEach((share, b) => {
      const enter = parentShares[p] * share * waysOn[p][b + 1][way];
      entrants += enter;
      sum += enter * dropoutByResult[track][b];
    });
  });
  return (dropoutByResult[track][band] * entrants) / sum;
}

/** Mean of the factors over pupils' absence, lognormal. */
function meanAbsenceFactor() {
  const { mean, spread } = absenceAtFifteen;
  const middle = Math.log(mean) - (spread * spread) / 2;
  const below = (step) =>
    step === undefined ? 1 : step === 0 ? 0 : normalBelow((Math.log(step / 100) - middle) / spread);
  return dropoutByAbsence.reduce(
    (sum, factor, i) => sum + factor * (below(absenceSteps[i + 1]) - below(absenceSteps[i])),
    0,
  );
}
