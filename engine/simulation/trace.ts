import { type Population, snapshot } from '../population/population.ts';
import type { World } from '../population/world.ts';
import { eventsBetween, type LifeEvent } from './lifeEvents.ts';
import { dwellingsByKey, type Life, livesByKey, type Seen } from './lives.ts';
import { synthesisOf } from './synthesisOf.ts';
import type { Task } from './task.ts';
import { type Step, walk } from './traceSteps.ts';

/** Where two runs on the same luck first differ. */
export interface Divergence extends Step {
  /** rows of what differs right after the step, by chance key, which is the same person or home in both runs */
  readonly residents: readonly ResidentDifference[];
  readonly dwellings: readonly Difference[];
}

/** One resident or dwelling that differs: undefined where it isn't there. */
export interface Difference {
  readonly key: number;
  readonly ours: Life | undefined;
  readonly theirs: Life | undefined;
}

/** A resident who differs, with what the process made happen in either run; nothing where it passed him or her by. */
export interface ResidentDifference extends Difference {
  readonly ourEvents: readonly LifeEvent[];
  readonly theirEvents: readonly LifeEvent[];
}

/**
 * The first process of the first year after which two strategies differ on the same luck, whom it made different, and by what event. Scenarios that switch
 * other processes off are held side by side step by step all the same.
 * @returns undefined where they never do
 */
export function firstDivergence(task: Task, ours: string, theirs: string, run: number): Divergence | undefined {
  const prints: number[] = [];
  walk(
    task,
    theirs,
    run,
    ({ population }) => fingerprint(population),
    (_, print) => {
      prints.push(print);
      return undefined;
    },
  );
  let at = -1;
  let before: Seen = synthesisOf(task.pack);
  let our: Seen | undefined;
  walk(
    task,
    ours,
    run,
    (world) => ({ print: fingerprint(world.population), world: seen(world) }),
    (_, { print, world }, index) => {
      if (print === prints[index]) {
        before = world;
        return false;
      }
      [at, our] = [index, world];
      return true;
    },
  );
  if (at < 0 || !our) return undefined;
  let step: Step | undefined;
  let their: Seen | undefined;
  walk(
    task,
    theirs,
    run,
    (world) => world,
    (now, world, index) => {
      if (index < at) return false;
      [step, their] = [now, seen(world)];
      return true;
    },
  );
  if (!step || !their) throw new Error(`there is no step ${at}`);
  const { process } = step;
  const earlier = livesByKey(before);
  return {
    ...step,
    residents: differences(livesByKey(our), livesByKey(their)).map((difference) => {
      const was = earlier.get(difference.key);
      return {
        ...difference,
        ourEvents: eventsBetween(was, difference.ours, process),
        theirEvents: eventsBetween(was, difference.theirs, process),
      };
    }),
    dwellings: differences(dwellingsByKey(our.population), dwellingsByKey(their.population)),
  };
}

/** What lives are read of, as it is now, in memory of its own. */
function seen({ population, memory }: World): Seen {
  return { population: snapshot(population), memory: { moveCause: memory.moveCause.slice() } };
}

/** A number that two equal populations share, over all columns of all rows in use. */
function fingerprint({
  residents,
  households,
  dwellings,
  residentCount,
  householdCount,
  dwellingCount,
}: Population): number {
  let hash = 0x811c9dc5;
  for (const [table, count] of [
    [residents, residentCount],
    [households, householdCount],
    [dwellings, dwellingCount],
  ] as const) {
    for (const column of Object.values(table)) {
      if (!ArrayBuffer.isView(column)) continue;
      const values = column as Uint32Array;
      for (let row = 0; row < count; row++) hash = Math.imul(hash ^ (values[row] as number), 0x01000193);
      hash ^= hash >>> 15;
    }
  }
  return hash >>> 0;
}

function differences(ours: ReadonlyMap<number, Life>, theirs: ReadonlyMap<number, Life>): readonly Difference[] {
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort((a, b) => a - b);
  return keys.flatMap((key) => {
    const [our, their] = [ours.get(key), theirs.get(key)];
    return JSON.stringify(our) === JSON.stringify(their) ? [] : [{ key, ours: our, theirs: their }];
  });
}
