import { Role } from '../population/codes.ts';
import { emigrate } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { riskOfDying, settleSurvivors } from './mortality.ts';
import { type Process, yearAtWork } from './year.ts';

/**
 * Old people move to a care home (*plejehjem*) by sex, age and whether there is a partner who helps at home. Care homes are no dwellings of the model, so who moves there is booked as
 * having moved out. The draw is mortality's, of which this takes the part above the risk of dying: nobody does both.
 */
export const careHome: Process = {
  name: 'care-home',
  step(year) {
    const { world, model, streams, candidates } = yearAtWork(year);
    const { residents } = world.population;
    const table = model.hazards.careHome;
    const list = candidates.lists[Gate.mortality] as Int32Array;
    const count = candidates.counts[Gate.mortality] as number;
    const first = streams.first[Stream.mortality] as number;
    const second = streams.second[Stream.mortality] as number;
    const risk = riskOfDying(year);
    const mayDie = model.isOn('mortality');
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const household = residents.household[row] as number;
      if (household < 0) continue;
      const sex = residents.sex[row] as number;
      const age = residents.age[row] as number;
      const moving = table[(residents.role[row] === Role.partner ? 2 * ages : 0) + sex * ages + age] as number;
      if (moving === 0) continue;
      const dying = mayDie ? risk(row) : 0;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, residents.activity[row] as number, sex, age) * gateCount +
          Gate.mortality
      ] as number;
      if (!accepts(draw(residents.key[row] as number, first, second), dying + (1 - dying) * moving, bound)) continue;
      const wasPartner = residents.role[row] === Role.partner;
      emigrate(world, row, moveCauses['out-migration']);
      settleSurvivors(world, household, wasPartner);
    }
  },
};
