import type { Task } from '../simulation/task.ts';

/**
 * Replicates in one piece of work. One keeps partial results balanced (every block holds all strategies), loses least when
 * work is cancelled, and costs a message of a few megabytes per second of simulation.
 */
const replicatesPerBlock = 1;

/**
 * Cuts a task into blocks of replicates, each with all strategies. The borders depend on the task alone, never on how many
 * workers there are or how fast they are, so that every host does the same pieces of work.
 */
export function splitIntoBlocks(task: Task): readonly Task[] {
  const blocks: Task[] = [];
  for (let first = 0; first < task.replicates.length; first += replicatesPerBlock) {
    blocks.push({ ...task, replicates: task.replicates.slice(first, first + replicatesPerBlock) });
  }
  return blocks;
}

/** Strategy-replicates in a task: the unit in which progress is told. */
export function strategyReplicates(task: Task): number {
  return task.strategies.length * task.replicates.length;
}
