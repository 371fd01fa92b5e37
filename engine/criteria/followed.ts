import { Activity, activities, Education } from '../population/codes.ts';
import type { Tally } from '../population/world.ts';
import { criteria } from './criterionIds.ts';
import { Bit } from './status.ts';
import { countCells, countResident } from './tally.ts';

/**
 * Whom the model follows wherever in the municipality they live: everybody of a place in the base year, those of them who were under 15
 * then, and tenants rehoused from it (*genhusede*), whenever that was.
 */
export const followedKinds = ['residents', 'children', 'rehoused'] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** Age in the base year under which somebody is followed among the children. */
export const childrenUnder = 15;

/**
 * What became of them, in result order; numerator / denominator as in the criteria of the same name. Origin is not among it.
 * `employed`: employed / residents 18–64; `beyond-basic-schooling`: residents 18–64 who have completed more than basic schooling or are in
 * education / residents 18–64, which tells of the young what criterion 3 tells from the age of 30.
 */
export const followedFigures = [
  'employed',
  'beyond-basic-schooling',
  'outside-labour',
  'convicted',
  'basic-schooling',
  'mean-income',
  'low-income',
] as const;
export type FollowedFigure = (typeof followedFigures)[number];

/** Cells of one row of results: [figure][numerator, denominator]. */
export const followedCells = followedFigures.length * 2;

/** Number of rows of results: [kind][home estate], and last everybody in the municipality, whom the others are held against. */
export function followedRows(estates: number): number {
  return followedKinds.length * estates + 1;
}

/** Cells in which somebody is counted to be followed: the criteria, then the two figures that are no criterion. */
export const cohortCells = countCells + 4;

/** By figure, its numerator among the cells of a cohort. */
const cellOf = followedFigures.map((figure) => {
  if (figure === 'employed') return countCells;
  return figure === 'beyond-basic-schooling' ? countCells + 2 : criteria.indexOf(figure) * 2;
});

/** By activity and education of a packed status (bits 14–19): 1 employed, 2 beyond basic schooling or in education. */
export const standing = Uint8Array.from({ length: 64 }, (_, bits) => {
  const activity = bits % activities.length;
  const isBeyond = bits >> 3 >= Education.upperSecondary || activity === Activity.student;
  return (activity === Activity.employed ? 1 : 0) | (isBeyond ? 2 : 0);
});

/** Adds a resident to the cells of a cohort, or with −1 takes one away. */
export function countCohort(into: Float64Array, base: number, status: number, thousands: number, sign: number): void {
  countResident(into, base, status, thousands, sign);
  const working = sign * ((status >> 5) & 1);
  const stands = standing[(status >> 14) & 63] as number;
  add(into, base + countCells, working * (stands & 1), working);
  add(into, base + countCells + 2, working * (stands >> 1), working);
}

/** Bits of a packed status that each criterion counts by; origin never changes in a life. */
export const workingBits = 31 | Bit.working;
export const convictionBits = (3 << 6) | Bit.adult;
export const schoolingBits = Bit.schooling | Bit.basic;
export const incomeBits = Bit.earner | Bit.lowIncome;
/** Bits of a packed status that the two figures count by which are no criterion. */
export const ownFigures = (63 << 14) | Bit.working;

/** Brings the cells of a cohort up to date by somebody who was in it and is. Most changes touch few of them. */
export function changeCohort(
  into: Float64Array,
  base: number,
  before: number,
  earned: number,
  now: number,
  thousands: number,
): void {
  const changed = before ^ now;
  if (changed & workingBits) {
    add(into, base, (now & 31) - (before & 31), (((now >> 5) & 1) - ((before >> 5) & 1)) * 24);
  }
  if (changed & convictionBits) {
    add(into, base + 4, ((now >> 6) & 3) - ((before >> 6) & 3), (((now >> 8) & 1) - ((before >> 8) & 1)) * 2);
  }
  if (changed & schoolingBits) {
    add(into, base + 6, ((now >> 10) & 1) - ((before >> 10) & 1), ((now >> 9) & 1) - ((before >> 9) & 1));
  }
  const earns = (now >> 11) & 1;
  const earner = (before >> 11) & 1;
  if (changed & incomeBits || (earns === 1 && earned !== thousands)) {
    add(into, base + 8, earns * thousands - earner * earned, earns - earner);
    add(into, base + 10, ((now >> 12) & 1) - ((before >> 12) & 1), earns - earner);
  }
  if (changed & ownFigures) {
    const works = (now >> 5) & 1;
    const worked = (before >> 5) & 1;
    const stands = standing[(now >> 14) & 63] as number;
    const stood = standing[(before >> 14) & 63] as number;
    add(into, base + countCells, works * (stands & 1) - worked * (stood & 1), works - worked);
    add(into, base + countCells + 2, works * (stands >> 1) - worked * (stood >> 1), works - worked);
  }
}

function add(into: Float64Array, at: number, numerator: number, denominator: number): void {
  into[at] = (into[at] as number) + numerator;
  into[at + 1] = (into[at + 1] as number) + denominator;
}

/** First cell of the cohort that somebody is in: by 1 + home estate, newcomers first, and whether a child in the base year. */
export function cohortOf(home: number, age: number, childAge: number): number {
  return ((home << 1) | ((age - childAge) >>> 31)) * cohortCells;
}

/**
 * The results of a year from the tally: base-year residents by criterion, and all who are followed.
 * @param cohorts receives [home estate][criterion][numerator, denominator]
 * @param followed receives [kind][home estate][figure][numerator, denominator] and last everybody
 */
export function writeFollowed(tally: Tally, cohorts: Float64Array, followed: Float64Array): void {
  const estates = tally.rehoused.length / cohortCells;
  const everybody = followedKinds.length * estates * followedCells;
  followed.fill(0);
  for (let home = 0; home <= estates; home++) {
    const grown = home * 2 * cohortCells;
    const children = grown + cohortCells;
    addFigures(tally.cohorts, grown, followed, everybody);
    addFigures(tally.cohorts, children, followed, everybody);
    if (home === 0) continue;
    const estate = home - 1;
    for (let cell = 0; cell < countCells; cell++) {
      cohorts[estate * countCells + cell] =
        (tally.cohorts[grown + cell] as number) + (tally.cohorts[children + cell] as number);
    }
    addFigures(tally.cohorts, grown, followed, estate * followedCells);
    addFigures(tally.cohorts, children, followed, estate * followedCells);
    addFigures(tally.cohorts, children, followed, (estates + estate) * followedCells);
    addFigures(tally.rehoused, estate * cohortCells, followed, (2 * estates + estate) * followedCells);
  }
}

function addFigures(from: Float64Array, base: number, into: Float64Array, row: number): void {
  for (let figure = 0; figure < followedFigures.length; figure++) {
    const cell = base + (cellOf[figure] as number);
    add(into, row + figure * 2, from[cell] as number, from[cell + 1] as number);
  }
}
