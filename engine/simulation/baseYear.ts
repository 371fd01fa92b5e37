import { openBooks } from '../criteria/closing.ts';
import { tallySizes } from '../criteria/countEverybody.ts';
import { writeFollowed } from '../criteria/followed.ts';
import { resourcesDefinition } from '../criteria/resourcesDefinition.ts';
import { type Counting, countingBy } from '../criteria/status.ts';
import type { Pack } from '../pack/pack.ts';
import type { OriginColumn } from '../population/origin.ts';
import { withRoom } from '../population/population.ts';
import { createWorld, type World } from '../population/world.ts';
import { createSchoolScratch } from '../schools/placing.ts';
import { countBaseSchools } from './baseSchools.ts';
import { countDwellings } from './dwellingCounts.ts';
import type { SharedArray } from './ensemble.ts';
import { countHouseholds } from './householdCounts.ts';
import { synthesisOf } from './synthesisOf.ts';
import type { Task } from './task.ts';

/** One year's arrays, filled anew each year and added to the results of every strategy that shares it. */
export type YearArrays = Readonly<Record<SharedArray | 'counts', Float64Array>>;

/** Cells a year of each array. */
export type Sizes = Readonly<Record<SharedArray | 'counts', number>>;

/** Everybody in the base year, counted. Every replicate begins with a copy. */
interface BaseYear {
  readonly base: World;
  readonly origin: OriginColumn;
  readonly counting: Counting;
  readonly baseArrays: YearArrays;
}

/** Base years of the packs in use: a lever asks for the same one again and again, and counting everybody takes as long as a year. */
const baseYears = new WeakMap<Pack, { readonly asked: string; readonly year: BaseYear }>();

/** The base year of a task. It is shared and never written to. */
export function baseYearOf({ pack, lowIncomeLine, resources }: Task, sizes: Sizes): BaseYear {
  const asked = JSON.stringify([lowIncomeLine, resources]);
  const known = baseYears.get(pack);
  if (known?.asked === asked) return known.year;
  const synthesis = synthesisOf(pack);
  // Room is made here, not in the years of a run: worlds of one size are copied into each other's memory.
  const base = createWorld(withRoom(synthesis.population), pack.geography.estates.length, tallySizes);
  const origin: OriginColumn = { counted: fitted(synthesis.origin.counted, base.population.residents.capacity) };
  const baseArrays = createArrays(sizes);
  const counting = countingBy(lowIncomeLine, resourcesDefinition(base.population, resources));
  openBooks(base, origin, counting);
  copyTally(base, baseArrays);
  countDwellings(base, baseArrays.dwellings);
  countHouseholds(base, baseArrays.households);
  const schools = createSchoolScratch(base.population.residents.capacity, pack.schools.length);
  countBaseSchools(base, pack, schools, baseArrays.schools, baseArrays.children);
  const year = { base, origin, counting, baseArrays };
  baseYears.set(pack, { asked, year });
  return year;
}

/** A year's arrays, empty. */
export function createArrays(sizes: Sizes): YearArrays {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, new Float64Array(size)])) as YearArrays;
}

/** What the tally counts, into a year's arrays. */
export function copyTally({ tally }: World, into: YearArrays): void {
  into.counts.set(tally.counts);
  into.people.set(tally.people);
  writeFollowed(tally, into.cohorts, into.followed);
  into.resources.set(tally.resources);
}

function fitted(counted: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(Math.max(length, counted.length));
  out.set(counted);
  return out;
}
