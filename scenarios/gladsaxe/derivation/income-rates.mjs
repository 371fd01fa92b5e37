/** Gross income by activity, education and age. Assumed, its level fitted to the estates' means. */

import { between } from './arithmetic.mjs';
import { activities, educations, joint } from './attributes.mjs';
import { levels, regionalMeanIncome } from './levels.mjs';
import { estates } from './places.mjs';
import { table } from './table.mjs';

/** Kroner a year by education, before the level of work is fitted. Assumed. */
const incomeLevels = {
  student: [70000, 105000, 130000, 115000, 150000],
  employed: [330000, 370000, 425000, 530000, 750000],
  unemployed: [205000, 205000, 225000, 230000, 235000],
  'social-assistance': [148000, 142000, 152000, 155000, 155000],
  'disability-pension': [232000, 235000, 245000, 255000, 275000],
  retired: [205000, 225000, 250000, 300000, 390000],
  outside: [90000, 95000, 115000, 135000, 160000],
};
/** Factor on income from work by age. Assumed. */
const byAge = [
  [16, 0.3],
  [18, 0.42],
  [20, 0.55],
  [25, 0.78],
  [30, 0.94],
  [35, 1.04],
  [40, 1.1],
  [50, 1.12],
  [60, 1.02],
  [67, 0.75],
  [75, 0.5],
];
const ages = [0, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 40, 45, 50, 55, 60, 65, 67, 70, 75];

/** Rows of `income.csv`: mean gross income of residents 15–64 not in education. */
export function incomeRows() {
  return estates.map((estate) => ({
    estate: estate.id,
    mean: Math.round((levels[estate.id].incomeRatio * regionalMeanIncome) / 100) * 100,
  }));
}

/**
 * Tables of incomes, and per estate the factor on work income that its mean asks for (printed by the derivation: a factor far from 1
 * would say that the estate's mean does not fit its education and work).
 */
export function incomeRates(profiles) {
  const parts = profiles.map(workAndBenefit);
  const target = incomeRows().map((row, i) => row.mean * parts[i].persons);
  const sum = (values) => values.reduce((a, b) => a + b, 0);
  const scale = (sum(target) - sum(parts.map((p) => p.benefit))) / sum(parts.map((p) => p.work));
  const tables = [
    table(
      'income-level',
      [
        ['activity', activities],
        ['education', educations],
      ],
      (activity, education) => {
        const level = incomeLevels[activity][educations.indexOf(education)];
        return activity === 'employed' ? Math.round((level * scale) / 100) * 100 : level;
      },
    ),
    table('income-age', [['age', ages]], (age) => between(byAge, age)),
  ];
  const factors = estates.map((e, i) => [e.id, (target[i] - parts[i].benefit) / (parts[i].work * scale)]);
  return { tables, scale, factors };
}

function workAndBenefit(profile) {
  const sums = { work: 0, benefit: 0, persons: 0 };
  for (let age = 16; age <= 64; age++) {
    const factor = between(
      byAge,
      [...ages].reverse().find((a) => a <= age),
    );
    joint(profile, age).forEach((row, e) => {
      row.forEach((n, a) => {
        if (a === 0) return;
        sums.persons += n;
        if (a === 1) sums.work += n * factor * incomeLevels.employed[e];
        else sums.benefit += n * incomeLevels[activities[a]][e];
      });
    });
  }
  return sums;
}
