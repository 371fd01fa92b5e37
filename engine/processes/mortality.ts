import { atWork } from '../population/atWork.ts';
import { Role, tenures } from '../population/codes.ts';
import { emigrateHousehold, headOf, leaveRow, removeMember } from '../population/households.ts';
import { schoolingOf, schoolings } from '../population/labourStates.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Fate, type World } from '../population/world.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

/**
 * Deaths by sex and age (Gompertz–Makeham fit to Statistics Denmark's life tables), tenure, education and whether there is a partner, falling
 * from year to year. Where people move to care homes, those who stay at home die less than the table says. A widowed partner becomes single.
 */
export const mortality: Process = {
  name: 'mortality',
  step(year) {
    const { world, model, streams, candidates } = yearAtWork(year);
    const { residents } = world.population;
    const list = candidates.lists[Gate.mortality] as Int32Array;
    const count = candidates.counts[Gate.mortality] as number;
    const first = streams.first[Stream.mortality] as number;
    const second = streams.second[Stream.mortality] as number;
    const risk = riskOfDying(year);
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      if ((residents.household[row] as number) < 0) continue;
      const bound = model.bounds.bound[
        gateClass(
          residents.role[row] as number,
          residents.activity[row] as number,
          residents.sex[row] as number,
          residents.age[row] as number,
        ) *
          gateCount +
          Gate.mortality
      ] as number;
      const u = draw(residents.key[row] as number, first, second);
      if (accepts(u, Math.min(risk(row), bound), bound)) die(world, row);
    }
  },
};

/** The year's risk of dying of a resident by row: table × gradient × factor of those with or without a partner × what improvement leaves × what staying out of care homes leaves. */
export function riskOfDying({ year, world, model }: Year): (row: number) => number {
  const { residents, households, dwellings } = atWork(world).population;
  const {
    mortality: table,
    mortalityGradient,
    mortalityPartnered,
    mortalityImprovement,
    mortalityAtHome,
  } = model.hazards;
  const byAge = mortalityLeft(mortalityImprovement, year - model.baseYear);
  if (model.isOn('care-home')) {
    for (let age = 0; age < ages; age++) byAge[age] = (byAge[age] as number) * (mortalityAtHome[age] as number);
  }
  return (row) => {
    const age = residents.age[row] as number;
    const bySex = (residents.sex[row] as number) * ages + age;
    const partnered = residents.role[row] === Role.partner ? 2 * ages : 0;
    const risk = (table[bySex] as number) * (mortalityPartnered[partnered + bySex] as number) * (byAge[age] as number);
    const dwelling = households.dwelling[residents.household[row] as number] as number;
    if (dwelling < 0) return risk;
    const tenure = dwellings.tenure[dwelling] as number;
    const schooling = schoolingOf[residents.education[row] as number] as number;
    const gradient = mortalityGradient[(age * tenures.length + tenure) * schoolings.length + schooling] as number;
    return Math.min(1, risk * gradient);
  };
}

/**
 * What is left of each age's mortality after a number of years of improvement.
 * @param improvement share by which mortality of an age falls each year
 */
export function mortalityLeft(improvement: Float64Array, years: number): Float64Array {
  const left = new Float64Array(improvement.length).fill(1);
  // Multiplied year by year and not by a power, which engines round differently.
  for (let year = 0; year < years; year++) {
    for (let age = 0; age < left.length; age++) left[age] = (left[age] as number) * (1 - (improvement[age] as number));
  }
  return left;
}

function die(world: World, row: number): void {
  const { residents } = atWork(world).population;
  const household = residents.household[row] as number;
  const wasPartner = residents.role[row] === Role.partner;
  removeMember(world, row);
  leaveRow(world, row, Fate.died);
  settleSurvivors(world, household, wasPartner);
}

/** After a member is gone: a left partner is single, a grown-up child takes over, children alone move to relatives elsewhere. */
export function settleSurvivors(world: World, household: number, partnerGone: boolean): void {
  const { residents, households } = atWork(world).population;
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
