import type { Ensemble, LedgerBatch, StrategyResult } from '../simulation/ensemble.ts';
import { batchOf, ledgerBatchesOf } from '../simulation/ledgerBatches.ts';

/** The counts and the ledger of a strategy, summed over runs: all of them, or all but a batch. Whole numbers, so in any order. */
export interface LedgerView {
  /** laid out as one replicate's */
  readonly counts: Float64Array;
  /** runs summed over */
  readonly runs: number;
  /** a cell of the ledger, by its index */
  cell(index: number): number;
}

/** Counts and ledger over all runs. */
export function wholeLedger(result: StrategyResult): LedgerView {
  const { ledger } = result.sums;
  return { counts: summedCounts(result), runs: result.counts.length, cell: (index) => ledger[index] ?? 0 };
}

/**
 * Counts and ledger over all runs but those of one batch, for every batch with runs: what a jackknife needs.
 * @returns undefined where the result doesn't tell its batches apart, or has one only
 */
export function ledgersWithout(
  { replicates }: Pick<Ensemble, 'replicates'>,
  result: StrategyResult,
): readonly LedgerView[] | undefined {
  const batches = ledgerBatchesOf(replicates, result);
  if (!batches) return undefined;
  const { ledger } = result.sums;
  const whole = summedCounts(result);
  const views = batches.flatMap((own: LedgerBatch | undefined, batch): LedgerView[] => {
    if (!own) return [];
    const counts = whole.slice();
    let left = 0;
    result.counts.forEach((replicate, position) => {
      if (batchOf(replicates[position] ?? Number.NaN) !== batch) return;
      left++;
      for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) - (replicate[i] as number);
    });
    return [{ counts, runs: result.counts.length - left, cell: (index) => (ledger[index] ?? 0) - (own[index] ?? 0) }];
  });
  return views.length < 2 ? undefined : views;
}

/** The counts of a strategy summed over its replicates, laid out as one replicate's. Whole numbers, so in any order. */
export function summedCounts({ counts }: Pick<StrategyResult, 'counts'>): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  for (const replicate of counts) {
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (replicate[i] ?? 0);
  }
  return sums;
}
