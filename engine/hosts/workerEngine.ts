import { runTask } from '../simulation/sampledRun.ts';
import { keepSynthesis, synthesisOf } from '../simulation/synthesisOf.ts';
import type { WorkerEngine } from './workerSide.ts';

/** The engine that workers run. */
export const workerEngine: WorkerEngine = { run: runTask, synthesisOf, keepSynthesis };
