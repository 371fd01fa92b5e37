import { expect, test } from 'vitest';
import { largestError } from '../../engine/analysis/settled.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { stoppingExecutor } from '../../engine/hosts/sequentialStopping.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { strategy, task } from '../simulation/town.ts';

const demolition = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2026,
  to: 2026,
  ramp: 0,
  values: { dwellings: 60 },
};
const compared = [strategy(), strategy({ id: 'clearing', parent: 'baseline', measures: [demolition] })];
const asked = (count: number) => task(compared, { to: 2027, replicates: Array.from({ length: count }, (_, i) => i) });

test('a run stops at the first look at which the answer is settled, with the bytes of a run of so many', async () => {
  const looks: number[] = [];
  const executor = stoppingExecutor(createLocalExecutor(), ({ replicates }) => {
    looks.push(replicates.length);
    return replicates.length >= 25;
  });
  const stopped = await executor.run(asked(90));
  expect(looks).toEqual([20, 30]);
  expect(stopped).toEqual(runTask(asked(30)));
});

test('a run whose answer never settles carries out all that was asked for', async () => {
  const executor = stoppingExecutor(createLocalExecutor(), () => false);
  expect((await executor.run(asked(24))).replicates).toHaveLength(24);
});

test('the largest error of the comparison falls as runs are added, and is nothing where nothing is compared', () => {
  expect(largestError(runTask(asked(1)))).toBe(Number.POSITIVE_INFINITY);
  const few = largestError(runTask(asked(6)));
  const many = largestError(runTask(asked(30)));
  expect(few).toBeGreaterThan(many);
  expect(many).toBeGreaterThan(0);
  expect(largestError(runTask({ ...asked(3), strategies: [strategy()] }))).toBe(0);
});
