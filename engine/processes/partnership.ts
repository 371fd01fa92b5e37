import { atWork } from '../population/atWork.ts';
import { Role } from '../population/codes.ts';
import { addMember, emigrate, emigrateHousehold, mergeHousehold, removeMember } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { blankNewcomer, drawNewcomer, trait } from './newcomers.ts';
import { Pool } from './pools.ts';
import { settle } from './settling.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

/** Years of adjusted age in one matching group. */
const band = 4;

/**
 * People without a partner form couples. Some find one outside the municipality and leave or bring the partner home; the rest are
 * matched within groups of like age (men two years older) that also share a keyed number, so that one more candidate disturbs a few
 * matches and not all. Within a group the pair with the lowest rank comes first: its draw, divided by how well the two go together in
 * age, education and where they live. Who is left over finds a partner outside. A share of all seek a partner of their own sex.
 */
export const partnership: Process = {
  name: 'partnership',
  step(year) {
    const singles = readySingles(year);
    const outside = year.model.parameter('union-from-outside') * 4294967296;
    const first = year.streams.first[Stream['union-outside']] as number;
    const second = year.streams.second[Stream['union-outside']] as number;
    const { key } = yearAtWork(year).world.population.residents;
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
  const { residents } = atWork(world).population;
  return (residents.household[row] as number) >= 0 && residents.role[row] !== Role.partner;
}

/** Whether somebody seeks a partner of the own sex: for life, by key. */
function seeksOwnSex(year: Year, key: number): boolean {
  const { model, lasting } = yearAtWork(year);
  const u = draw(key, lasting.first[Stream.couple] as number, lasting.second[Stream.couple] as number);
  return u < model.parameter('union-same-sex') * 4294967296;
}

function readySingles(year: Year): number[] {
  const { world, model, streams, candidates } = yearAtWork(year);
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
  const { world, streams } = yearAtWork(year);
  const { residents } = world.population;
  const { key, sex } = residents;
  const first = streams.first[Stream['union-match']] as number;
  const second = streams.second[Stream['union-match']] as number;
  const spread = yearAtWork(year).model.matchingGroups;
  // group, one side before the other, then the place in `singles`
  const grouped = new Float64Array(singles.length);
  let last = 0;
  for (let i = 0; i < singles.length; i++) {
    const row = singles[i] as number;
    const u = draw(key[row] as number, first, second);
    const isWoman = sex[row] as number;
    const seeksOwn = seeksOwnSex(year, key[row] as number);
    const older = seeksOwn || isWoman === 1 ? 0 : 2;
    const adjusted = (residents.age[row] as number) - older + ((u >>> 16) / 65536) * band;
    // Men and women in groups of both; men, and women, who seek their own sex in a few groups of theirs, on a side by the draw.
    const among = seeksOwn ? spread + isWoman : u & (spread - 1);
    const side = seeksOwn ? (u >>> 15) & 1 : isWoman;
    const group = Math.floor(adjusted / (seeksOwn ? band * 3 : band)) * (spread + 2) + among;
    grouped[i] = (group * 2 + side) * 16777216 + i;
    if (group > last) last = group;
  }
  sortNumbers(grouped, singles.length, (last + 1) * 33554432);
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

/** Couples one group: the pair with the lowest rank first. Men (or one side) lie from `from`, women from `women` up to `to`. */
function matchGroup(
  year: Year,
  singles: readonly number[],
  grouped: Float64Array,
  from: number,
  women: number,
  to: number,
  left: number[],
): void {
  const { residents, households, dwellings } = yearAtWork(year).world.population;
  const { key, age, sex, education, household } = residents;
  const first = year.streams.first[Stream['union-match']] as number;
  const second = year.streams.second[Stream['union-match']] as number;
  const likeEducation = year.model.parameter('union-like-education');
  const likeAge = year.model.parameter('union-like-age');
  const nearness = year.model.parameter('union-same-district');
  const { districtOf } = yearAtWork(year).model;
  const districtAt = (row: number): number => {
    const dwelling = households.dwelling[household[row] as number] as number;
    return dwelling < 0 ? -1 : (districtOf[dwellings.estate[dwelling] as number] as number);
  };
  const rowAt = (place: number): number => singles[carriedBy(grouped[place] as number, 16777216)] as number;
  const womanCount = to - women;
  const pairs = new Float64Array((women - from) * womanCount);
  for (let place = from, pair = 0; place < women; place++) {
    const man = rowAt(place);
    const district = districtAt(man);
    for (let other = women; other < to; other++, pair++) {
      const woman = rowAt(other);
      const weight =
        likeness(education[man] as number, education[woman] as number, likeEducation) *
        (1 +
          likeAge / (1 + Math.abs((age[man] as number) - (age[woman] as number) - (sex[man] === sex[woman] ? 0 : 2)))) *
        (district === districtAt(woman) ? nearness : 1);
      const rank = Math.floor(draw(combineKeys(key[man] as number, key[woman] as number), first, second) / weight);
      pairs[pair] = rank * 1048576 + pair;
    }
  }
  sortNumbers(pairs, pairs.length, 2 ** 53);
  const taken = new Uint8Array(to - from);
  for (const value of pairs) {
    const pair = carriedBy(value, 1048576);
    const man = Math.floor(pair / womanCount);
    const woman = women - from + (pair % womanCount);
    if (taken[man] === 1 || taken[woman] === 1) continue;
    taken[man] = 1;
    taken[woman] = 1;
    unite(year, rowAt(from + man), rowAt(from + woman));
  }
  for (let place = from; place < to; place++) if (taken[place - from] === 0) left.push(rowAt(place));
}

/**
 * How well two educations go together: `strength` for alike, half way to 1 for a step apart (basic; upper secondary and vocational;
 * short and long higher), 1 further off.
 */
function likeness(a: number, b: number, strength: number): number {
  if (a === b) return strength;
  return Math.abs((levelOf[a] as number) - (levelOf[b] as number)) <= 1 ? (1 + strength) / 2 : 1;
}

/** Level of an education code: basic or less, youth education, higher. */
const levelOf = Uint8Array.of(0, 0, 1, 1, 2, 2);

/** Two residents move together, into the home with more rooms or the only one; two without a home of their own, or of one, wait. */
function unite({ world, year }: Year, a: number, b: number): void {
  const { residents, households, dwellings } = atWork(world).population;
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
  const { world, model } = yearAtWork(year);
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
  const sex = residents.sex[row] as number;
  const partnerSex = seeksOwnSex(year, key) ? sex : 1 - sex;
  const gap = partnerSex === sex ? 0 : sex === 0 ? -2 : 2;
  const age = Math.max(18, (residents.age[row] as number) + gap + Math.round((trait(year, key, 12) - 0.5) * 6));
  const partnerKey = combineKeys(combineKeys(key, year.year), 0x70617274);
  const partner = settle(
    year,
    drawNewcomer(year, Pool.region, partnerKey, partnerSex, age, blankNewcomer()),
    Role.partner,
  );
  const { residents: columns } = world.population;
  columns.role[row] = Role.partner;
  addMember(world, household, partner, moveCauses.union);
}
