import { actions } from './actions.ts';
import { choiceOf } from './fields.ts';
import { addPlaces, changeOf, institutionsField, institutionsOf, placesField } from './institutions.ts';
import type { Measure } from './measure.ts';

/** A new school structure (*skolestruktur*): places, closures and mergers, and addresses that come to belong to another school. */
export const schoolStructure: Measure = {
  id: 'school-structure',
  track: 'social',
  label: { da: 'Skolestruktur og skoledistrikter', en: 'School structure and catchments' },
  help: {
    da: 'De nævnte skoler eller dagtilbud får flere eller færre pladser, lukkes eller lægges sammen med en anden, eller overtager adresserne i where.',
    en: 'The schools or day cares named get more or fewer places, are closed or merged into another, or take over the addresses in where.',
  },
  action: actions.targeting,
  evidence: ['school-structure'],
  reads: ['estate'],
  where: 'estates',
  fields: [
    institutionsField,
    placesField(-2000),
    {
      kind: 'choice',
      key: 'change',
      label: { da: 'Ændring', en: 'Change' },
      options: [
        { id: 'none', label: { da: 'ingen', en: 'none' } },
        { id: 'catchment', label: { da: 'overtager adresserne', en: 'takes over the addresses' } },
        { id: 'closed', label: { da: 'lukkes', en: 'is closed' } },
      ],
      default: 'none',
      off: 'none',
    },
    {
      kind: 'choices',
      key: 'mergedInto',
      label: { da: 'Lægges sammen med', en: 'Merged into' },
      options: [],
      idsOf: 'institutions',
      default: [],
      optional: true,
    },
  ],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 0, per: 'place-year' },
  apply(plan, use, at) {
    addPlaces(plan, use.values, at.dose);
    const what = choiceOf<'none' | 'catchment' | 'closed'>(use.values, 'change');
    const into = use.values.mergedInto;
    for (const institution of what === 'none' ? [] : institutionsOf(use.values)) {
      const change = changeOf(plan, institution);
      if (what === 'catchment') {
        change.catchment.push(...use.estates.filter((estate) => !change.catchment.includes(estate)));
        continue;
      }
      change.isClosed = true;
      if (Array.isArray(into) && into[0] !== undefined) change.into = into[0];
    }
  },
};
