import { atWork } from './atWork.ts';
import { Role } from './codes.ts';
import { moveCauses } from './moveCauses.ts';
import { Standing } from './standings.ts';
import { Fate, nowhere, type World } from './world.ts';

/** A blank row for a new resident; the caller fills the columns. */
export function newResident(world: World): number {
  const { population, memory } = world;
  const row = takeResidentRow(world);
  const { residents } = population;
  residents.next[row] = -1;
  residents.household[row] = -1;
  residents.income[row] = 0;
  residents.incomeFactor[row] = 0;
  residents.homeEstate[row] = 0;
  residents.age[row] = 0;
  residents.education[row] = 0;
  residents.enrolment[row] = 0;
  residents.enrolmentYears[row] = 0;
  residents.activity[row] = 0;
  residents.activityYears[row] = 0;
  residents.outsideMonths[row] = 0;
  residents.outsideMonthsLastYear[row] = 0;
  residents.convictions[row] = 0;
  residents.parentEducation[row] = 0;
  residents.births[row] = 0;
  residents.role[row] = Role.child;
  residents.danish[row] = 0;
  residents.absence[row] = 0;
  residents.schoolResult[row] = 0;
  residents.school[row] = 0;
  residents.standing[row] = Standing.ordinary;
  residents.incomeTransitory[row] = 0;
  residents.convictionFactor[row] = 0;
  memory.place[row] = nowhere;
  memory.status[row] = 0;
  memory.income[row] = 0;
  memory.moveCause[row] = 0;
  return row;
}

/** A row for a resident, with what is left in it of whom it was before. */
export function takeResidentRow(world: World): number {
  const { population } = world;
  const row =
    world.freeResidentCount > 0
      ? (world.freeResidents[--world.freeResidentCount] as number)
      : population.residentCount++;
  if (row >= population.residents.capacity) throw new Error('no room for another resident');
  return row;
}

/** A row for a household, with what is left in it of which it was before. */
export function takeHouseholdRow(world: World): number {
  const { population } = world;
  const row =
    world.freeHouseholdCount > 0
      ? (world.freeHouseholds[--world.freeHouseholdCount] as number)
      : population.householdCount++;
  if (row >= population.households.capacity) throw new Error('no room for another household');
  return row;
}

/** A household without members and dwelling. */
export function newHousehold(world: World, key: number, year: number): number {
  const { households } = atWork(world).population;
  const row = takeHouseholdRow(world);
  households.key[row] = key;
  households.dwelling[row] = -1;
  households.firstMember[row] = -1;
  households.movedIn[row] = year;
  households.listedSince[row] = year;
  households.size[row] = 0;
  households.search[row] = 0;
  households.searchYears[row] = 0;
  households.refusals[row] = 0;
  households.returnTo[row] = 0;
  return row;
}

/**
 * Puts a resident who has no household at the head of the household's member list.
 * @param cause why he or she has another home from now on
 */
export function addMember(world: World, household: number, resident: number, cause: number): void {
  const { residents, households } = atWork(world).population;
  atWork(world).memory.moveCause[resident] = cause + 1;
  residents.household[resident] = household;
  residents.next[resident] = households.firstMember[household] as number;
  households.firstMember[household] = resident;
  households.size[household] = (households.size[household] as number) + 1;
}

/** Takes a resident out of the household; an empty household gives up its dwelling. */
export function removeMember(world: World, resident: number): void {
  const { residents, households } = atWork(world).population;
  const household = residents.household[resident] as number;
  if (household < 0) throw new Error(`resident row ${resident} has no household to leave`);
  const next = residents.next[resident] as number;
  if (households.firstMember[household] === resident) {
    households.firstMember[household] = next;
  } else {
    let before = households.firstMember[household] as number;
    while (residents.next[before] !== resident) before = residents.next[before] as number;
    residents.next[before] = next;
  }
  residents.household[resident] = -1;
  residents.next[resident] = -1;
  const size = (households.size[household] as number) - 1;
  households.size[household] = size;
  if (size === 0) vacate(world, household);
}

