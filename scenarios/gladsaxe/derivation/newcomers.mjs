/** What newcomers do by age: each pool's own shares over all ages, laid over how residents' activity follows age. */

import { roundedShares } from './arithmetic.mjs';
import { activities, joint } from './attributes.mjs';
import { lastAge } from './persons.mjs';

/**
 * Shares of activities by pool and age band: the residents' shares by age, adjusted in turn until every pool has its own age of heads
 * and its own shares over all ages (iterative proportional fitting). Students are young, and early retirement comes late, as among residents.
 * @param profiles see `attributes.mjs`
 * @param firstAges first age of each band
 * @param ageShares share of heads by band, one pool
 * @param activityShares share of each activity over all ages, the same pool
 * @returns rows [band][activity], each summing to one
 */
export function activityByAge(profiles, firstAges, ageShares, activityShares) {
  let cells = firstAges.map((from, band) => {
    const sums = residentsDoing(profiles, from, (firstAges[band + 1] ?? lastAge + 1) - 1);
    return scaledTo(sums, ageShares[band]);
  });
  for (let round = 0; round < 200; round++) {
    const got = activities.map((_, a) => cells.reduce((sum, row) => sum + row[a], 0));
    cells = cells.map((row) => row.map((v, a) => (got[a] > 0 ? (v * activityShares[a]) / got[a] : 0)));
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

function scaledTo(values, total) {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((v) => (v * total) / sum);
}
