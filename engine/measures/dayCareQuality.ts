import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Day care of high professional quality (*fagligt stærke dagtilbud*): language of the small, and their school results while their families stay. */
export const dayCareQuality = programme({
  id: 'day-care-quality',
  label: { da: 'Fagligt stærke dagtilbud', en: 'Strong day care' },
  help: {
    da: 'Mere pædagogisk faglighed i dagtilbuddene. Flere børn indhenter et sprogbehov og klarer sig siden lidt bedre i skolen.',
    en: 'More professional day care. More children catch up in language and later do slightly better at school.',
  },
  action: actions.dayCareAndSchools,
  evidence: ['day-care-quality'],
  target: { label: { da: 'børn på 0–5 år', en: 'children aged 0–5' }, ageFrom: 0, ageTo: 5 },
  takeUp: 0.95,
  dropOut: 0.05,
  cost: { kroner: 12_000, per: 'person-year' },
  effects: [
    {
      hazard: 'language',
      key: 'language',
      da: 'Chance for at indhente et sprogbehov, ganget med',
      en: 'Chance of catching up in language, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.1,
    },
    {
      hazard: 'school-result',
      key: 'schoolResult',
      da: 'Skoleresultat, ganget med',
      en: 'School result, multiplied by',
      min: 1,
      max: 1.2,
      default: 1.01,
      ageFrom: 6,
      ageTo: 16,
    },
  ],
});
