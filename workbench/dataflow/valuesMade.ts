import { type Signal, signal } from '@preact/signals-core';
import { type FirstResults, ownKey, type Strategy } from '../../engine/index.ts';
import { hashOf, type ProjectionInputs, taskOf } from './projectionInputs.ts';

/**
 * Counts of first replicates that were made with the site, of the values that levers of its own document may be moved to. Found by what decides a
 * run, so that they serve whatever document asks the same, and none that asks anything else.
 */
export class ValuesMade {
  /** as the site has them; undefined until they have come, and where it has none */
  readonly results: Signal<FirstResults | undefined> = signal(undefined);
  /** by inputs hash, since the key under which the site has them is dear to make */
  readonly #found = new Map<string, Float64Array | undefined>();

  /** The counts of a strategy's first replicate, laid out as `Projection.counts`. */
  countsOf(strategy: Strategy, inputs: ProjectionInputs): Float64Array | undefined {
    const results = this.results.peek();
    if (!results) return undefined;
    const hash = hashOf(strategy, inputs);
    if (!this.#found.has(hash)) {
      const { strategies: _, replicates: __, ...task } = taskOf(inputs, [], []);
      this.#found.set(hash, results.counts.get(ownKey(strategy, task))?.[0]);
    }
    return this.#found.get(hash);
  }
}
