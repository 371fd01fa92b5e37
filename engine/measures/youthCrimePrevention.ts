import { coverageField, numberOf, rampAt } from './fields.ts';
import type { Measure } from './measure.ts';

/** Crime prevention among the young (*kriminalpræventiv ungeindsats*): the conviction hazard of covered residents 15–25. */
export const youthCrimePrevention: Measure = {
  id: 'youth-crime-prevention',
  track: 'social',
  label: { da: 'Ungeindsats mod kriminalitet', en: 'Youth crime prevention' },
  help: {
    da: 'Fællesskaber, mentorer og fritidsjob for unge 15–25 år. Sænker risikoen for dom for dem, der dækkes.',
    en: 'Communities, mentors and leisure jobs for ages 15–25. Lowers the risk of conviction for those covered.',
  },
  action: {
    da: 'Fastholde børn og unge med risikoadfærd i en positiv udvikling',
    en: 'Keeping children and young people at risk on a positive course',
  },
  evidence: ['youth-crime-prevention'],
  reads: ['age', 'estate'],
  where: 'estates',
  fields: [
    coverageField,
    {
      kind: 'factor',
      key: 'conviction',
      label: { da: 'Risiko for dom, ganget med', en: 'Risk of conviction, multiplied by' },
      unit: { da: 'gange', en: 'times' },
      min: 0.5,
      max: 1,
      step: 0.01,
      default: 0.92,
    },
  ],
  apply(plan, use, year) {
    const coverage = numberOf(use.values, 'coverage') * rampAt(use, year);
    const factor = numberOf(use.values, 'conviction');
    if (coverage === 0 || factor === 1) return;
    plan.effects.push({
      hazard: 'conviction',
      factor,
      coverage,
      estates: use.estates,
      ageFrom: 15,
      ageTo: 25,
      use: use.id,
    });
  },
};
