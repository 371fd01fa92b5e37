import { actions } from './actions.ts';
import { placeMeasure } from './programme.ts';

/** A temporary setting (*midlertidigt byrum*), tested before anything permanent. */
export const temporarySettings = placeMeasure({
  id: 'temporary-settings',
  label: { da: 'Midlertidige byrum', en: 'Temporary settings' },
  help: {
    da: 'Et midlertidigt anlæg, hvor beboere og andre afprøver, hvad der virker. Sæt et slutår, og bind det til en prøve med et år for vurdering.',
    en: 'A temporary setting in which residents and others try what works. Give it a last year, and tie it to a pilot with a year of review.',
  },
  action: actions.temporary,
  evidence: ['temporary-settings'],
  cost: { kroner: 400_000, per: 'place-year' },
  place: [
    {
      into: 'attractiveness',
      key: 'attractiveness',
      da: 'Øget tiltrækning',
      en: 'Added attractiveness',
      max: 1,
      default: 0.1,
    },
    { into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.01 },
  ],
});
