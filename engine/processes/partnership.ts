import { Role } from '../population/codes.ts';
import { addMember, emigrate, emigrateHousehold, mergeHousehold, removeMember } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { blankNewcomer, drawNewcomer, Pool, settle, trait } from './pools.ts';
import type { Process, Year } from './year.ts';

/** Years of adjusted age in one matching group. */
const band = 4;

/**
 * People without a partner form couples. Some find one outside the municipality and leave or bring the partner home; the rest are
 * matched within groups of like age (men two years older) that also share a keyed number, so that one more candidate disturbs a few
 * matches and not all. Within a group the pair with the lowest pair draw comes first; who is left over finds a partner outside.
 */
export const partnership: Process = {
  name: 'partnership',
  step(year) {
    const singles = readySingles(year);
    const outside = year.model.parameter('union-from-outside') * 4294967296;
    const first = year.streams.first[Stream['union-outside']] as number;
    const second = year.streams.second[Stream['union-outside']] as number;
    const { key } = year.world.population.residents;
    const local: number[] = [];
    for (const row of singles) {
      if (draw(key[row] as number, first, second) < outside) uniteWithOutsider(year, row);
      else local.push(row);
    }
    const present = local.filter((row) => isFree(year, row));
    for (const row of matchWithin(year, present)) uniteWithOutsider(year, row);
  },
};

/** Whether somebody who was ready still lives here without a partner: a parent's move may have taken them out of the municipality. */
function isFree({ world }: Year, row: number): boolean {
  const { residents } = world.population;
  return (residents.household[row] as number) >= 0 && residents.role[row] !== Role.partner;
}

function readySingles(year: Year): number[] {
  const { world, model, streams, candidates } = year;
  const { residents } = world.population;
  const list = candidates.lists[Gate.union] as Int32Array;
  const count = candidates.counts[Gate.union] as number;
  const first = streams.first[Stream.union] as number;
  const second = streams.second[Stream.union] as number;
  const ready: number[] = [];
  for (let i = 0; i < count; i++) {
    const row = list[i] as number;
    if (!isFree(year, row)) continue;
    const sex = residents.sex[row] as number;
    const age = residents.age[row] as number;
    const ofOthers = residents.role[row] === Role.other ? model.parameter('union-of-others') : 1;
    const hazard = (model.hazards.union[sex * ages + age] as number) * ofOthers;
    const bound = model.bounds.bound[
      gateClass(residents.role[row] as number, residents.activity[row] as number, sex, age) * gateCount + Gate.union
    ] as number;
    if (accepts(draw(residents.key[row] as number, first, second), hazard, bound)) ready.push(row);
  }
  return ready;
}

/**
 * Couples singles within their groups; returns those left over. Numbers that carry their order in their upper bits are sorted as plain
 * numbers, as thousands of singles are grouped a year.
 */
function matchWithin(year: Year, singles: readonly number[]): number[] {
  const { world, streams } = year;
  const { residents } = world.population;
  const { key, sex } = residents;
  const first = streams.first[Stream['union-match']] as number;
  const second = streams.second[Stream['union-match']] as number;
  const spread = year.model.matchingGroups;
  // group, men before women, then the place in `singles`
  const grouped = new Float64Array(singles.length);
  for (let i = 0; i < singles.length; i++) {
    const row = singles[i] as number;
    const u = draw(key[row] as number, first, second);
    const isWoman = sex[row] as number;
    const adjusted = (residents.age[row] as number) - (isWoman === 0 ? 2 : 0) + ((u >>> 16) / 65536) * band;
    const group = Math.floor(adjusted / band) * 4096 + (u & (spread - 1));
    grouped[i] = (group * 2 + isWoman) * 16777216 + i;
  }
  grouped.sort();
  const left: number[] = [];
  let from = 0;
  while (from < grouped.length) {
    const group = Math.floor((grouped[from] as number) / 33554432);
    let women = from;
    while (women < grouped.length && (grouped[women] as number) < (group * 2 + 1) * 16777216) women++;
    let to = women;
    while (to < grouped.length && (grouped[to] as number) < (group + 1) * 33554432) to++;
    matchGroup(year, singles, grouped, from, women, to, left);
    from = to;
  }
  return left;
}

