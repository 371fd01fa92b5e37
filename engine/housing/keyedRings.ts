import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';

/**
 * Things that are to be had, each on the ring of its kind at a place that a keyed draw gives it. Who looks takes the first one at or after its own
 * place: another one more or less changes only the choice of those who would have taken just that one, and looking costs the same however many
 * things there are. Rings lie side by side, and what is taken leaves a gap that is passed over.
 */
export interface KeyedRings {
  /** by position: number of the thing, and its place, rising within a ring */
  thing: Int32Array;
  place: Int32Array;
  /** by position: itself while the thing is left; else a later position up to which all are taken, at most the ring's end */
  after: Int32Array;
  /** by number of the thing: its position and kind */
  position: Int32Array;
  kind: Int32Array;
  /** by kind: positions from and to before, and how many are left */
  from: Int32Array;
  to: Int32Array;
  left: Int32Array;
}

/** Places on a ring, a power of two: draws without their three lowest bits. */
export const places = 536870912;

/** Place of whoever or whatever has this draw. */
export function placeOf(draw: number): number {
  return draw >>> 3;
}

/** Rows that a number can carry beside a place: 29 bits and 24 fit a double exactly. */
const rows = 16777216;

/** A number that carries a place and a row, to sort by. */
export function placedRow(draw: number, row: number): number {
  return placeOf(draw) * rows + row;
}

/** Place that such a number carries. */
export function placeIn(number: number): number {
  return Math.floor(number / rows);
}

/** Row that such a number carries. */
export function rowIn(number: number): number {
  return carriedBy(number, rows);
}

/** Sorts the first `count` such numbers: by place, ties by row. */
export function sortPlaced(numbers: Float64Array, count: number): void {
  sortNumbers(numbers, count, places * rows);
}

/** How far it is from one place on to another. */
export function distanceOf(from: number, to: number): number {
  return (to - from) & (places - 1);
}

/** Rings with room for so many things. */
export function createRings(capacity: number): KeyedRings {
  return {
    thing: new Int32Array(capacity),
    place: new Int32Array(capacity),
    after: new Int32Array(capacity),
    position: new Int32Array(capacity),
    kind: new Int32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    left: new Int32Array(capacity),
  };
}

/**
 * Lays the rings out anew.
 * @param count things, numbered by rising place
 * @param kinds how many kinds they are of; kind −1 is on no ring
 */
export function layOutRings(rings: KeyedRings, places: Int32Array, count: number, kinds: number): void {
  const { thing, place, after, position, kind, from, to, left } = rings;
  left.fill(0, 0, kinds);
  for (let i = 0; i < count; i++) {
    const k = kind[i] as number;
    if (k >= 0) left[k] = (left[k] as number) + 1;
  }
  let begin = 0;
  for (let k = 0; k < kinds; k++) {
    from[k] = begin;
    to[k] = begin;
    begin += left[k] as number;
  }
  for (let i = 0; i < count; i++) {
    const k = kind[i] as number;
    if (k < 0) continue;
    const p = to[k] as number;
    to[k] = p + 1;
    thing[p] = i;
    place[p] = places[i] as number;
    after[p] = p;
    position[i] = p;
  }
}

/** Position of the first thing left at or after a place on a ring; −1 where none is left. */
export function firstAt(rings: KeyedRings, kind: number, place: number): number {
  if (rings.left[kind] === 0) return -1;
  const { place: placeAt } = rings;
  const begin = rings.from[kind] as number;
  const end = rings.to[kind] as number;
  let low = begin;
  // Halved without asking, since which half it is can't be guessed: the sign bit of places, which are under 2 ** 29, tells who lies before.
  for (let span = end - begin; span > 0; ) {
    const half = (span + 1) >> 1;
    low += half & (((placeAt[low + half - 1] as number) - place) >> 31);
    span -= half;
  }
  const found = firstLeft(rings.after, low, end);
  return found < end ? found : firstLeft(rings.after, begin, end);
}

/** Position of the next thing left after one that is left; the same where it is alone. */
export function nextAfter(rings: KeyedRings, kind: number, position: number): number {
  const end = rings.to[kind] as number;
  const found = firstLeft(rings.after, position + 1, end);
  return found < end ? found : firstLeft(rings.after, rings.from[kind] as number, end);
}

/** Takes a thing off its ring. */
export function takeOut(rings: KeyedRings, thing: number): void {
  const position = rings.position[thing] as number;
  const kind = rings.kind[thing] as number;
  rings.after[position] = position + 1;
  rings.left[kind] = (rings.left[kind] as number) - 1;
}

/** First position left from one on, before `end`. Ways over gaps are halved as they are gone, so that they stay short. */
function firstLeft(after: Int32Array, from: number, end: number): number {
  let p = from;
  while (p < end) {
    const next = after[p] as number;
    if (next === p) return p;
    if (next < end) after[p] = after[next] as number;
    p = next;
  }
  return end;
}
