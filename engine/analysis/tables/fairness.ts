import { householdTypes } from '../../population/codes.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { fairnessFigures } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { fairnessIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { changeYears, estatePlaces, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  household: 'text',
  employed: 'text',
  offers: 'number',
  refusals: 'number',
  rejections: 'number',
  let: 'number',
  waiting_time: 'number',
  refused_share: 'number',
} as const;

/**
 * How households fare with social dwellings, by type and by whether anybody in them works, means over replicates: offers made to them, those
 * they refused, applications refused to them by combined letting, and dwellings let to them. `waiting_time` is the mean seniority in years of
 * who got a dwelling, `refused_share` refusals over offers; null where there are none. Origin is no group: nothing in letting knows it.
 */
export function fairnessTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('fairness', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const [estate, place] of estatePlaces(ensemble).entries()) {
      for (const { yearIndex, year } of changeYears(ensemble)) {
        const ofYear = rows.holding({ ...scenarioKeys(result), ...placeKeys(place), year });
        for (const [type, household] of householdTypes.entries()) {
          for (const works of [0, 1]) {
            const start = fairnessIndex(ensemble.shape, yearIndex, estate, type * 2 + works);
            const sum = (figure: (typeof fairnessFigures)[number]): number =>
              result.sums.fairness[start + fairnessFigures.indexOf(figure)] ?? 0;
            if (fairnessFigures.every((figure) => sum(figure) === 0)) continue;
            ofYear.add({
              household,
              employed: works === 1 ? 'yes' : 'no',
              offers: sum('offers') / replicates,
              refusals: sum('refusals') / replicates,
              rejections: sum('rejections') / replicates,
              let: sum('let') / replicates,
              waiting_time: sum('let') > 0 ? sum('waitingYears') / sum('let') : null,
              refused_share: sum('offers') > 0 ? sum('refusals') / sum('offers') : null,
            });
          }
        }
      }
    }
  }
  return table;
}
