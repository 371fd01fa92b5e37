import type { Ensemble } from '../simulation/ensemble.ts';
import { decodingEnsemble, encodingEnsemble } from '../simulation/ensembleBytes.ts';
import { mergeEnsembles, mergingEnsembles } from '../simulation/merge.ts';
import type { Task } from '../simulation/task.ts';
import { taskKey } from '../simulation/taskKey.ts';
import type { EnsembleExecutor } from './executor.ts';
import { gently } from './gently.ts';
import { abortError } from './hostError.ts';

/** A finished part of a task on a shelf: some of its runs. */
export interface KeptPart {
  readonly name: string;
  /** run numbers, ascending */
  readonly runs: readonly number[];
}

/**
 * Somewhere that results outlive the host, such as a folder or the browser's store, addressed by what they are results of. No verb
 * throws: a shelf that fails is an empty one.
 */
export interface ResultShelf {
  /** parts kept under a task's key */
  list(key: string): Promise<readonly KeptPart[]>;
  take(key: string, part: KeptPart): Promise<Uint8Array | undefined>;
  put(key: string, runs: readonly number[], bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(key: string, part: KeptPart): Promise<void>;
  /** puts a part that the host hasn't turned into bytes, where the shelf has somewhere else than the host's own thread to do that */
  keep?(key: string, part: Ensemble): Promise<void>;
}

/** Runs after which what has finished is kept, so that little is lost when the host stops. */
const runsBetweenKeeping = 50;

/**
 * An executor that remembers: runs that are on the shelf are taken from it, only the others are carried out, and all of them are
 * kept; those of a stopped task are surely there once it is closed. So 100 runs become 1,000 by running 900, and a run that was stopped
 * goes on where it stopped, with the same bytes.
 */
export function rememberingExecutor(inner: EnsembleExecutor, shelf: ResultShelf): EnsembleExecutor {
  let keeping: Promise<void> | undefined;
  return {
    async run(task, options = {}) {
      const key = taskKey(task);
      const before = await takeKept(shelf, key, task);
      const have = new Set(before.flatMap(({ replicates }) => replicates));
      const missing = task.replicates.filter((run) => !have.has(run));
      const strategies = task.strategies.length;
      const total = task.replicates.length * strategies;
      const merged = (parts: readonly Ensemble[]) => mergeEnsembles([...before, ...parts]);
      if (missing.length === 0) {
        const whole = await gently(mergingEnsembles(before));
        options.onProgress?.({ done: total, total }, () => whole);
        return whole;
      }
      const parts: Ensemble[] = [];
      for (let first = 0; first < missing.length; first += runsBetweenKeeping) {
        const replicates = missing.slice(first, first + runsBetweenKeeping);
        const done = (have.size + first) * strategies;
        try {
          const part = await inner.run(
            { ...task, replicates },
            {
              ...(options.signal && { signal: options.signal }),
              onProgress: (progress, partial) =>
                options.onProgress?.({ done: done + progress.done, total }, () => merged([...parts, partial()])),
            },
          );
          parts.push(part);
          keeping = keepOn(shelf, key, part);
          // Whoever stopped it is told at once what has finished; closing waits for the shelf.
          if (part.replicates.length < replicates.length) break;
          await keeping;
        } catch (error) {
          // What was on the shelf is a result, even where nothing more has finished.
          if (!options.signal?.aborted || before.length + parts.length === 0) throw error;
          break;
        }
        if (options.signal?.aborted) break;
      }
      if (before.length + parts.length === 0) throw abortError();
      return gently(mergingEnsembles([...before, ...parts]));
    },
    async close() {
      await Promise.all([inner.close(), keeping]);
    },
  };
}

/** Puts a part on a shelf; the host hears its user meanwhile. */
export async function keepOn(shelf: ResultShelf, key: string, part: Ensemble): Promise<void> {
  if (shelf.keep) await shelf.keep(key, part);
  else await shelf.put(key, part.replicates, await gently(encodingEnsemble(part)));
}

/** Parts of the shelf that hold nothing but runs asked for, and none twice; large ones first. */
export async function takeKept(
  shelf: ResultShelf,
  key: string,
  task: Pick<Task, 'replicates'>,
): Promise<readonly Ensemble[]> {
  const asked = new Set(task.replicates);
  const have = new Set<number>();
  const taken: Ensemble[] = [];
  const parts = [...(await shelf.list(key))].sort((a, b) => b.runs.length - a.runs.length);
  for (const part of parts) {
    if (!part.runs.every((run) => asked.has(run) && !have.has(run))) continue;
    const bytes = await shelf.take(key, part);
    const ensemble = bytes && (await readOrDrop(shelf, key, part, bytes));
    if (!ensemble) continue;
    for (const run of part.runs) have.add(run);
    taken.push(ensemble);
  }
  return taken;
}

/** A part that is damaged, or says of itself something else than its place does, is of no use to anybody. */
async function readOrDrop(
  shelf: ResultShelf,
  key: string,
  part: KeptPart,
  bytes: Uint8Array,
): Promise<Ensemble | undefined> {
  try {
    const ensemble = await gently(decodingEnsemble(bytes));
    if (ensemble.replicates.join() === part.runs.join()) return ensemble;
  } catch {
    // dropped like one that doesn’t fit its name
  }
  void shelf.drop(key, part);
  return undefined;
}
