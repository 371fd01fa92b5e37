import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { causes } from '../../simulation/projection.ts';
import { causeKind } from '../causes.ts';
import { growTable } from '../growingTable.ts';
import { accumulateLedger, placeLedger } from '../ledgerSums.ts';
import { wholeLedger } from '../ledgerView.ts';
import type { Table } from '../table.ts';
import { changeYears, extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  criterion: 'text',
  unit: 'text',
  cause: 'text',
  kind: 'text',
  numerator: 'number',
  denominator: 'number',
  change: 'number',
} as const;

/**
 * Why the criteria changed from the year before: by cause, its part of the mean counts and of the value (share or kroner),
 * counted as in the criteria table. Causes that changed nothing have no row; `change` is null where nobody was counted before or after.
 */
export function ledgerTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('ledger', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    const view = wholeLedger(result);
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      for (const { id: criterion, unit, scale } of criterionDefinitions) {
        const ledger = placeLedger(ensemble.shape, view, extent.place.index, criterion);
        for (const { yearIndex, year } of changeYears(ensemble)) {
          const ofYear = ofPlace.holding({ year, criterion, unit });
          const span = { criterion, first: yearIndex - 1, last: yearIndex };
          const split = accumulateLedger(ensemble.shape, view, extent.estates, span, ledger);
          for (const [causeIndex, cause] of causes.entries()) {
            const part = ledger(yearIndex, causeIndex);
            if (part.numerator === 0 && part.denominator === 0) continue;
            const change = split?.changes[causeIndex];
            ofYear.add({
              cause,
              kind: causeKind(cause),
              numerator: (scale * part.numerator) / replicates,
              denominator: part.denominator / replicates,
              change: change === undefined ? null : scale * change,
            });
          }
        }
      }
    }
  }
  return table;
}
