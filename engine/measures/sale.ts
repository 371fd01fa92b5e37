import { actions } from './actions.ts';
import { choiceOf, dwellingsField, numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { privateTenureField } from './privateTenure.ts';
import { partOfTotal } from './setting.ts';

/** Sale (*frasalg*) of social family dwellings. Sitting tenants stay; the next household comes from the private market. */
export const sale: Measure = {
  id: 'sale',
  track: 'physical',
  label: { da: 'Salg af almene boliger', en: 'Sale of social dwellings' },
  help: {
    da: 'Almene familieboliger sælges. Beboerne bliver boende; næste husstand kommer fra det private marked.',
    en: 'Social family dwellings are sold. Tenants stay; the next household comes from the private market.',
  },
  action: actions.transformation,
  evidence: ['sale'],
  reads: ['estate', 'tenure'],
  where: 'social-estates',
  fields: [dwellingsField('Solgte boliger', 'Dwellings sold'), privateTenureField],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 0, per: 'dwelling' },
  apply(plan, use, at) {
    for (const estate of use.estates) {
      const count = partOfTotal(at, numberOf(use.values, 'dwellings'));
      if (count > 0) plan.works.push({ kind: 'sale', estate, count, to: choiceOf(use.values, 'tenure'), use: use.id });
    }
  },
};
