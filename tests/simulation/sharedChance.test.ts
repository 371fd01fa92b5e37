import { describe, expect, it } from 'vitest';
import type { Ensemble, StrategyResult } from '../../engine/simulation/ensemble.ts';
import { summedArrays } from '../../engine/simulation/ensemble.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { RunCancelled, run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from './town.ts';

const letting = {
  id: 'l',
  measure: 'letting-shares',
  estates: [0, 1],
  from: 2029,
  to: 2040,
  ramp: 0,
  values: { flexibleShare: 0.2, municipalShare: 0.5 },
};
const today = strategy();
const unchanged = strategy({ id: 'same', name: 'The same under another name', parent: 'baseline' });
const changed = strategy({ id: 'letting', name: 'More assignment', parent: 'baseline', measures: [letting] });

function expectSame(a: StrategyResult, b: StrategyResult): void {
  expect(a.counts.length).toBe(b.counts.length);
  a.counts.forEach((counts, r) => {
    expect(counts).toEqual(b.counts[r]);
  });
  for (const name of summedArrays) expect(a.sums[name]).toEqual(b.sums[name]);
}

describe('strategies on common random numbers', () => {
  it('are bit-identical when a strategy changes nothing', () => {
    const { strategies } = run(task([today, unchanged], { replicates: [0, 1] }));
    expectSame(strategies[1]!, strategies[0]!);
  });

  it('are bit-identical up to the year of their first difference, and part there', () => {
    const { strategies, shape } = run(task([today, changed]));
    const size = town.geography.estates.length * 12;
    const year = (of: number, index: number) => strategies[of]!.counts[0]!.slice(index * size, (index + 1) * size);
    shape.years.forEach((calendarYear, index) => {
      if (calendarYear < 2029) expect(year(1, index)).toEqual(year(0, index));
    });
    expect(year(1, shape.years.length - 1)).not.toEqual(year(0, shape.years.length - 1));
  });

  it('come out the same whether they are run together, forked from shared years, or each alone', () => {
    const together = run(task([today, changed, unchanged]));
    expectSame(together.strategies[1]!, run(task([changed])).strategies[0]!);
    expectSame(together.strategies[0]!, run(task([today])).strategies[0]!);
  });

  it('simulate the years that strategies share once', () => {
    const years = task([today, changed]).to - 2025;
    let asked = 0;
    run(task([today, changed, unchanged]), {
      cancelled: () => {
        asked++;
        return false;
      },
    });
    // three shared years, then today's and the changed history apart; the third strategy shares today's to the end
    expect(asked).toBe(3 + 2 * (years - 3));
  });

  it('give other luck to another seed and another replicate', () => {
    const counts = (changes: object) => run(task([today], changes)).strategies[0]!.counts[0]!;
    expect(counts({ seed: 'other' })).not.toEqual(counts({}));
    expect(counts({ replicates: [1] })).not.toEqual(counts({}));
  });
});

describe('an ensemble', () => {
  it('has the same bytes however its replicates are cut and in whatever order the parts arrive', () => {
    const whole = run(task([today, changed], { replicates: [0, 1, 2, 3] }));
    const parts = [[3], [0, 2], [1]].map((replicates) => run(task([today, changed], { replicates })));
    const merged = [parts, [...parts].reverse()].map((pieces) => mergeEnsembles(pieces));
    for (const ensemble of merged as Ensemble[]) {
      expect(ensemble.replicates).toEqual([0, 1, 2, 3]);
      ensemble.strategies.forEach((result, s) => {
        expectSame(result, whole.strategies[s]!);
      });
    }
  });

  it('refuses a replicate that is delivered twice, and parts of another task', () => {
    const part = run(task([today]));
    expect(() => mergeEnsembles([part, part])).toThrow('occurs twice');
    expect(() => mergeEnsembles([part, run(task([today], { seed: 'other', replicates: [1] }))])).toThrow('different');
  });

  it('carries the reference values that a strategy is judged by', () => {
    const references = { 'national-conviction-share': { 2030: 0.01 } };
    const { strategies } = run(task([today, strategy({ id: 'judged', references })]));
    expect(strategies[0]!.strategy.references).toBeUndefined();
    expect(strategies[1]!.strategy.references).toEqual(references);
  });

  it('stops between two years when it is cancelled', () => {
    let years = 0;
    expect(() => run(task([today]), { cancelled: () => ++years > 2 })).toThrow(RunCancelled);
  });
});
