import { Activity, DwellingState, Education, Role, type TenureName, tenures } from '../../engine/population/codes.ts';
import { createPopulation } from '../../engine/population/population.ts';
import { draw } from '../../engine/random/hash.ts';
import type { Synthesis } from '../../engine/synthesis/synthesise.ts';
import { town } from '../simulation/town.ts';

/** A resident of a population made by hand. What is left out: employed, vocational education, single. */
export interface Person {
  readonly age: number;
  readonly sex?: number;
  readonly role?: number;
  readonly activity?: number;
  readonly education?: number;
  /** kroner a year */
  readonly income?: number;
  /** months outside work and education this year and last */
  readonly outside?: readonly [number, number];
  /** bit 0 this year, bit 1 last year, … */
  readonly convictions?: number;
  /** own factor on the hazard of being convicted, hundredths of log points */
  readonly convictionFactor?: number;
}

/** A dwelling of a population made by hand. What is left out: estate 3 (private), private rental, three rooms, 1,000 kroner. */
export interface Home {
  readonly estate?: number;
  readonly tenure?: TenureName;
  readonly rooms?: number;
  /** kroner a month */
  readonly rent?: number;
}

/** A household in its home. */
export interface Settled {
  readonly home?: Home;
  readonly members: readonly Person[];
  /** year from which its seniority counts */
  readonly listedSince?: number;
}

/**
 * A population written down household by household, in the places of the small town. Rows are in the order given: households and their
 * homes first, then vacant dwellings. Chance keys differ from row to row.
 */
export function settlement(settled: readonly Settled[], vacant: readonly Home[] = [], pack = town): Synthesis {
  const people = settled.reduce((sum, { members }) => sum + members.length, 0);
  const homes = settled.length + vacant.length;
  const population = createPopulation(withRoom(people), withRoom(settled.length), homes);
  const { residents, households, dwellings } = population;
  const build = (home: Home, household: number): number => {
    const d = population.dwellingCount++;
    dwellings.key[d] = keyOf(d, 3);
    dwellings.household[d] = household;
    dwellings.estate[d] = home.estate ?? 3;
    dwellings.tenure[d] = tenures.indexOf(home.tenure ?? 'private-rental');
    dwellings.rooms[d] = home.rooms ?? 3;
    dwellings.rent[d] = home.rent ?? 1_000;
    dwellings.state[d] = DwellingState.inUse;
    dwellings.vacantYears[d] = household < 0 ? 1 : 0;
    return d;
  };
  for (const { home = {}, members, listedSince } of settled) {
    const household = population.householdCount++;
    households.key[household] = keyOf(household, 2);
    households.dwelling[household] = build(home, household);
    households.firstMember[household] = members.length > 0 ? population.residentCount : -1;
    households.movedIn[household] = pack.baseYear - 1;
    households.listedSince[household] = listedSince ?? pack.baseYear - 1;
    households.size[household] = members.length;
    members.forEach((person, m) => {
      const row = population.residentCount++;
      residents.key[row] = keyOf(row, 1);
      residents.household[row] = household;
      residents.next[row] = m + 1 < members.length ? row + 1 : -1;
      residents.age[row] = person.age;
      residents.sex[row] = person.sex ?? 0;
      residents.role[row] = person.role ?? Role.single;
      residents.activity[row] = person.activity ?? Activity.employed;
      residents.education[row] = person.education ?? Education.vocational;
      residents.income[row] = person.income ?? 400_000;
      residents.homeEstate[row] = (home.estate ?? 3) + 1;
      residents.outsideMonths[row] = person.outside?.[0] ?? 0;
      residents.outsideMonthsLastYear[row] = person.outside?.[1] ?? 0;
      residents.convictions[row] = person.convictions ?? 0;
      residents.convictionFactor[row] = person.convictionFactor ?? 0;
    });
  }
  for (const home of vacant) build(home, -1);
  return { population, origin: { counted: new Uint8Array(people) }, fit: [] };
}

/** Free rows enough for a year's newcomers, so that columns stay where they are. */
function withRoom(rows: number): number {
  return Math.ceil(1.2 * rows) + 80;
}

/** The draw is one to one in its key, so that numbers give keys which are all different. */
function keyOf(number: number, kind: number): number {
  return draw(number, Math.imul(kind, 0x2545f491), 0x68bc21eb);
}
