import { countCells } from '../criteria/tally.ts';
import { claimFigures } from '../simulation/carryingLog.ts';
import { type Ensemble, type LedgerBatch, summedArrays } from '../simulation/ensemble.ts';
import { UnreadableEnsemble } from '../simulation/ensembleBytes.ts';
import { atOnce } from '../simulation/inSteps.ts';
import { batchCount } from '../simulation/ledgerBatches.ts';
import type { Task } from '../simulation/task.ts';

/**
 * Refuses an ensemble that is not the given runs of a task: results come from other machines, and one of wrong shape would be
 * counted as numbers.
 * @throws UnreadableEnsemble with what is wrong
 */
export function checkPart(ensemble: Ensemble, task: Omit<Task, 'replicates'>, runs: readonly number[]): void {
  atOnce(checkingPart(ensemble, task, runs));
}

/** The same in steps of some milliseconds, for a host that hears its user meanwhile. */
export function* checkingPart(
  ensemble: Ensemble,
  task: Omit<Task, 'replicates'>,
  runs: readonly number[],
): Generator<undefined, void, undefined> {
  const fault = yield* findingFault(ensemble, task, runs);
  if (fault !== undefined) throw new UnreadableEnsemble(fault);
}

function* findingFault(
  { shape, seed, packHash, replicates, strategies, sampling }: Ensemble,
  task: Omit<Task, 'replicates'>,
  runs: readonly number[],
): Generator<undefined, string | undefined, undefined> {
  if (packHash !== task.pack.hash) return `it is of pack ${packHash}, not ${task.pack.hash}`;
  if (seed !== task.seed) return `it has the seed ${seed}, not ${task.seed}`;
  if (replicates.join() !== runs.join()) return `it holds the runs ${replicates.join()}, not ${runs.join()}`;
  const years = Array.from({ length: task.to - task.from + 1 }, (_, year) => task.from + year);
  if (shape.years.join() !== years.join()) return `its years are ${shape.years.join()}, not ${years.join()}`;
  const ids = task.strategies.map(({ id }) => id);
  const found = strategies.map(({ strategy }) => strategy.id);
  if (found.join() !== ids.join()) return `its strategies are ${found.join()}, not ${ids.join()}`;
  if (JSON.stringify(sampling) !== JSON.stringify(task.sampling)) return 'its parameters are drawn in another way';
  const cells = years.length * task.pack.geography.estates.length * countCells;
  for (const [s, { strategy, counts, claimed = [], sums, ledgerBatches }] of strategies.entries()) {
    if (counts.length !== runs.length) return `${strategy.id} has counts of ${counts.length} runs, not ${runs.length}`;
    const odd = counts.find((array) => array.length !== cells);
    if (odd) return `${strategy.id} has ${odd.length} counts in a run, not ${cells}`;
    const claims = years.length * (task.strategies[s]?.claims?.length ?? 0) * claimFigures.length;
    const told = claims > 0 ? runs.length : 0;
    if (claimed.length !== told || claimed.some((array) => array.length !== claims)) {
      return `${strategy.id} doesn't tell of its claims run by run`;
    }
    const missing = summedArrays.find((name) => !(sums[name] instanceof Float64Array));
    if (missing) return `${strategy.id} has no sums of ${missing}`;
    if (ledgerBatches && !addUp(ledgerBatches, sums.ledger)) {
      return `${strategy.id} has ledgers by batch that don't sum to the whole one`;
    }
    yield undefined;
    for (const array of [...counts, ...Object.values(sums)]) {
      if (!array.every(Number.isFinite)) return `${strategy.id} has counts that are no numbers`;
      yield undefined;
    }
  }
  return undefined;
}

function addUp(batches: readonly (LedgerBatch | undefined)[], whole: Float64Array): boolean {
  const ledgers = batches.filter((ledger) => ledger !== undefined);
  return (
    batches.length === batchCount &&
    ledgers.every(({ length }) => length === whole.length) &&
    whole.every((sum, i) => ledgers.reduce((total, ledger) => total + (ledger[i] as number), 0) === sum)
  );
}
