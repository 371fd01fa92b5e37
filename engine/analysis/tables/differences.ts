import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { varianceReduction } from '../pairing.ts';
import { parentResult } from '../selection.ts';
import { type PlaceValues, pairedDifferences, valuesOfPlace } from '../series.ts';
import { summarise } from '../summary.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  parent: 'text',
  ...placeSchema,
  year: 'integer',
  criterion: 'text',
  unit: 'text',
  measure: 'text',
  mean: 'number',
  p10: 'number',
  p50: 'number',
  p90: 'number',
  mcse: 'number',
  low: 'number',
  high: 'number',
  variance_reduction: 'number',
} as const;

/**
 * Paired differences of every scenario against its parent, for the level and for the gap to the rest of the municipality.
 * `p10` to `p90` holds four differences in five, `low` to `high` is the 80 % confidence interval of the mean. `variance_reduction` tells how many times
 * more runs it would take to know the difference as well without common random numbers.
 */
export function differencesTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('differences', schema);
  for (const result of ensemble.strategies) {
    const parent = parentResult(ensemble, result);
    if (!parent) continue;
    for (const extent of extentsOf(ensemble)) {
      const keys = { ...scenarioKeys(result), parent: parent.strategy.id, ...placeKeys(extent.place) };
      const [ours, theirs] = [result, parent].map((one) => valuesOfPlace(ensemble, one, extent)) as [
        PlaceValues,
        PlaceValues,
      ];
      for (const { id: criterion, unit } of criterionDefinitions) {
        for (const measure of ['level', 'gap'] as const) {
          if (measure === 'gap' && extent.rest.length === 0) continue;
          const ofMeasure = rows.holding({ ...keys, criterion, unit, measure });
          for (const [yearIndex, year] of ensemble.shape.years.entries()) {
            const our = ours.of(measure, criterion, yearIndex);
            const their = theirs.of(measure, criterion, yearIndex);
            const summary = summarise(pairedDifferences(our, their));
            ofMeasure.add({
              year,
              mean: summary?.mean,
              p10: summary?.p10,
              p50: summary?.p50,
              p90: summary?.p90,
              mcse: summary?.mcse,
              low: summary?.low,
              high: summary?.high,
              variance_reduction: varianceReduction(our, their),
            });
          }
        }
      }
    }
  }
  return table;
}
