import { actions } from './actions.ts';
import { choiceOf, dwellingsField, numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { partOfTotal } from './setting.ts';

/** Conversion (*ommærkning*) of social family dwellings to youth or elderly dwellings. Sitting tenants stay; the next letting follows the new list. */
export const conversion: Measure = {
  id: 'conversion',
  track: 'physical',
  label: { da: 'Ommærkning til ungdoms- eller ældreboliger', en: 'Conversion to youth or elderly dwellings' },
  help: {
    da: 'Familieboliger ommærkes. Beboerne bliver boende; næste udlejning sker til unge under uddannelse eller ældre.',
    en: 'Family dwellings are relabelled. Tenants stay; the next letting is to young people in education or to the elderly.',
  },
  action: actions.transformation,
  evidence: ['conversion'],
  reads: ['estate', 'tenure'],
  where: 'social-estates',
  fields: [
    dwellingsField('Ommærkede boliger', 'Converted dwellings'),
    {
      kind: 'choice',
      key: 'tenure',
      label: { da: 'Bliver til', en: 'Become' },
      options: [
        { id: 'social-youth', label: { da: 'ungdomsboliger', en: 'youth dwellings' } },
        { id: 'social-elderly', label: { da: 'ældreboliger', en: 'elderly dwellings' } },
      ],
      default: 'social-youth',
    },
  ],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 100_000, per: 'dwelling' },
  apply(plan, use, at) {
    for (const estate of use.estates) {
      const count = partOfTotal(at, numberOf(use.values, 'dwellings'));
      if (count > 0)
        plan.works.push({ kind: 'conversion', estate, count, to: choiceOf(use.values, 'tenure'), use: use.id });
    }
  },
};
