import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Bridges to help that is there (*brobygning, opsøgende arbejde*) for the most vulnerable. */
export const bridgeBuilding = programme({
  id: 'bridge-building',
  label: { da: 'Brobygning til kommunens indsatser', en: 'Bridges to the municipality’s efforts' },
  help: {
    da: 'Opsøgende medarbejdere følger de mest udsatte til behandling, rådgivning og beskæftigelse.',
    en: 'Outreach workers accompany the most vulnerable to treatment, counselling and employment.',
  },
  action: actions.mostVulnerable,
  evidence: ['bridge-building'],
  target: {
    label: {
      da: 'beboere på 18–64 år på kontanthjælp eller uden job, uddannelse og ydelse',
      en: 'residents aged 18–64 on assistance or without work, education and benefit',
    },
    ageFrom: 18,
    ageTo: 64,
    activities: ['social-assistance', 'outside'],
  },
  takeUp: 0.5,
  dropOut: 0.25,
  cost: { kroner: 35_000, per: 'person-year' },
  coverage: 0.15,
  effects: [
    {
      hazard: 'labour-entry',
      key: 'labourEntry',
      da: 'Chance for job eller uddannelse fra ledighed uden dagpenge, ganget med',
      en: 'Work or education from assistance or outside, multiplied by',
      min: 1,
      max: 1.5,
      default: 1.08,
    },
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.96,
    },
  ],
});
