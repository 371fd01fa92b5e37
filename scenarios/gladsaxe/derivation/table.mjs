/** A rate table as it is written: dimensions in order, then one value a combination, last dimension fastest. */

/** @param dimensions `[name, [labels or first values]]` in order @param value function of one coordinate a dimension */
export function table(id, dimensions, value) {
  let rows = [[]];
  for (const [, steps] of dimensions) rows = rows.flatMap((row) => steps.map((step) => [...row, step]));
  return { id, dimensions, rows: rows.map((row) => [...row, value(...row)]) };
}

/** A table whose last dimension's values come together, as from `roundedShares`. */
export function tableByGroup(id, dimensions, values) {
  const last = dimensions[dimensions.length - 1][1];
  return table(id, dimensions, (...at) => values(...at.slice(0, -1))[last.indexOf(at[at.length - 1])]);
}

/** The six tenures, in the order of the rate tables. */
export const tenures = [
  'social-family',
  'social-youth',
  'social-elderly',
  'private-rental',
  'cooperative',
  'owner-occupied',
];
