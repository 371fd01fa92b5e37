/** What newcomers do and whom they live with by age: each pool's own shares over all ages, laid over how residents' follow age. */

import { roundedShares } from './arithmetic.mjs';
import { activities, joint } from './attributes.mjs';
import { lastAge } from './persons.mjs';

/** First age of each band of household heads in the pools' tables; 67 is the pension age, before which few newcomers are retired. */
export const poolAges = [18, 21, 25, 30, 35, 40, 50, 60, 67, 70];

/**
 * Shares of activities by age band, each row summing to one. Students are young, and early retirement comes late, as among residents.
 * @param profiles see `attributes.mjs`
 * @param ageShares share of heads by band, one pool
 * @param activityShares share of each activity over all ages, the same pool
 */
export function activityByAge(profiles, ageShares, activityShares) {
  return fitted((from, to) => residentsDoing(profiles, from, to), ageShares, activityShares);
}

/**
 * Shares of household types by age band of the head, each row summing to one. Families have heads of the ages of families.
 * @param cells persons [estate][role][sex][age]
 * @param typeShares share of each household type over all ages, one pool
 */
export function householdsByAge(cells, ageShares, typeShares) {
  return fitted((from, to) => headsOf(cells, from, to), ageShares, typeShares);
}

/**
 * The residents' counts by age band, adjusted in turn until a pool has its own ages and its own shares over all ages (iterative
 * proportional fitting).
 */
function fitted(countsBetween, ageShares, ownShares) {
  let cells = poolAges.map((from, band) =>
    scaledTo(countsBetween(from, (poolAges[band + 1] ?? lastAge + 1) - 1), ageShares[band]),
  );
  for (let round = 0; round < 200; round++) {
    const got = ownShares.map((_, i) => cells.reduce((sum, row) => sum + row[i], 0));
    cells = cells.map((row) => row.map((v, i) => (got[i] > 0 ? (v * ownShares[i]) / got[i] : 0)));
    cells = cells.map((row, band) => scaledTo(row, ageShares[band]));
  }
  return cells.map((row) => roundedShares(row));
}

/** Residents aged `from … to` by activity, whole municipality. */
function residentsDoing(profiles, from, to) {
  const sums = activities.map(() => 0);
  for (const profile of profiles) {
    for (let age = from; age <= to; age++) {
      for (const row of joint(profile, age)) {
        row.forEach((n, a) => {
          sums[a] += n;
        });
      }
    }
  }
  return sums;
}

/** Households by type with a head aged `from … to`: two grown-ups to a couple, and about as many to a home of others. */
function headsOf(cells, from, to) {
  const householdsPerPerson = [1, 1, 0.5, 0.5, 0, 0.4];
  const sums = householdsPerPerson.map((each, role) =>
    cells.reduce(
      (sum, byRole) =>
        sum + byRole[role].reduce((n, byAge) => n + byAge.slice(from, to + 1).reduce((a, b) => a + b, 0), 0) * each,
      0,
    ),
  );
  return sums.filter((_, role) => role !== 4);
}

function scaledTo(values, total) {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((v) => (v * total) / sum);
}
