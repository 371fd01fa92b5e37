import type { Run } from './run.ts';

/** A strategy's first replicate while it is run: its own counts for the years that have closed, those of the run before, or a guess, for the others. */
export class GrowingRun {
  readonly #reference: Run;
  readonly #counts: Float64Array;

  /**
   * @param reference the run that the new one is held against
   * @param guess counts for the years that haven't closed, where more is known of them than how they were before
   */
  constructor(reference: Run, guess?: Float64Array) {
    this.#reference = reference;
    this.#counts = (guess ?? reference.first.counts[0] ?? new Float64Array()).slice();
  }

  /**
   * Takes a year's counts. What isn't counts stays as it was in the run before until the replicate is whole.
   * @param yearIndex place of the year among the run's, from 0
   * @param counts laid out as a year of `Projection.counts`
   */
  take(yearIndex: number, counts: Float64Array): Run {
    this.#counts.set(counts, yearIndex * counts.length);
    return this.run();
  }

  /** The run as far as it has come. */
  run(): Run {
    const { ensemble, first } = this.#reference;
    const [result] = ensemble.strategies;
    if (!result) throw new Error('a run holds one strategy');
    const own = { ...first, strategy: result.strategy, counts: [this.#counts.slice()] };
    return { ensemble: { ...ensemble, replicates: ensemble.replicates.slice(0, 1), strategies: [own] }, first: own };
  }
}
