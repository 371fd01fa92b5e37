import type { Ensemble } from '../../simulation/ensemble.ts';
import { type childFigures, childIndicators, childViews } from '../../simulation/projection.ts';
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
          for (const { figure, of, sum, unit } of childIndicators) {
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
