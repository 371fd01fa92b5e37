import { parentGroupOf } from '../population/parentGroups.ts';
import type { Population } from '../population/population.ts';
import { gradeOf } from '../population/schoolResults.ts';
import { schoolTo } from './childTables.ts';
import type { SchoolSystem } from './schoolSystem.ts';

/**
 * What is counted of each day care and school at a year's end, whole numbers: places; children; those of them whose parents have basic
 * schooling only; those whose Danish is weak; pupils' absence, half percents added up; pupils in the last year; their standing,
 * tenths of a grade point added up.
 */
export const schoolFigures = [
  'places',
  'children',
  'parents-basic',
  'weak-danish',
  'absence',
  'last-year',
  'result',
] as const;
export type SchoolFigure = (typeof schoolFigures)[number];

const size = schoolFigures.length;

/**
 * Counts the listed children.
 * @param rows residents' rows, of which `count` are listed
 * @param line points under which Danish is weak
 * @param into receives [school][figure]
 */
export function countSchools(
  population: Population,
  rows: Int32Array,
  count: number,
  system: SchoolSystem,
  line: number,
  into: Float64Array,
): void {
  const { household, school, parentEducation, danish, absence, age, schoolResult } = population.residents;
  for (let s = 0; s < system.count; s++) into[s * size] = system.capacity[s] as number;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const attended = (school[row] as number) - 1;
    if (attended < 0 || (household[row] as number) < 0) continue;
    const at = attended * size;
    into[at + 1] = (into[at + 1] as number) + 1;
    if (parentGroupOf[parentEducation[row] as number] === 0) into[at + 2] = (into[at + 2] as number) + 1;
    const points = danish[row] as number;
    if (points > 0 && points < line) into[at + 3] = (into[at + 3] as number) + 1;
    if (system.kind[attended] === 0) continue;
    into[at + 4] = (into[at + 4] as number) + (absence[row] as number);
    const standing = schoolResult[row] as number;
    if ((age[row] as number) < schoolTo || standing === 0) continue;
    into[at + 5] = (into[at + 5] as number) + 1;
    into[at + 6] = (into[at + 6] as number) + Math.round(gradeOf(standing) * 10);
  }
}

/** Share of each school's children whose parents have basic schooling only, less the mean over schools of its kind; 0 for an empty one. */
export function compositionOf(
  population: Population,
  rows: Int32Array,
  count: number,
  system: SchoolSystem,
  into: Float64Array,
): void {
  const { household, school, parentEducation } = population.residents;
  const children = new Float64Array(system.count + 2);
  const basic = new Float64Array(system.count + 2);
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const attended = (school[row] as number) - 1;
    if (attended < 0 || (household[row] as number) < 0) continue;
    const isBasic = parentGroupOf[parentEducation[row] as number] === 0 ? 1 : 0;
    const all = system.count + (system.kind[attended] as number);
    children[attended] = (children[attended] as number) + 1;
    basic[attended] = (basic[attended] as number) + isBasic;
    children[all] = (children[all] as number) + 1;
    basic[all] = (basic[all] as number) + isBasic;
  }
  for (let s = 0; s < system.count; s++) {
    const all = system.count + (system.kind[s] as number);
    const own = children[s] as number;
    into[s] = own > 0 ? (basic[s] as number) / own - (basic[all] as number) / (children[all] as number) : 0;
  }
}
