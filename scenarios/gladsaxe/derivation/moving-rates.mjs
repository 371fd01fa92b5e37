/** Who leaves the municipality, who wants to move, and who looks for a home here. */

import { between, roundedShares, significant } from './arithmetic.mjs';
import { activities, educations } from './attributes.mjs';
import { outMovers, shareOfMovesInside } from './facts.mjs';
import { householdTypes } from './households.mjs';
import { activityByAge, householdsByAge, poolAges } from './newcomers.mjs';
import { estates } from './places.mjs';
import { table, tableByGroup, tenures } from './table.mjs';

/**
 * Yearly share of households that leave the municipality by tenure, before the level is fitted. Assumed, with the wishes below so that the base run
 * keeps its moves in and out (6,000, published) and that about as many homes change households as in `tenureHistory.ts`: 27 % of private
 * rentals, 10 % of co-operatives and 5 % of owners' homes, from memory.
 */
const leaving = [0.042, 0.22, 0.02, 0.185, 0.065, 0.035];
/** Yearly share of households that want another dwelling inside the municipality by tenure, before fitting. Assumed. */
const wishing = [0.06, 0.2, 0.03, 0.185, 0.08, 0.045];
/** How both follow the age of the head. Assumed from moves by age nationally. */
const byAge = [
  [18, 1.6],
  [22, 1.6],
  [27, 1.55],
  [33, 1.3],
  [40, 0.95],
  [50, 0.65],
  [60, 0.33],
  [70, 0.15],
  [85, 0.08],
];
const ages = [0, 18, 20, 22, 25, 28, 30, 35, 40, 45, 50, 60, 70];

/**
 * Out-movers that the level leaves room for beside the household table. Found in the base run: about 490 to a partner, 410 leaving home, 150 after a
 * separation, 210 who have found no home here and 10 children whose parents have died. Moves to care homes (230) don't count: they are booked as
 * moves out, but stay in the municipality, whose 6,000 they are no part of.
 */
const leavingAlone = 1300;

/** How much less often households with children leave, before the level is fitted. Assumed: school and day care hold them, and as many children leave as come. */
export const outMigrationWithChildren = 0.85;

/**
 * Who comes from outside. The first three look in the market; `housing-need` is who the municipality assigns; `waiting-list` is who
 * stands on the social waiting lists from outside, those with a choice and those who take the home they can get. Together they are more often
 * single, and have less education and work, than those who look in the market, since social tenants are (a third of those of working age
 * lived on public support in 2022, Landsbyggefonden). They are younger and have children more seldom than social tenants, since children and
 * those of 25 to 49 move out of the sector on balance (Landsbyggefonden, moves of 2018), and 18–29-year-olds are 18 % of its residents (Statistics
 * Denmark 2021). All assumed.
 */
const pools = ['region', 'country', 'abroad', 'housing-need', 'waiting-list', 'waiting-list-few-choices'];
/** Households a year. Assumed: the three that look in the market, with those let to from the lists, bring about as many persons as leave. */
const poolSize = {
  region: 2480,
  country: 530,
  abroad: 680,
  'housing-need': 220,
  'waiting-list': 0,
  'waiting-list-few-choices': 0,
};
/**
 * Household types and, below, activities over all ages; `newcomers.mjs` lays them over the residents' ages. Of those who look in the market about
 * a tenth share, and families are so many, that the base run keeps its homes of others, its children and owners' families; one in seven or so
 * studies, so that private rentals keep their students. As many are retired as residents of the heads' ages are, and as many are on disability
 * pension and social assistance as keeps their shares. Assumed.
 */
