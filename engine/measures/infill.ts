import { choiceOf, dwellingsField, numberOf, partOfTotal } from './fields.ts';
import type { Measure } from './measure.ts';
import { privateTenureField } from './privateTenure.ts';

/** New private dwellings among the old (*fortætning*). */
export const infill: Measure = {
  id: 'infill',
  track: 'physical',
  label: { da: 'Nye private boliger', en: 'New private dwellings' },
  help: {
    da: 'Der bygges private boliger på stedet, jævnt fordelt over perioden.',
    en: 'Private dwellings are built on the site, evenly over the period.',
  },
  action: {
    da: 'Radikal omdannelse, hvor der er potentiale',
    en: 'Radical transformation where there is potential',
  },
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
  apply(plan, use, year) {
    for (const estate of use.estates) {
      const count = partOfTotal(use, year, numberOf(use.values, 'dwellings'));
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
