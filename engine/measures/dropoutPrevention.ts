import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Keeping young people in education (*fastholdelse*): dropout and completion. */
export const dropoutPrevention = programme({
  id: 'dropout-prevention',
  label: { da: 'Fastholdelse i uddannelse', en: 'Keeping young people in education' },
  help: {
    da: 'Mentorer og vejledning til unge under uddannelse. Færre falder fra, og lidt flere fuldfører.',
    en: 'Mentors and guidance for young people in education. Fewer drop out and slightly more complete.',
  },
  action: actions.youngPeople,
  evidence: ['dropout-prevention'],
  target: {
    label: { da: 'unge under uddannelse på 15–29 år', en: 'young people aged 15–29 in education' },
    ageFrom: 15,
    ageTo: 29,
    activities: ['student'],
  },
  takeUp: 0.7,
  dropOut: 0.1,
  cost: { kroner: 10_000, per: 'person-year' },
  effects: [
    {
      hazard: 'dropout',
      key: 'dropout',
      da: 'Risiko for at falde fra en uddannelse, ganget med',
      en: 'Risk of dropping out of education, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.9,
    },
    {
      hazard: 'completion',
      key: 'completion',
      da: 'Chance for at fuldføre en uddannelse, ganget med',
      en: 'Chance of completing an education, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.02,
    },
  ],
});
