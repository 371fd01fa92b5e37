import type { Ensemble, LedgerBatch, StrategyResult } from './ensemble.ts';

/**
 * Batches that runs are dealt into, by their numbers, for the error of what is known of the ledger's sums only. Eleven are enough for an
 * error to be trusted (ten degrees of freedom) and few enough to keep; a prime falls into step with no usual number of draws.
 */
export const batchCount = 11;

/** Number of a run's batch: it depends on the run alone, so batches are the same however the runs are cut and in whatever order they come. */
export function batchOf(run: number): number {
  return run % batchCount;
}

/**
 * The ledger by batch of a result: as kept, or the one ledger there is where all runs are in one batch.
 * @returns undefined where batches were never told apart
 */
export function ledgerBatchesOf(
  replicates: readonly number[],
  { sums, ledgerBatches }: Pick<StrategyResult, 'sums' | 'ledgerBatches'>,
): StrategyResult['ledgerBatches'] {
  if (ledgerBatches) return ledgerBatches;
  const [own, ...others] = [...new Set(replicates.map(batchOf))];
  if (own === undefined || others.length > 0) return undefined;
  return Array.from({ length: batchCount }, (_, batch) => (batch === own ? sums.ledger : undefined));
}

/**
 * The batches of several parts put together, a ledger a step: sums of whole numbers, so in any order.
 * @returns undefined where all runs are in one batch, which the whole ledger then is, and where some part doesn't tell its batches apart
 */
export function* mergingBatches(
  parts: readonly Pick<Ensemble, 'replicates'>[],
  pieces: readonly StrategyResult[],
): Generator<undefined, StrategyResult['ledgerBatches'], undefined> {
  const known = pieces.map((piece, p) => ledgerBatchesOf((parts[p] as Ensemble).replicates, piece));
  if (known.some((batches) => batches === undefined)) return undefined;
  const byBatch = Array.from({ length: batchCount }, (_, batch) => known.flatMap((batches) => batches?.[batch] ?? []));
  if (byBatch.filter((ledgers) => ledgers.length > 0).length < 2) return undefined;
  const merged: (LedgerBatch | undefined)[] = [];
  for (const ledgers of byBatch) {
    merged.push(yield* summingNarrowly(ledgers));
  }
  return merged;
}

/** Sums in half the room where they fit, as all but kroner do: whole numbers either way, so nothing is lost. */
function* summingNarrowly(ledgers: readonly LedgerBatch[]): Generator<undefined, LedgerBatch | undefined, undefined> {
  const [first, ...rest] = ledgers;
  if (!first || (rest.length === 0 && first instanceof Int32Array)) return first;
  const sum = Float64Array.from(first);
  yield undefined;
  for (const ledger of rest) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (ledger[i] as number);
    yield undefined;
  }
  return sum.every((value) => value === (value | 0)) ? Int32Array.from(sum) : sum;
}
