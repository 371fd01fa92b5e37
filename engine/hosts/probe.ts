import type { Task } from '../simulation/task.ts';
import type { EnsembleExecutor } from './executor.ts';
import { abortError } from './hostError.ts';

/** What a run is measured with. */
export interface ProbeTools {
  /** starts one worker */
  start(): EnsembleExecutor;
  /** a clock */
  seconds(): number;
}

/**
 * Seconds that one core takes for one run of all strategies. The first run makes the residents and warms the code up, as a worker does
 * once; the second is measured.
 */
export async function secondsPerRunOf(
  task: Task,
  { start, seconds }: ProbeTools,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  const executor = start();
  try {
    const [first = 0, second = first] = task.replicates;
    await executor.run({ ...task, replicates: [first] }, { signal });
    const began = seconds();
    await executor.run({ ...task, replicates: [second] }, { signal });
    const passed = seconds() - began;
    if (signal.aborted) throw abortError();
    return passed;
  } finally {
    await executor.close();
  }
}
