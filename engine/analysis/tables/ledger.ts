import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { causes } from '../../simulation/projection.ts';
import { causeKind } from '../causes.ts';
import { accumulateLedger, placeLedger } from '../ledgerSums.ts';
import { type Table, tableFrom } from '../table.ts';
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
 * Why the criteria changed from the year before: by cause, its part of the mean counts and of the value (share or kroner).
 * Causes that changed nothing have no row; `change` is null where nobody was counted before or after.
 */
export function ledgerTable(ensemble: Ensemble): Table {
  return tableFrom('ledger', schema, rows(ensemble));
}

function* rows(ensemble: Ensemble) {
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      for (const { id: criterion, unit, scale } of criterionDefinitions) {
        const ledger = placeLedger(ensemble, result, extent.place.index, criterion);
        for (const { yearIndex, year } of changeYears(ensemble)) {
          const span = { criterion, first: yearIndex - 1, last: yearIndex };
          const split = accumulateLedger(ensemble, result, extent, span, placeLedger);
          for (const [causeIndex, cause] of causes.entries()) {
            const part = ledger(yearIndex, cause);
            if (part.numerator === 0 && part.denominator === 0) continue;
            const change = split?.changes[causeIndex];
            yield {
              ...scenarioKeys(result),
              ...placeKeys(extent.place),
              year,
              criterion,
              unit,
              cause,
              kind: causeKind(cause),
              numerator: part.numerator / replicates,
              denominator: part.denominator / replicates,
              change: change === undefined ? null : scale * change,
            };
          }
        }
      }
    }
  }
}
