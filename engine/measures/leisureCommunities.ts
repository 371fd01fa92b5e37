import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Healthy communities of interest (*sunde interessefællesskaber*) for the young: absence, dropout and convictions. */
export const leisureCommunities = programme({
  id: 'leisure-communities',
  label: { da: 'Interessefællesskaber for børn og unge', en: 'Communities of interest for the young' },
  help: {
    da: 'Attraktive rammer for sport, musik og andre fællesskaber for børn og unge på 10–24 år.',
    en: 'Attractive settings for sport, music and other communities for ages 10–24.',
  },
  action: actions.youngPeople,
  evidence: ['leisure-communities'],
  target: {
    label: { da: 'børn og unge på 10–24 år', en: 'children and young people aged 10–24' },
    ageFrom: 10,
    ageTo: 24,
  },
  takeUp: 0.6,
  dropOut: 0.2,
  cost: { kroner: 6_000, per: 'person-year' },
  effects: [
    {
      hazard: 'absence',
      key: 'absence',
      da: 'Skolefravær, ganget med',
      en: 'School absence, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.96,
      ageFrom: 10,
      ageTo: 16,
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
      ageTo: 24,
    },
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.95,
      ageFrom: 15,
      ageTo: 24,
    },
  ],
});
