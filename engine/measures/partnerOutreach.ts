import { actions } from './actions.ts';
import { numberOf } from './fields.ts';
import { placeMeasure } from './programme.ts';

/**
 * Associations, volunteers and institutions who help people to what is offered (*foreninger, frivillige, institutioner*): more of those offered
 * a place in the strategy's programmes at these places take it.
 */
export const partnerOutreach = placeMeasure({
  id: 'partner-outreach',
  label: { da: 'Foreninger og frivillige som brobyggere', en: 'Associations and volunteers as guides' },
  help: {
    da: 'Lokale partnere får flere til at sige ja til strategiens andre indsatser på stedet. Uden andre indsatser sker der intet.',
    en: 'Local partners bring more people to take up the strategy’s other programmes at the place. Without other programmes nothing happens.',
  },
  action: actions.dialogue,
  evidence: ['partner-outreach'],
  cost: { kroner: 250_000, per: 'place-year' },
  place: [],
  fields: [
    {
      kind: 'share',
      key: 'takeUpGain',
      label: { da: 'Flere siger ja', en: 'More take it up' },
      unit: { da: 'i forhold til nu', en: 'relative to now' },
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.15,
      off: 0,
    },
  ],
  outreach: (use, at) => at.dose * at.interaction * numberOf(use.values, 'takeUpGain'),
});
