import { tenures } from '../population/codes.ts';
import { emigrateHousehold, headOf } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Process } from './year.ts';

/**
 * Whole households leave the municipality, or wish for another home in it, by the head's age and the tenure. One draw decides:
 * below the hazard of leaving they go, above it within the hazard of wishing they look. Crowded households wish more often.
 */
export const outMigration: Process = {
  name: 'out-migration',
  step({ world, model, streams }) {
    const { residents, households, dwellings, householdCount } = world.population;
    const { outMigration: leaving, moveWish } = model.hazards;
    const first = streams.first[Stream['out-migration']] as number;
    const second = streams.second[Stream['out-migration']] as number;
    const crowding = model.parameter('wish-crowding');
    const leaves = model.isOn('out-migration');
    for (let household = 0; household < householdCount; household++) {
      const dwelling = households.dwelling[household] as number;
      if (dwelling < 0 || households.size[household] === 0 || households.search[household] !== Search.none) continue;
      const u = draw(households.key[household] as number, first, second) / 4294967296;
      // Nobody leaves or wishes above this; the head is looked up only below it.
      if (u > 0.8) continue;
      const head = headOf(world, household);
      if (head < 0) continue;
      const at = (residents.age[head] as number) * tenures.length + (dwellings.tenure[dwelling] as number);
      const go = leaves ? (leaving[at] as number) : 0;
      if (u < go) {
        emigrateHousehold(world, household, moveCauses['out-migration']);
        continue;
      }
      const isCrowded = (households.size[household] as number) > (dwellings.rooms[dwelling] as number) + 1;
      const wish = (moveWish[at] as number) * (isCrowded ? crowding : 1);
      if (u < go + wish) {
        households.search[household] = Search.wish;
        households.searchYears[household] = Math.min(255, (households.searchYears[household] as number) + 1);
      }
    }
  },
};