const poolHousehold = {
  region: [0.34, 0.05, 0.25, 0.28, 0.08],
  country: [0.46, 0.05, 0.25, 0.13, 0.11],
  abroad: [0.49, 0.03, 0.2, 0.17, 0.11],
  'housing-need': [0.67, 0.2, 0.05, 0.06, 0.02],
  'waiting-list': [0.56, 0.11, 0.17, 0.06, 0.1],
  'waiting-list-few-choices': [0.56, 0.17, 0.08, 0.08, 0.11],
};
const poolChildren = {
  region: [0.53, 0.37, 0.1],
  country: [0.53, 0.37, 0.1],
  abroad: [0.45, 0.37, 0.18],
  'housing-need': [0.45, 0.33, 0.22],
  'waiting-list': [0.52, 0.36, 0.12],
  'waiting-list-few-choices': [0.42, 0.34, 0.24],
};
const poolAge = {
  region: [0.08, 0.22, 0.25, 0.18, 0.115, 0.09, 0.036, 0.011, 0.006, 0.012],
  country: [0.13, 0.3, 0.28, 0.11, 0.06, 0.055, 0.033, 0.014, 0.008, 0.01],
  abroad: [0.07, 0.2, 0.3, 0.18, 0.1, 0.1, 0.033, 0.006, 0.003, 0.008],
  'housing-need': [0.1, 0.2, 0.18, 0.12, 0.11, 0.15, 0.08, 0.03, 0.01, 0.02],
  'waiting-list': [0.12, 0.26, 0.22, 0.12, 0.08, 0.09, 0.06, 0.02, 0.01, 0.02],
  'waiting-list-few-choices': [0.12, 0.25, 0.21, 0.12, 0.08, 0.1, 0.07, 0.02, 0.01, 0.02],
};
/** Completed education by first age, of those of 22, 25 and 30: few have finished before 25, and hardly anybody stops at upper secondary for good. */
const educationAges = [22, 25, 30];
/**
 * Younger ones have what is done at their age: by first age, of those beyond basic schooling at 22 the share that is so already, and of those with
 * a vocational education the share that has it. Assumed, as residents' education follows age.
 */
const youngEducation = [
  [18, 0.08, 0.1],
  [19, 0.55, 0.25],
  [20, 0.9, 0.6],
];
const poolEducation = {
  region: [
    [0.17, 0.57, 0.14, 0.1, 0.02],
    [0.09, 0.16, 0.2, 0.31, 0.24],
    [0.07, 0.05, 0.235, 0.285, 0.36],
  ],
  country: [
    [0.15, 0.62, 0.13, 0.09, 0.01],
    [0.11, 0.2, 0.22, 0.3, 0.17],
    [0.11, 0.06, 0.28, 0.28, 0.27],
  ],
  abroad: [
    [0.25, 0.48, 0.1, 0.14, 0.03],
    [0.16, 0.16, 0.13, 0.31, 0.24],
    [0.17, 0.08, 0.16, 0.26, 0.33],
  ],
  'housing-need': [
    [0.6, 0.2, 0.17, 0.03, 0],
    [0.48, 0.1, 0.32, 0.07, 0.03],
    [0.45, 0.06, 0.35, 0.09, 0.05],
  ],
  'waiting-list': [
    [0.25, 0.55, 0.15, 0.05, 0],
    [0.18, 0.21, 0.32, 0.2, 0.09],
    [0.18, 0.07, 0.42, 0.22, 0.11],
  ],
  'waiting-list-few-choices': [
    [0.5, 0.33, 0.15, 0.02, 0],
    [0.46, 0.13, 0.29, 0.09, 0.03],
    [0.46, 0.06, 0.34, 0.1, 0.04],
  ],
};
const poolActivity = {
  region: [0.183, 0.684, 0.0285, 0.0255, 0.012, 0.016, 0.051],
  country: [0.291, 0.547, 0.035, 0.035, 0.015, 0.017, 0.06],
  abroad: [0.15, 0.66, 0.02, 0.04, 0, 0.01, 0.12],
  'housing-need': [0.08, 0.28, 0.06, 0.34, 0.11, 0.04, 0.09],
  'waiting-list': [0.131, 0.647, 0.0405, 0.0555, 0.027, 0.028, 0.071],
  'waiting-list-few-choices': [0.08, 0.37, 0.06, 0.245, 0.075, 0.03, 0.14],
};
/** Level of the own factor on convictions. Assumed, so that the base run keeps about the share convicted that it starts from. */
const poolConviction = {
  region: 0.9,
  country: 0.9,
  abroad: 0.4,
  'housing-need': 1.7,
  'waiting-list': 1.1,
  'waiting-list-few-choices': 1.8,
};
/** Level of incomes among equals in age, schooling and work. Assumed: social tenants earn less than others of the same work. */
const poolIncome = {
  region: 1,
  country: 1,
  abroad: 0.95,
  'housing-need': 0.8,
  'waiting-list': 0.92,
  'waiting-list-few-choices': 0.8,
};

