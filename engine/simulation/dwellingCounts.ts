import { DwellingState, tenures } from '../population/codes.ts';
import type { World } from '../population/world.ts';

/** Counts dwellings into [estate][tenure][let, vacant, closed, demolished]. */
export function countDwellings(world: World, into: Float64Array): void {
  const { dwellings, dwellingCount } = world.population;
  for (let d = 0; d < dwellingCount; d++) {
    const state = dwellings.state[d] as number;
    if (state === DwellingState.unbuilt) continue;
    const figure =
      state === DwellingState.inUse
        ? (dwellings.household[d] as number) >= 0
          ? 0
          : 1
        : state === DwellingState.closed
          ? 2
          : 3;
    const at = ((dwellings.estate[d] as number) * tenures.length + (dwellings.tenure[d] as number)) * 4 + figure;
    into[at] = (into[at] as number) + 1;
  }
}
