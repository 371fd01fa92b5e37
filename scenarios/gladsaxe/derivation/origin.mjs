/** Residents counted by the fifth criterion, per estate and age: a resource of its own, read by that criterion alone. */

import { wholeNumbers } from './arithmetic.mjs';
import { levels } from './levels.mjs';
import { originOfPools } from './moving-rates.mjs';
import { estates } from './places.mjs';

/** How the share varies with age within an estate, before it is fitted to the estate's level. Assumed. */
const bands = [
  [0, 17, 1.15],
  [18, 29, 1.2],
  [30, 59, 1.05],
  [60, 110, 0.45],
];

export function originRows(population) {
  return estates.flatMap((estate) => {
    const rows = population.filter((r) => r.estate === estate.id);
    const within = (from, to) => rows.reduce((n, r) => (r.age_from >= from && r.age_to <= to ? n + r.count : n), 0);
    const total = Math.round(within(0, 110) * levels[estate.id].origin);
    const counts = wholeNumbers(
      bands.map(([from, to, factor]) => within(from, to) * factor),
      total,
    );
    return bands.map(([from, to], i) => ({ estate: estate.id, age_from: from, age_to: to, count: counts[i] }));
  });
}

export function originPoolRows() {
  return Object.entries(originOfPools).map(([pool, share]) => ({ pool, share }));
}