/**
 * How much more often a household whose head works or studies, or is retired, leaves a social family dwelling than one whose head does
 * not. Assumed, with a mean near 1; that in-movers are weaker than out-movers is known of such areas (Christensen 2013, Kraks Fond).
 */
const movesAttachment = { no: 0.8, yes: 1.07 };
/** Yearly share of households, by the head's age, to which a grown-up child comes back from outside the municipality. Assumed. */
const returningHome = [
  [0, 0],
  [40, 0],
  [44, 0.006],
  [48, 0.014],
  [56, 0.01],
  [62, 0.003],
  [68, 0],
];

/** Share of in-movers from each pool that the fifth criterion counts. Assumed; read by that criterion alone. */
export const originOfPools = {
  region: 0.13,
  country: 0.09,
  abroad: 0.38,
  'housing-need': 0.48,
  'waiting-list': 0.22,
  'waiting-list-few-choices': 0.75,
};

/** @param profiles see `attributes.mjs` */
export function movingRates(cells, households, profiles) {
  const heads = headsByTenure(cells, households);
  const out = levelled(heads, leaving);
  const persons = heads.flatMap((byAgeOfHead, t) =>
    byAgeOfHead.map((h) => h.persons * h.leaving * out[t] * between(byAge, h.age)),
  );
  const scale = (outMovers - leavingAlone) / persons.reduce((a, b) => a + b, 0);
  const leavers = count(
    heads,
    out.map((v) => v * scale),
    (h) => h.leaving,
  );
  const wish = levelled(heads, wishing);
  const wishScale = (leavers * shareOfMovesInside) / (1 - shareOfMovesInside) / count(heads, wish);
  const rate = (level, factor) => (age, tenure) =>
    significant(Math.min(0.9, level[tenures.indexOf(tenure)] * factor * between(byAge, age)), 3);
  const doing = Object.fromEntries(
    pools.map((pool) => [pool, activityByAge(profiles, poolAge[pool], poolActivity[pool])]),
  );
  const living = Object.fromEntries(
    pools.map((pool) => [pool, householdsByAge(cells, poolAge[pool], poolHousehold[pool])]),
  );
  const tables = [
    table(
      'out-migration',
      [
        ['age', ages],
        ['tenure', tenures],
      ],
      rate(out, scale),
    ),
    table(
      'move-wish',
      [
        ['age', ages],
        ['tenure', tenures],
      ],
      rate(wish, wishScale),
    ),
    table('pool-size', [['pool', pools]], (pool) => poolSize[pool]),
    tableByGroup(
      'pool-household',
      [
        ['pool', pools],
        ['age', poolAges],
        ['type', householdTypes],
      ],
      (pool, age) => living[pool][poolAges.indexOf(age)],
    ),
    shareTable('pool-children', 'children', [1, 2, 3], poolChildren),
    shareTable('pool-age', 'age', poolAges, poolAge),
    tableByGroup(
      'pool-education',
      [
        ['pool', pools],
        ['age', [...youngEducation.map(([age]) => age), ...educationAges]],
        ['education', educations],
      ],
      (pool, age) => roundedShares(educationAt(pool, age)),
    ),
    tableByGroup(
      'pool-activity',
      [
        ['pool', pools],
        ['age', poolAges],
        ['activity', activities],
      ],
      (pool, age) => doing[pool][poolAges.indexOf(age)],
    ),
    table(
      'moves-attachment',
      [
        ['attached', ['no', 'yes']],
        ['tenure', tenures],
      ],
      (attached, tenure) => (tenure === 'social-family' ? movesAttachment[attached] : 1),
    ),
    table('returning-home', [['age', returningHome.map(([age]) => age)]], (age) => new Map(returningHome).get(age)),
    table('pool-income', [['pool', pools]], (pool) => poolIncome[pool]),
    table('pool-conviction', [['pool', pools]], (pool) => poolConviction[pool]),
  ];
  return {
    tables,
    leavers,
    scale,
    wishScale,
    poolPersons: poolPersons(),
    out: out.map((v) => v * scale),
    wish: wish.map((v) => v * wishScale),
  };
}

