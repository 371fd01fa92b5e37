import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** A way from assistance into work or education (*virksomhedspraktik, småjob, samlede forløb*). */
export const bridgeToWork = programme({
  id: 'bridge-to-work',
  label: { da: 'Vej til job eller uddannelse', en: 'A way into work or education' },
  help: {
    da: 'Små job, praktik og samlede forløb for beboere på kontanthjælp eller uden ydelse. Flere kommer i job eller uddannelse.',
    en: 'Small jobs, trainee places and joined-up courses for residents on assistance or without benefit. More come into work or education.',
  },
  action: actions.employment,
  evidence: ['bridge-to-work'],
  target: {
    label: {
      da: 'beboere på 18–64 år på kontanthjælp eller uden job, uddannelse og ydelse',
      en: 'residents aged 18–64 on assistance or without work, education and benefit',
    },
    ageFrom: 18,
    ageTo: 64,
    activities: ['social-assistance', 'outside'],
  },
  takeUp: 0.6,
  dropOut: 0.2,
  cost: { kroner: 40_000, per: 'person-year' },
  coverage: 0.3,
  effects: [
    {
      hazard: 'labour-entry',
      key: 'labourEntry',
      da: 'Chance for job eller uddannelse fra ledighed uden dagpenge, ganget med',
      en: 'Work or education from assistance or outside, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.15,
    },
    {
      hazard: 'education-entry',
      key: 'educationEntry',
      da: 'Chance for at begynde en uddannelse, ganget med',
      en: 'Chance of beginning an education, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.05,
      ageFrom: 18,
      ageTo: 29,
    },
  ],
});
