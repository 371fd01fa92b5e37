import { Enrolment } from '../population/codes.ts';
import { Stream } from '../random/streams.ts';
import { gateCount } from './bounds.ts';
import { ages } from './hazards.ts';
import type { Candidates, Year } from './year.ts';

/** Empty lists, with room for more than usually stand on them; `passGate` makes them longer where they are too short. */
export function createCandidates(capacity: number): Candidates {
  return {
    lists: Array.from({ length: gateCount }, () => new Int32Array(Math.ceil(capacity / 8))),
    counts: new Int32Array(gateCount),
    schoolLeavers: new Int32Array(Math.ceil(capacity / 16)),
    schoolLeaverCount: 0,
    enrolled: new Int32Array(Math.ceil(capacity / 4)),
    enrolledCount: 0,
  };
}

/**
 * The thinning gate. One draw a resident decides whether any process has a candidate at all; where it has, the processes are
 * walked by their cumulative thresholds, each next one on a draw of its own, which gives every process its candidates
 * independently with exactly the bound as probability. A process then accepts with hazard over bound. Everybody who leaves school
 * or is in further education is listed beside it.
 */
export function passGate(year: Year): void {
  const { world, model, streams, candidates } = year;
  const { residents, residentCount } = world.population;
  const { household, key, age, sex, role, activity, enrolment } = residents;
  const { threshold, any } = model.bounds;
  const { lists, counts, schoolLeavers, enrolled } = candidates;
  counts.fill(0);
  let leavers = 0;
  let inEducation = 0;
  const first = streams.first[Stream.gate] as number;
  const second = streams.second[Stream.gate] as number;
  const nextFirst = streams.first[Stream['gate-next']] as number;
  const nextSecond = streams.second[Stream['gate-next']] as number;
  for (let row = 0; row < residentCount; row++) {
    if ((household[row] as number) < 0) continue;
    const years = age[row] as number;
    const enrolled_ = enrolment[row] as number;
    if (enrolled_ !== 0) {
      if (enrolled_ > Enrolment.school) enrolled[inEducation++] = row;
      else if (years >= 16) schoolLeavers[leavers++] = row;
    }
    const identity = key[row] as number;
    // The draw of random/hash.ts, written out: a call here costs as much as the draw.
    let h = identity ^ first;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = (h ^ (h >>> 15)) + second;
    h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
    const u = (h ^ (h >>> 15)) >>> 0;
    const kind = ((((role[row] as number) << 3) | (activity[row] as number)) << 1) | (sex[row] as number);
    const at = (kind * ages + years) * gateCount;
    if (u >= (any[kind * ages + years] as number)) continue;
    let v = u;
    for (let p = 0; p < gateCount; p++) {
      const upTo = threshold[at + p] as number;
      if (v >= upTo) continue;
      const count = counts[p] as number;
      (lists[p] as Int32Array)[count] = row;
      counts[p] = count + 1;
      let g = identity ^ (nextFirst + Math.imul(p, 0x9e3779b1));
      g = Math.imul(g ^ (g >>> 16), 0x21f0aaad);
      g = (g ^ (g >>> 15)) + nextSecond;
      g = Math.imul(g ^ (g >>> 16), 0x735a2d97);
      v = upTo + ((g ^ (g >>> 15)) >>> 0) * (1 - upTo / 4294967296);
    }
  }
  candidates.schoolLeaverCount = leavers;
  candidates.enrolledCount = inEducation;
  if (makeLonger(candidates)) passGate(year);
}

/** Writes beyond a list's end are lost, so the gate is passed again with longer lists; it changes nothing but them. */
function makeLonger(candidates: Candidates): boolean {
  const { lists, counts } = candidates;
  let isLonger = false;
  const enough = (list: Int32Array, count: number): Int32Array => {
    if (count <= list.length) return list;
    isLonger = true;
    return new Int32Array(Math.ceil(count * 1.25));
  };
  for (let p = 0; p < gateCount; p++) lists[p] = enough(lists[p] as Int32Array, counts[p] as number);
  candidates.schoolLeavers = enough(candidates.schoolLeavers, candidates.schoolLeaverCount);
  candidates.enrolled = enough(candidates.enrolled, candidates.enrolledCount);
  return isLonger;
}

/**
 * Whether a candidate's event happens: the draw against hazard over bound.
 * A hazard over its bound would be thinned too much, so it is an error.
 */
export function accepts(u: number, hazard: number, bound: number): boolean {
  if (hazard > bound && hazard > bound + 1e-12) throw new Error(`hazard ${hazard} is over its bound ${bound}`);
  return u * bound < hazard * 4294967296;
}
