import type { cellsDa } from './cellsDa.ts';
import type { Widened } from './text.ts';

/** English words of the cells that hold a table, a formula, a goal or a free figure. */
export const cellsEn: Widened<typeof cellsDa> = {
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
};
