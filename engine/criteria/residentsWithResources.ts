import { moveCauses } from '../population/moveCauses.ts';
import { Fate, nowhere } from '../population/world.ts';
import { Bit } from './status.ts';

/** What is counted of an estate at a year's end: residents with resources, and residents of the ages in question. */
export const resourceStocks = ['with-resources', 'of-age'] as const;

/**
 * What happened in a year to the residents with resources of a place. The stock changes by became − ceased + came-within + came-outside −
 * left-within − left-outside − died. `left-by-choice` is the part of those who left who could have stayed: they moved or left the
 * municipality by their own wish or to live with a partner, not because of works, a parting or growing up.
 * Who left is counted as they were at the last year's end, who came as they are now.
 */
export const resourceFlows = [
  'became',
  'ceased',
  'came-within',
  'came-outside',
  'left-within',
  'left-outside',
  'left-by-choice',
  'died',
] as const;
export type ResourceFlow = (typeof resourceFlows)[number];

const flowCount = resourceFlows.length;
const number = Object.fromEntries(resourceFlows.map((name, i) => [name, i])) as Readonly<Record<ResourceFlow, number>>;
const became = number.became;
const ceased = number.ceased;
const cameWithin = number['came-within'];
const cameOutside = number['came-outside'];
const leftWithin = number['left-within'];
const leftOutside = number['left-outside'];
const leftByChoice = number['left-by-choice'];
const died = number.died;

/** Causes of moves that nothing but one's own wish brought about. */
const choices = [moveCauses.wish, moveCauses.union, moveCauses['out-migration']];

/** Bits of a status by which a resident is counted here. */
export const resourceBits = Bit.resources | Bit.resourceAges;

/** Where the year's flows are written. */
export interface ResourceBook {
  /** [place][flow] */
  readonly resourceFlows: Float64Array;
  readonly districts: number;
  readonly districtOf: Int32Array;
}

/** Adds a resident to an estate's stock, or with −1 takes one away. */
export function countWithResources(stock: Float64Array, estate: number, status: number, sign: number): void {
  const at = estate * resourceStocks.length;
  stock[at] = (stock[at] as number) + sign * ((status >> 24) & 1);
  stock[at + 1] = (stock[at + 1] as number) + sign * ((status >> 25) & 1);
}

/**
 * Books what a resident's year did to the stock of estates and to the flows, at the estate, the district and the municipality. A move is one only at the levels whose
 * border it crosses; at the others its resident stayed, and may have come to resources or ceased to have them.
 */
export function bookResources(
  book: ResourceBook,
  stock: Float64Array,
  fate: number,
  from: number,
  to: number,
  before: number,
  now: number,
  moveCause: number,
): void {
  if (from !== nowhere) countWithResources(stock, from, before, -1);
  if (to !== nowhere) countWithResources(stock, to, now, 1);
  const had = from !== nowhere && (before & Bit.resources) !== 0;
  const has = to !== nowhere && (now & Bit.resources) !== 0;
  if (!had && !has) return;
  const { districts, districtOf } = book;
  if (to === nowhere) {
    if (!had) return;
    const out = fate === Fate.died ? died : leftOutside;
    const chose = fate !== Fate.died && choices.includes(moveCause);
    for (const place of [1 + districts + from, 1 + (districtOf[from] as number), 0]) {
      enter(book, place, out);
      if (chose) enter(book, place, leftByChoice);
    }
    return;
  }
  if (from === nowhere) {
    for (const place of [1 + districts + to, 1 + (districtOf[to] as number), 0]) enter(book, place, cameOutside);
    return;
  }
  const chose = choices.includes(moveCause);
  bookAt(book, 1 + districts + from, 1 + districts + to, had, has, chose);
  bookAt(book, 1 + (districtOf[from] as number), 1 + (districtOf[to] as number), had, has, chose);
  bookAt(book, 0, 0, had, has, chose);
}

/** One level: somebody who stayed in the place there, or moved from one to another. */
function bookAt(book: ResourceBook, from: number, to: number, had: boolean, has: boolean, chose: boolean): void {
  if (from === to) {
    if (had !== has) enter(book, to, has ? became : ceased);
    return;
  }
  if (had) {
    enter(book, from, leftWithin);
    if (chose) enter(book, from, leftByChoice);
  }
  if (has) enter(book, to, cameWithin);
}

function enter({ resourceFlows: flows }: ResourceBook, place: number, flow: number): void {
  const at = place * flowCount + flow;
  flows[at] = (flows[at] as number) + 1;
}
