import { denseTable } from '../pack/denseTable.ts';
import type { Pack, RateTable } from '../pack/pack.ts';
import { parentGroups } from '../population/parentGroups.ts';
import { type ChildTables, compileChildTables, dayCareAges } from './childTables.ts';
import { nearnessOf, type SchoolChoice } from './schoolChoice.ts';
import { compileSchools, type SchoolSystem } from './schoolSystem.ts';

/** What a strategy's rates and parameters say of children and their schools, compiled once a run. */
export interface Schooling {
  readonly tables: ChildTables;
  readonly system: SchoolSystem;
  /** ids of schools and day cares, by index */
  readonly ids: readonly string[];
  readonly choice: SchoolChoice;
  /** probability to begin in day care as a draw of 32 bits, parents' group × `dayCareAges` */
  readonly dayCare: Float64Array;
  /** share in day care as a draw of 32 bits, laid out alike */
  readonly inDayCare: Float64Array;
}

/** Readies day cares and schools, and what is known of children. */
export function compileSchooling(
  pack: Pick<Pack, 'schools' | 'catchments' | 'geography'>,
  rates: ReadonlyMap<string, RateTable>,
  parameter: (id: string) => number,
): Schooling {
  const { districts, estates } = pack.geography;
  const parents = ['parents', parentGroups] as const;
  const years = Array.from({ length: dayCareAges }, (_, age) => age);
  const tables = compileChildTables(rates, parameter);
  return {
    tables,
    system: compileSchools(pack.schools, pack.catchments, estates.length),
    ids: pack.schools.map(({ id }) => id),
    choice: {
      looksBeyond: denseTable(rates, 'school-choice', [parents]).map(asDraw),
      own: parameter('school-choice-own'),
      nearness: nearnessOf(districts.length, parameter('school-choice-same-district'), []),
      districts: districts.length,
      profile: parameter('school-choice-profile'),
      composition: parameter('school-choice-composition'),
      stays: asDraw(parameter('school-stay-after-move')),
    },
    dayCare: denseTable(rates, 'day-care', [parents, ['age', years]]).map(asDraw),
    inDayCare: tables.danish.inDayCare.map(asDraw),
  };
}

function asDraw(probability: number): number {
  return probability * 4294967296;
}