/** Couples one group: the pair with the lowest pair draw first. Men lie from `from`, women from `women` up to `to`. */
function matchGroup(
  year: Year,
  singles: readonly number[],
  grouped: Float64Array,
  from: number,
  women: number,
  to: number,
  left: number[],
): void {
  const { key } = year.world.population.residents;
  const first = year.streams.first[Stream['union-match']] as number;
  const second = year.streams.second[Stream['union-match']] as number;
  const rowAt = (place: number): number => singles[(grouped[place] as number) % 16777216] as number;
  const womanCount = to - women;
  const pairs = new Float64Array((women - from) * womanCount);
  for (let pair = 0; pair < pairs.length; pair++) {
    const man = key[rowAt(from + Math.floor(pair / womanCount))] as number;
    const woman = key[rowAt(women + (pair % womanCount))] as number;
    pairs[pair] = draw(combineKeys(man, woman), first, second) * 1048576 + pair;
  }
  pairs.sort();
  const taken = new Uint8Array(to - from);
  for (const value of pairs) {
    const pair = value % 1048576;
    const man = Math.floor(pair / womanCount);
    const woman = women - from + (pair % womanCount);
    if (taken[man] === 1 || taken[woman] === 1) continue;
    taken[man] = 1;
    taken[woman] = 1;
    unite(year, rowAt(from + man), rowAt(from + woman));
  }
  for (let place = from; place < to; place++) if (taken[place - from] === 0) left.push(rowAt(place));
}

/** Two residents move together, into the home with more rooms or the only one; two without a home of their own, or of one, wait. */
function unite({ world, year }: Year, a: number, b: number): void {
  const { residents, households, dwellings } = world.population;
  const homeA = residents.household[a] as number;
  const homeB = residents.household[b] as number;
  if (homeA === homeB) return;
  const hasA = residents.role[a] === Role.single;
  const hasB = residents.role[b] === Role.single;
  if (!hasA && !hasB) return;
  let host = a;
  if (hasA && hasB) {
    const roomsA = dwellings.rooms[households.dwelling[homeA] as number] as number;
    const roomsB = dwellings.rooms[households.dwelling[homeB] as number] as number;
    if (
      roomsB > roomsA ||
      (roomsB === roomsA && (households.key[homeB] as number) < (households.key[homeA] as number))
    ) {
      host = b;
    }
  } else if (hasB) {
    host = b;
  }
  const guest = host === a ? b : a;
  const home = residents.household[host] as number;
  const left = residents.household[guest] as number;
  if (residents.role[guest] === Role.single) {
    mergeHousehold(world, left, home, moveCauses.union);
  } else {
    removeMember(world, guest);
    addMember(world, home, guest, moveCauses.union);
  }
  residents.role[a] = Role.partner;
  residents.role[b] = Role.partner;
  households.listedSince[home] = Math.min(households.listedSince[home] as number, year);
}

function uniteWithOutsider(year: Year, row: number): void {
  if (!isFree(year, row)) return;
  const { world, model } = year;
  const { residents } = world.population;
  const key = residents.key[row] as number;
  const hasHome = residents.role[row] === Role.single;
  if (!hasHome) {
    emigrate(world, row, moveCauses.union);
    return;
  }
  const household = residents.household[row] as number;
  if (trait(year, key, 11) < model.parameter('union-move-out')) {
    emigrateHousehold(world, household, moveCauses.union);
    return;
  }
  // Partners from outside are in-migrants; with in-migration switched off the single stays single.
  if (!model.isOn('in-migration')) return;
  const isMan = residents.sex[row] === 0;
  const age = Math.max(
    18,
    (residents.age[row] as number) + (isMan ? -2 : 2) + Math.round((trait(year, key, 12) - 0.5) * 6),
  );
  const partnerKey = combineKeys(combineKeys(key, year.year), 0x70617274);
  const partner = settle(
    year,
    drawNewcomer(year, Pool.region, partnerKey, isMan ? 1 : 0, age, blankNewcomer()),
    Role.partner,
  );
  const { residents: columns } = world.population;
  columns.role[row] = Role.partner;
  addMember(world, household, partner, moveCauses.union);
}
