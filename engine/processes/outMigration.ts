import { Role, Tenure, tenures } from '../population/codes.ts';
import { childrenIn, emigrateHousehold } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import type { Residents } from '../population/population.ts';
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
    const { dwelling: dwellingOf, size: sizeOf, search, key, firstMember } = households;
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
      const age = ageOfHead(residents, firstMember[household] as number);
      if (age < 0) continue;
      const at = age * tenures.length + tenure;
      const rate = leaves ? (leaving[at] as number) : 0;
      if (u < rate && u < rate * (childrenIn(world, household) > 0 ? withChildren : 1)) {
        emigrateHousehold(world, household, moveCauses['out-migration']);
        continue;
      }
      if (isYouth && (age >= youthDwellingAge || childrenIn(world, household) > 0)) {
        search[household] = Search.ending;
        continue;
      }
      if (u >= 1 - (moveWish[at] as number) * wishing) {
        search[household] = Search.wish;
      }
    }
  },
};

/** Age of the eldest partner or single, else of the eldest other grown-up; −1 where there is none (`headOf`, in one walk). */
function ageOfHead({ age: ageOf, role: roleOf, next }: Residents, first: number): number {
  let head = -1;
  let eldest = -1;
  for (let m = first; m >= 0; m = next[m] as number) {
    const role = roleOf[m] as number;
    if (role === Role.child) continue;
    const age = ageOf[m] as number;
    if (role <= Role.partner) {
      if (age > head) head = age;
    } else if (age > 17 && age > eldest) eldest = age;
  }
  return head >= 0 ? head : eldest;
}

/** The largest rate of each tenure over all ages. */
function highestByTenure(table: Float64Array): Float64Array {
  const most = new Float64Array(tenures.length);
  for (let at = 0; at < table.length; at++) {
    const tenure = at % tenures.length;
    most[tenure] = Math.max(most[tenure] as number, table[at] as number);
  }
  return most;
}
