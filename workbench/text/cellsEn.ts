import type { cellsDa } from './cellsDa.ts';
import type { Widened } from './text.ts';

/** English words of the cells that hold a table, a formula, a goal or a free figure. */
export const cellsEn: Widened<typeof cellsDa> = {
  coming: 'Being fetched …',
  data: {
    title: (id) => `The table ${id}`,
    size: (rows, count, columns) =>
      `${rows} ${count === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
    source: 'Source',
    date: 'Date',
    licence: 'Licence',
    file: 'File',
    resource: 'Used as',
    mapping: 'Columns',
    became: (column, field) => `${column} is ${field}`,
    notTold: 'not told',
    refused:
      'The table is not shown: it counts fewer than five persons in a cell, or looks like personal identity numbers. Mend the lines that the remarks name.',
  },

  table: {
    title: 'The numbers year by year',
  },

  formula: {
    title: (id) => `Derived indicator: ${id}`,
    subtitle: (source, unit) => `${source} (in ${unit})`,
    value: 'Value',
    units: {
      number: 'a number without unit',
      percent: 'per cent',
      points: 'percentage points',
      kroner: 'kroner a year',
      persons: 'persons',
    },
    kroner: (value) => `${value} kr.`,
    faulty: 'The formula can’t be computed. The remarks on the document say why, and what can be written.',
    noValue:
      'The formula has no value here: it reads too few residents, divides by nought or asks of years outside the projection.',
    noValueShort: 'no value',
    sentence: (year, place, values) => `In ${year}${place ? `, ${place}` : ''}: ${values}.`,
  },

  goal: {
    title: 'Is the goal reached?',
    note: 'Share of the replicates that reach the goal',
    valueIn: (year) => `Value in ${year}`,
    sentence: (chances) => `Probability of reaching the goal: ${chances}.`,
    faulty: 'The goal can’t be computed. The remarks on the document say why.',
  },

  free: {
    title: (id) => `Free figure: ${id}`,
    subtitle: (names, rows) => `Data: ${names} (${rows} rows)`,
    undescribed: 'The figure is not described. Its numbers are in the table.',
    someRows: (rows) => `The table shows the first ${rows} rows`,
    empty: (names) => `There are no rows in ${names}, so there is nothing to draw yet.`,
    faulty: 'The figure is not drawn. The remarks on the document say why, and what can be written.',
  },

  distribution: {
    title: (about, place) => `How far apart are the replicates? ${about}, ${place}`,
    subtitle: (year, unit, replicates) => `${unit}, ${year}: a dot is one of ${replicates} replicates`,
    axis: (year) => `${year}. The line covers four replicates in five; the mark is the middle one.`,
    steps: ['least', 'a tenth below', 'middle', 'nine tenths below', 'most'],
    replicates: 'Replicates',
    read: (name, step, value) => `${name}, ${step}: ${value}`,
    sentence: (name, low, high, middle) =>
      `${name}: four replicates in five lie from ${low} to ${high}, the middle one is ${middle}.`,
    tooFewReplicates: 'The spread is shown once five replicates have been run.',
    ofClaim: 'The formula is true or false in each replicate. Show it as a line instead.',
  },

  failed: {
    bare: 'No rows are left after the figure’s own filters, so there is nothing to draw.',
    chart: 'The figure could not be drawn. Its numbers are in the table below.',
    unknown: 'An error happened that Fremsyn does not know.',
    technical: 'Technical message',
  },
};
