/** Convictions: hazards by sex and age, by activity, by years since the last, and the estates' counts. */

import { between, significant, solve } from './arithmetic.mjs';
import { activities, joint } from './attributes.mjs';
import { levels } from './levels.mjs';
import { lastAge, sexes } from './persons.mjs';
import { estates } from './places.mjs';
import { table } from './table.mjs';

/** Yearly share of men convicted by age, before the level is fitted; women are one fifth. Assumed. */
const men = [
  [15, 0.012],
  [17, 0.022],
  [18, 0.025],
  [20, 0.024],
  [25, 0.02],
  [30, 0.016],
  [40, 0.0105],
  [50, 0.005],
  [60, 0.002],
  [75, 0.0005],
];
const womenAgainstMen = 0.2;
const ages = [15, 16, 17, 18, 20, 22, 25, 28, 30, 35, 40, 45, 50, 55, 60, 65, 75];

/** Factor by activity before its mean is fitted to 1. Assumed: convictions go with life outside work and education. */
const byActivity = {
  student: 0.6,
  employed: 0.6,
  unemployed: 1.7,
  'social-assistance': 4,
  'disability-pension': 1.8,
  retired: 0.5,
  outside: 2.6,
};

/** Spread of people's own lasting factor among equals in sex, age and activity, log points. Assumed. */
export const convictionSpread = 0.5;
/** Bounds of that factor, log points; as in the engine. */
const factorSpan = 1.1;
/**
 * Factor by years since the last conviction for one and the same person. Assumed: five times as many of those convicted last year as of others,
 * falling to one and a half after five years, of which own factors make 1.3. `never` is fitted so that the mean over a generation stays 1.
 */
const byYearsSince = { 1: 3.9, 2: 3.1, 3: 2.35, 4: 1.9, '5+': 1.2 };
/** Those without work are convicted more, and those convicted stay without: what both factors together would add. Found in the base run. */
const withinPersons = 0.93;
/** Years after which a conviction is forgotten. */
const remembered = 7;

/** Rows of `convictions.csv`: adults convicted in the base year and the year before. */
export function convictionRows(population) {
  return estates.map((estate) => {
    const adults = population.reduce((n, r) => (r.estate === estate.id && r.age_from >= 18 ? n + r.count : n), 0);
    const expected = adults * levels[estate.id].convicted;
    return { estate: estate.id, this_year: Math.round(expected), last_year: Math.round(expected * 1.01) };
  });
}

/** Tables, and per estate the factor on the hazards that its count asks for beyond age, sex and activity. */
export function convictionRates(cells, profiles, population) {
  const convicted = convictionRows(population).reduce((sum, r) => sum + r.this_year, 0);
  const load = estates.map((_, e) => estateLoad(cells[e], profiles[e]));
  const bare = load.reduce((sum, l) => sum + l.bare, 0);
  const mean = load.reduce((sum, l) => sum + l.weighted, 0) / bare;
  const level = (withinPersons * convicted) / bare;
  const never = factorForNever((sex, age) => hazard(sex, age) * level, cells);
  const tables = [
    table(
      'conviction',
      [
        ['sex', sexes],
        ['age', [0, ...ages]],
      ],
      (sex, age) => significant(hazard(sexes.indexOf(sex), age) * level, 4),
    ),
    table('conviction-activity', [['activity', activities]], (activity) => significant(byActivity[activity] / mean, 4)),
    table('conviction-prior', [['years-since', ['never', '1', '2', '3', '4', '5+']]], (since) =>
      since === 'never' ? significant(never, 4) : byYearsSince[since],
    ),
  ];
  const rows = convictionRows(population);
  const factors = estates.map((e, i) => [e.id, rows[i].this_year / ((load[i].weighted * level) / mean)]);
  return { tables, factors, never };
}

function hazard(sex, age) {
  if (age < 15) return 0;
  const start = [...ages].reverse().find((a) => a <= age);
  return between(men, start) * (sex === 0 ? 1 : womenAgainstMen);
}

function estateLoad(byRole, profile) {
  const sums = { bare: 0, weighted: 0 };
  for (let age = 18; age <= lastAge; age++) {
    const cells = joint(profile, age);
    const all = cells.flat().reduce((a, b) => a + b, 0);
    if (all === 0) continue;
    const factor = cells.reduce((s, row) => s + row.reduce((t, n, a) => t + n * byActivity[activities[a]], 0), 0) / all;
    for (let sex = 0; sex < 2; sex++) {
      const n = byRole.reduce((s, bySex) => s + bySex[sex][age], 0);
      sums.bare += n * hazard(sex, age);
      sums.weighted += n * hazard(sex, age) * factor;
    }
  }
  return sums;
}

/** The factor for people never convicted that keeps the number convicted, by following a generation of each sex through life. */
function factorForNever(rate, cells) {
  const persons = (sex, age) => cells.reduce((s, byRole) => s + byRole.reduce((t, b) => t + b[sex][age], 0), 0);
  const expected = (never) => {
    let [got, want] = [0, 0];
    for (const own of ownFactors()) {
      for (let sex = 0; sex < 2; sex++) {
        let state = [1, ...new Array(remembered).fill(0)];
        for (let age = 15; age <= lastAge; age++) {
          const risk = state.map((_, years) => Math.min(1, rate(sex, age) * own * priorFactor(years, never)));
          const convicted = state.reduce((s, share, years) => s + share * risk[years], 0);
          const kept = state.map((share, years) => share * (1 - risk[years]));
          state = [kept[0] + kept[remembered], convicted, ...kept.slice(1, remembered)];
          if (age >= 18) {
            got += persons(sex, age) * convicted;
            want += persons(sex, age) * rate(sex, age);
          }
        }
      }
    }
    return got / want;
  };
  let [low, high] = [0.2, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (expected(middle) < 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Fifteen equally likely own factors, log-normal with mean about 1. */
function ownFactors() {
  return Array.from({ length: 15 }, (_, i) => {
    const log = convictionSpread * quantile((i + 0.5) / 15) - convictionSpread ** 2 / 2;
    return Math.exp(Math.max(-factorSpan, Math.min(factorSpan, log)));
  });
}

/** Standard normal quantile, by halving the interval of its logistic approximation. */
function quantile(p) {
  return solve((z) => 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3)), p, -4, 4);
}

function priorFactor(years, never) {
  if (years === 0) return never;
  return byYearsSince[years] ?? byYearsSince['5+'];
}
