import { actions } from './actions.ts';
import { programme } from './programme.ts';

/** Crime prevention by design (*kriminalitetsforebyggende indretning, lys*): convictions, safety, appeal. */
export const lightAndDesign = programme({
  id: 'light-and-design',
  label: { da: 'Lys og kriminalitetsforebyggende indretning', en: 'Light and crime prevention by design' },
  help: {
    da: 'Systematisk brug af lys, overblik og gennemgang. Dækningen er den del af stedet, der er indrettet.',
    en: 'Systematic use of light, view and passage. Coverage is the part of the place that is so arranged.',
  },
  action: actions.design,
  evidence: ['light-and-design'],
  target: {
    label: { da: 'beboere på 15–59 år på stedet', en: 'residents aged 15–59 of the place' },
    ageFrom: 15,
    ageTo: 59,
  },
  takeUp: 1,
  dropOut: 0,
  cost: { kroner: 800, per: 'person-year' },
  coverage: 1,
  effects: [
    {
      hazard: 'conviction',
      key: 'conviction',
      da: 'Risiko for dom, ganget med',
      en: 'Risk of conviction, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.98,
    },
  ],
  place: [
    { into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.04 },
    {
      into: 'attractiveness',
      key: 'attractiveness',
      da: 'Øget tiltrækning',
      en: 'Added attractiveness',
      max: 1,
      default: 0.05,
    },
  ],
});
