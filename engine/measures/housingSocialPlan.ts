import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** A comprehensive social plan (*boligsocial helhedsplan*) agreed with the housing organisation. */
export const housingSocialPlan = programme({
  id: 'housing-social-plan',
  label: { da: 'Boligsocial helhedsplan', en: 'Comprehensive social plan' },
  help: {
    da: 'En helhedsplan med boligorganisationen: ungearbejde, beskæftigelse og naboskab under ét.',
    en: 'A plan with the housing organisation: young people, employment and neighbourliness in one.',
  },
  action: actions.housingOrganisations,
  evidence: ['youth-crime-prevention', 'housing-social-plan'],
  target: { label: { da: 'beboere på 15–64 år', en: 'residents aged 15–64' }, ageFrom: 15, ageTo: 64 },
  takeUp: 0.5,
  dropOut: 0.1,
  cost: { kroner: 5_000, per: 'person-year' },
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.92,
      ageFrom: 15,
      ageTo: 25,
    },
    {
      hazard: 'job-finding',
      and: 'labour-entry',
      key: 'jobFinding',
      da: 'Chance for job, ganget med',
      en: 'Job finding, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.05,
      ageFrom: 18,
      ageTo: 64,
    },
  ],
  place: [{ into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.02 }],
});
