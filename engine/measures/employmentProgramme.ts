import { coverageField, numberOf, rampAt } from './fields.ts';
import type { Measure } from './measure.ts';

/** A targeted employment effort (*beskæftigelsesindsats*): job finding of covered residents without work is multiplied. */
export const employmentProgramme: Measure = {
  id: 'employment-programme',
  track: 'social',
  label: { da: 'Beskæftigelsesindsats', en: 'Employment programme' },
  help: {
    da: 'En særlig indsats for beboere uden job eller uddannelse. Virker på dem, der dækkes, så længe de bor på stedet.',
    en: 'A special effort for residents without work or education. Acts on those covered while they live there.',
  },
  action: {
    da: 'Særlig indsats for at øge tilknytningen til arbejdsmarkedet',
    en: 'A special effort to raise attachment to the labour market',
  },
  evidence: ['employment-programme'],
  reads: ['activity', 'age', 'estate'],
  where: 'estates',
  fields: [
    coverageField,
    {
      kind: 'factor',
      key: 'jobFinding',
      label: { da: 'Chance for job, ganget med', en: 'Job finding, multiplied by' },
      unit: { da: 'gange', en: 'times' },
      min: 1,
      max: 2,
      step: 0.05,
      default: 1.25,
    },
  ],
  apply(plan, use, year) {
    const coverage = numberOf(use.values, 'coverage') * rampAt(use, year);
    const factor = numberOf(use.values, 'jobFinding');
    if (coverage === 0 || factor === 1) return;
    plan.effects.push({
      hazard: 'job-finding',
      factor,
      coverage,
      estates: use.estates,
      ageFrom: 18,
      ageTo: 64,
      use: use.id,
    });
  },
};
