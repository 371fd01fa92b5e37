import type { World } from '../population/world.ts';
import { ageing } from '../processes/ageing.ts';
import { RunCancelled } from './replicate.ts';
import { runTask } from './sampledRun.ts';
import type { Task } from './task.ts';
import { processes } from './year.ts';

/** One step of a run: a process of a year, and the population as it left it. */
export interface Step {
  readonly year: number;
  readonly process: string;
}

/** Every step of a year, whatever a scenario switches off: so that two runs are held side by side step by step. */
const steps: readonly string[] = [ageing.name, ...processes.map(({ name }) => name), 'housing', 'closing'];

/**
 * Reads something of the world after every step of one strategy on one luck. A step that the strategy switches off leaves what was read before it.
 * @param visit told of every step in order; where it says `true`, the run ends there
 * @throws RangeError where the task has no such strategy
 */
export function walk<T>(
  task: Task,
  strategy: string,
  run: number,
  read: (world: World, step: Step) => T,
  visit: (step: Step, read: T, index: number) => boolean | undefined,
): void {
  const strategies = task.strategies.filter(({ id }) => id === strategy);
  if (strategies.length === 0) throw new RangeError(`no strategy ${strategy}`);
  let index = 0;
  let last: T | undefined;
  let isOver = false;
  const tell = (step: Step, value: T): void => {
    if (isOver) return;
    isOver = visit(step, value, index++) === true;
  };
  const onStep = (year: number, process: string, world: World): void => {
    for (let at = index % steps.length; steps[at] !== process; at++) {
      if (at >= steps.length) throw new Error(`${process} is no step of the year`);
      tell({ year, process: steps[at] as string }, last as T);
    }
    if (isOver) return;
    last = read(world, { year, process });
    tell({ year, process }, last);
  };
  try {
    runTask({ ...task, strategies, replicates: [run] }, { onStep, interrupted: () => isOver });
  } catch (error) {
    if (!(isOver && error instanceof RunCancelled)) throw error;
  }
}
