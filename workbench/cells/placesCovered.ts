import { estatesWithin, type Pack, type Place, placesOf } from '../../engine/index.ts';

/**
 * Estates as the fewest places that are made up of just them: the municipality where it is all of them, districts that are whole, then the rest one by
 * one, in the pack's order.
 * @param estates their own indices
 */
export function placesCovered(estates: readonly number[], { geography }: Pack): readonly Place[] {
  const left = new Set(estates);
  return placesOf(geography).filter(({ index }) => {
    const within = estatesWithin(geography, index);
    if (within.length === 0 || !within.every((estate) => left.has(estate))) return false;
    for (const estate of within) left.delete(estate);
    return true;
  });
}
