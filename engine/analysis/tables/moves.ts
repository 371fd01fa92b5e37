import type { Ensemble } from '../../simulation/ensemble.ts';
import { moveCauses } from '../../simulation/projection.ts';
import { movesIndex } from '../layout.ts';
import { type Table, tableFrom } from '../table.ts';
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
  return tableFrom('moves', schema, rows(ensemble));
}

function* rows(ensemble: Ensemble) {
  const outside = { id: outsideMunicipality, label: { da: 'Uden for kommunen', en: 'Outside the municipality' } };
  const ends = [...estatePlaces(ensemble), outside];
  for (const result of ensemble.strategies) {
    const moves = result.sums.moves;
    for (const { yearIndex, year } of changeYears(ensemble)) {
      for (const [fromIndex, from] of ends.entries()) {
        for (const [toIndex, to] of ends.entries()) {
          for (const [causeIndex, cause] of moveCauses.entries()) {
            const sum = moves[movesIndex(ensemble.shape, yearIndex, fromIndex, toIndex, causeIndex)] ?? 0;
            if (sum === 0) continue;
            yield {
              ...scenarioKeys(result),
              year,
              from_place: from.id,
              from_da: from.label.da,
              from_en: from.label.en,
              to_place: to.id,
              to_da: to.label.da,
              to_en: to.label.en,
              cause,
              persons: sum / ensemble.replicates.length,
            };
          }
        }
      }
    }
  }
}
