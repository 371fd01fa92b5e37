import { actions } from './actions.ts';
import { choiceOf, dwellingsField, numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { privateTenureField } from './privateTenure.ts';
import { partOfTotal } from './setting.ts';

/** New private dwellings among the old (*fortætning*). */
export const infill: Measure = {
  id: 'infill',
  track: 'physical',
  label: { da: 'Nye private boliger', en: 'New private dwellings' },
  help: {
    da: 'Der bygges private boliger på stedet, jævnt fordelt over perioden.',
    en: 'Private dwellings are built on the site, evenly over the period.',
  },
  action: actions.transformation,
  evidence: ['infill'],
  reads: ['estate'],
  where: 'estates',
  fields: [
    dwellingsField('Nye boliger', 'New dwellings'),
    privateTenureField,
    {
      kind: 'count',
      key: 'rooms',
      label: { da: 'Værelser', en: 'Rooms' },
      unit: { da: 'værelser', en: 'rooms' },
      min: 1,
      max: 6,
      step: 1,
      default: 4,
    },
    {
      kind: 'kroner',
      key: 'rent',
      label: { da: 'Boligudgift', en: 'Housing cost' },
      unit: { da: 'kr. om måneden', en: 'kr. a month' },
      min: 3000,
      max: 30000,
      step: 500,
      default: 14000,
    },
  ],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 0, per: 'dwelling' },
  apply(plan, use, at) {
    for (const estate of use.estates) {
      const count = partOfTotal(at, numberOf(use.values, 'dwellings'));
      if (count > 0) {
        plan.works.push({
          kind: 'infill',
          estate,
          count,
          tenure: choiceOf(use.values, 'tenure'),
          rooms: numberOf(use.values, 'rooms'),
          rent: numberOf(use.values, 'rent'),
          use: use.id,
        });
      }
    }
  },
};
