import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Positive communities and good neighbourliness (*fællesskaber, naboskab*): safety, appeal, wishes to move. */
export const neighbourhoodCommunities = programme({
  id: 'neighbourhood-communities',
  label: { da: 'Fællesskaber og naboskab', en: 'Communities and neighbourliness' },
  help: {
    da: 'Støtte til beboeraktiviteter og netværk. Færre vil flytte, og flere føler sig trygge.',
    en: 'Support for residents’ activities and networks. Fewer want to move and more feel safe.',
  },
  action: actions.communities,
  evidence: ['neighbourhood-communities'],
  target: { label: { da: 'beboere på 18 år og derover', en: 'residents aged 18 and over' }, ageFrom: 18, ageTo: 99 },
  takeUp: 0.3,
  dropOut: 0.2,
  cost: { kroner: 2_000, per: 'person-year' },
  effects: [
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
  place: [
    { into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.03 },
    {
      into: 'attractiveness',
      key: 'attractiveness',
      da: 'Øget tiltrækning',
      en: 'Added attractiveness',
      max: 1,
      default: 0.1,
    },
  ],
});
