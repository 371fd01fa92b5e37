import { actions } from './actions.ts';
import { numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { addedAttractiveness, rentIncreaseField } from './renewal.ts';
import { raise } from './setting.ts';

/**
 * Renovation in phases (*etapevis renovering*): dwellings are out of use for the years of their phase, tenants are rehoused and may return
 * (almenboligloven § 86), and what opens again is renewed and dearer.
 */
export const phasedRenovation: Measure = {
  id: 'phased-renovation',
  track: 'physical',
  label: { da: 'Renovering i etaper med genhusning', en: 'Renovation in phases with rehousing' },
  help: {
    da: 'Boligerne tages ud af brug en etape ad gangen. Lejerne genhuses og kan flytte tilbage, når etapen er færdig.',
    en: 'Dwellings are taken out of use one phase at a time. Tenants are rehoused and may move back when the phase is done.',
  },
  action: actions.transformation,
  evidence: ['renovation'],
  reads: ['estate', 'tenure'],
  where: 'social-estates',
  fields: [
    {
      kind: 'count',
      key: 'renewed',
      label: { da: 'Boliger, der renoveres', en: 'Dwellings renewed' },
      unit: { da: 'boliger i hvert område', en: 'dwellings in each estate' },
      min: 0,
      max: 2000,
      step: 10,
      default: 200,
      off: 0,
    },
    {
      kind: 'count',
      key: 'phaseYears',
      label: { da: 'År pr. etape', en: 'Years of a phase' },
      unit: { da: 'år', en: 'years' },
      min: 1,
      max: 5,
      step: 1,
      default: 2,
    },
    addedAttractiveness,
    rentIncreaseField(0.12),
  ],
  project: ['empties', 'renews'],
  after: 'stays',
  isGradual: false,
  cost: { kroner: 1_200_000, per: 'dwelling' },
  apply(plan, use, at) {
    const total = numberOf(use.values, 'renewed');
    if (total === 0) return;
    const phaseYears = numberOf(use.values, 'phaseYears');
    const phases = Math.max(1, Math.floor((at.to - at.from + 1) / phaseYears));
    const since = at.year - at.from;
    const phase = Math.floor(since / phaseYears);
    const done = Math.max(0, Math.min(phase, phases));
    raise(plan.attractiveness, use, (at.dose * numberOf(use.values, 'attractiveness') * done) / phases);
    if (since < 0 || since % phaseYears !== 0 || phase > phases) return;
    const upTo = (number: number) => Math.round((total * Math.min(number, phases)) / phases);
    const count = upTo(phase + 1) - upTo(phase);
    const rentIncrease = numberOf(use.values, 'rentIncrease');
    for (const estate of use.estates) {
      if (phase > 0) plan.works.push({ kind: 'reopening', estate, rentIncrease, use: use.id });
      if (count > 0) plan.works.push({ kind: 'closure', estate, count, use: use.id });
    }
  },
};
