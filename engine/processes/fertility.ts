import { atWork } from '../population/atWork.ts';
import { Activity, Education, Enrolment, Role } from '../population/codes.ts';
import { bornConvictionFactor } from '../population/convictionFactors.ts';
import { addMember, newResident, partnerOf } from '../population/households.ts';
import { noMove } from '../population/moveCauses.ts';
import { Standing } from '../population/standings.ts';
import { Fate, type World } from '../population/world.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

/**
 * Births by the mother's age, whether she lives with a partner and how many children she has borne. A mother in an ordinary job is on
 * leave (*barsel*) in the year of the birth. The child's key is a hash of the mother's and the birth order.
 */
export const fertility: Process = {
  name: 'fertility',
  step(year) {
    const { world, model, streams, candidates } = yearAtWork(year);
    const list = candidates.lists[Gate.fertility] as Int32Array;
    const count = candidates.counts[Gate.fertility] as number;
    const first = streams.first[Stream.fertility] as number;
    const second = streams.second[Stream.fertility] as number;
    const { fertility: table, fertilityParity } = model.hazards;
    const most = highest(table, fertilityParity);
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const { residents } = world.population;
      if ((residents.household[row] as number) < 0) continue;
      const age = residents.age[row] as number;
      const partnered = residents.role[row] === Role.partner ? 1 : 0;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, residents.activity[row] as number, 1, age) * gateCount + Gate.fertility
      ] as number;
      const u = draw(residents.key[row] as number, first, second);
      // Most candidates are turned away before their children are counted.
      if (!accepts(u, most[partnered * ages + age] as number, bound)) continue;
      const children = Math.min(3, childrenOf(world, row));
      const hazard =
        (table[partnered * ages + age] as number) *
        (fertilityParity[(partnered * 4 + children) * ages + age] as number);
      if (accepts(u, Math.min(1, hazard), bound)) bear(year, row);
    }
  },
};

/** The highest fertility over numbers of children, partnered × age. */
function highest(table: Float64Array, parity: Float64Array): Float64Array {
  const most = new Float64Array(2 * ages);
  for (let at = 0; at < parity.length; at++) {
    const cell = Math.floor(at / (4 * ages)) * ages + (at % ages);
    most[cell] = Math.max(most[cell] as number, Math.min(1, (table[cell] as number) * (parity[at] as number)));
  }
  return most;
}

/**
 * Children that a woman has borne or lives with, whichever are more: those who came from outside brought theirs, and have them still when they
 * bear another.
 */
function childrenOf(world: World, woman: number): number {
  const { residents, households } = atWork(world).population;
  const borne = residents.births[woman] as number;
  if ((residents.role[woman] as number) > Role.partner) return borne;
  let atHome = 0;
  const household = residents.household[woman] as number;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if (residents.role[m] === Role.child) atHome++;
  }
  return Math.max(borne, atHome);
}

function bear(year: Year, mother: number): void {
  const { world, model, streams, log } = yearAtWork(year);
  const { residents } = atWork(world).population;
  const order = (residents.births[mother] as number) + 1;
  residents.births[mother] = Math.min(order, 255);
  const child = newResident(world);
  const key = combineKeys(residents.key[mother] as number, order);
  residents.key[child] = key;
  const u = draw(key, streams.first[Stream.birth] as number, streams.second[Stream.birth] as number);
  // 105 boys to 100 girls, the usual sex ratio at birth in Danish statistics.
  residents.sex[child] = u < 0.512 * 4294967296 ? 0 : 1;
  residents.activity[child] = Activity.child;
  residents.education[child] = Education.none;
  residents.enrolment[child] = Enrolment.none;
  residents.role[child] = Role.child;
  const own = draw(key, streams.first[Stream.birth] as number, ~(streams.second[Stream.birth] as number));
  residents.convictionFactor[child] = bornConvictionFactor(
    residents.convictionFactor[mother] as number,
    model.conviction.spread,
    model.normal[own >>> 20] as number,
  );
  const partner = residents.role[mother] === Role.partner ? partnerOf(world, mother) : -1;
  residents.parentEducation[child] = Math.max(
    residents.education[mother] as number,
    partner >= 0 ? (residents.education[partner] as number) : 0,
  );
  atWork(world).memory.fate[child] = Fate.born;
  addMember(world, residents.household[mother] as number, child, noMove);
  if (residents.activity[mother] === Activity.employed && residents.standing[mother] === Standing.ordinary) {
    residents.standing[mother] = Standing.leave;
  }
  log.children.push(child);
  log.mothers.push(mother);
}
