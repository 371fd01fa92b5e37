import { activities } from '../population/codes.ts';
import { incomeFactor } from '../population/incomeFactors.ts';
import { draw } from '../random/hash.ts';
import { Stream, type Streams } from '../random/streams.ts';
import { ages } from './hazards.ts';
import { activityFor, highestEducation, pick } from './pools.ts';
import { type Year, yearAtWork } from './year.ts';

/** A draw in 0–1 for one trait of somebody from outside, or one side of a household's event, by key and number of either. */
export function trait(year: Year, key: number, number: number): number {
  return traitDraw(year, key, number) / 4294967296;
}

/** The same draw, as an unsigned whole number of 32 bits. */
function traitDraw(year: Year, key: number, number: number): number {
  const { streams } = yearAtWork(year);
  return draw(key, firstOf(streams, number), secondOf(streams));
}

/** First of the words that draw a trait of somebody from outside, for loops over many. */
export function firstOf({ first }: Streams, number: number): number {
  return ((first[outsideHousehold] as number) + Math.imul(number, 0x85ebca6b)) | 0;
}

/** The second word, the same for all traits. */
export function secondOf({ second }: Streams): number {
  return second[outsideHousehold] as number;
}

const outsideHousehold = Stream['outside-household'];

/** A grown-up's traits before a row is made for him or her. */
export interface Newcomer {
  key: number;
  pool: number;
  sex: number;
  age: number;
  education: number;
  activity: number;
  /** whole factor, thousandths of log points */
  incomeFactor: number;
}

/** A newcomer to be filled in. */
export function blankNewcomer(): Newcomer {
  return { key: 0, pool: 0, sex: 0, age: 0, education: 0, activity: 0, incomeFactor: 0 };
}

/** Draws a grown-up of a pool into `into`, which thousands of applicants a year share. */
export function drawNewcomer(
  year: Year,
  pool: number,
  key: number,
  sex: number,
  age: number,
  into: Newcomer,
): Newcomer {
  const { model } = yearAtWork(year);
  const drawn = pick(model.pools.education, pool * ages + age, 5, trait(year, key, 1));
  const activity = 1 + pick(model.pools.activity, pool * ages + age, activities.length - 1, trait(year, key, 2));
  into.key = key;
  into.pool = pool;
  into.sex = sex;
  into.age = age;
  into.education = Math.min(1 + drawn, highestEducation(age));
  into.activity = activityFor(activity, age);
  into.incomeFactor = incomeFactor(traitDraw(year, key, 3), model.income.sigma, model.normal);
  return into;
}
