import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { diskShelf } from '../../engine/hosts/diskShelf.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { createThreadExecutor } from '../../engine/hosts/threads.ts';
import { type Ensemble, run, type Task } from '../../engine/index.ts';
import { smallPack } from '../synthesis/smallPack.ts';
import { fakeTask } from './fakeEngine.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The small town under today's rule and with a measure, over a few years. */
function townTask(replicates: number): Task {
  const [baseline, changed] = fakeTask(replicates).strategies;
  const programme = {
    id: 'work',
    measure: 'employment-programme',
    estates: [0],
    from: 2027,
    to: 2030,
    ramp: 0,
    values: { coverage: 0.5, jobFinding: 1.5 },
  };
  return {
    ...fakeTask(replicates),
    strategies: [baseline!, { ...changed!, parent: 'baseline', measures: [programme] }],
    to: 2029,
  };
}

/** What every byte of the results comes to. */
function hashOf({ replicates, strategies }: Ensemble): string {
  const hash = createHash('sha256').update(replicates.join());
  for (const { strategy, counts, sums } of strategies) {
    hash.update(strategy.id);
    for (const values of [...counts, ...Object.values(sums)]) {
      hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    }
  }
  return hash.digest('hex');
}

describe('a task', () => {
  test('gives the same bytes on one thread, on two, in this thread and as one piece', async () => {
    const task = townTask(5);
    const hashes = [hashOf(run(task)), hashOf(await createLocalExecutor().run(task))];
    for (const count of [1, 2]) {
      const threads = createThreadExecutor(count);
      hashes.push(hashOf(await threads.run(task)));
      await threads.close();
    }
    expect(new Set(hashes).size).toBe(1);
  });

  test('gives the same bytes in a second repetition of some of its replicates', async () => {
    const task = townTask(4);
    const part = await createLocalExecutor().run({ ...task, replicates: [2] });
    const whole = await createLocalExecutor().run(task);
    expect(part.strategies[1]?.counts[0]).toEqual(whole.strategies[1]?.counts[2]);
  });

  test('stopped on threads keeps what had finished, and tells how far it came', async () => {
    const stopping = new AbortController();
    const threads = createThreadExecutor(1);
    const told: number[] = [];
    const ensemble = await threads.run(townTask(200), {
      signal: stopping.signal,
      onProgress({ done, total }) {
        expect(total).toBe(400);
        told.push(done);
        stopping.abort();
      },
    });
    await threads.close();
    expect(ensemble.replicates.length).toBeGreaterThanOrEqual(1);
    expect(ensemble.replicates.length).toBeLessThan(200);
    expect(told).toHaveLength(1);
    expect(hashOf(ensemble)).toBe(hashOf(run({ ...townTask(200), replicates: ensemble.replicates })));
  });

  test('gives the same bytes whether the population is made or taken from disk', async () => {
    const folder = await temporaryFolder();
    const hashes: string[] = [];
    for (let time = 0; time < 2; time++) {
      const threads = createThreadExecutor(1, { shelf: diskShelf(folder, 'this code') });
      hashes.push(hashOf(await threads.run(townTask(1))));
      await threads.close();
      expect(await readdir(folder)).toHaveLength(1);
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(smallPack().hash).toBe(townTask(1).pack.hash);
  });
});
