import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { resourceStock, resourceYear } from '../residentsWithResources.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  residents: 'number',
  of_age: 'number',
  share: 'number',
  kept: 'number',
  became: 'number',
  ceased: 'number',
  came_within: 'number',
  came_outside: 'number',
  left_within: 'number',
  left_outside: 'number',
  left_by_choice: 'number',
  died: 'number',
} as const;

/**
 * Residents with resources (*beboere med ressourcer*), means over replicates: how many live in the place at the year's end and their share
 * of residents of those ages; how many were kept, came to or ceased to have resources while living there, came, left and died. Moves are
 * told at the level whose border they cross. `left_by_choice` are those of the leavers who could have stayed. The base year has no flows.
 */
export function resourcesTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('resources', schema);
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      for (const [yearIndex, year] of ensemble.shape.years.entries()) {
        const { residents, ofAge } = resourceStock(ensemble, result, extent, yearIndex);
        const flows = yearIndex > 0 ? resourceYear(ensemble, result, extent, yearIndex) : undefined;
        ofPlace.add({
          year,
          residents,
          of_age: ofAge,
          share: ofAge > 0 ? residents / ofAge : null,
          kept: flows?.kept,
          became: flows?.became,
          ceased: flows?.ceased,
          came_within: flows?.['came-within'],
          came_outside: flows?.['came-outside'],
          left_within: flows?.['left-within'],
          left_outside: flows?.['left-outside'],
          left_by_choice: flows?.['left-by-choice'],
          died: flows?.died,
        });
      }
    }
  }
  return table;
}
