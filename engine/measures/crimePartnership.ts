import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Working together against crime (*SSP, politi, exit*): convictions of all ages, and safety. */
export const crimePartnership = programme({
  id: 'crime-partnership',
  label: { da: 'Samarbejde mod kriminalitet og utryghed', en: 'Working together against crime and insecurity' },
  help: {
    da: 'Politi, SSP, exitforløb, foreninger og boligorganisationer arbejder sammen om kriminalitet og utryghedsskabende adfærd.',
    en: 'Police, social services and schools, exit programmes, associations and housing organisations work together on crime and behaviour that makes others feel unsafe.',
  },
  action: actions.crimeAndSafety,
  evidence: ['crime-partnership'],
  target: { label: { da: 'beboere på 15–59 år', en: 'residents aged 15–59' }, ageFrom: 15, ageTo: 59 },
  takeUp: 1,
  dropOut: 0,
  cost: { kroner: 1_500, per: 'person-year' },
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.96,
    },
  ],
  place: [{ into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.03 }],
});
