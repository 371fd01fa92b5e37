import type { Ensemble } from '../../simulation/ensemble.ts';
import { type childFigures, childViews } from '../../simulation/projection.ts';
import { childFigureOver } from '../childSums.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  counted: 'text',
  year: 'integer',
  figure: 'text',
  persons: 'number',
  value: 'number',
  rest: 'number',
  gap: 'number',
} as const;

type Figure = (typeof childFigures)[number];

/** Figures of the table: of whom, what is added up, and by how much a sum is divided to come to a share or to grade points. */
const measured: readonly {
  readonly figure: string;
  readonly of: Figure;
  readonly sum: Figure;
  readonly unit: number;
}[] = [
  { figure: 'weak-danish-at-three', of: 'tested', sum: 'weak-when-tested', unit: 1 },
  { figure: 'in-day-care', of: 'before-school', sum: 'in-day-care', unit: 1 },
  { figure: 'weak-danish-at-school', of: 'pupils', sum: 'weak-danish', unit: 1 },
  { figure: 'absence', of: 'pupils', sum: 'absence', unit: 200 },
  { figure: 'often-away', of: 'pupils', sum: 'often-away', unit: 1 },
  { figure: 'school-result', of: 'last-year', sum: 'result', unit: 10 },
];

/**
 * Children by place at each year's end, of those who live there and of those who lived there in the base year, wherever in the municipality
 * they are now: shares, and for `school-result` grade points from −3 to 12, over the `persons` of all replicates (mean number), null where
 * there are none; `rest` is the same of the municipality's other places, and `gap` the difference.
 */
export function childrenTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('children', schema);
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      for (const [view, counted] of childViews.entries()) {
        const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place), counted });
        for (const [yearIndex, year] of ensemble.shape.years.entries()) {
          const ofYear = ofPlace.holding({ year });
          for (const { figure, of, sum, unit } of measured) {
            const over = (estates: readonly number[], what: Figure) =>
              childFigureOver(ensemble, result, yearIndex, view, estates, what);
            const mean = (estates: readonly number[]) => over(estates, sum) / over(estates, of) / unit;
            const [value, rest] = [mean(extent.estates), mean(extent.rest)];
            ofYear.add({
              figure,
              persons: over(extent.estates, of) / ensemble.replicates.length,
              value,
              rest,
              gap: value - rest,
            });
          }
        }
      }
    }
  }
  return table;
}
