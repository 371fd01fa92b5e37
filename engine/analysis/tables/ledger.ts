import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import { countOver } from '../../criteria/estateCounts.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { causes } from '../../simulation/projection.ts';
import { causeKind } from '../causes.ts';
import { growTable } from '../growingTable.ts';
import { ledgerIndex } from '../layout.ts';
import { wholeLedger } from '../ledgerView.ts';
import type { Table } from '../table.ts';
import { causeSchema, changeYears, extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  ...causeSchema,
} as const;

/**
 * Why the criteria changed from the year before: by cause, its part of the mean counts and of the value (share or kroner),
 * counted as in the criteria table. Causes that changed nothing have no row; `change` is null where nobody was counted before or after.
 */
export function ledgerTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('ledger', schema);
  const { shape } = ensemble;
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    const { counts } = wholeLedger(result);
    const { ledger } = result.sums;
    for (const { place, estates } of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(place) });
      for (const [number, { id: criterion, unit, scale }] of criterionDefinitions.entries()) {
        for (const { yearIndex, year } of changeYears(ensemble)) {
          const ofYear = ofPlace.holding({ year, criterion, unit });
          const before = countOver(shape, counts, yearIndex - 1, estates, criterion);
          const after = countOver(shape, counts, yearIndex, estates, criterion);
          const isCounted = before.denominator > 0 && after.denominator > 0;
          const value = before.numerator / before.denominator;
          const start = ledgerIndex(shape, yearIndex, place.index, number, 0);
          for (let cause = 0; cause < causes.length; cause++) {
            const numerator = ledger[start + 2 * cause] ?? 0;
            const denominator = ledger[start + 2 * cause + 1] ?? 0;
            if (numerator === 0 && denominator === 0) continue;
            ofYear.add({
              cause: causes[cause],
              kind: kinds[cause],
              numerator: (scale * numerator) / replicates,
              denominator: denominator / replicates,
              // the parts of `accumulateLedger`
              change: isCounted ? scale * ((numerator - value * denominator) / after.denominator) : null,
            });
          }
        }
      }
    }
  }
  return table;
}

const kinds = causes.map(causeKind);
