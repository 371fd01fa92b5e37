import { type Year, yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { carriedBy, sortNumbers } from '../random/sortNumbers.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import { look } from './look.ts';
import type { Queue } from './queue.ts';

/** By how many years of age need differs among people as old as each other, a standard deviation. Assumed: health isn't in the model. */
const spreadOfNeed = 8;

/** Nobody's need is further from the least than this, years. */
const most = 200;
const stepsPerYear = 1024;
/** Places in line that a number can carry beside a need. */
const places = 1048576;

let order = new Float64Array(0);
let applicant = new Int32Array(0);
let sizes = new Int32Array(0);

/**
 * Puts those in line for elderly dwellings in order of need, since the municipality lets these by an assessment of who has a particular need
 * of them (almenboligloven § 54) and not by seniority. Need is the head's age and a lasting difference between households; among equals, who has
 * waited longest comes first.
 * @param queue nobody in it has been asked for sign-ups yet
 */
export function lineUpByNeed(year: Year, applicants: Applicants, queue: Queue): void {
  const { count } = queue;
  if (order.length < count) {
    order = new Float64Array(Math.ceil(count * 1.2));
    applicant = new Int32Array(order.length);
    sizes = new Int32Array(order.length);
  }
  for (let at = 0; at < count; at++) {
    applicant[at] = queue.applicant[at] as number;
    sizes[at] = queue.sizes[at] as number;
    const lack = Math.max(0, Math.min(most, most - needOf(year, applicants, applicant[at] as number)));
    order[at] = Math.round(lack * stepsPerYear) * places + at;
  }
  sortNumbers(order, count, most * stepsPerYear * places + places);
  for (let at = 0; at < count; at++) {
    const before = carriedBy(order[at] as number, places);
    queue.applicant[at] = applicant[before] as number;
    queue.sizes[at] = sizes[before] as number;
  }
}

/** A household's need of an elderly dwelling, in years of age. */
function needOf(year: Year, applicants: Applicants, a: number): number {
  look(year, applicants, a);
  const { lasting, model } = yearAtWork(year);
  const u = draw(
    applicants.key[a] as number,
    (lasting.first[Stream['sign-up']] as number) ^ 7,
    lasting.second[Stream['sign-up']] as number,
  );
  return (applicants.headAge[a] as number) + spreadOfNeed * (model.normal[u >>> 20] as number);
}