/** The household leaves its dwelling, if it has one; the dwelling stands vacant. */
export function vacate(world: World, household: number): void {
  const { households, dwellings } = atWork(world).population;
  const dwelling = households.dwelling[household] as number;
  if (dwelling >= 0) {
    dwellings.household[dwelling] = -1;
    dwellings.vacantYears[dwelling] = 0;
    const next = dwellings.nextTenure[dwelling] as number;
    if (next > 0) {
      dwellings.tenure[dwelling] = next - 1;
      dwellings.nextTenure[dwelling] = 0;
    }
    households.dwelling[household] = -1;
  }
}

/**
 * The household moves into a vacant dwelling, all its members for the same cause. Works, though, move those who lived where they are carried out: who joined
 * the household this year has moved already, for a cause of their own and from another home.
 */
export function moveInto(world: World, household: number, dwelling: number, year: number, cause: number): void {
  const { residents, households, dwellings } = atWork(world).population;
  vacate(world, household);
  if (dwellings.household[dwelling] !== -1) throw new Error(`dwelling row ${dwelling} is let twice`);
  dwellings.household[dwelling] = household;
  households.dwelling[household] = dwelling;
  households.movedIn[household] = year;
  households.listedSince[household] = year;
  households.search[household] = 0;
  households.searchYears[household] = 0;
  households.refusals[household] = 0;
  const { moveCause } = atWork(world).memory;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if (cause !== moveCauses.rehousing || moveCause[m] === 0) moveCause[m] = cause + 1;
  }
}

/** Everybody of a household joins another one; the emptied household gives up its dwelling. */
export function mergeHousehold(world: World, from: number, into: number, cause: number): void {
  const { residents, households } = atWork(world).population;
  let member = households.firstMember[from] as number;
  while (member >= 0) {
    const next = residents.next[member] as number;
    removeMember(world, member);
    addMember(world, into, member, cause);
    member = next;
  }
}

/** All members leave the municipality. */
export function emigrateHousehold(world: World, household: number, cause: number): void {
  const { residents, households } = atWork(world).population;
  let member = households.firstMember[household] as number;
  while (member >= 0) {
    const next = residents.next[member] as number;
    emigrate(world, member, cause);
    member = next;
  }
}

/** One resident leaves the municipality. */
export function emigrate(world: World, resident: number, cause: number): void {
  removeMember(world, resident);
  leaveRow(world, resident, Fate.emigrated);
  atWork(world).memory.moveCause[resident] = cause + 1;
}

/** Marks the row of somebody who is gone; someone who came and left within the year leaves no trace. */
export function leaveRow(world: World, resident: number, fate: number): void {
  atWork(world).memory.fate[resident] = atWork(world).memory.place[resident] === nowhere ? Fate.free : fate;
}

/**
 * The household's grown-up who stands for it in tables: the eldest partner or single, in a household of others (flatmates,
 * relatives) the eldest of them; −1 where there is none.
 */
export function headOf(world: World, household: number): number {
  const { residents, households } = atWork(world).population;
  let head = -1;
  let age = -1;
  let eldest = -1;
  let eldestAge = 17;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    const role = residents.role[m] as number;
    const years = residents.age[m] as number;
    if (role <= Role.partner && years > age) {
      head = m;
      age = years;
    } else if (role === Role.other && years > eldestAge) {
      eldest = m;
      eldestAge = years;
    }
  }
  return head >= 0 ? head : eldest;
}

/** The other partner of the household, −1 for a single. */
export function partnerOf(world: World, resident: number): number {
  const { residents, households } = atWork(world).population;
  const household = residents.household[resident] as number;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if (m !== resident && residents.role[m] === Role.partner) return m;
  }
  return -1;
}

/** Members of a household under 18 (or `age`). */
export function childrenIn(world: World, household: number, age = 18): number {
  const { residents, households } = atWork(world).population;
  let count = 0;
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    if ((residents.age[m] as number) < age) count++;
  }
  return count;
}
