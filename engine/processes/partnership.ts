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

/** Couples singles within their groups; returns those left over. */
function matchWithin(year: Year, singles: readonly number[]): number[] {
  const { world, streams } = year;
  const { residents } = world.population;
  const first = streams.first[Stream['union-match']] as number;
  const second = streams.second[Stream['union-match']] as number;
  const groups = new Map<number, { men: number[]; women: number[] }>();
  const spread = year.model.matchingGroups;
  for (const row of singles) {
    const u = draw(residents.key[row] as number, first, second);
    const isMan = residents.sex[row] === 0;
    const adjusted = (residents.age[row] as number) - (isMan ? 2 : 0) + ((u >>> 16) / 65536) * band;
    const group = Math.floor(adjusted / band) * 4096 + (u & (spread - 1));
    let members = groups.get(group);
    if (!members) {
      members = { men: [], women: [] };
      groups.set(group, members);
    }
    (isMan ? members.men : members.women).push(row);
  }
  const left: number[] = [];
  for (const { men, women } of groups.values()) {
    const pairs: { man: number; woman: number; rank: number }[] = [];
    for (const man of men) {
      for (const woman of women) {
        const rank = draw(combineKeys(residents.key[man] as number, residents.key[woman] as number), first, second);
        pairs.push({ man, woman, rank });
      }
    }
    pairs.sort((a, b) => a.rank - b.rank);
    const taken = new Set<number>();
    for (const { man, woman } of pairs) {
      if (taken.has(man) || taken.has(woman)) continue;
      taken.add(man).add(woman);
      unite(year, man, woman);
    }
    for (const row of [...men, ...women]) if (!taken.has(row)) left.push(row);
  }
  return left;
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
