import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Keeping people in work (*fastholdelse i job*): the risk of losing it. */
export const jobRetention = programme({
  id: 'job-retention',
  label: { da: 'Fastholdelse i job', en: 'Job retention' },
  help: {
    da: 'Opfølgning efter ansættelse og hjælp ved sygdom. Færre mister deres arbejde.',
    en: 'Follow-up after hiring and help in sickness. Fewer lose their work.',
  },
  action: actions.employment,
  evidence: ['job-retention'],
  target: {
    label: { da: 'beboere i job på 18–64 år', en: 'residents aged 18–64 in work' },
    ageFrom: 18,
    ageTo: 64,
    activities: ['employed'],
  },
  takeUp: 0.5,
  dropOut: 0.1,
  cost: { kroner: 8_000, per: 'person-year' },
  coverage: 0.2,
  effects: [
    {
      hazard: 'job-loss',
      key: 'jobLoss',
      da: 'Risiko for at miste jobbet, ganget med',
      en: 'Risk of losing work, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.93,
    },
  ],
});
