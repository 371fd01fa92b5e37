import type { Ensemble } from '../../simulation/ensemble.ts';
import { surroundingFigures, surroundingUnit } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { surroundingsIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { changeYears, estatePlaces, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = { ...scenarioSchema, ...placeSchema, year: 'integer', figure: 'text', value: 'number' } as const;

/** What measures add to each estate's safety, reputation and appeal in a year, beside how they are today: means over replicates, nought left out. */
export function surroundingsTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('surroundings', schema);
  for (const result of ensemble.strategies) {
    for (const [estate, place] of estatePlaces(ensemble).entries()) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(place) });
      for (const { yearIndex, year } of changeYears(ensemble)) {
        for (const [f, figure] of surroundingFigures.entries()) {
          const sum = result.sums.surroundings[surroundingsIndex(ensemble.shape, yearIndex, estate) + f] ?? 0;
          if (sum !== 0) ofPlace.add({ year, figure, value: sum / surroundingUnit / ensemble.replicates.length });
        }
      }
    }
  }
  return table;
}
