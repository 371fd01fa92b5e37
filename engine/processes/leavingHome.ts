import { Role } from '../population/codes.ts';
import { addMember, emigrate, newHousehold, removeMember } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { trait } from './newcomers.ts';
import { type Process, yearAtWork } from './year.ts';

/** Young people leave their parents' home by sex and age: out of the municipality, or looking for a first dwelling in it. */
export const leavingHome: Process = {
  name: 'leaving-home',
  step(year) {
    const { world, model, streams, candidates, log } = yearAtWork(year);
    const { residents } = world.population;
    const list = candidates.lists[Gate['leaving-home']] as Int32Array;
    const count = candidates.counts[Gate['leaving-home']] as number;
    const first = streams.first[Stream['leaving-home']] as number;
    const second = streams.second[Stream['leaving-home']] as number;
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const home = residents.household[row] as number;
      const age = residents.age[row] as number;
      if (home < 0 || residents.role[row] !== Role.child || age < 16) continue;
      const sex = residents.sex[row] as number;
      const key = residents.key[row] as number;
      const hazard = model.hazards.leavingHome[sex * ages + age] as number;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, residents.activity[row] as number, sex, age) * gateCount +
          Gate['leaving-home']
      ] as number;
      if (!accepts(draw(key, first, second), hazard, bound)) continue;
      if (trait(year, key, 31) < model.parameter('leaving-home-leave-municipality')) {
        emigrate(world, row, moveCauses['leaving-home']);
        continue;
      }
      const household = newHousehold(world, combineKeys(key, year.year), year.year);
      const { households } = world.population;
      // One may sign up for social housing from 15 (ventelistevejledning of the Gladsaxe organisations), and most parents see to it.
      households.listedSince[household] = year.year - Math.max(0, age - 15);
      removeMember(world, row);
      addMember(world, household, row, moveCauses['leaving-home']);
      residents.role[row] = Role.single;
      households.search[household] = Search.leavingHome;
      log.leavers.push(household);
      log.parentHouseholds.push(home);
    }
  },
};
