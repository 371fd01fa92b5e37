import { wrap } from 'comlink';
import { type BrowserResults, browserResults } from './browserResults.ts';
import type { KeepingSide } from './keepingWorker.ts';
import { stopSignal } from './workerDoor.ts';

/**
 * As `browserResults`, but what is to be kept is turned into bytes and packed on a worker of its own, which is started with the first of it: that is half
 * a second's work for an ensemble, and the page has a hand to follow. Where the worker can't be had nothing is kept, and nothing else changes.
 */
export function resultsKeptApart(code: string | undefined): BrowserResults {
  let opened: ReturnType<typeof openWorker> | undefined;
  return {
    ...browserResults(code),
    async keep(key, part) {
      if (code === undefined) return;
      try {
        opened ??= openWorker();
        await Promise.race([opened.side.keep(code, key, part), opened.stopped]);
      } catch {
        // a worker that failed is not started again: what failed once would fail with every part
      }
    },
  };
}

function openWorker() {
  const worker = new Worker(new URL('./keepingWorker.ts', import.meta.url), { type: 'module' });
  const { stopped, stop } = stopSignal();
  worker.addEventListener('error', (event) => stop(event.message || 'error'));
  worker.addEventListener('messageerror', () => stop('a message could not be read'));
  return { side: wrap<KeepingSide>(worker), stopped };
}
