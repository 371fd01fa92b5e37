/** Households by estate, type and size, fitted to the residents of every district and to the municipality's totals. */

import { shares, solve, wholeNumbers } from './arithmetic.mjs';
import { municipality } from './facts.mjs';
import { districtResidents, districts, estateResidents, estates, personsPerHousehold, vacancy } from './places.mjs';

/** Shares of household types by kind of estate. Assumed; single adults are 68 % of social households nationally. */
const types = {
  area: { single: 0.4, 'single-with-children': 0.15, couple: 0.16, 'couple-with-children': 0.2, other: 0.09 },
  'other-social': {
    single: 0.5,
    'single-with-children': 0.12,
    couple: 0.18,
    'couple-with-children': 0.14,
    other: 0.06,
  },
  'private-rental': {
    single: 0.47,
    'single-with-children': 0.05,
    couple: 0.27,
    'couple-with-children': 0.13,
    other: 0.08,
  },
  cooperative: { single: 0.46, 'single-with-children': 0.06, couple: 0.27, 'couple-with-children': 0.17, other: 0.04 },
  'owner-occupied': {
    single: 0.22,
    'single-with-children': 0.05,
    couple: 0.33,
    'couple-with-children': 0.35,
    other: 0.05,
  },
};

/** Sizes within a type: first size, then shares of it and the following sizes; six is exactly six here. Assumed. */
const sizes = {
  single: [1, [1]],
  'single-with-children': [2, [0.55, 0.32, 0.1, 0.03]],
  couple: [2, [1]],
  'couple-with-children': [3, [0.4, 0.44, 0.13, 0.03]],
  other: [2, [0.45, 0.3, 0.16, 0.06, 0.03]],
};

export const householdTypes = Object.keys(sizes);

/** Households per estate: dwellings less vacancies, summing to the published number. */
export function householdsPerEstate() {
  return wholeNumbers(
    estates.map((e) => e.dwellings * (1 - vacancy[e.kind])),
    municipality.households,
  );
}

/** Persons per estate: the named estates as given, the others fitted to their district. */
export function personsPerEstate(households) {
  const residents = districtResidents();
  const persons = estates.map((e) => estateResidents[e.id] ?? 0);
  for (const district of districts) {
    const rows = estates.flatMap((e, i) => (e.district === district.id ? [i] : []));
    const open = rows.filter((i) => persons[i] === 0);
    const left = residents[district.id] - rows.reduce((sum, i) => sum + persons[i], 0);
    const count = open.reduce((sum, i) => sum + households[i], 0);
    const beyondFirst = open.map((i) => households[i] * (personsPerHousehold[estates[i].kind] - 1));
    const whole = wholeNumbers(beyondFirst, left - count);
    open.forEach((i, n) => {
      persons[i] = households[i] + whole[n];
    });
  }
  return persons;
}

/**
 * Rows of `households.csv`. Within an estate the assumed mix is tilted by size, so that it gives the estate's mean size, then made
 * whole, and a few couples with children are moved up or down one size until the persons are exact.
 */
export function households() {
  const perEstate = householdsPerEstate();
  const persons = personsPerEstate(perEstate);
  return estates.flatMap((estate, i) => {
    const cells = cellsOf(types[estate.group]);
    const mean = (tilt) => {
      const p = shares(cells.map((c) => c.share * Math.exp(tilt * (c.size - 1))));
      return p.reduce((sum, v, n) => sum + v * cells[n].size, 0);
    };
    const tilt = solve(mean, persons[i] / perEstate[i], -2, 2);
    const counts = wholeNumbers(
      cells.map((c) => c.share * Math.exp(tilt * (c.size - 1))),
      perEstate[i],
    );
    makeExact(cells, counts, persons[i]);
    return cells.flatMap((c, n) =>
      counts[n] > 0 ? [{ estate: estate.id, type: c.type, size: c.size, count: counts[n] }] : [],
    );
  });
}

function cellsOf(mix) {
  return householdTypes.flatMap((type) => {
    const [first, split] = sizes[type];
    return split.map((share, n) => ({ type, size: first + n, share: share * mix[type] }));
  });
}

function makeExact(cells, counts, persons) {
  const at = (size) => cells.findIndex((c) => c.type === 'couple-with-children' && c.size === size);
  const steps = [
    [at(3), at(4)],
    [at(4), at(5)],
    [cells.findIndex((c) => c.type === 'single'), cells.findIndex((c) => c.type === 'couple')],
  ];
  let missing = persons - cells.reduce((sum, c, n) => sum + c.size * counts[n], 0);
  for (let turn = 0; missing !== 0; turn++) {
    const [small, large] = steps[turn % steps.length];
    const [from, to] = missing > 0 ? [small, large] : [large, small];
    if (turn > 10000) throw new Error('persons and households cannot be made to agree');
    if (counts[from] === 0) continue;
    counts[from]--;
    counts[to]++;
    missing += missing > 0 ? -1 : 1;
  }
}
