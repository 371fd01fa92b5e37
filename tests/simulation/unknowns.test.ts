import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/measures/registry.ts';
import type { EvidenceCard, Pack } from '../../engine/pack/pack.ts';
import { run } from '../../engine/simulation/run.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { unknownsFor, unknownsOf, unknownWithId, withDrawn } from '../../engine/simulation/unknowns.ts';
import { strategy, task, town } from './town.ts';

const label = { da: '', en: '' };
const card = (id: string, low: number, high: number, strength: EvidenceCard['strength']): [string, EvidenceCard] => [
  id,
  { id, label, study: label, effect: label, low, high, population: label, strength, transfer: label },
];
/** The town, with what is known of three measures: a study, a judgement, and one in another unit than the lever's. */
const pack: Pack = {
  ...town,
  evidence: new Map([
    card('employment-programme', 1, 1.35, 'B'),
    card('job-retention', 0.85, 1, 'J'),
    card('renovation', 0, 0.3, 'B'),
  ]),
};

function use(measure: string, values: Readonly<Record<string, number>> = {}) {
  const usual = Object.fromEntries((measures.get(measure)?.fields ?? []).map(({ key, default: own }) => [key, own]));
  return { id: measure, measure, estates: [0], from: 2026, to: 2028, ramp: 0, values: { ...usual, ...values } };
}

const effort = 'effect:employment-programme.jobFinding';

describe('what an ensemble can draw', () => {
  it('are parameters, effects with the range of their evidence, and rates around the pack’s', () => {
    const effect = unknownWithId(pack, effort)!;
    expect(effect).toMatchObject({ kind: 'effects', low: 1, high: 1.35, status: 'published' });
    expect(effect.value).toBe(
      measures.get('employment-programme')!.fields.find(({ key }) => key === 'jobFinding')!.default,
    );
    expect(effect.quantile(0)).toBe(1);
    expect(effect.quantile(1)).toBe(1.35);
    const rate = unknownWithId(pack, 'rate:out-migration')!;
    expect(rate).toMatchObject({ kind: 'rates', value: 1, status: 'assumed' });
    expect(rate.low * rate.high).toBeCloseTo(1, 12);
  });

  it('tells a judgement as assumed', () => {
    const own = unknownsOf(pack, ['effects']).filter(({ id }) => id.startsWith('effect:job-retention.'));
    expect(own.map(({ status }) => status)).toEqual(['assumed']);
  });

  it('leaves out a card whose range is in another unit than the lever’s', () => {
    expect(unknownsOf(pack, ['effects']).filter(({ id }) => id.startsWith('effect:renovation'))).toEqual([]);
  });

  it('leaves out effects of measures that nobody uses', () => {
    const ids = unknownsFor(pack, [strategy({ measures: [use('job-retention')] })], ['effects']).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(ids[0]).toContain('job-retention');
  });
});

describe('a strategy with unknowns drawn', () => {
  const drawn = { [effort]: 1.1, 'rate:fertility': 0.9, 'refusal-family': 0.4 };

  it('has the drawn effect, rate and parameter', () => {
    const own = withDrawn(strategy({ measures: [use('employment-programme')] }), drawn);
    expect(own.measures[0]?.values.jobFinding).toBe(1.1);
    expect(own.rates).toEqual([{ table: 'fertility', multiply: 0.9 }]);
    expect(own.parameters).toEqual({ 'refusal-family': 0.4 });
  });

  it('keeps what its document sets', () => {
    const set = strategy({
      measures: [use('employment-programme', { jobFinding: 1.3 })],
      rates: [{ table: 'fertility', set: 0.05 }],
      parameters: { 'refusal-family': 0.5 },
    });
    expect(withDrawn(set, drawn)).toEqual(set);
  });

  it('runs as one that has them written down', () => {
    const asked = task([strategy({ measures: [use('employment-programme')] })], { pack, to: 2027 });
    const parameters = Object.keys(drawn);
    const sampling = { design: 'given', draws: 1, parameters, values: Object.values(drawn) } as const;
    const written = { ...asked, strategies: asked.strategies.map((own) => withDrawn(own, drawn)) };
    const [sampled] = runTask({ ...asked, sampling }).strategies;
    expect(sampled?.counts).toEqual(run(written).strategies[0]?.counts);
    expect(sampled?.counts).not.toEqual(run(asked).strategies[0]?.counts);
  });
});
