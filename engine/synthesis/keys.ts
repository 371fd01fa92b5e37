/**
 * Chance keys of the base population: a bijective 32-bit mix (the finaliser of MurmurHash3, A. Appleby) of running numbers, a
 * quarter of the numbers for each kind, so that no two keys are equal.
 */
export const residentKey = (row: number): number => mixed(0, row);
export const householdKey = (row: number): number => mixed(1, row);
export const dwellingKey = (row: number): number => mixed(2, row);

const perKind = 2 ** 30;

function mixed(kind: number, row: number): number {
  if (row >= perKind - 1) throw new Error(`row ${row} has no key: there are ${perKind - 1} of a kind`);
  let h = kind * perKind + row + 1;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}
