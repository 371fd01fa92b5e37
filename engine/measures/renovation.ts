import { actions } from './actions.ts';
import { numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { addedAttractiveness, rentIncreaseField } from './renewal.ts';
import { raise } from './setting.ts';

/** Renovation (*renovering*): dwellings become more attractive and, once, dearer. */
export const renovation: Measure = {
  id: 'renovation',
  track: 'physical',
  label: { da: 'Renovering', en: 'Renovation' },
  help: {
    da: 'Boliger og udearealer sættes i stand. Stedet bliver mere attraktivt, og huslejen stiger.',
    en: 'Dwellings and grounds are renewed. The place becomes more attractive and rents rise.',
  },
  action: actions.transformation,
  evidence: ['renovation'],
  reads: ['estate', 'tenure'],
  where: 'estates',
  fields: [addedAttractiveness, rentIncreaseField(0.08)],
  project: ['renews'],
  // What is renovated stays renovated: the attractiveness outlasts the works.
  after: 'stays',
  isGradual: true,
  cost: { kroner: 5_000_000, per: 'place-year' },
  apply(plan, use, at) {
    raise(plan.attractiveness, use, at.dose * at.interaction * numberOf(use.values, 'attractiveness'));
    const rentIncrease = numberOf(use.values, 'rentIncrease');
    if (at.year !== at.from || rentIncrease === 0) return;
    for (const estate of use.estates) plan.works.push({ kind: 'renovation', estate, rentIncrease, use: use.id });
  },
};
