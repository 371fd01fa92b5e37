import { type Ensemble, mergeEnsembles, type Task, taskKey } from '../../engine/index.ts';

/** Room for runs of studies that have no answer yet, bytes; those used longest ago go first. */
const mostBytes = 200 * 1024 ** 2;

/**
 * Runs of studies that have not been answered, by the name of the task they are runs of: a study that is stopped and started again goes on
 * where it was. Kept while the page is open; whole answers are kept elsewhere.
 */
export class StudyRuns {
  readonly #room: number;
  readonly #kept = new Map<string, Ensemble>();

  constructor(room = mostBytes) {
    this.#room = room;
  }

  /**
   * Runs a task but for the runs of it that are kept, and keeps what comes of it, all or a part.
   * @param told how many of its runs are kept, before any other is run
   * @param simulate asked for the missing runs; not at all where none is missing
   * @returns all that is there now: fewer runs than asked for where it was stopped
   * @throws as `simulate` does
   */
  async complete(
    task: Task,
    told: (kept: number) => void,
    simulate: (missing: Task) => Promise<Ensemble>,
  ): Promise<{ readonly ensemble: Ensemble; readonly key: string }> {
    const key = taskKey(task);
    const before = this.#of(key, task);
    const have = new Set(before?.replicates);
    const missing = task.replicates.filter((run) => !have.has(run));
    told(have.size);
    if (before && missing.length === 0) return { ensemble: before, key };
    const come = await simulate({ ...task, replicates: missing });
    const ensemble = before ? mergeEnsembles([before, come]) : come;
    this.#keep(key, ensemble);
    return { ensemble, key };
  }

  /** Lets go of the runs of tasks whose study is answered. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) this.#kept.delete(key);
  }

  /** What is kept of a task, where it holds no other runs than those asked for. */
  #of(key: string, task: Task): Ensemble | undefined {
    const kept = this.#kept.get(key);
    const asked = new Set(task.replicates);
    return kept?.replicates.every((run) => asked.has(run)) ? kept : undefined;
  }

  #keep(key: string, ensemble: Ensemble): void {
    this.#kept.delete(key);
    this.#kept.set(key, ensemble);
    let sum = 0;
    for (const [other, { strategies }] of [...this.#kept].reverse()) {
      for (const { counts, sums, ledgerBatches = [] } of strategies) {
        for (const array of [...counts, ...Object.values(sums), ...ledgerBatches]) sum += array?.byteLength ?? 0;
      }
      if (sum > this.#room) this.#kept.delete(other);
    }
  }
}
