import { Role } from '../population/codes.ts';
import { emigrateHousehold, headOf, leaveRow, removeMember } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Fate, type World } from '../population/world.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import type { Process } from './year.ts';

/** Deaths by sex and age (Gompertz–Makeham fit to Statistics Denmark's life tables). A widowed partner becomes single. */
export const mortality: Process = {
  name: 'mortality',
  step({ world, model, streams, candidates }) {
    const { residents } = world.population;
    const list = candidates.lists[Gate.mortality] as Int32Array;
    const count = candidates.counts[Gate.mortality] as number;
    const first = streams.first[Stream.mortality] as number;
    const second = streams.second[Stream.mortality] as number;
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      if ((residents.household[row] as number) < 0) continue;
      const sex = residents.sex[row] as number;
      const age = residents.age[row] as number;
      const hazard = model.hazards.mortality[sex * ages + age] as number;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, residents.activity[row] as number, sex, age) * gateCount +
          Gate.mortality
      ] as number;
      if (accepts(draw(residents.key[row] as number, first, second), hazard, bound)) die(world, row);
    }
  },
};

function die(world: World, row: number): void {
  const { residents } = world.population;
  const household = residents.household[row] as number;
  const wasPartner = residents.role[row] === Role.partner;
  removeMember(world, row);
  leaveRow(world, row, Fate.died);
  settleSurvivors(world, household, wasPartner);
}

/** After a member is gone: a left partner is single, a grown-up child takes over, children alone move to relatives elsewhere. */
export function settleSurvivors(world: World, household: number, partnerGone: boolean): void {
  const { residents, households } = world.population;
  if (households.size[household] === 0) return;
  if (partnerGone) {
    for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
      if (residents.role[m] === Role.partner) residents.role[m] = Role.single;
    }
  }
  if (headOf(world, household) >= 0) return;
  let eldest = -1;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if (eldest < 0 || (residents.age[m] as number) > (residents.age[eldest] as number)) eldest = m;
  }
  if ((residents.age[eldest] as number) >= 18) residents.role[eldest] = Role.single;
  else emigrateHousehold(world, household, moveCauses['out-migration']);
}
