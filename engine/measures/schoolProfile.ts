import { actions } from './actions.ts';
import { numberOf } from './fields.ts';
import { changeOf, institutionsField, institutionsOf } from './institutions.ts';
import { programme } from './programme.ts';

/**
 * Schools and day cares with clear, attractive profiles (*tydelige og attraktive profiler*): families who can choose do so more often, and
 * the children of the place do a little better there.
 */
export const schoolProfile = programme({
  id: 'school-profile',
  label: { da: 'Skoler og dagtilbud med tydelige profiler', en: 'Schools and day care with clear profiles' },
  help: {
    da: 'De nævnte skoler og dagtilbud får en profil, som familier vælger til. Stedets børn er lidt mindre fraværende og klarer sig lidt bedre.',
    en: 'The schools and day cares named get a profile that families choose. Children of the place are slightly less absent and do slightly better.',
  },
  action: actions.dayCareAndSchools,
  evidence: ['school-profile'],
  target: { label: { da: 'børn på 6–16 år', en: 'children aged 6–16' }, ageFrom: 6, ageTo: 16 },
  takeUp: 1,
  dropOut: 0,
  cost: { kroner: 4_000, per: 'person-year' },
  coverage: 1,
  effects: [
    {
      hazard: 'school-result',
      key: 'schoolResult',
      da: 'Skoleresultat, ganget med',
      en: 'School result, multiplied by',
      min: 1,
      max: 1.2,
      default: 1.02,
    },
    {
      hazard: 'absence',
      key: 'absence',
      da: 'Skolefravær, ganget med',
      en: 'School absence, multiplied by',
      min: 0.5,
      max: 1,
      default: 0.96,
    },
  ],
  fields: [
    institutionsField,
    {
      kind: 'factor',
      key: 'profile',
      label: { da: 'Profilens tiltrækning', en: 'Appeal of the profile' },
      unit: { da: 'nytteenheder i skolevalget', en: 'utility units in choice of school' },
      min: 0,
      max: 2,
      step: 0.05,
      default: 0.3,
      off: 0,
    },
  ],
  also(plan, use, at) {
    const profile = at.dose * at.interaction * numberOf(use.values, 'coverage') * numberOf(use.values, 'profile');
    if (profile === 0) return;
    for (const institution of institutionsOf(use.values)) changeOf(plan, institution).profile += profile;
  },
});
