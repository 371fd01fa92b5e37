import { describe, expect, it } from 'vitest';
import { strategyActions } from '../../engine/measures/actions.ts';
import { commonFields } from '../../engine/measures/commonFields.ts';
import { measures } from '../../engine/measures/registry.ts';
import { measureKeys } from '../../engine/scenario/measureKeys.ts';
import { originWord } from '../../engine/scenario/originWords.ts';
import { plannedYear } from '../../engine/simulation/plans.ts';
import { strategy, town } from '../simulation/town.ts';
import { planned, unused, use } from './planning.ts';

const all = [...measures.values()];

describe('the strategy’s sentences', () => {
  it('are 21: seven of the social track, six of the physical, eight of the organisational', () => {
    const of = (track: string) => strategyActions.filter((action) => action.track === track).length;
    expect([of('social'), of('physical'), of('organisational')]).toEqual([7, 6, 8]);
  });

  it.each(strategyActions)('$id is answered by what it says it is carried out by', ({ id, carriedBy }) => {
    const answering = all.filter(({ action }) => action.id === id);
    expect(answering.length > 0).toBe(carriedBy.includes('measures'));
    expect(carriedBy.length).toBeGreaterThan(0);
  });
});

describe.each(all)('$id', (measure) => {
  it('says in both languages what it is and what it does', () => {
    const labels = [measure.label, measure.help, ...measure.fields.map(({ label }) => label)];
    for (const { da, en } of labels) {
      expect(da.length).toBeGreaterThan(2);
      expect(en.length).toBeGreaterThan(2);
      expect(da).not.toBe(en);
    }
    expect(measure.track).toBe(measure.action.track);
  });

  it('has keys of its own, starting values within their bounds, and an age band that can be', () => {
    const fields = [...measure.fields, ...commonFields(measure)];
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const field of fields) {
      expect(measureKeys).not.toContain(field.key);
      if (!('step' in field)) continue;
      expect(field.default).toBeGreaterThanOrEqual(field.min);
      expect(field.default).toBeLessThanOrEqual(field.max);
      expect(field.off ?? field.min).toBeGreaterThanOrEqual(field.min);
    }
    if (measure.target) expect(measure.target.ageFrom).toBeLessThanOrEqual(measure.target.ageTo);
    expect(measure.cost.kroner).toBeGreaterThanOrEqual(0);
  });

  it('asks nothing about origin, in any of its words', () => {
    const words = [...measure.reads, ...measure.fields.map(({ key }) => key), measure.id];
    for (const word of words) expect(originWord(word)).toBeUndefined();
  });

  it('rests on evidence cards', () => {
    expect(measure.evidence.length).toBeGreaterThan(0);
  });

  it('changes nothing in any year when it is off', () => {
    const today = (year: number) => plannedYear(town, strategy(), year).plan;
    for (const year of [2025, 2026, 2028, 2030, 2031, 2040]) {
      expect(planned([unused(measure.id)], year).plan).toEqual(today(year));
    }
  });

  it('changes something while it is used', () => {
    const several = measure.spans ? { estates: [0, 1, 5] } : {};
    const values = {
      'letting-shares': { flexibleShare: 0.1 },
      'letting-compliance': { compliance: 0.7 },
      'school-structure': { institutions: ['a'], change: 'closed' },
      'national-agenda': { fifthCriterion: 'falls' },
    }[measure.id];
    const { plan } = planned([use(measure.id, values, several)], 2026);
    const today = plannedYear(town, strategy(), 2026).plan;
    // what raises the take-up of others does nothing alone
    if (measure.outreach) expect(plan).toEqual(today);
    else expect(plan).not.toEqual(today);
  });
});
