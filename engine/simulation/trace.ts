import type { Population } from '../population/population.ts';
import { snapshot } from '../population/population.ts';
import { runTask } from './sampledRun.ts';
import type { Task } from './task.ts';

/** One step of a run: a process of a year, and the population as it left it. */
export interface Step {
  readonly year: number;
  readonly process: string;
}

/** Where two runs on the same luck first differ. */
export interface Divergence extends Step {
  /** rows of what differs right after the step, by chance key, which is the same person or home in both runs */
  readonly residents: readonly Difference[];
  readonly dwellings: readonly Difference[];
}

/** One resident or dwelling that differs: columns by name, undefined where it isn't there. */
export interface Difference {
  readonly key: number;
  readonly ours: Readonly<Record<string, number>> | undefined;
  readonly theirs: Readonly<Record<string, number>> | undefined;
}

/** Tells of every step of one strategy on one run number. */
function walk(task: Task, strategy: string, run: number, visit: (step: Step, population: Population) => void): void {
  const strategies = task.strategies.filter(({ id }) => id === strategy);
  if (strategies.length === 0) throw new RangeError(`no strategy ${strategy}`);
  runTask(
    { ...task, strategies, replicates: [run] },
    { onStep: (year, process, { population }) => visit({ year, process }, population) },
  );
}

/**
 * The first process of the first year after which two strategies differ on the same luck, and whom it made different.
 * @returns undefined where they never do
 */
export function firstDivergence(task: Task, ours: string, theirs: string, run: number): Divergence | undefined {
  const prints: number[] = [];
  walk(task, theirs, run, (_, population) => prints.push(fingerprint(population)));
  let at = -1;
  let index = 0;
  walk(task, ours, run, (_, population) => {
    if (at < 0 && prints[index] !== fingerprint(population)) at = index;
    index++;
  });
  if (at < 0) return undefined;
  const [, our] = stepAt(task, ours, run, at);
  const [step, their] = stepAt(task, theirs, run, at);
  return {
    ...step,
    residents: differences(residentsByKey(our), residentsByKey(their)),
    dwellings: differences(dwellingsByKey(our), dwellingsByKey(their)),
  };
}

/** What becomes of one resident, year by year. */
export interface LifeYear {
  readonly year: number;
  /** undefined once dead or moved away */
  readonly life: Readonly<Record<string, number>> | undefined;
}

/**
 * The lives of some residents in a strategy, at each year's end.
 * @param keys chance keys
 * @returns by resident, in the order given
 */
export function livesOf(
  task: Task,
  strategy: string,
  run: number,
  keys: readonly number[],
): readonly (readonly LifeYear[])[] {
  const lives = keys.map((): LifeYear[] => []);
  walk(task, strategy, run, ({ year, process }, population) => {
    if (process !== 'closing') return;
    const byKey = residentsByKey(population);
    for (const [i, key] of keys.entries()) lives[i]?.push({ year, life: byKey.get(key) });
  });
  return lives;
}

function stepAt(task: Task, strategy: string, run: number, wanted: number): readonly [Step, Population] {
  let found: readonly [Step, Population] | undefined;
  let index = 0;
  walk(task, strategy, run, (step, population) => {
    if (index++ === wanted) found = [step, snapshot(population)];
  });
  if (!found) throw new Error(`there is no step ${wanted}`);
  return found;
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

/** Everybody who lives here by chance key: what a person is, and the home as estate, rooms, rent and the home's own key. */
function residentsByKey({
  residents,
  households,
  dwellings,
  residentCount,
}: Population): Map<number, Record<string, number>> {
  const byKey = new Map<number, Record<string, number>>();
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    if (household < 0) continue;
    const dwelling = households.dwelling[household] as number;
    byKey.set(residents.key[row] as number, {
      age: residents.age[row] as number,
      activity: residents.activity[row] as number,
      education: residents.education[row] as number,
      income: residents.income[row] as number,
      convicted: (residents.convictions[row] as number) & 1,
      role: residents.role[row] as number,
      estate: dwelling < 0 ? -1 : (dwellings.estate[dwelling] as number),
      dwelling: dwelling < 0 ? -1 : (dwellings.key[dwelling] as number),
      rooms: dwelling < 0 ? 0 : (dwellings.rooms[dwelling] as number),
      rent: dwelling < 0 ? 0 : (dwellings.rent[dwelling] as number),
    });
  }
  return byKey;
}

function dwellingsByKey({ dwellings, dwellingCount }: Population): Map<number, Record<string, number>> {
  const byKey = new Map<number, Record<string, number>>();
  for (let row = 0; row < dwellingCount; row++) {
    byKey.set(dwellings.key[row] as number, {
      estate: dwellings.estate[row] as number,
      tenure: dwellings.tenure[row] as number,
      state: dwellings.state[row] as number,
      rent: dwellings.rent[row] as number,
      let: (dwellings.household[row] as number) >= 0 ? 1 : 0,
    });
  }
  return byKey;
}

function differences(
  ours: ReadonlyMap<number, Record<string, number>>,
  theirs: ReadonlyMap<number, Record<string, number>>,
): readonly Difference[] {
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort((a, b) => a - b);
  return keys.flatMap((key) => {
    const [our, their] = [ours.get(key), theirs.get(key)];
    return JSON.stringify(our) === JSON.stringify(their) ? [] : [{ key, ours: our, theirs: their }];
  });
}
