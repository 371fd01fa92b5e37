import type { Ensemble } from '../../simulation/ensemble.ts';
import { followedFigures, followedKinds } from '../../simulation/projection.ts';
import { figureValue, followedValue, personsOf } from '../cohorts.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  cohort: 'text',
  year: 'integer',
  figure: 'text',
  persons: 'number',
  value: 'number',
  rest: 'number',
  gap: 'number',
  alike: 'number',
} as const;

/**
 * What became of people wherever in the municipality they live: `cohort` residents of the place in the base year, children who were under
 * 15 there then, and tenants rehoused from it. `value` is theirs, `rest` that of everybody else in the municipality, `gap` the one less
 * the other, `alike` that of the same cohort from all other places. Values are ratios of the counts summed over replicates, `persons` a
 * mean; where nobody is counted there is no row.
 */
export function cohortsTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('cohorts', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      for (const cohort of followedKinds) {
        for (const figure of followedFigures) {
          const ofFigure = ofPlace.holding({ cohort, figure });
          for (const [yearIndex, year] of ensemble.shape.years.entries()) {
            const { own, rest, alike } = followedValue(ensemble, result, extent, yearIndex, cohort, figure);
            const value = figureValue(figure, own);
            if (value === undefined) continue;
            const others = figureValue(figure, rest);
            ofFigure.add({
              year,
              persons: personsOf(figure, own.denominator) / replicates,
              value,
              rest: others,
              gap: others === undefined ? null : value - others,
              alike: figureValue(figure, alike),
            });
          }
        }
      }
    }
  }
  return table;
}
