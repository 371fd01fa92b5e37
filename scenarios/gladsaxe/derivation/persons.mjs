/** Persons by estate, household role, sex and single year of age, by iterative proportional fitting. */

import { between, wholeNumbers } from './arithmetic.mjs';
import { municipality } from './facts.mjs';
import { estates } from './places.mjs';

export const sexes = ['man', 'woman'];
export const lastAge = 99;

/** Age bands of `population.csv`: five years, but 15–19 is split at 18 because the law's criteria are. */
export const ageBands = [
  [0, 4],
  [5, 9],
  [10, 14],
  [15, 17],
  [18, 19],
  ...Array.from({ length: 15 }, (_, i) => [20 + 5 * i, 24 + 5 * i]),
  [95, 110],
];

/** Share of residents in five-year groups from 0–4 to 95 and over. Assumed, with a mean age near the published 39.7 (2018). */
const pyramid = [6.0, 6.2, 6.2, 5.9, 5.6, 6.6, 7.2, 7.2, 6.8, 6.6, 6.8, 6.4, 5.3, 4.6, 4.1, 3.9, 2.9, 1.55, 0.62, 0.18];

/** Share of men by age. Assumed, as nationally. */
const men = [
  [0, 0.512],
  [25, 0.508],
  [45, 0.502],
  [65, 0.487],
  [75, 0.462],
  [82, 0.42],
  [87, 0.36],
  [92, 0.28],
  [97, 0.2],
];

/** Share of each age that lives in a role, before fitting, by knots over age. Assumed but for living at home. */
export const roles = ['single', 'single-parent', 'partner', 'parent', 'child', 'other'];
const roleByAge = {
  single: [
    [17, 0],
    [18, 0.03],
    [20, 0.2],
    [24, 0.42],
    [30, 0.33],
    [40, 0.23],
    [50, 0.25],
    [60, 0.3],
    [70, 0.36],
    [80, 0.55],
    [90, 0.8],
  ],
  'single-parent': [
    [18, 0],
    [22, 0.02],
    [30, 0.07],
    [40, 0.12],
    [48, 0.12],
    [56, 0.05],
    [64, 0.005],
    [66, 0],
  ],
  partner: [
    [18, 0],
    [20, 0.06],
    [25, 0.33],
    [29, 0.42],
    [34, 0.23],
    [42, 0.11],
    [50, 0.22],
    [58, 0.5],
    [66, 0.6],
    [75, 0.53],
    [85, 0.3],
    [95, 0.08],
  ],
  parent: [
    [19, 0],
    [24, 0.04],
    [30, 0.3],
    [36, 0.6],
    [44, 0.6],
    [50, 0.42],
    [56, 0.18],
    [62, 0.04],
    [68, 0.004],
    [75, 0],
  ],
  child: [
    [17, 1],
    [18, 0.95],
    [19, 0.78],
    [20, 0.59],
    [21, 0.42],
    [22, 0.27],
    [23, 0.15],
    [24, 0.09],
    [25, 0],
  ],
  other: [
    [17, 0],
    [18, 0.03],
    [20, 0.09],
    [24, 0.1],
    [30, 0.07],
    [40, 0.05],
    [60, 0.06],
    [90, 0.05],
  ],
};

/** How a kind of estate differs in the ages of its adults. Assumed. */
const ageByKind = {
  social: [
    [18, 1.1],
    [35, 1],
    [60, 1],
    [80, 1.1],
  ],
  'private-rental': [
    [18, 2.2],
    [30, 1.8],
    [45, 0.8],
    [65, 0.5],
    [80, 0.7],
  ],
  cooperative: [
    [18, 1.2],
    [30, 1.4],
    [45, 0.9],
    [65, 1.1],
    [80, 1.2],
  ],
  'owner-occupied': [
    [18, 0.3],
    [28, 0.5],
    [38, 1.1],
    [60, 1.1],
    [80, 0.9],
  ],
};

