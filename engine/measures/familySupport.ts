import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Support for vulnerable families (*familierettede indsatser*): their children’s absence, results and dropout, and the parents’ staying together. */
export const familySupport = programme({
  id: 'family-support',
  label: { da: 'Støtte til sårbare familier', en: 'Support for vulnerable families' },
  help: {
    da: 'Familierådgivning, hjemmevejledere og nye familierettede indsatser. Børnene er mindre fraværende og falder sjældnere fra.',
    en: 'Family counselling, home visits and new efforts for families. Children are absent less and drop out more rarely.',
  },
  action: actions.families,
  evidence: ['family-support'],
  target: {
    label: {
      da: 'børn og unge på 0–24 år i familier, der får støtte',
      en: 'children and young people aged 0–24 in families supported',
    },
    ageFrom: 0,
    ageTo: 24,
  },
  takeUp: 0.6,
  dropOut: 0.15,
  cost: { kroner: 30_000, per: 'person-year' },
  coverage: 0.15,
  effects: [
    {
      hazard: 'absence',
      key: 'absence',
      da: 'Skolefravær, ganget med',
      en: 'School absence, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.92,
      ageFrom: 6,
      ageTo: 16,
    },
    {
      hazard: 'school-result',
      key: 'schoolResult',
      da: 'Skoleresultat, ganget med',
      en: 'School result, multiplied by',
      min: 1,
      max: 1.2,
      default: 1.02,
      ageFrom: 6,
      ageTo: 16,
    },
    {
      hazard: 'dropout',
      key: 'dropout',
      da: 'Risiko for at falde fra en uddannelse, ganget med',
      en: 'Risk of dropping out of education, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.93,
      ageFrom: 16,
      ageTo: 24,
    },
    {
      hazard: 'separation',
      key: 'separation',
      da: 'Risiko for brud i parforhold, ganget med',
      en: 'Risk of couples parting, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.97,
      ageFrom: 18,
      ageTo: 49,
    },
  ],
});
