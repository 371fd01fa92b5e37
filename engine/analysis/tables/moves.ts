import type { Ensemble } from '../../simulation/ensemble.ts';
import { moveCauses } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { movesIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { changeYears, estatePlaces, scenarioKeys, scenarioSchema } from './keys.ts';

/** Id that stands for everywhere but the municipality. */
const outsideMunicipality = 'outside';

const schema = {
  ...scenarioSchema,
  year: 'integer',
  from_place: 'text',
  from_da: 'text',
  from_en: 'text',
  to_place: 'text',
  to_da: 'text',
  to_en: 'text',
  cause: 'text',
  persons: 'number',
} as const;

/** Persons who moved, mean over replicates, by estate moved from and to and why. Pairs without moves have no row. */
export function movesTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('moves', schema);
  const outside = { id: outsideMunicipality, label: { da: 'Uden for kommunen', en: 'Outside the municipality' } };
  const ends = [...estatePlaces(ensemble), outside];
  for (const result of ensemble.strategies) {
    const { moves } = result.sums;
    for (const { yearIndex, year } of changeYears(ensemble)) {
      const ofYear = rows.holding({ ...scenarioKeys(result), year });
      for (const [fromIndex, from] of ends.entries()) {
        const leaving = ofYear.holding({ from_place: from.id, from_da: from.label.da, from_en: from.label.en });
        for (const [toIndex, to] of ends.entries()) {
          const start = movesIndex(ensemble.shape, yearIndex, fromIndex, toIndex, 0);
          const pairOf = () => leaving.holding({ to_place: to.id, to_da: to.label.da, to_en: to.label.en });
          // made for the pairs between which anybody moved, which are few
          let pair: ReturnType<typeof pairOf> | undefined;
          for (const [causeIndex, cause] of moveCauses.entries()) {
            const sum = moves[start + causeIndex] ?? 0;
            if (sum === 0) continue;
            pair ??= pairOf();
            pair.add({ cause, persons: sum / ensemble.replicates.length });
          }
        }
      }
    }
  }
  return table;
}
