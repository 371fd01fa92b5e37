import { actions } from './actions.ts';
import { addPlaces, institutionsField, placesField } from './institutions.ts';
import { placeMeasure } from './programme.ts';

/** Municipal land and buildings as a motor (*kommunale arealer og bygninger*): a new site or longer hours, appeal, places in schools and day care. */
export const municipalBuildings = placeMeasure({
  id: 'municipal-buildings',
  label: { da: 'Kommunale arealer og bygninger som motor', en: 'Municipal land and buildings as a motor' },
  help: {
    da: 'Skole, dagtilbud, bibliotek eller kulturhus placeres eller åbnes på stedet, også uden for normal åbningstid. Stedet bliver mere attraktivt, og der kan komme flere pladser.',
    en: 'A school, day care, library or house of culture is placed or opened at the site, also outside opening hours. The place becomes more attractive, and there may be more places.',
  },
  action: actions.municipalBuildings,
  evidence: ['municipal-buildings'],
  after: 'stays',
  cost: { kroner: 6_000_000, per: 'place-year' },
  place: [
    {
      into: 'attractiveness',
      key: 'attractiveness',
      da: 'Øget tiltrækning',
      en: 'Added attractiveness',
      max: 1,
      default: 0.15,
    },
    { into: 'safety', key: 'safety', da: 'Øget tryghed', en: 'Added safety', max: 0.3, default: 0.01 },
  ],
  fields: [institutionsField, placesField(0)],
  also(plan, use, at) {
    addPlaces(plan, use.values, at.dose);
  },
});
