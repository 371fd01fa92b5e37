import type { ResultShelf } from '../../engine/hosts/browser.ts';
import { keepOn, takeKept } from '../../engine/hosts/browser.ts';
import { type Ensemble, mergeEnsembles, type OwnTask, ownKey, type Strategy } from '../../engine/index.ts';
import type { Run } from './run.ts';

/** A shelf that tells beforehand what is on it. */
export interface RunShelf extends ResultShelf {
  keys(): Promise<ReadonlySet<string>>;
}

/**
 * Runs that outlive the page, strategy by strategy: equal strategies share them whatever they are called, and more replicates are added to
 * those at hand.
 */
export class KeptRuns {
  readonly #shelf: RunShelf;
  readonly #whenFree: () => Promise<void>;
  readonly #keys: Promise<Set<string>>;
  /** parts that are on the shelf already, as far as this page knows */
  readonly #known = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  /** @param whenFree resolves when there is time to put something away: no hand is followed */
  constructor(shelf: RunShelf, whenFree: () => Promise<void> = async () => {}) {
    this.#whenFree = whenFree;
    this.#shelf = shelf;
    this.#keys = shelf.keys().then((keys) => new Set(keys));
  }

  /** What is kept of a strategy, of the replicates wanted; undefined where the first isn't among it. */
  async recall(strategy: Strategy, task: OwnTask, wanted: readonly number[]): Promise<Run | undefined> {
    const key = ownKey(strategy, task);
    if (!(await this.#keys).has(key)) return undefined;
    const parts = await takeKept(this.#shelf, key, { replicates: wanted });
    for (const { replicates } of parts) this.#known.add(markOf(key, replicates));
    const first = parts.find(({ replicates }) => replicates.length === 1 && replicates[0] === wanted[0])?.strategies[0];
    return first && { ensemble: mergeEnsembles(parts), first };
  }

  /** Keeps finished replicates of a strategy. Nobody waits for it, and nothing happens where it can't be done. */
  keep(strategy: Strategy, task: OwnTask, part: Ensemble): void {
    const key = ownKey(strategy, task);
    const mark = markOf(key, part.replicates);
    if (part.replicates.length === 0 || this.#known.has(mark)) return;
    this.#known.add(mark);
    this.#last = this.#last.then(async () => {
      (await this.#keys).add(key);
      await this.#whenFree();
      await keepOn(this.#shelf, key, part);
    });
  }

  /** Resolves when all that was to be kept is kept. */
  whenKept(): Promise<void> {
    return this.#last;
  }
}

function markOf(key: string, replicates: readonly number[]): string {
  return `${key} ${replicates.join()}`;
}
