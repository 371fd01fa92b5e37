import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** A targeted employment effort (*beskæftigelsesindsats*): job finding of covered residents without work is multiplied. */
export const employmentProgramme = programme({
  id: 'employment-programme',
  label: { da: 'Beskæftigelsesindsats', en: 'Employment programme' },
  help: {
    da: 'En særlig indsats for beboere uden job eller uddannelse. Virker på dem, der dækkes, så længe de bor på stedet.',
    en: 'A special effort for residents without work or education. Acts on those covered while they live there.',
  },
  action: actions.employment,
  evidence: ['employment-programme'],
  target: {
    label: {
      da: 'beboere på 18–64 år uden job eller uddannelse',
      en: 'residents aged 18–64 without work or education',
    },
    ageFrom: 18,
    ageTo: 64,
    activities: ['unemployed', 'social-assistance', 'outside'],
  },
  takeUp: 1,
  dropOut: 0,
  cost: { kroner: 25_000, per: 'person-year' },
  effects: [
    {
      hazard: 'job-finding',
      and: 'labour-entry',
      key: 'jobFinding',
      da: 'Chance for job, ganget med',
      en: 'Job finding, multiplied by',
      min: 1,
      max: 2,
      step: 0.05,
      default: 1.25,
    },
  ],
});
