import { atWork } from '../population/atWork.ts';
import { Enrolment } from '../population/codes.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { gateClass, gateCount } from './bounds.ts';
import { ages } from './hazards.ts';
import { type Candidates, type Year, yearAtWork } from './year.ts';

/** Empty lists, with room for more than usually stand on them; `passGate` makes them longer where they are too short. */
export function createCandidates(capacity: number): Candidates {
  return {
    lists: Array.from({ length: gateCount }, () => new Int32Array(Math.ceil(capacity / 8))),
    counts: new Int32Array(gateCount),
    schoolLeavers: new Int32Array(Math.ceil(capacity / 12)),
    schoolLeaverCount: 0,
    enrolled: new Int32Array(Math.ceil(capacity / 3)),
    enrolledCount: 0,
    drawn: new Int32Array(Math.ceil(capacity * 1.25)),
  };
}

/**
 * The thinning gate. One draw a resident decides whether any process has a candidate at all; where it has, the processes are
 * walked by their cumulative thresholds, each next one on a draw of its own, which gives every process its candidates
 * independently with exactly the bound as probability. A process then accepts with hazard over bound. Everybody who leaves school
 * or is in further education is listed beside it.
 */
export function passGate(year: Year): void {
  const { world, model, streams, candidates } = yearAtWork(year);
  const { residents, residentCount } = world.population;
  const { household, key, age, sex, role, activity, enrolment } = residents;
  const { any, nearly } = model.bounds;
  if (candidates.drawn.length < residentCount) candidates.drawn = new Int32Array(Math.ceil(residentCount * 1.1));
  const { counts, schoolLeavers, enrolled, drawn } = candidates;
  counts.fill(0);
  let leavers = 0;
  let inEducation = 0;
  let drawnCount = 0;
  const first = streams.first[Stream.gate] as number;
  const second = streams.second[Stream.gate] as number;
  // Who has a candidate differs from row to row and a wrong guess costs more than the draw, so rows are listed without asking: each is
  // written at the list's end, which moves on only by the sign bit of what was asked.
  for (let row = 0; row < residentCount; row++) {
    const here = ~(household[row] as number) >>> 31;
    const years = age[row] as number;
    const stage = enrolment[row] as number;
    enrolled[inEducation] = row;
    inEducation += here & ((Enrolment.school - stage) >>> 31);
    schoolLeavers[leavers] = row;
    const isElse = ((stage - Enrolment.school) | (Enrolment.school - stage)) >>> 31;
    leavers += here & (isElse ^ 1) & ((15 - years) >>> 31);
    // The draw of random/hash.ts, written out: a call here costs as much as the draw.
    let h = (key[row] as number) ^ first;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = (h ^ (h >>> 15)) + second;
    h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
    const kind = ((((role[row] as number) << 3) | (activity[row] as number)) << 1) | (sex[row] as number);
    drawn[drawnCount] = row;
    drawnCount += here & ((((h ^ (h >>> 15)) >>> 1) - (nearly[kind * ages + years] as number)) >>> 31);
  }
  candidates.schoolLeaverCount = leavers;
  candidates.enrolledCount = inEducation;
  for (let i = 0; i < drawnCount; i++) {
    const row = drawn[i] as number;
    const u = draw(key[row] as number, first, second);
    const cell = gateClass(role[row] as number, activity[row] as number, sex[row] as number, age[row] as number);
    if (u < (any[cell] as number)) listCandidate(year, row, u, cell * gateCount);
  }
  if (makeLonger(candidates)) passGate(year);
}

/** Lists a resident with each process that it is a candidate of. @param at first threshold of its class */
function listCandidate(year: Year, row: number, u: number, at: number): void {
  const { world, model, streams, candidates } = yearAtWork(year);
  const { threshold } = model.bounds;
  const { lists, counts } = candidates;
  const first = streams.first[Stream['gate-next']] as number;
  const second = streams.second[Stream['gate-next']] as number;
  const key = atWork(world).population.residents.key[row] as number;
  let v = u;
  for (let p = 0; p < gateCount; p++) {
    const upTo = threshold[at + p] as number;
    if (v >= upTo) continue;
    const count = counts[p] as number;
    (lists[p] as Int32Array)[count] = row;
    counts[p] = count + 1;
    v = upTo + draw(key, first + Math.imul(p, 0x9e3779b1), second) * (1 - upTo / 4294967296);
  }
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
  const leavers = enough(candidates.schoolLeavers, candidates.schoolLeaverCount);
  const enrolled = enough(candidates.enrolled, candidates.enrolledCount);
  if (candidates.schoolLeavers !== leavers) candidates.schoolLeavers = leavers;
  if (candidates.enrolled !== enrolled) candidates.enrolled = enrolled;
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
