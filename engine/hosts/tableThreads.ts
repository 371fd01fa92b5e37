import type { TableName } from '../analysis/tables.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { builtEntry } from './builtEntry.ts';
import type { TableForm, TableOutcome, TableSide } from './tableSide.ts';
import { openThread } from './threadDoor.ts';

/** A table that is on disk. */
export type TableOnDisk = Pick<Extract<TableOutcome, { readonly kind: 'written' }>, 'rows' | 'sha256'>;

/** Threads that share out the tables: the largest one takes a quarter of the time of all, so more would wait for it. */
const mostThreads = 2;

/** Bytes of results up to which each thread has a copy of its own; of larger ones there is one. */
const mostCopied = 256 * 2 ** 20;

/**
 * Makes the tables of an ensemble and writes them, in threads: this one stays free to hear Ctrl-C, and two tables are made at a time.
 * @param files path of each table
 * @param workers threads that may run at once
 * @param signal ends the threads, whatever they are at
 * @returns what was written, in the order of `files`
 * @throws the system's error where a file can't be written; the signal's reason. The other files may be there then
 */
export async function writeTables(
  files: readonly (readonly [name: TableName, path: string])[],
  ensemble: Ensemble,
  pack: Pack,
  form: TableForm,
  workers: number,
  signal?: AbortSignal,
): Promise<readonly TableOnDisk[]> {
  signal?.throwIfAborted();
  const interrupted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // told by whoever waits for an answer
  interrupted.catch(() => {});
  const waiting = files.map(([name, path], position) => ({ name, path, position }));
  waiting.sort((a, b) => placeOf(a.name) - placeOf(b.name));
  const written: TableOnDisk[] = [];
  const write = async () => {
    const { side, stopped, end } = openThread<TableSide>(builtEntry('tableThread'));
    const answered = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, stopped, interrupted]);
    try {
      await answered(side.begin({ ...ensemble, strategies: [] }, pack, form));
      // a strategy at a time, since this thread hears nothing while it copies
      for (const result of ensemble.strategies) await answered(side.takeStrategy(result));
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        written[next.position] = onDisk(await answered<TableOutcome>(side.write(next.name, next.path)));
      }
    } finally {
      await end();
    }
  };
  const threads = ensemble.strategies.reduce((sum, result) => sum + bytesOf(result), 0) > mostCopied ? 1 : mostThreads;
  const ended = await Promise.allSettled(Array.from({ length: Math.min(threads, workers) }, write));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return written;
}

/** The ones that take longest are begun first. */
const longest: readonly TableName[] = ['causes', 'differences', 'waterbed', 'criteria', 'lines', 'moves', 'ledger'];

function placeOf(name: TableName): number {
  const place = longest.indexOf(name);
  return place < 0 ? longest.length : place;
}

function onDisk(outcome: TableOutcome): TableOnDisk {
  if (outcome.kind === 'written') return { rows: outcome.rows, sha256: outcome.sha256 };
  const { message, code, syscall } = outcome;
  throw Object.assign(new Error(message), { code, syscall });
}

function bytesOf({ counts, claimed = [], sums, ledgerBatches = [] }: StrategyResult): number {
  const arrays = [...counts, ...claimed, ...Object.values(sums), ...ledgerBatches];
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}
