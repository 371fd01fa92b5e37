/** Mortality, fertility, couples and leaving home. */

import { between, significant } from './arithmetic.mjs';
import { livingAtHome, mortality } from './facts.mjs';
import { lastAge, sexes } from './persons.mjs';
import { table } from './table.mjs';

/** Births by women's age per 1,000, 2023, by the middle of each five-year group: the shape is from memory, so assumed. */
const fertilityShape = [
  [14.5, 0],
  [17.5, 1.5],
  [22.5, 19],
  [27.5, 83],
  [32.5, 122],
  [37.5, 64],
  [42.5, 13],
  [47.5, 0.8],
  [50, 0],
];
/**
 * Births a year that the level is fitted to: assumed, so that total fertility in the base run is over the national 1.5 of 2023 (Danmarks Statistik,
 * published), as Gladsaxe's was in each of the ten years to 2017 (Trap Danmark), by less than a tenth. Fewer of the synthetic women than of the table's live in
 * couples, and mothers of two bear less, so fewer than these are born.
 */
const births = 795;
/** Share of births to women who live with a partner, by age. Assumed. */
const birthsInCouples = [
  [16, 0.4],
  [20, 0.55],
  [24, 0.8],
  [28, 0.91],
  [34, 0.93],
  [50, 0.93],
];

/** Yearly probability that a couple parts, with and without children at home, by age. Assumed from divorces and cohabitation. */
const separation = {
  no: [
    [20, 0.12],
    [25, 0.085],
    [30, 0.06],
    [40, 0.035],
    [50, 0.015],
    [60, 0.005],
    [75, 0.0015],
  ],
  yes: [
    [20, 0.07],
    [25, 0.05],
    [30, 0.035],
    [40, 0.025],
    [50, 0.02],
    [60, 0.01],
    [75, 0.003],
  ],
};
/** Yearly probability that a single forms a couple, by age and sex. Assumed. */
const union = {
  man: [
    [18, 0.03],
    [20, 0.06],
    [23, 0.095],
    [27, 0.115],
    [32, 0.105],
    [40, 0.07],
    [50, 0.045],
    [60, 0.025],
    [75, 0.008],
    [90, 0],
  ],
  woman: [
    [18, 0.045],
    [20, 0.08],
    [23, 0.115],
    [27, 0.13],
    [32, 0.105],
    [40, 0.06],
    [50, 0.035],
    [60, 0.016],
    [75, 0.003],
    [90, 0],
  ],
};
/** Share living at home at 18 and 20 by sex. Assumed, with the published mean of the sexes at 20. */
const homeAt = { man: { 18: 0.96, 20: 0.65 }, woman: { 18: 0.94, 20: 0.53 } };

const unionAges = [18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 45, 50, 55, 60, 65, 70, 80, 90];
const separationAges = [18, 22, 26, 30, 35, 40, 45, 50, 55, 60, 70];
const fertileAges = Array.from({ length: 37 }, (_, i) => 14 + i);

/** The yearly probability of dying at an age in whole years. */
export function dyingWithinYear(sex, age) {
  const { a, b, c, infant } = mortality[sex];
  if (age === 0) return infant;
  return 1 - Math.exp(-(c + (a / b) * (Math.exp(b * (age + 1)) - Math.exp(b * age))));
}

/** Tables of this file. `cells` are persons [estate][role][sex][age]. */
export function lifeRates(cells) {
  const women = womenByPartner(cells);
  // Births of a year come to women who are a year older than at the base year's end.
  const expected = fertileAges.reduce((sum, age) => sum + shape(age) * (women.no[age - 1] + women.yes[age - 1]), 0);
  const scale = births / expected;
  return [
    table(
      'mortality',
      [
        ['sex', sexes],
        ['age', Array.from({ length: 111 }, (_, i) => i)],
      ],
      (sex, age) => significant(dyingWithinYear(sex, age), 4),
    ),
    table(
      'fertility',
      [
        ['partnered', ['no', 'yes']],
        ['age', [0, ...fertileAges, 51]],
      ],
      (partnered, age) => significant(fertility(women, partnered, age, scale), 4),
    ),
    table(
      'union',
      [
        ['sex', sexes],
        ['age', [0, ...unionAges]],
      ],
      (sex, age) => (age === 0 ? 0 : significant(between(union[sex], age + 0.5), 3)),
    ),
    table(
      'separation',
      [
        ['children', ['no', 'yes']],
        ['age', [0, ...separationAges]],
      ],
      (children, age) => significant(between(separation[children], Math.max(age, 18)), 3),
    ),
    table(
      'leaving-home',
      [
        ['sex', sexes],
        ['age', [0, 18, 19, 20, 21, 22, 23, 24, 25, 28, 32]],
      ],
      leavingHome,
    ),
  ];
}

function shape(age) {
  return between(fertilityShape, age + 0.5) / 1000;
}

function womenByPartner(cells) {
  const count = { no: new Array(lastAge + 1).fill(0), yes: new Array(lastAge + 1).fill(0) };
  for (const byRole of cells) {
    byRole.forEach((bySex, role) => {
      const partnered = role === 2 || role === 3 ? 'yes' : 'no';
      bySex[1].forEach((n, age) => {
        count[partnered][age] += n;
      });
    });
  }
  return count;
}

/** Partnered women bear the share `birthsInCouples` of the births of their age, but never with a probability over 0.35. */
function fertility(women, partnered, age, scale) {
  if (age < 14 || age > 50) return 0;
  const all = shape(age) * scale * (women.no[age] + women.yes[age]);
  if (all === 0) return 0;
  const couples = Math.min(all * between(birthsInCouples, age), women.yes[age] * 0.35);
  return partnered === 'yes' ? couples / Math.max(women.yes[age], 1) : (all - couples) / women.no[age];
}

/** From the shares still at home: the yearly hazard that takes one share to the next. */
function leavingHome(sex, age) {
  const share = { ...homeAt[sex], ...livingAtHome[sex] };
  const yearly = (from, to) => 1 - (share[to] / share[from]) ** (1 / (to - from));
  if (age < 18) return 0;
  if (age === 18) return significant(yearly(18, 20) * 0.8, 3);
  if (age === 19) return significant(1 - (1 - yearly(18, 20)) ** 2 / (1 - yearly(18, 20) * 0.8), 3);
  if (age === 20) return significant(yearly(20, 21), 3);
  if (age <= 22) return significant(yearly(21, 23), 3);
  if (age <= 25) return significant(yearly(21, 23) * 0.9, 3);
  return age === 28 ? 0.25 : 0.15;
}
