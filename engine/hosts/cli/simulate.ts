import type { Label } from '../../population/geography.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import type { EnsembleExecutor } from '../executor.ts';
import type { Locale } from './command.ts';
import { stoppedText } from './interruption.ts';
import { ProgressBar } from './progressBar.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs a task with a progress bar on a watched terminal, and says how much had finished where the user stopped it.
 * @param beginning what is said before there is anything to measure
 * @returns the ensemble of what finished, or undefined where the user stopped it before anything had
 */
export async function simulate(
  executor: EnsembleExecutor,
  task: Task,
  signal: AbortSignal,
  locale: Locale,
  terminal: Terminal,
  beginning: Label = { da: 'Danner beboere og begynder …', en: 'Making residents and beginning …' },
): Promise<Ensemble | undefined> {
  const bar = new ProgressBar(terminal, locale);
  const clear = () => bar.clear();
  signal.addEventListener('abort', clear);
  bar.announce(beginning.da, beginning.en);
  try {
    const ensemble = await executor.run(task, { signal, onProgress: (progress) => bar.show(progress) });
    const [finished, asked] = [ensemble.replicates.length, task.replicates.length];
    if (signal.aborted && finished < asked) terminal.report(stoppedText(finished, asked, locale));
    return ensemble;
  } catch (error) {
    if (signal.aborted && error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    signal.removeEventListener('abort', clear);
    bar.clear();
    await executor.close();
  }
}
