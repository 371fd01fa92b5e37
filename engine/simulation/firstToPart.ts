import { lifeIn } from './lives.ts';
import type { Task } from './task.ts';
import { walk } from './traceSteps.ts';

/**
 * Whose life is the first to be another at a year's end, of some residents: the lowest key among those who part in the same year.
 * @param keys chance keys
 * @returns undefined where all their lives are the same
 */
export function firstToPart(
  task: Task,
  ours: string,
  theirs: string,
  run: number,
  keys: readonly number[],
): number | undefined {
  const [our, their] = [yearEnds(task, ours, run, keys), yearEnds(task, theirs, run, keys)];
  for (const [year, lives] of our.entries()) {
    const parted = [...keys].sort((a, b) => a - b).find((key) => lives.get(key) !== their[year]?.get(key));
    if (parted !== undefined) return parted;
  }
  return undefined;
}

function yearEnds(
  task: Task,
  strategy: string,
  run: number,
  keys: readonly number[],
): readonly ReadonlyMap<number, string>[] {
  const asked = new Set(keys);
  const ends: ReadonlyMap<number, string>[] = [];
  walk(
    task,
    strategy,
    run,
    (world, { process }) => {
      const lives = new Map<number, string>();
      if (process !== 'closing') return lives;
      const { residents, residentCount } = world.population;
      for (let row = 0; row < residentCount; row++) {
        const key = residents.key[row] as number;
        if (asked.has(key)) lives.set(key, JSON.stringify(lifeIn(world, row)));
      }
      return lives;
    },
    ({ process }, lives) => {
      if (process === 'closing') ends.push(lives);
      return undefined;
    },
  );
  return ends;
}
