import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskResults } from '../../engine/hosts/diskResults.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { type ResultShelf, rememberingExecutor } from '../../engine/hosts/resultShelf.ts';
import { decodeEnsemble, encodeEnsemble, UnreadableEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { taskKey } from '../../engine/simulation/taskKey.ts';
import { strategy, task } from '../simulation/town.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const short = (replicates: readonly number[], changes: Partial<Task> = {}) =>
  task([strategy()], { to: 2027, replicates, ...changes });
const first = (count: number) => Array.from({ length: count }, (_, run) => run);

/** Counts the runs that are really carried out. */
function counting(): EnsembleExecutor & { readonly carriedOut: number[] } {
  const local = createLocalExecutor();
  const carriedOut: number[] = [];
  return {
    carriedOut,
    run(asked, options) {
      carriedOut.push(...asked.replicates);
      return local.run(asked, options);
    },
    close: () => local.close(),
  };
}

async function shelfIn(folder: string): Promise<ResultShelf> {
  const shelf = diskResults(folder, 'this code');
  if (!shelf) throw new Error('no shelf');
  return shelf;
}

describe('runs that are remembered', () => {
  it('are carried out once: more of them are added to those at hand, with the same bytes as all at once', async () => {
    const shelf = await shelfIn(await temporaryFolder());
    const inner = counting();
    const executor = rememberingExecutor(inner, shelf);
    await executor.run(short(first(3)));
    const extended = await executor.run(short(first(8)));
    expect(inner.carriedOut).toEqual(first(8));
    expect(extended).toEqual(runTask(short(first(8))));
    const again = counting();
    expect(await rememberingExecutor(again, shelf).run(short(first(8)))).toEqual(extended);
    expect(again.carriedOut).toEqual([]);
  });

  it('go on where they were stopped', async () => {
    const shelf = await shelfIn(await temporaryFolder());
    const stopping = new AbortController();
    const inner = counting();
    const executor = rememberingExecutor(inner, shelf);
    const stopped = await executor.run(short(first(5)), {
      signal: stopping.signal,
      onProgress: ({ done }) => {
        if (done === 2) stopping.abort();
      },
    });
    expect(stopped.replicates).toEqual([0, 1]);
    await executor.close();
    const rest = counting();
    const whole = await rememberingExecutor(rest, shelf).run(short(first(5)));
    expect(rest.carriedOut).toEqual([2, 3, 4]);
    expect(whole).toEqual(runTask(short(first(5))));
  });

  it('are not taken for those of another question', async () => {
    const shelf = await shelfIn(await temporaryFolder());
    await rememberingExecutor(counting(), shelf).run(short(first(2)));
    for (const other of [{ seed: 'other' }, { to: 2028 }, { lowIncomeLine: 210_000 }]) {
      const inner = counting();
      await rememberingExecutor(inner, shelf).run(short(first(2), other));
      expect(inner.carriedOut).toEqual([0, 1]);
    }
  });

  it('are made anew where a file was damaged', async () => {
    const folder = await temporaryFolder();
    const shelf = await shelfIn(folder);
    const whole = await rememberingExecutor(counting(), shelf).run(short(first(2)));
    const [path] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.gz'));
    const bytes = await readFile(join(folder, path ?? ''));
    await writeFile(join(folder, path ?? ''), bytes.subarray(0, bytes.length / 2));
    const inner = counting();
    expect(await rememberingExecutor(inner, shelf).run(short(first(2)))).toEqual(whole);
    expect(inner.carriedOut).toEqual([0, 1]);
  });
});

describe('the name of a task', () => {
  it('is the same however its strategies’ keys are ordered, and another for another question', () => {
    const { replicates: _, ...asked } = short([0]);
    const own = strategy();
    const turned = Object.fromEntries(Object.entries(own).reverse()) as typeof own;
    expect(taskKey({ ...asked, strategies: [turned] })).toBe(taskKey(asked));
    expect(taskKey({ ...asked, sampling: { design: 'sobol', draws: 2 } })).not.toBe(taskKey(asked));
    expect(taskKey({ ...asked, strategies: [strategy({ off: ['housing'] })] })).not.toBe(taskKey(asked));
  });
});

describe('an ensemble as bytes', () => {
  const ensemble = runTask(short([0]));

  it('comes back as it was', () => {
    expect(decodeEnsemble(encodeEnsemble(ensemble))).toEqual(ensemble);
  });

  it('is refused where it is cut short, changed, or of another engine', () => {
    const bytes = encodeEnsemble(ensemble);
    expect(() => decodeEnsemble(bytes.subarray(0, bytes.length - 100))).toThrow(UnreadableEnsemble);
    const changed = bytes.slice();
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] as number) ^ 1;
    expect(() => decodeEnsemble(changed)).toThrow('cut short or changed');
    expect(() => decodeEnsemble(encodeEnsemble({ ...ensemble, engineVersion: '0.0.1' }))).toThrow('engine 0.0.1');
    expect(() => decodeEnsemble(new Uint8Array(10))).toThrow('not the bytes of an ensemble');
  });
});
