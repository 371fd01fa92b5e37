import type { Remote } from 'comlink';
import type { HostError } from './hostError.ts';
import type { WorkerSide } from './workerSide.ts';

/** A running worker as its host sees it: what it can be asked, and how it stops. */
export interface WorkerDoor {
  readonly side: Remote<WorkerSide>;
  /** never resolves; rejects when the worker stops by itself or is ended, since no answer comes after that */
  readonly stopped: Promise<never>;
  end(): Promise<void>;
}

/** Starts a worker. */
export type OpenWorker = () => WorkerDoor;

/** The worker stopped before it had answered. */
export class WorkerStopped extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'WorkerStopped';
  }
}

/** A promise that only fails, and the verb that makes it fail; unheard failures are no fault. */
export function stopSignal(): { readonly stopped: Promise<never>; stop(reason: string): void } {
  let fail: (reason: Error | HostError) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    fail = reject;
  });
  stopped.catch(() => {});
  return { stopped, stop: (reason) => fail(new WorkerStopped(reason)) };
}
