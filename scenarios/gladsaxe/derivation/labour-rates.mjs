/**
 * Yearly transitions between work and the ways of being without, by age and education. Exits are assumed; entries are what holds the
 * base year's stock at each age and education as people grow older, so that the labour market stands still by itself.
 */

import { between } from './arithmetic.mjs';
import { educations, joint, pensionAge } from './attributes.mjs';
import { table } from './table.mjs';

export const labourStates = ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside', 'retired'];
const [work, unemployed, assistance, disability, outside, retired] = [0, 1, 2, 3, 4, 5];

/** Assumed yearly exits, by age: to work, and between states without work. */
const exits = [
  [
    unemployed,
    work,
    [
      [18, 0.48],
      [30, 0.45],
      [50, 0.36],
      [60, 0.25],
    ],
  ],
  [
    unemployed,
    assistance,
    [
      [18, 0.06],
      [60, 0.04],
    ],
  ],
  [
    unemployed,
    outside,
    [
      [18, 0.07],
      [60, 0.05],
    ],
  ],
  [
    assistance,
    work,
    [
      [18, 0.16],
      [30, 0.12],
      [45, 0.09],
      [60, 0.05],
    ],
  ],
  [
    assistance,
    disability,
    [
      [18, 0.008],
      [30, 0.015],
      [40, 0.03],
      [50, 0.05],
      [60, 0.06],
    ],
  ],
  [
    assistance,
    outside,
    [
      [18, 0.05],
      [60, 0.03],
    ],
  ],
  [
    outside,
    work,
    [
      [18, 0.34],
      [30, 0.25],
      [50, 0.18],
      [60, 0.1],
    ],
  ],
  [
    outside,
    assistance,
    [
      [18, 0.05],
      [60, 0.03],
    ],
  ],
  [
    outside,
    disability,
    [
      [18, 0.004],
      [40, 0.01],
      [50, 0.02],
      [60, 0.02],
    ],
  ],
  [
    disability,
    work,
    [
      [18, 0.008],
      [60, 0.004],
    ],
  ],
];

/** Age from which there are enough people of each education to read a stock from; before it the stock of this age is used. */
const firstAge = [18, 20, 21, 24, 27];

/** Of those who come into a state in a year, share who do from another one here: the rest move in, or come from an education. Assumed. */
const fromHere = 0.95;

const ages = [16, 18, 20, 22, 25, 28, 30, 35, 40, 45, 50, 55, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 72, 75, 80];

/** @param profiles see `attributes.mjs` */
export function labourRates(profiles) {
  const stocks = stocksByAge(profiles);
  const cache = new Map();
  const probabilities = (age, e) => {
    const key = `${age} ${e}`;
    if (!cache.has(key))
      cache.set(
        key,
        meanOver(age, (a) => transitions(stocks, a, e)),
      );
    return cache.get(key);
  };
  return [
    table(
      'labour',
      [
        ['from', labourStates],
        ['age', [0, ...ages]],
        ['education', educations],
        ['to', labourStates],
      ],
      (from, age, education, to) => {
        if (age === 0 || from === to) return 0;
        const p = probabilities(age, educations.indexOf(education));
        return Number(p[labourStates.indexOf(from)][labourStates.indexOf(to)].toFixed(5));
      },
    ),
  ];
}

/** Shares of the six states among residents not in education, whole municipality: [age][education][state]. */
export function stocksByAge(profiles) {
  const order = [1, 2, 3, 4, 6, 5];
  return Array.from({ length: 91 }, (_, age) => {
    const sums = educations.map(() => labourStates.map(() => 1e-9));
    for (const profile of profiles) {
      joint(profile, Math.max(age, 18)).forEach((row, e) => {
        order.forEach((activity, s) => {
          sums[e][s] += row[activity];
        });
      });
    }
    return sums.map((row) => {
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((v) => v / sum);
    });
  });
}

function meanOver(age, matrix) {
  const next = ages[ages.indexOf(age) + 1] ?? age + 1;
  const all = Array.from({ length: next - age }, (_, i) => matrix(age + i));
  return labourStates.map((_, from) =>
    labourStates.map((__, to) => all.reduce((sum, m) => sum + m[from][to], 0) / all.length),
  );
}

/** Probabilities [from][to] for those who have turned `age`: they take the stock one year younger to the stock of this age. */
function transitions(stocks, age, e) {
  const p = labourStates.map(() => labourStates.map(() => 0));
  const before = stocks[Math.max(age - 1, firstAge[e])][e];
  const after = stocks[Math.max(age, firstAge[e])][e];
  if (age >= pensionAge) {
    for (const state of [unemployed, assistance, disability, outside]) p[state][retired] = 1;
    if (age === pensionAge) p[work][retired] = 1 - after[work] / before[work];
    else p[work][retired] = Math.max(0, 1 - after[work] / before[work]);
    return p;
  }
  const retiring = Math.max(0, (after[retired] - before[retired]) / (1 - before[retired] - before[disability]));
  for (const [from, to, knots] of exits) p[from][to] = between(knots, age) * (1 - retiring);
  for (const state of [work, unemployed, assistance, outside]) p[state][retired] = retiring;
  for (const state of [disability, assistance, outside, unemployed]) {
    const leaving = p[state].reduce((a, b) => a + b, 0);
    const entering = labourStates.reduce((sum, _, from) => sum + before[from] * p[from][state], 0);
    const needed = after[state] - before[state] * (1 - leaving);
    p[work][state] = Math.max(0, (needed * fromHere - entering) / before[work]);
    if (entering > needed) for (const row of p) row[state] *= Math.max(0, needed) / entering;
  }
  return p;
}
