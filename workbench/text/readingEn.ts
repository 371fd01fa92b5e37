import type { Text } from './text.ts';

/** English words for reading. */
export const readingEn: Text['reading'] = {
  foot: {
    heading: 'About the page',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  report: {
    heading: 'Appendix: what the numbers rest on',
    run: 'The calculation',
    document: 'Document',
    years: 'Years',
    scenarios: 'Scenarios',
    model: 'Version of the model',
    assumptions: 'Assumptions that the scenarios change',
    none: 'the data pack’s numbers, unchanged',
    parameter: (name: string, value: string, before: string) => `${name}: ${value} instead of ${before}`,
    rateMultiplied: (table: string, factor: string) => `the table ${table} multiplied by ${factor}`,
    rateSet: (table: string, value: string) => `the table ${table} set to ${value}`,
    reference: (name: string, path: string) => `${name}: ${path}`,
    off: (process: string) => `${process} is switched off`,
    caveats: 'Caveats',
    limits: [
      'The model shows what follows from assumptions. It does not foretell.',
      'Residents are synthetic, drawn so that together they agree with totals. No number for a single estate is that estate’s own statistics unless it is marked as published.',
      'Many numbers are assumed, also who accepts an offer and who signs up where. Effects of measures are uncertain; an effect measured in one place is no promise in another.',
      'Bands and intervals show chance alone. What is not known stands in the ranges of the model’s numbers.',
      'A probability is the share of replicates under the assumptions chosen, not a frequency in the world. An area’s status is decided by authorities.',
      'After ten to fifteen years most residents of an estate are new. Then assumptions about who moves in carry nearly the whole answer.',
      'Health, local business cycles, new laws and much else are not in it.',
    ],
    steersNothing: 'Origin steers nothing in the model: no letting rule, measure or calculation can read it.',
    withoutFifth: 'The law’s fifth criterion is off in this document. Status is shown without it.',
    sources: 'Data and their age',
    age: (oldest: string, newest: string, assumed: number, all: number) =>
      `The oldest data are of ${oldest}, the newest of ${newest}. ${assumed} of ${all} data sets rest on assumptions.`,
  },
  fifth: {
    show: 'Take in the law’s fifth criterion',
    aboutCase: 'On the fifth criterion',
    hidden: 'Off in this document: neither shown, saved in tables nor shared. Status is shown without it.',
    cell: 'Here the document shows the law’s fifth criterion alone, which is off.',
    statusNote:
      'Probabilities: share of replicates in which the area would be on the list without the fifth criterion.',
    checked: (day: string) => `Looked up ${day}.`,
  },
  newVersion: {
    ready: 'A new version of Fremsyn is ready. Your work is saved before it is taken into use.',
    take: 'Use the new version',
    later: 'Later',
  },
};
