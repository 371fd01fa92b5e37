import { type StrategyResult, type SummedArray, sharedArrays } from '../../engine/index.ts';
import type { Run } from './run.ts';
import { sumsWhenRead } from './sumsWhenRead.ts';

/** Replicates from which a strategy's own spread is shown instead of that of the run it is held against. */
export const replicatesForSpread = 10;

/**
 * What an ensemble would look like if every replicate changed as the finished ones did: the reference's replicates, shifted by
 * the mean paired difference. Common random numbers make that difference far less noisy than either run, so one replicate
 * moves the line to nearly where the ensemble puts it.
 * @param reference a finished run on the same seed, at best the strategy's own before the change
 * @param partial the changed strategy's run, with at least its first replicate
 */
export function shiftedResult(reference: Run, partial: Run): StrategyResult {
  const before = only(reference);
  const after = only(partial);
  const finished = new Map(partial.ensemble.replicates.map((replicate, i) => [replicate, after.counts[i]]));
  const shift = meanShift(reference, partial, before, after);
  const counts = reference.ensemble.replicates.map((replicate, i) => {
    const own = finished.get(replicate);
    return own ?? shifted(before.counts[i] ?? new Float64Array(shift.length), shift);
  });
  const { strategy, claimed } = after;
  return { strategy, counts, ...(claimed && { claimed }), sums: shiftedSums(reference, partial, before, after) };
}

function meanShift(reference: Run, partial: Run, before: StrategyResult, after: StrategyResult): Float64Array {
  const rows = new Map(reference.ensemble.replicates.map((replicate, i) => [replicate, before.counts[i]]));
  const shift = new Float64Array(after.counts[0]?.length ?? 0);
  let pairs = 0;
  partial.ensemble.replicates.forEach((replicate, i) => {
    const from = rows.get(replicate);
    const to = after.counts[i];
    if (!from || !to) return;
    pairs++;
    for (let at = 0; at < shift.length; at++) shift[at] = (shift[at] ?? 0) + (to[at] ?? 0) - (from[at] ?? 0);
  });
  if (pairs > 1) for (let at = 0; at < shift.length; at++) shift[at] = Math.round((shift[at] ?? 0) / pairs);
  return shift;
}

function shifted(counts: Float64Array, shift: Float64Array): Float64Array {
  // a loop, since this is run over every replicate while a lever is dragged
  const moved = new Float64Array(counts.length);
  for (let at = 0; at < moved.length; at++) moved[at] = Math.max(0, (counts[at] ?? 0) + (shift[at] ?? 0));
  return moved;
}

/** Sums can't be paired one by one, so they are shifted by the first replicate, or scaled once several are in. */
function shiftedSums(
  reference: Run,
  partial: Run,
  before: StrategyResult,
  after: StrategyResult,
): StrategyResult['sums'] {
  const wanted = reference.ensemble.replicates.length;
  const done = partial.ensemble.replicates.length;
  return sumsWhenRead((name) => {
    // a log is laid out as its own strategy is, which the reference may be unlike
    const isLog = !(sharedArrays as readonly SummedArray[]).includes(name);
    if (done >= replicatesForSpread || isLog)
      return after.sums[name].map((value) => Math.round((value * wanted) / done));
    const from = reference.first.sums[name];
    const to = partial.first.sums[name];
    const sums = before.sums[name].slice();
    for (let at = 0; at < sums.length; at++) {
      const change = (to[at] ?? 0) - (from[at] ?? 0);
      if (change !== 0) sums[at] = (sums[at] ?? 0) + wanted * change;
    }
    return sums;
  });
}

function only(run: Run): StrategyResult {
  const [result] = run.ensemble.strategies;
  if (!result) throw new Error('a run holds one strategy');
  return result;
}
