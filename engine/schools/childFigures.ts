import { Enrolment } from '../population/codes.ts';
import { nowhere, type World } from '../population/world.ts';
import { dayCareFrom, schoolFrom, schoolTo } from './childTables.ts';
import type { SchoolScratch } from './placing.ts';

/** Whose children are counted: those who live in a place, or who lived there in the base year, wherever in the municipality they are now. */
export const childViews = ['living', 'followed'] as const;

/**
 * What is counted of the children of a place at a year's end, whole numbers: three-year-olds, whose language is tested, and those of
 * them whose Danish is weak; children from one until school, and those in day care; pupils, those whose Danish is weak, their
 * absence (half percents added up), those away for more than a tenth of the year; pupils in the last year, and their standing
 * (tenths of a grade point added up).
 */
export const childFigures = [
  'tested',
  'weak-when-tested',
  'before-school',
  'in-day-care',
  'pupils',
  'weak-danish',
  'absence',
  'often-away',
  'last-year',
  'result',
] as const;
export type ChildFigure = (typeof childFigures)[number];

const size = childFigures.length;
const testedAt = 3;
/** A tenth of the year, in half percents. */
const often = 20;

/**
 * Counts the listed children when the year's books are closed, so that every row's place is known.
 * @param line points under which Danish is weak
 * @param into receives [view][estate][figure]
 */
export function countChildren(
  world: World,
  { children, childCount }: SchoolScratch,
  line: number,
  into: Float64Array,
): void {
  const { residents } = world.population;
  const { household, homeEstate } = residents;
  const { place } = world.memory;
  const followed = into.length / 2;
  for (let i = 0; i < childCount; i++) {
    const row = children[i] as number;
    const estate = place[row] as number;
    if ((household[row] as number) < 0 || estate === nowhere) continue;
    countChild(residents, row, line, into, estate * size);
    const home = homeEstate[row] as number;
    if (home > 0) countChild(residents, row, line, into, followed + (home - 1) * size);
  }
}

function countChild(
  residents: World['population']['residents'],
  row: number,
  line: number,
  into: Float64Array,
  at: number,
): void {
  const age = residents.age[row] as number;
  const danish = residents.danish[row] as number;
  const isWeak = danish > 0 && danish < line ? 1 : 0;
  if (residents.enrolment[row] === Enrolment.school) {
    const absence = residents.absence[row] as number;
    into[at + 4] = (into[at + 4] as number) + 1;
    into[at + 5] = (into[at + 5] as number) + isWeak;
    into[at + 6] = (into[at + 6] as number) + absence;
    into[at + 7] = (into[at + 7] as number) + (absence > often ? 1 : 0);
    if (age < schoolTo) return;
    into[at + 8] = (into[at + 8] as number) + 1;
    into[at + 9] = (into[at + 9] as number) + (residents.schoolResult[row] as number) - 40;
    return;
  }
  if (age < dayCareFrom || age >= schoolFrom) return;
  into[at + 2] = (into[at + 2] as number) + 1;
  into[at + 3] = (into[at + 3] as number) + ((residents.school[row] as number) > 0 ? 1 : 0);
  if (age !== testedAt) return;
  into[at] = (into[at] as number) + 1;
  into[at + 1] = (into[at + 1] as number) + isWeak;
}
