import { type Ensemble, type StrategyResult, type SummedArray, summedArrays } from '../../engine/index.ts';
import type { Run } from './run.ts';
import { sumsWhenRead } from './sumsWhenRead.ts';

/** An array without its zeros, which most of a single replicate's sums are. */
interface Sparse {
  readonly length: number;
  readonly at: Uint32Array;
  readonly values: Float64Array | Int32Array;
}

interface SparseRun {
  /** the run's ensemble without its strategy's result */
  readonly about: Omit<Ensemble, 'strategies'>;
  readonly strategy: StrategyResult['strategy'];
  readonly counts: Float64Array;
  readonly claimed: StrategyResult['claimed'];
  readonly sums: Readonly<Record<SummedArray, Sparse>>;
}

/** Runs of one replicate by inputs hash, an eighth of the size they are used in: a lever has dozens of values, and a run is 4 MB. */
export class SparseRuns {
  readonly #limit: number;
  readonly #runs = new Map<string, SparseRun>();

  /** @param limit runs kept; the one that came first goes first */
  constructor(limit = 200) {
    this.#limit = limit;
  }

  set(hash: string, { ensemble, first }: Run): void {
    const [counts] = first.counts;
    if (!counts || ensemble.replicates.length !== 1) throw new Error('a run ahead is of one replicate');
    const { strategies: _, ...about } = ensemble;
    const sums = Object.fromEntries(summedArrays.map((name) => [name, sparse(first.sums[name])]));
    this.#runs.delete(hash);
    this.#runs.set(hash, {
      about,
      strategy: first.strategy,
      counts,
      claimed: first.claimed,
      sums: sums as Record<SummedArray, Sparse>,
    });
    for (const oldest of this.#runs.keys()) {
      if (this.#runs.size <= this.#limit) break;
      this.#runs.delete(oldest);
    }
  }

  get(hash: string): Run | undefined {
    const kept = this.#runs.get(hash);
    if (!kept) return undefined;
    const sums = sumsWhenRead((name) => whole(kept.sums[name]));
    const { strategy, counts, claimed } = kept;
    const first: StrategyResult = { strategy, counts: [counts], ...(claimed && { claimed }), sums };
    return { ensemble: { ...kept.about, strategies: [first] }, first };
  }

  /** The counts alone, laid out as `Projection.counts`. */
  countsOf(hash: string): Float64Array | undefined {
    return this.#runs.get(hash)?.counts;
  }
}

function sparse(array: Float64Array): Sparse {
  let size = 0;
  let isNarrow = true;
  for (const value of array) {
    if (value === 0) continue;
    size++;
    isNarrow &&= value === (value | 0);
  }
  const at = new Uint32Array(size);
  const values = isNarrow ? new Int32Array(size) : new Float64Array(size);
  let next = 0;
  for (let i = 0; i < array.length; i++) {
    const value = array[i] ?? 0;
    if (value === 0) continue;
    at[next] = i;
    values[next++] = value;
  }
  return { length: array.length, at, values };
}

function whole({ length, at, values }: Sparse): Float64Array {
  const array = new Float64Array(length);
  for (let i = 0; i < at.length; i++) array[at[i] ?? 0] = values[i] ?? 0;
  return array;
}
