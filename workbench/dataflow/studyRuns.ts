import { gently, keepOn, type ResultShelf, takeKept } from '../../engine/hosts/browser.ts';
import { type Ensemble, mergingEnsembles, type Task, taskKey } from '../../engine/index.ts';

/** Room for runs of studies that have no answer yet, bytes; those used longest ago go first. */
const mostBytes = 200 * 1024 ** 2;

/** Runs after which what has come is kept, so that little is lost when the page is left in the midst of a study. */
const runsBetweenKeeping = 24;

/**
 * Runs of studies that have not been answered, by the name of the task they are runs of: a study that is stopped and started again goes on
 * where it was, and so does one whose page was left or loaded anew. Kept in memory while the page is open, and on a shelf that outlives it
 * until the study is answered; whole answers are kept elsewhere.
 */
export class StudyRuns {
  readonly #shelf: ResultShelf | undefined;
  readonly #room: number;
  readonly #kept = new Map<string, Ensemble>();
  #last: Promise<void> = Promise.resolve();

  constructor(shelf?: ResultShelf, room = mostBytes) {
    this.#shelf = shelf;
    this.#room = room;
  }

  /**
   * Runs a task but for the runs of it that are kept, and keeps what comes of it, all or a part.
   * @param told how many of its runs are kept, before any other is run
   * @param simulate asked for the missing runs, some at a time, and told how many it has given before; not at all where none is missing
   * @returns all that is there now: fewer runs than asked for where it was stopped
   * @throws as `simulate` does
   */
  async complete(
    task: Task,
    told: (kept: number) => void,
    simulate: (missing: Task, given: number) => Promise<Ensemble>,
  ): Promise<{ readonly ensemble: Ensemble; readonly key: string }> {
    const key = taskKey(task);
    let whole = this.#of(key, task) ?? (await this.#fromShelf(key, task));
    const have = new Set(whole?.replicates);
    const missing = task.replicates.filter((run) => !have.has(run));
    told(have.size);
    for (let given = 0; given < missing.length; given += runsBetweenKeeping) {
      const replicates = missing.slice(given, given + runsBetweenKeeping);
      const come = await simulate({ ...task, replicates }, given);
      whole = whole ? await gently(mergingEnsembles([whole, come])) : come;
      this.#keep(key, whole);
      this.#put(key, come);
      if (come.replicates.length < replicates.length) break;
    }
    if (!whole) throw new RangeError('a task without runs has no results');
    return { ensemble: whole, key };
  }

  /** Lets go of the runs of tasks whose study is answered. */
  forget(keys: Iterable<string>): void {
    const shelf = this.#shelf;
    for (const key of keys) {
      this.#kept.delete(key);
      if (!shelf) continue;
      this.#last = this.#last.then(async () => {
        for (const part of await shelf.list(key)) await shelf.drop(key, part);
      });
    }
  }

  /** Resolves when all that was to be kept or let go has been. */
  whenKept(): Promise<void> {
    return this.#last;
  }

  /** What is kept of a task, where it holds no other runs than those asked for. */
  #of(key: string, task: Task): Ensemble | undefined {
    const kept = this.#kept.get(key);
    const asked = new Set(task.replicates);
    return kept?.replicates.every((run) => asked.has(run)) ? kept : undefined;
  }

  /** What an earlier page left of a task. */
  async #fromShelf(key: string, task: Task): Promise<Ensemble | undefined> {
    const parts = this.#shelf ? await takeKept(this.#shelf, key, task) : [];
    return parts.length > 0 ? gently(mergingEnsembles(parts)) : undefined;
  }

  /** Puts runs on the shelf, one part at a time. Nobody waits for it. */
  #put(key: string, part: Ensemble): void {
    const shelf = this.#shelf;
    if (!shelf) return;
    this.#last = this.#last.then(() => keepOn(shelf, key, part));
  }

  #keep(key: string, ensemble: Ensemble): void {
    this.#kept.delete(key);
    this.#kept.set(key, ensemble);
    let sum = 0;
    for (const [other, { strategies }] of [...this.#kept].reverse()) {
      for (const { counts, claimed = [], sums, ledgerBatches = [] } of strategies) {
        for (const array of [...counts, ...claimed, ...Object.values(sums), ...ledgerBatches])
          sum += array?.byteLength ?? 0;
      }
      if (sum > this.#room) this.#kept.delete(other);
    }
  }
}
