import { numberOf, rampAt } from './fields.ts';
import type { Measure } from './measure.ts';

/** Renovation (*renovering*): dwellings become more attractive and, once, dearer. */
export const renovation: Measure = {
  id: 'renovation',
  track: 'physical',
  label: { da: 'Renovering', en: 'Renovation' },
  help: {
    da: 'Boliger og udearealer sættes i stand. Stedet bliver mere attraktivt, og huslejen stiger.',
    en: 'Dwellings and grounds are renewed. The place becomes more attractive and rents rise.',
  },
  action: {
    da: 'Radikal omdannelse, hvor der er potentiale',
    en: 'Radical transformation where there is potential',
  },
  evidence: ['renovation'],
  reads: ['estate'],
  where: 'estates',
  fields: [
    {
      kind: 'factor',
      key: 'attractiveness',
      label: { da: 'Øget tiltrækning', en: 'Added attractiveness' },
      unit: { da: 'nytteenheder i boligvalget', en: 'utility units in housing choice' },
      min: 0,
      max: 2,
      step: 0.1,
      default: 0.5,
    },
    {
      kind: 'share',
      key: 'rentIncrease',
      label: { da: 'Stigning i husleje', en: 'Rent increase' },
      unit: { da: 'af huslejen', en: 'of the rent' },
      min: 0,
      max: 0.5,
      step: 0.01,
      default: 0.08,
    },
  ],
  apply(plan, use, year) {
    if (year < use.from) return;
    // What is renovated stays renovated: the attractiveness outlasts the works.
    const reached = year > use.to ? 1 : rampAt(use, year);
    for (const estate of use.estates) {
      plan.attractiveness[estate] =
        (plan.attractiveness[estate] ?? 0) + reached * numberOf(use.values, 'attractiveness');
      if (year === use.from && numberOf(use.values, 'rentIncrease') > 0) {
        plan.works.push({
          kind: 'renovation',
          estate,
          rentIncrease: numberOf(use.values, 'rentIncrease'),
          use: use.id,
        });
      }
    }
  },
};
