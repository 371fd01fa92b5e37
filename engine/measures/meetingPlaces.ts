import { actions } from './actions.ts';
import { connectEach, pairsOutward } from './connect.ts';
import { numberOf } from './fields.ts';
import { placeMeasure } from './programme.ts';

/** Green areas and squares as meeting places (*mødesteder*): the place gains appeal, and the border to other districts weighs less. */
export const meetingPlaces = placeMeasure({
  id: 'meeting-places',
  label: { da: 'Grønne områder og pladser som mødesteder', en: 'Green areas and squares as meeting places' },
  help: {
    da: 'Mødesteder med synligt byliv. Stedet bliver mere attraktivt, og grænsen til de andre bydele betyder mindre.',
    en: 'Meeting places with visible life. The place becomes more attractive and the border to other districts matters less.',
  },
  action: actions.meetingPlaces,
  evidence: ['meeting-places'],
  after: 'stays',
  cost: { kroner: 1_000_000, per: 'place-year' },
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
  fields: [
    {
      kind: 'share',
      key: 'mixing',
      label: { da: 'Grænsen til andre bydele mindskes', en: 'Border to other districts dissolved' },
      unit: { da: 'af afstanden', en: 'of the distance' },
      min: 0,
      max: 0.5,
      step: 0.01,
      default: 0.05,
      off: 0,
    },
  ],
  also(plan, use, at) {
    connectEach(plan, pairsOutward(use, at), 'home', at.dose * at.interaction * numberOf(use.values, 'mixing'));
  },
});
