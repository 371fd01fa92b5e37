import { describe, expect, it } from 'vitest';
import { carryingSummary, type Strategy } from '../../engine/index.ts';
import { assemble } from '../../workbench/dataflow/assemble.ts';
import { runsOf } from '../../workbench/dataflow/run.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';

/** The fixture's run of one strategy, which has a trigger that fires in half of the replicates at every year's end. */
function runOf(id: string, replicates: number) {
  const run = runsOf(ensembleFixture({ replicates }), () => undefined).get(id);
  if (!run) throw new Error(`no run of ${id}`);
  return run;
}

const named: Strategy = {
  ...{ id: 'ours', name: 'Ours', parent: 'baseline', measures: [], rates: [] },
  ...{ parameters: {}, references: {}, off: [] },
};

describe('a run shown under another name', () => {
  it('keeps what its log is about', () => {
    const shown = assemble([{ strategy: named, current: runOf('flexible', 12) }], 12);
    const [result] = shown?.ensemble.strategies ?? [];
    expect(result?.strategy).toMatchObject({ id: 'ours', name: 'Ours', parent: 'baseline' });
    const summary = shown && carryingSummary(shown.ensemble, 'ours');
    expect([...(summary?.triggers.keys() ?? [])]).toEqual(['early']);
    expect(summary?.triggers.get('early')?.every(({ fired }) => fired === 0.5)).toBe(true);
  });

  it('keeps its own log while the lines are shifted from a run that had none', () => {
    const holding = { strategy: named, current: runOf('flexible', 2), reference: runOf('baseline', 12) };
    const shown = assemble([holding], 12);
    expect(shown?.validity.get('ours')).toBe('preview');
    const summary = shown && carryingSummary(shown.ensemble, 'ours');
    expect(summary?.triggers.get('early')?.every(({ fired }) => fired === 0.5)).toBe(true);
  });
});