/** Shares of educations of a pool from an age on; nobody has a higher education before 22. */
function educationAt(pool, age) {
  const at = educationAges.indexOf(age);
  if (at >= 0) return poolEducation[pool][at];
  const [, beyond, trained] = youngEducation.find(([from]) => from === age);
  const [basic, , vocational] = poolEducation[pool][0];
  const reached = (1 - basic) * beyond;
  return [1 - reached, reached - vocational * trained, vocational * trained, 0, 0];
}

function shareTable(id, name, labels, values) {
  return tableByGroup(
    id,
    [
      ['pool', pools],
      [name, labels],
    ],
    (pool) => roundedShares(values[pool]),
  );
}

/** Persons a year in the three pools that look in the market. */
function poolPersons() {
  return ['region', 'country', 'abroad'].reduce((sum, pool) => {
    const children = poolChildren[pool].reduce((s, share, i) => s + share * (i + 1), 0);
    const [single, parent, couple, family, other] = poolHousehold[pool];
    return (
      sum + poolSize[pool] * (single + parent * (1 + children) + couple * 2 + family * (2 + children) + other * 2.5)
    );
  }, 0);
}

/** Household heads by tenure (index) and age with the persons they stand for and their factor on leaving; youth and elderly dwellings by assumed ages. */
function headsByTenure(cells, households) {
  const result = tenures.map(() => []);
  estates.forEach((estate, e) => {
    const rows = households.filter((h) => h.estate === estate.id);
    const sum = (type, f) => rows.reduce((s, h) => (h.type === type ? s + f(h) : s), 0);
    const mean = (type) =>
      sum(type, (h) => h.count * h.size) /
      Math.max(
        1,
        sum(type, (h) => h.count),
      );
    const size = [1, mean('single-with-children'), 2, mean('couple-with-children'), 0, mean('other')];
    const perAdult = [1, 1, 0.5, 0.5, 0, 1 / size[5]];
    const family = (estate.dwellings - estate.youth - estate.elderly) / estate.dwellings;
    const tenure = estate.kind === 'social' ? 0 : tenures.indexOf(estate.kind);
    cells[e].forEach((bySex, role) => {
      for (let age = 18; age < bySex[0].length; age++) {
        const n = (bySex[0][age] + bySex[1][age]) * perAdult[role] * family;
        const leaving = role === 1 || role === 3 ? outMigrationWithChildren : 1;
        if (n > 0) result[tenure].push({ age, households: n, persons: n * size[role], leaving });
      }
    });
    for (let i = 0; i < estate.youth; i++)
      result[1].push({ age: 19 + (i % 9), households: 1, persons: 1.1, leaving: 1 });
    for (let i = 0; i < estate.elderly; i++)
      result[2].push({ age: 68 + (i % 20), households: 1, persons: 1.2, leaving: 1 });
  });
  return result;
}

/** Tenure levels such that the age factors leave the tenure's own mean as given. */
function levelled(heads, mean) {
  return heads.map((rows, t) => {
    const total = rows.reduce((s, h) => s + h.households, 0);
    const weighted = rows.reduce((s, h) => s + h.households * between(byAge, h.age), 0);
    return (mean[t] * total) / weighted;
  });
}

function count(heads, level, factor = () => 1) {
  return heads.reduce(
    (s, rows, t) => s + rows.reduce((x, h) => x + h.households * factor(h) * level[t] * between(byAge, h.age), 0),
    0,
  );
}
