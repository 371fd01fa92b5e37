import { type Ensemble, type StrategyResult, type SummedArray, summedArrays } from './ensemble.ts';
import { atOnce } from './inSteps.ts';
import { mergingBatches } from './ledgerBatches.ts';

/**
 * One ensemble from parts that ran different replicates of the same task. Replicates are put in ascending order and sums are of
 * whole numbers, so neither the order of the parts nor how they were cut matters.
 * @throws Error for parts of different tasks, or a replicate that occurs twice
 */
export function mergeEnsembles(parts: readonly Ensemble[]): Ensemble {
  return atOnce(mergingEnsembles(parts));
}

/** The same in steps of some milliseconds, for a host that hears its user meanwhile. */
export function* mergingEnsembles(parts: readonly Ensemble[]): Generator<undefined, Ensemble, undefined> {
  const first = parts[0];
  if (!first) throw new Error('no ensemble to merge');
  for (const part of parts) {
    if (
      part.seed !== first.seed ||
      part.packHash !== first.packHash ||
      part.engineVersion !== first.engineVersion ||
      part.strategies.length !== first.strategies.length ||
      JSON.stringify(part.sampling) !== JSON.stringify(first.sampling)
    ) {
      throw new Error('ensembles of different tasks cannot be merged');
    }
  }
  const runs = parts
    .flatMap((part, p) => part.replicates.map((replicate, position) => ({ replicate, p, position })))
    .sort((a, b) => a.replicate - b.replicate);
  runs.forEach(({ replicate }, i) => {
    if (i > 0 && runs[i - 1]?.replicate === replicate) throw new Error(`replicate ${replicate} occurs twice`);
  });
  const strategies: StrategyResult[] = [];
  for (const [s, { strategy }] of first.strategies.entries()) {
    const pieces = parts.map((part) => part.strategies[s] as StrategyResult);
    const ledgerBatches = yield* mergingBatches(parts, pieces);
    const sums = {} as Record<SummedArray, Float64Array>;
    for (const name of summedArrays) {
      sums[name] = yield* adding(pieces.map((piece) => piece.sums[name]));
    }
    strategies.push({
      strategy,
      counts: runs.map(({ p, position }) => (pieces[p] as StrategyResult).counts[position] as Float64Array),
      ...(pieces.every(({ claimed }) => claimed) && {
        claimed: runs.map(({ p, position }) => pieces[p]?.claimed?.[position] as Float64Array),
      }),
      sums,
      ...(ledgerBatches && { ledgerBatches }),
    });
  }
  return { ...first, replicates: runs.map(({ replicate }) => replicate), strategies };
}

/** Adds arrays up, one a step: of many parts even one sum takes longer than a user should wait to be heard. */
function* adding(arrays: readonly Float64Array[]): Generator<undefined, Float64Array, undefined> {
  const [first, ...rest] = arrays as [Float64Array, ...Float64Array[]];
  const sum = first.slice();
  yield undefined;
  for (const array of rest) {
    if (array.length !== sum.length) throw new Error(`sums of ${array.length} and ${sum.length} cells cannot be added`);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (array[i] as number);
    yield undefined;
  }
  return sum;
}
