import { Role, Sex } from '../population/codes.ts';
import {
  addMember,
  childrenIn,
  emigrateHousehold,
  newHousehold,
  partnerOf,
  removeMember,
} from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import type { Residents } from '../population/population.ts';
import { Search } from '../population/search.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { effectOn } from './effects.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { trait } from './newcomers.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

/**
 * Couples part, by the age of the woman, or of the partner who stands for two men or two women, and whether there are children under 18.
 * The draw is the couple's own. One partner keeps the dwelling and looks around; the
 * other leaves the municipality or looks for a home within it, and children under 18 follow their mother or father.
 */
export const separation: Process = {
  name: 'separation',
  step(year) {
    const { world, model, streams, candidates, effects } = yearAtWork(year);
    const { residents, households, dwellings } = world.population;
    const list = candidates.lists[Gate.separation] as Int32Array;
    const count = candidates.counts[Gate.separation] as number;
    const first = streams.first[Stream.couple] as number;
    const second = streams.second[Stream.couple] as number;
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const household = residents.household[row] as number;
      if (household < 0 || residents.role[row] !== Role.partner) continue;
      const other = partnerOf(world, row);
      if (other < 0 || !standsForCouple(residents, row, other)) continue;
      const sex = residents.sex[row] as number;
      const age = residents.age[row] as number;
      const children = childrenIn(world, household) > 0 ? 1 : 0;
      let hazard = model.hazards.separation[children * ages + age] as number;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, residents.activity[row] as number, sex, age) * gateCount +
          Gate.separation
      ] as number;
      const key = residents.key[row] as number;
      const dwelling = households.dwelling[household] as number;
      if (effects.separation.length > 0 && dwelling >= 0) {
        hazard *= effectOn(effects.separation, key, dwellings.estate[dwelling] as number, age);
      }
      const couple = combineKeys(key, residents.key[other] as number);
      if (accepts(draw(couple, first, second), Math.min(hazard, bound), bound)) part(year, row, other);
    }
  },
};

/** One of every couple stands for it at the gate: the woman, of two men or two women the one with the lower key. */
export function standsForCouple({ sex, key }: Residents, row: number, other: number): boolean {
  if (sex[row] !== sex[other]) return sex[row] === Sex.woman;
  return (key[row] as number) < (key[other] as number);
}

/** The couple parts. @param woman the partner who stands for the couple, of two men the one with the lower key */
function part(year: Year, woman: number, man: number): void {
  const { world, model } = yearAtWork(year);
  const { residents, households } = world.population;
  const home = residents.household[woman] as number;
  const key = residents.key[woman] as number;
  const motherStays = trait(year, key, 21) < model.parameter('separation-mother-stays');
  const withMother = trait(year, key, 22) < model.parameter('separation-children-with-mother');
  const leaver = motherStays ? man : woman;
  residents.role[woman] = Role.single;
  residents.role[man] = Role.single;
  // Who stays in a home that two paid for looks around; staying is still an option.
  households.search[home] = Search.wish;
  const formed = newHousehold(world, combineKeys(residents.key[leaver] as number, year.year), year.year);
  households.listedSince[formed] = households.listedSince[home] as number;
  removeMember(world, leaver);
  addMember(world, formed, leaver, moveCauses.separation);
  if (withMother !== motherStays) {
    let member = households.firstMember[home] as number;
    while (member >= 0) {
      const next = residents.next[member] as number;
      if (residents.role[member] === Role.child && (residents.age[member] as number) < 18) {
        removeMember(world, member);
        addMember(world, formed, member, moveCauses.separation);
      }
      member = next;
    }
  }
  if (trait(year, key, 23) < model.parameter('separation-leave-municipality')) {
    emigrateHousehold(world, formed, moveCauses.separation);
  } else {
    households.search[formed] = Search.separation;
  }
}
