import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Partnership with business (*erhvervsliv*): jobs, trainee places and apprenticeships. */
export const businessPartnership = programme({
  id: 'business-partnership',
  label: { da: 'Partnerskab med virksomheder', en: 'Partnership with business' },
  help: {
    da: 'Virksomheder åbner job, praktik og lærepladser for beboere på stedet.',
    en: 'Businesses open jobs, trainee places and apprenticeships to residents of the place.',
  },
  action: actions.dialogue,
  evidence: ['business-partnership'],
  target: {
    label: { da: 'beboere på 16–64 år uden job', en: 'residents aged 16–64 without work' },
    ageFrom: 16,
    ageTo: 64,
    activities: ['unemployed', 'social-assistance', 'outside', 'student'],
  },
  takeUp: 0.5,
  dropOut: 0.15,
  cost: { kroner: 6_000, per: 'person-year' },
  coverage: 0.2,
  effects: [
    {
      hazard: 'job-finding',
      and: 'labour-entry',
      key: 'jobFinding',
      da: 'Chance for job, ganget med',
      en: 'Job finding, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.08,
      ageFrom: 18,
      ageTo: 64,
    },
    {
      hazard: 'education-entry',
      key: 'educationEntry',
      da: 'Chance for at begynde en uddannelse, ganget med',
      en: 'Chance of beginning an education, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.05,
      ageFrom: 16,
      ageTo: 29,
    },
  ],
});
