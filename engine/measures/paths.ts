import { actions } from './actions.ts';
import { connectEach, pairsAmong, shorteningField } from './connect.ts';
import { numberOf } from './fields.ts';
import { placeMeasure } from './programme.ts';

/** Paths across districts (*stiforbindelser*): the way between them counts for less in choice of home. */
export const paths = placeMeasure({
  id: 'paths',
  label: { da: 'Stiforbindelser på tværs af bydele', en: 'Paths across districts' },
  help: {
    da: 'Trygge stier gør vejen mellem bydelene i where kortere, når folk vælger bolig. Nævn steder i mindst to bydele.',
    en: 'Safe paths shorten the way between the districts in where when people choose a home. Name places in at least two districts.',
  },
  action: actions.mobility,
  evidence: ['paths'],
  after: 'stays',
  cost: { kroner: 1_500_000, per: 'place-year' },
  spans: 'several-districts',
  place: [],
  fields: [shorteningField],
  also(plan, use, at) {
    connectEach(plan, pairsAmong(use, at), 'home', at.dose * numberOf(use.values, 'shortening'));
  },
});
