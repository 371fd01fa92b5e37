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
 * crowded households wish more often. Whoever has outgrown a youth dwelling and doesn't leave looks for another home in any case.
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
    const { dwelling: dwellingOf, size: sizeOf, search, key } = households;
    const { tenure: tenureOf, rooms: roomsOf } = dwellings;
    const mostLeaving = leaves ? highestByTenure(leaving) : new Float64Array(tenures.length);
    const mostWishing = highestByTenure(moveWish);
    for (let household = 0; household < householdCount; household++) {
      const dwelling = dwellingOf[household] as number;
      const size = sizeOf[household] as number;
      if (dwelling < 0 || size === 0 || search[household] !== Search.none) continue;
      const u = draw(key[household] as number, first, second) / 4294967296;
      const tenure = tenureOf[dwelling] as number;
      const isYouth = tenure === Tenure.socialYouth;
      const isCrowded = size > (roomsOf[dwelling] as number) + 1;
      const wishing = isCrowded ? crowding : 1;
      // Leaving is decided at the low end of the draw and wishing at the high end; the head is looked up only there.
      if (u >= (mostLeaving[tenure] as number) && u < 1 - (mostWishing[tenure] as number) * wishing && !isYouth)
        continue;
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
      if (u >= 1 - (moveWish[at] as number) * wishing) {
        households.search[household] = Search.wish;
        households.searchYears[household] = Math.min(255, (households.searchYears[household] as number) + 1);
      }
    }
  },
};

/** The largest rate of each tenure over all ages. */
function highestByTenure(table: Float64Array): Float64Array {
  const most = new Float64Array(tenures.length);
  for (let at = 0; at < table.length; at++) {
    const tenure = at % tenures.length;
    most[tenure] = Math.max(most[tenure] as number, table[at] as number);
  }
  return most;
}
