import { Enrolment } from '../population/codes.ts';
import { parentGroupOf } from '../population/parentGroups.ts';
import type { Population } from '../population/population.ts';
import { DayCare, School } from '../population/schoolKinds.ts';
import { draw } from '../random/hash.ts';
import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';
import { dayCareAges, dayCareFrom, schoolFrom, schoolTo } from './childTables.ts';
import { bestSchool, type SchoolChoice } from './schoolChoice.ts';
import { ownSchool, type SchoolSystem } from './schoolSystem.ts';

/** Working arrays of the schools, kept between years. */
export interface SchoolScratch {
  /** rows of children and pupils */
  children: Int32Array;
  childCount: number;
  /** how many of them were here when the year began; those after them have come since, or been born */
  residentCount: number;
  /** what the children with a wish wish for, by place in `queue` before it is sorted */
  queue: Float64Array;
  queueCount: number;
  /** school that each resident's row wishes for, plus one */
  wish: Uint8Array;
  /** share of each school's children whose parents have basic schooling only, less the mean, as the year begins */
  composition: Float64Array;
  taken: Int32Array;
}

/** Empty lists. @param capacity residents there is room for; lists grow where they turn out too short */
export function createSchoolScratch(capacity: number, schools: number): SchoolScratch {
  const children = Math.ceil(capacity / 4) + 64;
  return {
    children: new Int32Array(children),
    childCount: 0,
    residentCount: 0,
    queue: new Float64Array(Math.ceil(children / 4)),
    queueCount: 0,
    wish: new Uint8Array(capacity),
    composition: new Float64Array(schools),
    taken: new Int32Array(schools),
  };
}

/** All that places are given by in one year. Draws are words of streams, keyed by the child. */
export interface Placing {
  readonly population: Population;
  readonly system: SchoolSystem;
  readonly choice: SchoolChoice;
  /** probability to begin in day care by parents' group × age (`dayCareAges`), as a draw of 32 bits */
  readonly dayCare: Float64Array;
  /** share in day care by parents' group × age, as a draw of 32 bits: of the children who come, as many have begun already, elsewhere */
  readonly inDayCare: Float64Array;
  readonly districtOf: Int32Array;
  /** what each row moved for this year, 0 for those who didn't; undefined where nobody has moved */
  readonly moved: Uint8Array | undefined;
  readonly begins: Words;
  readonly looks: Words;
  readonly lot: Words;
}

/** Two words of a stream. */
export interface Words {
  readonly first: number;
  readonly second: number;
}

const lots = 2 ** 24;
const rowsInQueue = 2 ** 27;

/**
 * Gives children places. Who has one keeps it, but for those who moved out of its addresses and don't stay on, and those that a school
 * has no room for any more. Others take the school that their address belongs to, or, of the families that look beyond it, the one
 * they like best. Where more want in than there is room for, addresses of the school's own go first, then lots decide; who isn't let in
 * takes the best school with room. No school takes more than its places; whom none has room for goes without.
 */
export function placeChildren(placing: Placing, scratch: SchoolScratch): void {
  const { system, population, moved } = placing;
  const { children, childCount, taken } = scratch;
  const { household, school, enrolment, age } = population.residents;
  const { kind: kindOf } = system;
  taken.fill(0);
  scratch.queueCount = 0;
  for (let i = 0; i < childCount; i++) {
    const row = children[i] as number;
    const attended = (school[row] as number) - 1;
    // Most children live where they did and need what they have.
    if (attended >= 0 && (household[row] as number) >= 0 && (!moved || moved[row] === 0)) {
      const kind = kindAt(enrolment[row] as number, age[row] as number);
      if (kindOf[attended] === kind) {
        taken[attended] = (taken[attended] as number) + 1;
        continue;
      }
    }
    keepOrQueue(placing, scratch, row, i < scratch.residentCount ? placing.dayCare : placing.inDayCare);
  }
  for (let s = 0; s < system.count; s++) {
    if ((scratch.taken[s] as number) > (system.capacity[s] as number)) sendAway(placing, scratch, s);
  }
  letIn(placing, scratch);
}

/** Kind of place that a resident needs, −1 for none: by age before school, then as long as enrolled. */
function kindNeeded({ residents }: Population, row: number): number {
  return kindAt(residents.enrolment[row] as number, residents.age[row] as number);
}

function kindAt(enrolment: number, age: number): number {
  if (enrolment === Enrolment.school) return School;
  return age >= dayCareFrom && age < schoolFrom ? DayCare : -1;
}

function keepOrQueue(placing: Placing, scratch: SchoolScratch, row: number, dayCare: Float64Array): void {
  const { population, system, choice } = placing;
  const { residents, households } = population;
  const household = residents.household[row] as number;
  if (household < 0) return;
  const kind = kindNeeded(population, row);
  const attended = (residents.school[row] as number) - 1;
  if (attended >= 0) {
    if (system.kind[attended] === kind && !givesUp(placing, row, attended, kind)) {
      scratch.taken[attended] = (scratch.taken[attended] as number) + 1;
      return;
    }
    residents.school[row] = 0;
  }
  if (kind < 0 || (households.dwelling[household] as number) < 0) return;
  const key = residents.key[row] as number;
  const group = parentGroupOf[residents.parentEducation[row] as number] as number;
  if (kind === DayCare && attended < 0) {
    const begins = dayCare[group * dayCareAges + (residents.age[row] as number)] as number;
    if (draw(key, placing.begins.first, placing.begins.second) >= begins) return;
  }
  const own = ownOf(placing, row, kind);
  let wish = own;
  if (draw(key, placing.looks.first, placing.looks.second) < (choice.looksBeyond[group] as number)) {
    wish = best(placing, scratch, row, kind, own, undefined);
  }
  enqueue(placing, scratch, row, wish, own);
}

