import { describe, expect, it } from 'vitest';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { run } from '../../engine/simulation/run.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { drawnParameters, drawnValues, drawOfRun, luckOfRun } from '../../engine/simulation/sampling.ts';
import { quantileOf } from '../../engine/simulation/uncertainty.ts';
import { strategy, task, town } from './town.ts';

const sampling = { design: 'sobol', draws: 4 } as const;
const letting = {
  id: 'l',
  measure: 'letting-shares',
  estates: [0],
  from: 2027,
  to: 2031,
  ramp: 0,
  values: { flexibleShare: 0.9 },
};
/** The town, with a range around every parameter that isn't zero or a count. */
const unsure: Pack = {
  ...town,
  parameters: new Map(
    [...town.parameters].map(([id, own]) => {
      const isCount = Number.isInteger(own.value);
      const ends = [own.value * 0.9, own.value * 1.1].sort((a, b) => a - b) as [number, number];
      return [id, isCount ? own : { ...own, low: ends[0], high: ends[1], distribution: 'triangular' }];
    }),
  ),
};

const strategies = [strategy(), strategy({ id: 'flexible', parent: 'baseline', measures: [letting] })];

function parameter(distribution: Parameter['distribution'], low: number, value: number, high: number): Parameter {
  const label = { da: '', en: '' };
  return { id: 'p', label, value, low, high, distribution, unit: label, status: 'assumed', source: label };
}

describe('a drawn parameter', () => {
  it('has the quantiles of its distribution', () => {
    // triangular on 0 … 10 with peak 2: F(2) = 0.2, median 10 − √(0.5 · 10 · 8)
    const triangular = parameter('triangular', 0, 2, 10);
    expect(quantileOf(triangular, 0.2)).toBeCloseTo(2, 12);
    expect(quantileOf(triangular, 0.5)).toBeCloseTo(10 - Math.sqrt(40), 12);
    expect(quantileOf(parameter('uniform', 2, 3, 6), 0.25)).toBe(3);
    expect(quantileOf(parameter('normal', -1.959963984540054, 0, 1.959963984540054), 0.8413447460685429)).toBeCloseTo(
      1,
      6,
    );
    expect(quantileOf(parameter('lognormal', 0.5, 1, 2), 0.5)).toBeCloseTo(1, 9);
    expect(quantileOf(parameter('fixed', 3, 3, 3), 0.9)).toBe(3);
  });

  it('lies within its range in every draw, and differs from draw to draw', () => {
    const ids = drawnParameters(unsure, sampling);
    expect(ids.length).toBeGreaterThan(10);
    const draws = [0, 1, 2, 3].map((draw) => drawnValues(unsure, sampling, 'balance', draw));
    for (const id of ids) {
      const { low, high } = unsure.parameters.get(id) as Parameter;
      const values = draws.map((drawn) => drawn[id] as number);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
      expect(new Set(values).size).toBe(4);
    }
  });

  it('stays as a document sets it', () => {
    const set = strategy({ parameters: { 'refusal-family': 0.31 } });
    const only = { ...sampling, among: ['refusal-family'] };
    expect(drawnParameters(unsure, only)).toEqual(['refusal-family']);
    const sampled = runTask(task([set], { replicates: [0, 1], sampling: only, pack: unsure }));
    const [first, second] = sampled.strategies[0]?.counts ?? [];
    expect(first).toEqual(second);
  });
});

describe('runs of a sampled task', () => {
  it('go through all draws before the next luck', () => {
    expect([0, 1, 2, 3, 4, 5].map((number) => [drawOfRun(number, sampling), luckOfRun(number, sampling)])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  it('are what a document with those parameters gives on that luck', () => {
    const sampled = runTask(task(strategies, { replicates: [6], sampling, pack: unsure }));
    const parameters = drawnValues(unsure, sampling, 'balance', 2);
    const plain = run(
      task(
        strategies.map((own) => ({ ...own, parameters })),
        { replicates: [1] },
      ),
    );
    expect(sampled.strategies.map(({ counts }) => counts)).toEqual(plain.strategies.map(({ counts }) => counts));
    expect(sampled.strategies.map(({ sums }) => sums)).toEqual(plain.strategies.map(({ sums }) => sums));
  });

  it('have the same bytes however they are cut and in whatever order the parts arrive', () => {
    const whole = runTask(task(strategies, { replicates: [0, 1, 2, 3, 4], sampling, pack: unsure }));
    const parts = [[3, 4], [0], [1, 2]].map((replicates) =>
      runTask(task(strategies, { replicates, sampling, pack: unsure })),
    );
    expect(mergeEnsembles(parts)).toEqual(whole);
  });

  it('refuse to be merged with runs of another sampling', () => {
    const ours = runTask(task([strategy()], { replicates: [0], sampling, pack: unsure }));
    const others = runTask(
      task([strategy()], { replicates: [1], sampling: { design: 'latin-hypercube', draws: 4 }, pack: unsure }),
    );
    expect(() => mergeEnsembles([ours, others])).toThrow('different tasks');
  });
});
