import { describe, expect, it } from 'vitest';
import { diffStrategies } from '../../engine/scenario/diff.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';
import { resolvedFiles, told } from './writing.ts';

const turn = ['economy:', '  2029: {jobFinding: 0.6, jobLoss: 1.5}', '  2027: {}', '  2031: {}'];

describe('the business cycle of a scenario', () => {
  const { strategies, messages } = resolvedFiles({ 'turn.yaml': turn, 'on.yaml': ['extends: turn'] });
  const turned = strategies.find(({ id }) => id === 'turn')!;

  it('is read by year, factors left out are one, and it is inherited', () => {
    expect(messages).toEqual([]);
    expect(turned.economy).toEqual([
      { year: 2027, jobFinding: 1, jobLoss: 1 },
      { year: 2029, jobFinding: 0.6, jobLoss: 1.5 },
      { year: 2031, jobFinding: 1, jobLoss: 1 },
    ]);
    expect(strategies.find(({ id }) => id === 'on')?.economy).toEqual(turned.economy);
  });

  it('goes in straight lines from year to year, and reaches everybody', () => {
    const factors = (year: number) =>
      planYear(town, turned, year).effects.map(({ hazard, factor }) => [hazard, factor]);
    expect([2026, 2027, 2031, 2035].map(factors)).toEqual([[], [], [], []]);
    expect(factors(2028)).toEqual([
      ['job-finding', expect.closeTo(0.8, 12)],
      ['job-loss', expect.closeTo(1.25, 12)],
    ]);
    const [finding] = planYear(town, turned, 2029).effects;
    expect(finding).toMatchObject({ coverage: 1, estates: [0, 1, 2, 3, 4, 5] });
  });

  it('puts more people outside work while it lasts, and nobody before', () => {
    const lasting = strategy({ id: 'low', economy: [{ year: 2028, jobFinding: 0.5, jobLoss: 2 }] });
    const [today, low] = run(task([strategy(), lasting], { replicates: [0, 1] })).strategies;
    const outside = (result: typeof today, year: number) => {
      const cells = town.geography.estates.length * 12;
      const counts = result!.counts[0]!.slice((year - 2025) * cells, (year - 2024) * cells);
      return counts.reduce((sum, count, at) => (at % 12 === 0 ? sum + count : sum), 0);
    };
    expect(outside(low, 2027)).toBe(outside(today, 2027));
    expect(outside(low, 2031)).toBeGreaterThan(outside(today, 2031));
  });

  it('is among the assumptions in which two strategies differ', () => {
    expect(diffStrategies(strategy(), turned).filter(({ kind }) => kind === 'economy')).toContainEqual({
      ...{ kind: 'economy', id: '2029', key: 'jobFinding', a: undefined, b: 0.6 },
    });
  });

  it('is told where it can’t be: factors out of bounds, no year, no factors, unknown keys', () => {
    const faulty = [
      'economy:',
      '  2029: {jobFinding: 0, jobLoss: 3}',
      '  soon: {jobLoss: 1.2}',
      '  2030: 0.8',
      '  2031: {jobFnding: 1}',
    ];
    const { messages: faults } = resolvedFiles({ 'turn.yaml': faulty });
    expect(told(faults).toSorted()).toEqual([
      '2:22 jobFinding is 0; expected 0.2 to 2.',
      '2:34 jobLoss is 3; expected 0.2 to 2.',
      '3:3 `soon` is not a year from 1900 to 2200.',
      '4:3 The economy of 2030 must be factors, for example `{jobFinding: 0.8, jobLoss: 1.3}`.',
      expect.stringContaining('5:10 Unknown key `jobFnding` in `economy`.'),
    ]);
  });
});

describe('programmes, pilots and triggers', () => {
  it('are among the assumptions in which two strategies differ, key by key', () => {
    const trigger = { id: 't', when: 'year > 2030', years: 1, lag: 0, act: 'stay' as const, start: [], stop: [] };
    const a = strategy({ triggers: [{ ...trigger, dose: { jobs: 1 } }] });
    const b = strategy({ triggers: [{ ...trigger, years: 2, dose: { jobs: 1.5 } }] });
    expect(diffStrategies(a, b)).toEqual([
      { kind: 'trigger', id: 't', key: 'years', a: 1, b: 2 },
      { kind: 'trigger', id: 't', key: 'dose jobs', a: 1, b: 1.5 },
    ]);
  });
});
