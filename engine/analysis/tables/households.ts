import { householdTypes } from '../../population/codes.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { householdFigures } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { householdsIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  household: 'text',
  households: 'number',
  share: 'number',
  residents: 'number',
  minors: 'number',
} as const;

/**
 * Households by place and type at each year's end: how many, as a share of the place's households, who lives in them, and those of them
 * who are under 18. Means over replicates; types that no replicate has there have no row.
 */
export function householdsTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('households', schema);
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      for (const [yearIndex, year] of ensemble.shape.years.entries()) {
        const mean = (type: number, figure: (typeof householdFigures)[number]) =>
          extent.estates.reduce((sum, estate) => {
            const at = householdsIndex(ensemble.shape, yearIndex, estate, type) + householdFigures.indexOf(figure);
            return sum + (result.sums.households[at] ?? 0);
          }, 0) / ensemble.replicates.length;
        const counts = householdTypes.map((_, type) => mean(type, 'households'));
        const all = counts.reduce((sum, count) => sum + count, 0);
        for (const [type, household] of householdTypes.entries()) {
          const households = counts[type] ?? 0;
          if (households === 0) continue;
          const [residents, minors] = [mean(type, 'residents'), mean(type, 'minors')];
          ofPlace.add({ year, household, households, share: households / all, residents, minors });
        }
      }
    }
  }
  return table;
}
