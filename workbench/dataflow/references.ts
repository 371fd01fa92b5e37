import type { Strategy } from '../../engine/index.ts';
import type { Run } from './run.ts';

/** Runs that newer ones are held against, by strategy: the last finished one, or the furthest before any has finished. */
export class References {
  readonly #runs = new Map<string, Run>();

  /** The run that a newer one of the strategy is held against: its own, else that of what it is compared with. */
  of({ id, parent }: Strategy): Run | undefined {
    return this.#runs.get(id) ?? this.#runs.get(parent ?? '');
  }

  /** Takes a finished run. */
  set(id: string, run: Run): void {
    this.#runs.set(id, run);
  }

  /** Takes a run where it has come as far as the one before: an ensemble needn't be finished. */
  setUnlessShorter(id: string, run: Run): void {
    const size = this.#runs.get(id)?.ensemble.replicates.length ?? 0;
    if (run.ensemble.replicates.length >= size) this.#runs.set(id, run);
  }

  clear(): void {
    this.#runs.clear();
  }
}
