import { Tenure, tenures } from '../population/codes.ts';
import { childrenIn, emigrateHousehold, headOf } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Process } from './year.ts';

/** From this age of the tenant on a youth dwelling is to be given up. Assumed: the law ties it to education or young age. */
const youthDwellingAge = 30;

/**
 * Whole households leave the municipality, or wish for another home in it, by the head's age and the tenure. One draw decides:
 * at its low end they leave, at its high end they look for another home here. Households with children move away less,
 * crowded households wish more often.
 */
export const outMigration: Process = {
  name: 'out-migration',
  step({ world, model, streams }) {
    const { residents, households, dwellings, householdCount } = world.population;
    const { outMigration: leaving, moveWish } = model.hazards;
    const first = streams.first[Stream['out-migration']] as number;
    const second = streams.second[Stream['out-migration']] as number;
    const crowding = model.parameter('wish-crowding');
    const withChildren = model.parameter('out-migration-children');
    const leaves = model.isOn('out-migration');
    const mostLeaving = leaves ? highest(leaving) : 0;
    const mostWishing = highest(moveWish) * Math.max(1, crowding);
    for (let household = 0; household < householdCount; household++) {
      const dwelling = households.dwelling[household] as number;
      if (dwelling < 0 || households.size[household] === 0 || households.search[household] !== Search.none) continue;
      const u = draw(households.key[household] as number, first, second) / 4294967296;
      // Leaving is decided at the low end of the draw and wishing at the high end; the head is looked up only there.
      const tenure = dwellings.tenure[dwelling] as number;
      const isYouth = tenure === Tenure.socialYouth;
      if (u >= mostLeaving && u < 1 - mostWishing && !isYouth) continue;
      const head = headOf(world, household);
      if (head < 0) continue;
      const age = residents.age[head] as number;
      const at = age * tenures.length + tenure;
      const rate = leaves ? (leaving[at] as number) : 0;
      if (u < rate && u < rate * (childrenIn(world, household) > 0 ? withChildren : 1)) {
        emigrateHousehold(world, household, moveCauses['out-migration']);
        continue;
      }
      if (isYouth && (age >= youthDwellingAge || childrenIn(world, household) > 0)) {
        households.search[household] = Search.ending;
        continue;
      }
      const isCrowded = (households.size[household] as number) > (dwellings.rooms[dwelling] as number) + 1;
      if (u >= 1 - (moveWish[at] as number) * (isCrowded ? crowding : 1)) {
        households.search[household] = Search.wish;
        households.searchYears[household] = Math.min(255, (households.searchYears[household] as number) + 1);
      }
    }
  },
};

function highest(table: Float64Array): number {
  let most = 0;
  for (const value of table) if (value > most) most = value;
  return most;
}
