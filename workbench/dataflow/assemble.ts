import type { Ensemble, Strategy, StrategyResult } from '../../engine/index.ts';
import { replicatesForSpread, shiftedResult } from './preview.ts';
import { type Run, resultOf } from './run.ts';
import { sumsWhenRead } from './sumsWhenRead.ts';

/** How far what is shown of a strategy is from the inputs on screen. */
export type Validity = 'fresh' | 'partial' | 'preview' | 'stale';

/** What the page has for one strategy. */
export interface Holding {
  readonly strategy: Strategy;
  /** run with the inputs on screen, perhaps not finished */
  readonly current?: Run | undefined;
  /** last finished run of this strategy, or else of one it can be held against */
  readonly reference?: Run | undefined;
}

/** An ensemble that figures are drawn from, with what can be said about each strategy in it. */
export interface Shown {
  readonly ensemble: Ensemble;
  readonly validity: ReadonlyMap<string, Validity>;
  /** the strategy whose first replicate is being run, and how far it has come: what lies after is as it was before */
  readonly reached?: { readonly strategy: string; readonly yearIndex: number };
  /** whether of some strategy the counts alone are known: what else is told of it is as it was before */
  readonly isCountsAlone?: boolean;
}

/**
 * Puts the strategies' runs together into one ensemble on common replicates. A strategy whose run isn't far enough is shown by
 * its reference, shifted by what is in; one without any current run stays as it was, marked stale.
 * @param wanted replicates asked for
 * @returns undefined while some strategy has nothing to show
 */
export function assemble(holdings: readonly Holding[], wanted: number): Shown | undefined {
  const validity = new Map<string, Validity>();
  const parts: { readonly ensemble: Ensemble; readonly result: StrategyResult }[] = [];
  for (const { strategy, current, reference } of holdings) {
    const done = current?.ensemble.replicates.length ?? 0;
    const isSpread = done >= Math.min(wanted, replicatesForSpread);
    if (current && (isSpread || !reference || reference.ensemble.replicates.length <= done)) {
      validity.set(strategy.id, done >= wanted ? 'fresh' : 'partial');
      parts.push({ ensemble: current.ensemble, result: resultOf(current, strategy) });
    } else if (current && reference) {
      validity.set(strategy.id, 'preview');
      const result = { ...shiftedResult(reference, current), strategy: resultOf(current, strategy).strategy };
      parts.push({ ensemble: reference.ensemble, result });
    } else if (reference) {
      validity.set(strategy.id, 'stale');
      parts.push({ ensemble: reference.ensemble, result: resultOf(reference, strategy) });
    } else {
      return undefined;
    }
  }
  const [head] = parts;
  if (!head) return undefined;
  const common = head.ensemble.replicates.filter((replicate) =>
    parts.every(({ ensemble }) => ensemble.replicates.includes(replicate)),
  );
  const strategies = parts.map(({ ensemble, result }) => restricted(result, ensemble.replicates, common));
  return { ensemble: { ...head.ensemble, replicates: common, strategies }, validity };
}

/** The result on fewer replicates. Sums are scaled, which is exact when nothing is left out; batches of runs can't be. */
function restricted(result: StrategyResult, has: readonly number[], keep: readonly number[]): StrategyResult {
  if (has.length === keep.length) return result;
  const counts = has.flatMap((replicate, i) => {
    const row = result.counts[i];
    return row && keep.includes(replicate) ? [row] : [];
  });
  const sums = sumsWhenRead((name) => result.sums[name].map((value) => Math.round((value * keep.length) / has.length)));
  const claimed = result.claimed?.filter((_, i) => keep.includes(has[i] ?? -1));
  return { strategy: result.strategy, counts, ...(claimed && { claimed }), sums };
}
