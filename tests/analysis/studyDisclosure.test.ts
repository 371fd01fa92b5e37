import { describe, expect, it } from 'vitest';
import { disclosing, HiddenOutcome } from '../../engine/analysis/disclosure/studyDisclosure.ts';
import { answerStudy } from '../../engine/analysis/studies/answerStudy.ts';
import { calibrate } from '../../engine/analysis/studies/calibration.ts';
import type { Observation } from '../../engine/analysis/studies/observation.ts';
import type { Outcome } from '../../engine/analysis/studies/outcome.ts';
import type { Study } from '../../engine/analysis/studies/study.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

const real = { ...packFixture, synthetic: false };
/** Four of North Park's hundred have basic schooling only; of everything else there is plenty. */
const few = ensembleFixture({
  replicates: 2,
  count: ({ estate, criterion }) => (criterion === 'basic-schooling' && estate === 0 ? [4, 100] : [400, 1200]),
});
const outcome: Outcome = {
  criterion: 'basic-schooling',
  place: 'north-park',
  measure: 'level',
  year: few.shape.years.at(-1) ?? 0,
};
const ids = few.strategies.map(({ strategy }) => strategy.id);
const task: Omit<Task, 'replicates' | 'sampling'> = {
  pack: real,
  strategies: ids.map((id) => ({ id, name: id, measures: [], rates: [], parameters: {}, references: {}, off: [] })),
  seed: 'luck',
  from: few.shape.years[0] ?? 0,
  to: outcome.year,
  lowIncomeLine: 200_000,
};
const robust: Study = { kind: 'robustness', strategies: ids, outcome, line: 0.5, draws: 2, lucks: 1 };
const discovery: Study = {
  ...{ kind: 'discovery', strategy: ids[0] ?? '', draws: 2, lucks: 1, density: 0.75 },
  goal: { kind: 'below', outcome, line: 0.5 },
};
const simulate = async () => few;

describe('a study of a pack that is not declared synthetic', () => {
  it.each([robust, discovery])(
    'tells nothing of an outcome that rests on fewer than five persons: $kind',
    async (study) => {
      const answer = await answerStudy(study, task, simulate);
      expect(answer).toEqual({ kind: 'hidden', study, suppressed: 1 });
      expect(JSON.stringify(answer)).not.toContain('0.04');
    },
  );

  it('tells nothing of an outcome from which a small one of the same district could be found by subtraction', async () => {
    const neighbour = ensembleFixture({
      replicates: 2,
      count: ({ estate, criterion }) => (criterion === 'basic-schooling' && estate === 1 ? [3, 100] : [240, 2400]),
    });
    const answer = await answerStudy(robust, task, async () => neighbour);
    expect(answer.kind).toBe('hidden');
  });

  it('tells of an outcome of many persons in the same place and year', async () => {
    const many = { ...outcome, criterion: 'outside-labour' } as const;
    const guarded = disclosing(simulate, [many], real);
    expect(await guarded({ ...task, replicates: [0, 1] })).toBe(few);
    await expect(disclosing(simulate, [many, outcome], real)({ ...task, replicates: [0, 1] })).rejects.toBeInstanceOf(
      HiddenOutcome,
    );
  });

  it('that is declared synthetic tells all', async () => {
    expect(await disclosing(simulate, [outcome], packFixture)({ ...task, replicates: [0, 1] })).toBe(few);
  });
});

describe('a calibration of a pack that is not declared synthetic', () => {
  const draws = 8;
  const sampling = { design: 'sobol', draws } as const;
  const runs = Array.from({ length: draws }, (_, run) => run);
  const growth: Parameter = {
    ...{ id: 'income-growth', value: 0.02, low: 0, high: 0.05, distribution: 'uniform', status: 'assumed' },
    label: { da: 'Vækst', en: 'Growth' },
    unit: { da: 'andel', en: 'share' },
    source: { da: 'prøve', en: 'test' },
  };
  const unsure = (pack: Pack): Pack => ({ ...pack, parameters: new Map([[growth.id, growth]]) });
  const sampled: Task = { ...task, sampling, replicates: runs };
  /** As many persons outside as the run's number says beside many; four with basic schooling only. */
  const found = ensembleFixture({
    replicates: draws,
    count: ({ estate, criterion, replicate }) =>
      criterion === 'basic-schooling' && estate === 0 ? [4, 100] : [400 + replicate, 1200],
  });
  const observedOf = (criterion: Outcome['criterion']): Observation[] => [
    { place: outcome.place, year: outcome.year, criterion, value: 0.3341 },
  ];
  const calibrated = (pack: Pack, criterion: Outcome['criterion']) =>
    calibrate(sampled, ids[0] ?? '', observedOf(criterion), 0.5, unsure(pack), async () => ({
      ...found,
      replicates: runs,
    }));

  it('tells nothing where what was observed rests on fewer than five persons in the runs', async () => {
    await expect(calibrated(real, 'basic-schooling')).rejects.toBeInstanceOf(HiddenOutcome);
    expect((await calibrated(packFixture, 'basic-schooling')).fitted?.[0]).toBeCloseTo(0.04, 12);
  });

  it('tells what is found of the assumptions, and nothing of what single draws gave', async () => {
    const [told, all] = [await calibrated(real, 'origin'), await calibrated(packFixture, 'origin')];
    expect(Object.keys(told).sort()).toEqual(['names', 'observations', 'parameters']);
    expect(told.parameters).toEqual(all.parameters);
    expect(told.parameters.length).toBeGreaterThan(0);
    expect(all.attempts).toHaveLength(draws);
  });
});
