import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import { threadEndpoint } from './threadEndpoint.ts';
import { stopSignal } from './workerDoor.ts';

/** A running thread: what it can be asked, how it stops, and how it is ended. */
export interface ThreadDoor<Side> {
  readonly side: Remote<Side>;
  /** never resolves; rejects when the thread stops by itself or is ended, since no answer comes after that */
  readonly stopped: Promise<never>;
  end(): Promise<void>;
}

/** Starts a thread. @param entry its built code */
export function openThread<Side>(entry: URL): ThreadDoor<Side> {
  const worker = new Worker(entry);
  const { stopped, stop } = stopSignal();
  worker.on('error', (error: Error) => stop(error.message));
  worker.on('messageerror', (error: Error) => stop(error.message));
  worker.on('exit', (code) => stop(`exit code ${code}`));
  return {
    side: wrap<Side>(threadEndpoint(worker)),
    stopped,
    async end() {
      stop('ended');
      await worker.terminate();
    },
  };
}
