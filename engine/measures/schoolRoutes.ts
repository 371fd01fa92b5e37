import { actions } from './actions.ts';
import { connectEach, pairsAmong, shorteningField } from './connect.ts';
import { numberOf } from './fields.ts';
import { placeMeasure } from './programme.ts';

/** Safe ways to school (*trygge skoleveje*): the way between districts counts for less in choice of school. */
export const schoolRoutes = placeMeasure({
  id: 'school-routes',
  label: { da: 'Trygge skoleveje', en: 'Safe ways to school' },
  help: {
    da: 'Trygge skoleveje mellem bydelene i where, så familier lettere vælger skole på tværs. Nævn steder i mindst to bydele.',
    en: 'Safe ways to school between the districts in where, so that families choose schools across more easily. Name places in at least two districts.',
  },
  action: actions.mobility,
  evidence: ['school-routes'],
  after: 'stays',
  cost: { kroner: 700_000, per: 'place-year' },
  spans: 'several-districts',
  place: [],
  fields: [shorteningField],
  also(plan, use, at) {
    connectEach(plan, pairsAmong(use, at), 'school', at.dose * numberOf(use.values, 'shortening'));
  },
});
