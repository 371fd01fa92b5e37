import type { Field } from './measure.ts';

/** How much better liked a renewed place is, in utility units of housing choice. */
export const addedAttractiveness: Field = {
  kind: 'factor',
  key: 'attractiveness',
  label: { da: 'Øget tiltrækning', en: 'Added attractiveness' },
  unit: { da: 'nytteenheder i boligvalget', en: 'utility units in housing choice' },
  min: 0,
  max: 2,
  step: 0.1,
  default: 0.5,
  off: 0,
};

/** How much dearer what is renewed becomes, once, as a share of the rent (*lejeforhøjelse ved forbedringer*). */
export function rentIncreaseField(usual: number): Field {
  return {
    kind: 'share',
    key: 'rentIncrease',
    label: { da: 'Stigning i husleje', en: 'Rent increase' },
    unit: { da: 'af huslejen', en: 'of the rent' },
    min: 0,
    max: 0.5,
    step: 0.01,
    default: usual,
    off: 0,
  };
}
