/** Children before and in school: day care, Danish, absence, results, choice of school. Levels are assumed but for two published means. */

import { between, significant, solve } from './arithmetic.mjs';
import { meanAbsence } from './facts.mjs';
import { meanResults, normalBelow, parentShares, parents } from './school-results.mjs';
import { table } from './table.mjs';

/** Probability to begin in day care at an age of those who aren't there yet, by parents; about 97 % are there at three. Assumed. */
const dayCare = [
  [0, [0, 0, 0]],
  [1, [0.75, 0.87, 0.92]],
  [2, [0.5, 0.55, 0.55]],
  [3, [0.75, 0.75, 0.75]],
  [4, [0.5, 0.5, 0.5]],
  [6, [0, 0, 0]],
];

/** Points over or under the norm of 100 in Danish, by parents, before they are shifted together. Assumed. */
const danishGaps = [-10, -3, 3];
export const danishSpread = 15;
export const danishLine = 85;
/** Share of children under the line at birth, so that about 15 % are when they are tested at three. Assumed. */
const weakAtBirth = 0.175;

/** Danish of newcomers' children beside that of residents' with the same schooling. Assumed. */
const danishOfPool = {
  region: 1,
  country: 1,
  abroad: 0.8,
  'housing-need': 0.97,
  'waiting-list': 0.98,
  'waiting-list-few-choices': 0.95,
};

/** How absence follows age, and parents' schooling, before it is scaled to the published mean. Assumed. */
const absenceByAge = [
  [6, 0.8],
  [10, 0.84],
  [13, 1.1],
  [15, 1.35],
];
const absenceByParents = [1.4, 1.05, 0.82];
const schoolAges = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/** Share of families that look at other schools than the one their address belongs to, by parents. Assumed. */
const looksBeyond = [0.15, 0.22, 0.32];

export function childrenRates() {
  const ofAge = (age) => between(absenceByAge, age);
  const mean = schoolAges.reduce((sum, age) => sum + ofAge(age), 0) / schoolAges.length;
  const weighted = parentShares.reduce((sum, share, p) => sum + share * absenceByParents[p], 0);
  const shift = danishShift();
  const results = meanResults();
  return [
    table(
      'day-care',
      [
        ['parents', parents],
        ['age', dayCare.map(([age]) => age)],
      ],
      (p, age) => dayCare.find(([from]) => from === age)[1][parents.indexOf(p)],
    ),
    table('danish-level', [['parents', parents]], (p) => significant(100 + danishGaps[parents.indexOf(p)] + shift, 4)),
    table('pool-danish', [['pool', Object.keys(danishOfPool)]], (pool) => danishOfPool[pool]),
    table(
      'absence',
      [
        ['parents', parents],
        ['age', schoolAges],
      ],
      (p, age) => significant((meanAbsence * ofAge(age) * absenceByParents[parents.indexOf(p)]) / mean / weighted, 3),
    ),
    table('school-result', [['parents', parents]], (p) => significant(results[parents.indexOf(p)], 3)),
    table('school-choice', [['parents', parents]], (p) => looksBeyond[parents.indexOf(p)]),
  ];
}

/** Points to add to everybody's Danish so that as many are under the line at birth as assumed. */
function danishShift() {
  const above = (shift) =>
    1 -
    parentShares.reduce(
      (sum, share, p) => sum + share * normalBelow((danishLine - 100 - danishGaps[p] - shift) / danishSpread),
      0,
    );
  return solve(above, 1 - weakAtBirth, -30, 30);
}
