import type { assumptionsDa } from './assumptionsDa.ts';
import type { Widened } from './text.ts';

/** English words of the group of assumptions. */
export const assumptionsEn: Widened<typeof assumptionsDa> = {
  about: (count, assumed) => `${count} numbers that the model reckons with; ${assumed} of them are assumed.`,
  baseYear:
    'Another number holds from the first projected year. The residents of the base year are made with the data pack’s numbers.',
  find: 'Find an assumption',
  found: (count) => (count === 1 ? '1 assumption' : `${count} assumptions`),
  noneFound: 'No assumption has those words.',
  noneChanged: 'No assumption is changed.',
  pack: (value) => `data pack ${value}`,
  range: (low, high) => `range ${low} to ${high}`,
  isFixed: 'no range',
  source: 'Source',
  reason: 'Reason',
  sourceOf: (status) => `(${status})`,
  date: 'Date of the data pack',
  name: 'In the document’s text',
  ownNumber: 'The source is that of the data pack’s number. The number here is the document’s own.',
  onlyBaseYear:
    'Used only when the residents of the base year are made with the data pack. A scenario cannot change it.',
  mixes: (names, isOne) =>
    `${names} ${isOne ? 'reckons' : 'reckon'} with another number. The difference from ${isOne ? 'that scenario' : 'those scenarios'} then measures this assumption too.`,
  everywhere: (value) => `Use ${value} in the whole document`,
  resetEverywhere: 'Set back to the data pack’s number in the whole document',
  resetToPack: 'Set back to the data pack’s number',
  notNumber: (example) => `Write a number, for example ${example}. Nothing is changed.`,
  outside: (low, high) => `Must lie from ${low} to ${high}, the data pack’s range. Nothing is changed.`,
  outsideFixed: (low, high) => `The data pack gives no range; here from ${low} to ${high}. Nothing is changed.`,
  beyondRange: 'beyond the data pack’s range',
  paths: {
    heading: 'Paths and tables',
    about: 'Numbers that follow the years, and changed rates, are written in the scenario’s text.',
    open: 'Open the scenario’s text',
    names: {
      'business-cycle': 'Business cycle (1 is an ordinary year)',
      'national-conviction-share': 'Share convicted in the whole country',
      'pension-age': 'State pension age',
      'regional-mean-income': 'Mean income in the region, kroner a year',
    },
    ownPath: 'changed in the scenario',
  },
};
