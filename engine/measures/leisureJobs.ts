import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Leisure jobs (*fritidsjob*): convictions and dropout in the years of the job and just after. */
export const leisureJobs = programme({
  id: 'leisure-jobs',
  label: { da: 'Fritidsjob', en: 'Leisure jobs' },
  help: {
    da: 'Fritidsjob til unge på 13–17 år i samarbejde med virksomheder og foreninger.',
    en: 'Leisure jobs for ages 13–17 together with businesses and associations.',
  },
  action: actions.dialogue,
  evidence: ['leisure-jobs'],
  target: { label: { da: 'unge på 13–17 år', en: 'young people aged 13–17' }, ageFrom: 13, ageTo: 17 },
  takeUp: 0.5,
  dropOut: 0.25,
  cost: { kroner: 7_000, per: 'person-year' },
  coverage: 0.3,
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.95,
      ageFrom: 15,
      ageTo: 20,
    },
    {
      hazard: 'dropout',
      key: 'dropout',
      da: 'Risiko for at falde fra en uddannelse, ganget med',
      en: 'Risk of dropping out of education, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.95,
      ageFrom: 16,
      ageTo: 20,
    },
  ],
});
