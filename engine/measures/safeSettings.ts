import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Safe settings for a life outside one’s own home (*væresteder, trygge rammer*). */
export const safeSettings = programme({
  id: 'safe-settings',
  label: { da: 'Trygge rammer uden for egen bolig', en: 'Safe settings outside one’s home' },
  help: {
    da: 'Væresteder og støttede tilbud til de mest udsatte. Færre dømmes, og færre må flytte.',
    en: 'Drop-in centres and supported settings for the most vulnerable. Fewer are convicted and fewer have to move.',
  },
  action: actions.mostVulnerable,
  evidence: ['safe-settings'],
  target: {
    label: {
      da: 'beboere på 18–64 år på kontanthjælp, førtidspension eller uden job, uddannelse og ydelse',
      en: 'residents aged 18–64 on assistance, disability pension or without work, education and benefit',
    },
    ageFrom: 18,
    ageTo: 64,
    activities: ['social-assistance', 'disability-pension', 'outside'],
  },
  takeUp: 0.4,
  dropOut: 0.2,
  cost: { kroner: 45_000, per: 'person-year' },
  coverage: 0.1,
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.95,
    },
    {
      hazard: 'move-wish',
      key: 'moveWish',
      da: 'Ønske om at flytte, ganget med',
      en: 'Wish to move, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.95,
    },
    {
      hazard: 'out-migration',
      key: 'outMigration',
      da: 'Fraflytning fra kommunen, ganget med',
      en: 'Leaving the municipality, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.97,
    },
  ],
  place: [{ into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.02 }],
});
