import { createHousingScratch } from '../housing/housing.ts';
import type { Pack } from '../pack/pack.ts';
import type { World } from '../population/world.ts';
import { createCandidates } from '../processes/gate.ts';
import type { Candidates } from '../processes/year.ts';
import { createSchoolScratch, type SchoolScratch } from '../schools/placing.ts';
import { createArrays, type Sizes, type YearArrays } from './baseYear.ts';
import type { Moment } from './moment.ts';
import type { KeptYear } from './year.ts';

/** What a run works with and the next one of the same pack goes on with. None of it means anything between two years. */
export interface WorkingMemory {
  readonly arrays: YearArrays;
  readonly candidates: Candidates;
  readonly schools: SchoolScratch;
  readonly housing: ReturnType<typeof createHousingScratch>;
  readonly kept: KeptYear;
  /** what all years pass over: always the same world, see `atWork`; undefined until the first run */
  moment: Moment | undefined;
  /** worlds that nobody goes on from any more, for copies to be made in their memory */
  readonly spare: Moment[];
}

/** Worlds that wait for the next copy; strategies seldom part again before all that parted have come to the horizon, so that two are seldom in want. */
const mostSpare = 2;

/**
 * Of packs that have been run. Getting as much anew for each run is half of what a run leaves to the collector, which takes as long as
 * half a year when it comes.
 */
const kept = new WeakMap<Pack, WorkingMemory>();

/** Takes a pack's working memory, which nobody else can take until it is handed back. */
export function takeWorkingMemory(pack: Pack, base: World, sizes: Sizes): WorkingMemory {
  const known = kept.get(pack);
  kept.delete(pack);
  return (
    known ?? {
      arrays: createArrays(sizes),
      candidates: createCandidates(base.population.residentCount),
      schools: createSchoolScratch(base.population.residents.capacity, pack.schools.length),
      housing: createHousingScratch(),
      kept: {},
      moment: undefined,
      spare: [],
    }
  );
}

/** Leaves working memory to the pack's next run. */
export function handBack(
  pack: Pack,
  { arrays, candidates, schools, housing, kept: year, moment, spare }: WorkingMemory,
): void {
  kept.set(pack, { arrays, candidates, schools, housing, kept: year, moment, spare });
}

/** Keeps the memory of a world that nobody needs any more. */
export function letGo({ spare }: WorkingMemory, moment: Moment): void {
  if (spare.length < mostSpare) spare.push(moment);
}
