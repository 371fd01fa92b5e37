import { expect, it } from 'vitest';
import { summedArrays } from '../../engine/index.ts';
import { assemble } from '../../workbench/dataflow/assemble.ts';
import { runsOf } from '../../workbench/dataflow/run.ts';
import { sumsWhenRead } from '../../workbench/dataflow/sumsWhenRead.ts';
import { dosed, FakeRunner, inputsWith } from './fakeRunner.ts';

it('sums are made when they are read, each once, and are all there for whoever wants them', () => {
  const made: string[] = [];
  const sums = sumsWhenRead((name) => {
    made.push(name);
    return new Float64Array([made.length]);
  });
  expect(made).toEqual([]);
  expect(sums.people).toBe(sums.people);
  expect(made).toEqual(['people']);
  expect(Object.keys({ ...sums })).toEqual([...summedArrays]);
  expect(made.toSorted()).toEqual([...summedArrays].toSorted());
});

it('a line that is moved by one replicate leaves the sums of the others alone until a figure asks for them', async () => {
  const { pack, seed, from, to, lowIncomeLine } = inputsWith(1);
  const task = { pack, seed, from, to, lowIncomeLine };
  const strategy = dosed('flexible', 1);
  const runOf = async (replicates: readonly number[]) => {
    const ensemble = await new FakeRunner().run({ ...task, strategies: [strategy], replicates });
    const run = runsOf(ensemble, () => undefined).get('flexible');
    if (!run) throw new Error('no run');
    return run;
  };
  const reference = await runOf([0, 1, 2]);
  const current = await runOf([0]);
  const read: string[] = [];
  const { sums } = current.first;
  const watched = sumsWhenRead((name) => {
    read.push(name);
    return sums[name];
  });
  const first = { ...current.first, sums: watched };
  const shown = assemble(
    [{ strategy, current: { ensemble: { ...current.ensemble, strategies: [first] }, first }, reference }],
    3,
  );
  expect(shown?.ensemble.strategies[0]?.counts.length).toBe(3);
  expect(read).toEqual([]);
  expect(shown?.ensemble.strategies[0]?.sums.people.length).toBe(sums.people.length);
  expect(read).toContain('people');
});
