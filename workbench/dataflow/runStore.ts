import type { Run } from './run.ts';

/** Keeps the latest runs by inputs hash, so that undo and going back to an earlier lever are instant. */
export class RunStore {
  readonly #limit: number;
  readonly #runs = new Map<string, Run>();

  /** @param limit runs kept; the one that was used longest ago goes first */
  constructor(limit = 48) {
    this.#limit = limit;
  }

  get(hash: string): Run | undefined {
    const run = this.#runs.get(hash);
    if (run) {
      this.#runs.delete(hash);
      this.#runs.set(hash, run);
    }
    return run;
  }

  set(hash: string, run: Run): void {
    this.#runs.delete(hash);
    this.#runs.set(hash, run);
    for (const oldest of this.#runs.keys()) {
      if (this.#runs.size <= this.#limit) break;
      this.#runs.delete(oldest);
    }
  }

  clear(): void {
    this.#runs.clear();
  }
}
