import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Crime prevention among the young (*kriminalpræventiv ungeindsats*): the conviction hazard of covered residents 15–25. */
export const youthCrimePrevention = programme({
  id: 'youth-crime-prevention',
  label: { da: 'Ungeindsats mod kriminalitet', en: 'Youth crime prevention' },
  help: {
    da: 'Fællesskaber, mentorer og fritidsjob for unge 15–25 år. Sænker risikoen for dom for dem, der dækkes.',
    en: 'Communities, mentors and leisure jobs for ages 15–25. Lowers the risk of conviction for those covered.',
  },
  action: actions.youngPeople,
  evidence: ['youth-crime-prevention'],
  target: { label: { da: 'unge på 15–25 år', en: 'young people aged 15–25' }, ageFrom: 15, ageTo: 25 },
  takeUp: 1,
  dropOut: 0,
  cost: { kroner: 15_000, per: 'person-year' },
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.92,
    },
  ],
});