/** Residents by sex and single age, whole municipality (not whole numbers). */
export function residentsByAge() {
  const byAge = new Array(lastAge + 1).fill(0);
  const sum = pyramid.reduce((a, b) => a + b, 0);
  pyramid.forEach((share, band) => {
    const next = pyramid[band + 1] ?? share / 4;
    const ratio = band >= 12 ? (next / share) ** (1 / 5) : 1;
    const weights = [0, 1, 2, 3, 4].map((k) => ratio ** k);
    const total = weights.reduce((a, b) => a + b, 0);
    weights.forEach((w, k) => {
      byAge[band * 5 + k] = (municipality.residents * share * w) / total / sum;
    });
  });
  return sexes.map((_, sex) => byAge.map((n, age) => n * (sex === 0 ? between(men, age) : 1 - between(men, age))));
}

/**
 * Persons [estate][role][sex][age], fitted to the roles that the estate's households need (partners half men, half women) and
 * to residents by sex and age.
 */
export function persons(households) {
  const need = rolesNeeded(households);
  const target = residentsByAge();
  const cells = estates.map((estate) =>
    roles.map((role) => sexes.map((_, sex) => target[sex].map((n, age) => n * seed(estate, role, sex, age)))),
  );
  for (let round = 0; round < 400; round++) {
    cells.forEach((byRole, e) => {
      for (let r = 0; r < roles.length; r++) fitRole(byRole[r], need[e][r], roles[r]);
    });
    for (let sex = 0; sex < 2; sex++) {
      for (let age = 0; age <= lastAge; age++) {
        let sum = 0;
        for (const byRole of cells) for (const bySex of byRole) sum += bySex[sex][age];
        const factor = target[sex][age] / sum;
        for (const byRole of cells) for (const bySex of byRole) bySex[sex][age] *= factor;
      }
    }
  }
  return cells;
}

/** Rows of `population.csv`: whole persons by estate, sex and age band, exact in every estate. */
export function population(cells, households) {
  return estates.flatMap((estate, e) => {
    const keys = sexes.flatMap((sex, s) => ageBands.map(([from, to]) => ({ sex, s, from, to })));
    const total = households.reduce((sum, h) => (h.estate === estate.id ? sum + h.size * h.count : sum), 0);
    const counts = wholeNumbers(
      keys.map((k) => personsBetween(cells[e], k.s, k.from, k.to)),
      total,
    );
    return keys.map((k, i) => ({ estate: estate.id, sex: k.sex, age_from: k.from, age_to: k.to, count: counts[i] }));
  });
}

/** Persons of one sex and an age range in an estate, over all roles. */
export function personsBetween(byRole, sex, from, to) {
  let sum = 0;
  for (const bySex of byRole) for (let age = from; age <= Math.min(to, lastAge); age++) sum += bySex[sex][age];
  return sum;
}

function rolesNeeded(households) {
  const need = estates.map(() => roles.map(() => 0));
  const index = new Map(estates.map((e, i) => [e.id, i]));
  for (const { estate, type, size, count } of households) {
    const row = need[index.get(estate)];
    if (type === 'single') row[0] += count;
    if (type === 'single-with-children') row[1] += count;
    if (type === 'single-with-children') row[4] += count * (size - 1);
    if (type === 'couple') row[2] += count * 2;
    if (type === 'couple-with-children') row[3] += count * 2;
    if (type === 'couple-with-children') row[4] += count * (size - 2);
    if (type === 'other') row[5] += count * size;
  }
  return need;
}

function seed(estate, role, sex, age) {
  const share = between(roleByAge[role], age);
  if (role === 'child') return share;
  const kind = between(ageByKind[estate.kind], age);
  if (role === 'single')
    return (
      share *
      kind *
      (sex === 0
        ? between(
            [
              [55, 1.2],
              [75, 0.6],
            ],
            age,
          )
        : between(
            [
              [55, 0.8],
              [75, 1.3],
            ],
            age,
          ))
    );
  if (role === 'single-parent') return share * kind * (sex === 0 ? 0.35 : 1.65);
  return share * kind;
}

function fitRole(bySex, need, role) {
  const sums = bySex.map((byAge) => byAge.reduce((a, b) => a + b, 0));
  const paired = role === 'partner' || role === 'parent';
  bySex.forEach((byAge, sex) => {
    const factor = paired ? need / 2 / sums[sex] : need / (sums[0] + sums[1]);
    for (let age = 0; age < byAge.length; age++) byAge[age] *= factor;
  });
}
