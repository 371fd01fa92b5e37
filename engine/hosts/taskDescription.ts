import type { Task } from '../simulation/task.ts';
import { taskKey } from '../simulation/taskKey.ts';
import { engineLabel } from './engineLabel.ts';
import { digestOf, encodeStructure } from './structureBytes.ts';

/** A task without its runs, as it is handed from machine to machine. */
export interface TaskDescription {
  /** name of the task for an engine: jobs, results and parts of the same name belong together */
  readonly key: string;
  /** label of the engine whose results are wanted */
  readonly engine: string;
  readonly packDigest: string;
  readonly packContent: Uint8Array<ArrayBuffer>;
  /** all but pack and runs */
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Describes a task. The key holds engine, pack and all that is asked but the runs, each by its content. */
export function describeTask(task: Omit<Task, 'replicates'>, engine = engineLabel()): TaskDescription {
  const { pack, ...asked } = task;
  const { replicates: _, ...rest } = asked as Omit<Task, 'pack'>;
  const packContent = encodeStructure(pack);
  const content = encodeStructure(rest);
  const packDigest = digestOf(packContent);
  const key = digestOf([engine, taskKey(task), packDigest, digestOf(content)].join('\n'));
  return { key, engine, packDigest, packContent, content };
}
