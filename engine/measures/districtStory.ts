import { actions } from './actions.ts';
import { placeMeasure } from './programme.ts';

/** The respectful and nuanced story of a district (*fortælling, omdømme*). */
export const districtStory = placeMeasure({
  id: 'district-story',
  label: { da: 'Respektfuld og nuanceret fortælling', en: 'A respectful, nuanced story' },
  help: {
    da: 'Historier fra bydelen, åbne huse og presse. Virker langsomt på omdømmet.',
    en: 'Stories from the district, open houses and press. Acts slowly on reputation.',
  },
  action: actions.story,
  evidence: ['listing', 'district-story'],
  cost: { kroner: 300_000, per: 'place-year' },
  place: [
    { into: 'reputation', key: 'reputation', da: 'Bedre omdømme', en: 'Better reputation', max: 1, default: 0.1 },
  ],
});
