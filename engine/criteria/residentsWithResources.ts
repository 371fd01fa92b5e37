import { moveCauses } from '../population/moveCauses.ts';
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
const choices = (1 << moveCauses.wish) | (1 << moveCauses.union) | (1 << moveCauses['out-migration']);

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

/** Books who died or left, at the estate, the district and the municipality. @param before packed status at the last year's end */
export function bookResourcesGone(
  book: ResourceBook,
  stock: Float64Array,
  hasDied: boolean,
  from: number,
  before: number,
  moveCause: number,
): void {
  countWithResources(stock, from, before, -1);
  if ((before & Bit.resources) === 0) return;
  enterAll(book, from, hasDied ? died : leftOutside);
  if (!hasDied && isByChoice(moveCause)) enterAll(book, from, leftByChoice);
}

/** Books who was born or came. @param now packed status */
export function bookResourcesNew(book: ResourceBook, stock: Float64Array, to: number, now: number): void {
  countWithResources(stock, to, now, 1);
  if ((now & Bit.resources) !== 0) enterAll(book, to, cameOutside);
}

/**
 * Books who was here and is. A move is one only at the levels whose border it crosses; at the others its resident stayed, and may have come to
 * resources or ceased to have them.
 */
export function bookResourcesStayed(
  book: ResourceBook,
  stock: Float64Array,
  from: number,
  to: number,
  before: number,
  now: number,
  moveCause: number,
): void {
  countWithResources(stock, from, before, -1);
  countWithResources(stock, to, now, 1);
  const had = (before & Bit.resources) !== 0;
  const has = (now & Bit.resources) !== 0;
  if (!had && !has) return;
  const { districts, districtOf } = book;
  const chose = isByChoice(moveCause);
  bookAt(book, 1 + districts + from, 1 + districts + to, had, has, chose);
  bookAt(book, 1 + (districtOf[from] as number), 1 + (districtOf[to] as number), had, has, chose);
  bookAt(book, 0, 0, had, has, chose);
}

/** @param moveCause −1 for who did not move */
function isByChoice(moveCause: number): boolean {
  return moveCause >= 0 && ((choices >> moveCause) & 1) === 1;
}

/** Books to an estate, its district and the municipality. */
function enterAll(book: ResourceBook, estate: number, flow: number): void {
  enter(book, 1 + book.districts + estate, flow);
  enter(book, 1 + (book.districtOf[estate] as number), flow);
  enter(book, 0, flow);
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