function enqueue(placing: Placing, scratch: SchoolScratch, row: number, wish: number, own: number): void {
  const key = placing.population.residents.key[row] as number;
  const lot = draw(key, placing.lot.first, placing.lot.second) >>> 8;
  const turn = wish === own ? 0 : 1;
  if (scratch.queueCount === scratch.queue.length) {
    const longer = new Float64Array(2 * scratch.queue.length);
    longer.set(scratch.queue);
    scratch.queue = longer;
  }
  scratch.queue[scratch.queueCount++] = (turn * lots + lot) * rowsInQueue + row;
  scratch.wish[row] = wish + 1;
}

function letIn(placing: Placing, scratch: SchoolScratch): void {
  const { population, system } = placing;
  const { residents } = population;
  const { queue, queueCount } = scratch;
  sortNumbers(queue, queueCount, 2 * lots * rowsInQueue);
  for (let i = 0; i < queueCount; i++) {
    const row = carriedBy(queue[i] as number, rowsInQueue);
    let school = (scratch.wish[row] as number) - 1;
    if (school < 0 || (scratch.taken[school] as number) >= (system.capacity[school] as number)) {
      const kind = kindNeeded(population, row);
      school = best(placing, scratch, row, kind, ownOf(placing, row, kind), scratch.taken);
      if (school < 0) continue;
    }
    scratch.taken[school] = (scratch.taken[school] as number) + 1;
    residents.school[row] = school + 1;
  }
}

/** Whether a child who moved this year leaves the school behind: never where the new address belongs to it too. */
function givesUp(placing: Placing, row: number, attended: number, kind: number): boolean {
  const { moved, choice, population, looks } = placing;
  if (!moved || moved[row] === 0 || ownOf(placing, row, kind) === attended) return false;
  const key = population.residents.key[row] as number;
  return draw(key, looks.first ^ 0x6d6f7665, looks.second) >= choice.stays;
}

/** Queues the children that a school has no room for any more: first those whose address isn't its own, then by lot. */
function sendAway(placing: Placing, scratch: SchoolScratch, school: number): void {
  const { population, system } = placing;
  const { residents } = population;
  const kind = system.kind[school] as number;
  const present: number[] = [];
  for (let i = 0; i < scratch.childCount; i++) {
    const row = scratch.children[i] as number;
    if (residents.school[row] !== school + 1 || (residents.household[row] as number) < 0) continue;
    const isOwn = ownOf(placing, row, kind) === school ? 1 : 0;
    const lot = draw(residents.key[row] as number, placing.lot.first, placing.lot.second) >>> 8;
    present.push(((1 - isOwn) * lots + lot) * rowsInQueue + row);
  }
  present.sort((a, b) => b - a);
  const excess = (scratch.taken[school] as number) - (system.capacity[school] as number);
  for (const entry of present.slice(0, excess)) {
    const row = carriedBy(entry, rowsInQueue);
    residents.school[row] = 0;
    const own = ownOf(placing, row, kind);
    enqueue(placing, scratch, row, own, own);
  }
  scratch.taken[school] = system.capacity[school] as number;
}

function ownOf({ population, system }: Placing, row: number, kind: number): number {
  const { residents, households, dwellings } = population;
  const dwelling = households.dwelling[residents.household[row] as number] as number;
  if (dwelling < 0) return -1;
  return ownSchool(system.addresses, kind, dwellings.estate[dwelling] as number, dwellings.key[dwelling] as number);
}

function best(
  placing: Placing,
  scratch: SchoolScratch,
  row: number,
  kind: number,
  own: number,
  taken: Int32Array | undefined,
): number {
  const { population, system, choice, districtOf, looks } = placing;
  const { residents, households, dwellings } = population;
  const dwelling = households.dwelling[residents.household[row] as number] as number;
  const district = districtOf[dwellings.estate[dwelling] as number] as number;
  const key = residents.key[row] as number;
  return bestSchool(system, choice, kind, own, district, key, looks.first, looks.second, scratch.composition, taken);
}

/**
 * Lists everybody whom places may concern: children to the last year of school, and whoever is still enrolled in it. Lists made at the
 * year's beginning serve at its end too, with those who arrived added.
 */
export function listChildren(population: Population, scratch: SchoolScratch): void {
  const { residents, residentCount } = population;
  const { age, household, enrolment } = residents;
  if (scratch.wish.length < residents.capacity) scratch.wish = new Uint8Array(residents.capacity);
  const list = scratch.children;
  let count = 0;
  // Without asking: each row is written at the list's end, which moves on by a sign bit. What is written beyond its room is lost.
  for (let row = 0; row < residentCount; row++) {
    const isYoung = (age[row] as number) - schoolTo - 1;
    const isEnrolled = ((enrolment[row] as number) ^ 1) - 1;
    list[count] = row;
    count += ((isYoung | isEnrolled) & ~(household[row] as number)) >>> 31;
  }
  if (count >= list.length) {
    scratch.children = new Int32Array(2 * count + 64);
    listChildren(population, scratch);
    return;
  }
  scratch.childCount = count;
  scratch.residentCount = count;
}

/** Adds a child to the list. */
export function addChild(scratch: SchoolScratch, row: number): void {
  if (scratch.childCount === scratch.children.length) scratch.children = longer(scratch.children);
  scratch.children[scratch.childCount++] = row;
}

function longer(list: Int32Array): Int32Array {
  const grown = new Int32Array(2 * list.length);
  grown.set(list);
  return grown;
}
