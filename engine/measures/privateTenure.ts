import type { Field } from './measure.ts';

/** Which private tenure dwellings get. */
export const privateTenureField: Field = {
  kind: 'choice',
  key: 'tenure',
  label: { da: 'Ejerform', en: 'Tenure' },
  options: [
    { id: 'private-rental', label: { da: 'privat leje', en: 'private rental' } },
    { id: 'cooperative', label: { da: 'andel', en: 'co-operative' } },
    { id: 'owner-occupied', label: { da: 'ejer', en: 'owner-occupied' } },
  ],
  default: 'owner-occupied',
};
