import { describe, expect, it } from 'vitest';
import { runsOf } from '../../workbench/dataflow/run.ts';
import { SparseRuns } from '../../workbench/dataflow/sparseRuns.ts';
import { dosed, FakeRunner, inputsWith } from './fakeRunner.ts';

async function oneRun(dose: number) {
  const { pack, seed, from, to, lowIncomeLine } = inputsWith(dose);
  const strategies = [dosed('flexible', dose)];
  const ensemble = await new FakeRunner().run({ pack, strategies, seed, from, to, lowIncomeLine, replicates: [0] });
  const run = runsOf(ensemble, () => undefined).get('flexible');
  if (!run) throw new Error('no run');
  const ledger = run.first.sums.ledger;
  ledger.set([3, -7, 0, 2 ** 40, 0.5], 0);
  return run;
}

describe('runs kept without their zeros', () => {
  it('come back as they were, large numbers and fractions too', async () => {
    const runs = new SparseRuns();
    const run = await oneRun(2);
    runs.set('a', run);
    expect(runs.get('a')).toEqual(run);
    expect(runs.countsOf('a')).toEqual(run.first.counts[0]);
    expect(runs.get('b')).toBeUndefined();
  });

  it('make room for newer ones', async () => {
    const runs = new SparseRuns(2);
    for (const [hash, dose] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      runs.set(hash, await oneRun(dose));
    expect(runs.get('a')).toBeUndefined();
    expect(runs.get('c')).toBeDefined();
  });
});
