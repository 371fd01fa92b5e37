import { Role, Tenure, tenures } from '../population/codes.ts';
import { emigrateHousehold } from '../population/households.ts';
import { isOutside } from '../population/labourStates.ts';
import { moveCauses } from '../population/moveCauses.ts';
import type { Residents } from '../population/population.ts';
import { Search } from '../population/search.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { effectOn, largestEffect } from './effects.ts';
import { listMovable, moveDrawsOf } from './moveDraws.ts';
import { returnHome } from './returningHome.ts';
import { type Process, yearAtWork } from './year.ts';

/** From this age of the tenant on a youth dwelling is to be given up. Assumed: the law ties it to education or young age. */
const youthDwellingAge = 30;

/** Where in the households' draw the band of those begins whose grown-up child comes back: apart from both of its ends. */
const returnsFrom = 0.5;

/**
 * Whole households leave the municipality, or wish for another home in it, or take a grown-up child in again, by the head's age, and for
 * moves by tenure. One draw decides: at its low end they leave, at its high end they look for another home here, in the middle a child
 * comes back. Households with children move away less, those with a newborn do both more, those of a head without work or
 * education do both as the tenure has it, crowded ones wish more often, and programmes
 * act through the head. Whoever has outgrown a youth dwelling and doesn't leave looks for another home in any case.
 */
export const outMigration: Process = {
  name: 'out-migration',
  step(year) {
    const { world, model, streams, effects, alignment } = yearAtWork(year);
    const { residents, households, dwellings } = world.population;
    const { outMigration: leaving, moveWish, movesAttachment, returningHome } = model.hazards;
    const first = streams.first[Stream['out-migration']] as number;
    const second = streams.second[Stream['out-migration']] as number;
    const crowding = model.parameter('wish-crowding');
    const withChildren = model.parameter('out-migration-children');
    const withNewborn = model.parameter('moves-newborn');
    const leaves = model.isOn('out-migration');
    const returns = leaves && model.isOn('in-migration');
    const { dwelling: dwellingOf, size: sizeOf, search, key, firstMember } = households;
    const { tenure: tenureOf, rooms: roomsOf, estate: estateOf } = dwellings;
    const ofLeaving = effects['out-migration'];
    const ofWishing = effects['move-wish'];
    const event = Math.max(1, withNewborn) * largest(movesAttachment);
    const aligned = alignment ? largest(alignment.leaving) : 1;
    const mostLeaving = leaves ? event * aligned * largestEffect(ofLeaving) : 0;
    const mostWishing = event * largestEffect(ofWishing);
    const draws = moveDrawsOf({
      leaving: leaving.map((rate) => rate * mostLeaving),
      wishing: moveWish.map((rate) => rate * mostWishing),
      returning: returns ? largest(returningHome) : 0,
      crowding,
      returnsFrom,
    });
    const { rows, count } = listMovable(world, draws, first, second);
    for (let i = 0; i < count; i++) {
      const household = rows[i] as number;
      if (search[household] !== Search.none) continue;
      const dwelling = dwellingOf[household] as number;
      const u = draw(key[household] as number, first, second) / 4294967296;
      const tenure = tenureOf[dwelling] as number;
      const isYouth = tenure === Tenure.socialYouth;
      const isCrowded = (sizeOf[household] as number) > (roomsOf[dwelling] as number) + 1;
      const crowded = isCrowded ? crowding : 1;
      const seen = lookAt(residents, firstMember[household] as number);
      if (seen < 0) continue;
      const head = seen >> 2;
      const hasChildren = (seen & 1) === 1;
      const age = residents.age[head] as number;
      const at = age * tenures.length + tenure;
      const headKey = residents.key[head] as number;
      const estate = estateOf[dwelling] as number;
      const attached = isOutside[residents.activity[head] as number] === 1 ? 0 : tenures.length;
      const newborn = (seen & 2) === 2 ? withNewborn : 1;
      const inclined = newborn * (movesAttachment[attached + tenure] as number);
      let rate = 0;
      if (leaves) {
        rate = (leaving[at] as number) * inclined * (alignment ? (alignment.leaving[age] as number) : 1);
        if (ofLeaving.length > 0) rate *= effectOn(ofLeaving, headKey, estate, age);
      }
      if (u < rate && u < rate * (hasChildren ? withChildren : 1)) {
        emigrateHousehold(world, household, moveCauses['out-migration']);
        continue;
      }
      if (isYouth && (age >= youthDwellingAge || hasChildren)) {
        search[household] = Search.ending;
        continue;
      }
      let wish = (moveWish[at] as number) * inclined * crowded;
      if (ofWishing.length > 0) wish *= effectOn(ofWishing, headKey, estate, age);
      if (u >= 1 - wish) search[household] = Search.wish;
      else if (u >= returnsFrom && u < returnsFrom + (returns ? (returningHome[age] as number) : 0) && !isCrowded) {
        returnHome(year, household, head);
      }
    }
  },
};

/** What a household's members are looked at for, in one walk: `head × 4`, plus 2 for a newborn, plus 1 for somebody under 18; −1 without a head. */
function lookAt({ age: ageOf, role: roleOf, next }: Residents, first: number): number {
  let head = -1;
  let headAge = -1;
  let other = -1;
  let otherAge = 17;
  let young = 0;
  for (let m = first; m >= 0; m = next[m] as number) {
    const role = roleOf[m] as number;
    const age = ageOf[m] as number;
    if (age < 18) young |= age <= 1 && role === Role.child ? 3 : 1;
    if (role === Role.child) continue;
    if (role <= Role.partner) {
      if (age > headAge) {
        head = m;
        headAge = age;
      }
    } else if (age > otherAge) {
      other = m;
      otherAge = age;
    }
  }
  // The eldest partner or single, else the eldest other grown-up (`headOf`).
  if (head < 0) head = other;
  return head < 0 ? -1 : head * 4 + young;
}

function largest(table: Float64Array): number {
  let most = 0;
  for (let at = 0; at < table.length; at++) most = Math.max(most, table[at] as number);
  return most;
}
