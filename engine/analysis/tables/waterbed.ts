import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { summedCounts } from '../ledgerView.ts';
import type { Table } from '../table.ts';
import { type Exchange, exchangeWith, type Side } from '../waterbed.ts';
import { changeYears, extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  other_place: 'text',
  other_da: 'text',
  other_en: 'text',
  criterion: 'text',
  unit: 'text',
  came_numerator: 'number',
  came_denominator: 'number',
  went_numerator: 'number',
  went_denominator: 'number',
  change: 'number',
} as const;

const outside = { id: 'outside', label: { da: 'Uden for kommunen', en: 'Outside the municipality' } };

/**
 * Where pressure moves to: for each district and estate and year, how much of the change of each criterion came with people who moved in
 * from, or out to, each other place of its kind and the world outside. Counts are means over replicates in the criterion's units (income
 * in kroner). Pairs between which nobody moved have no row.
 */
export function waterbedTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('waterbed', schema);
  const extents = extentsOf(ensemble).filter(({ place }) => place.level !== 'municipality');
  for (const result of ensemble.strategies) {
    const counts = summedCounts(result);
    for (const extent of extents) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      const alike = extents.filter(({ place }) => place.level === extent.place.level && place !== extent.place);
      const sides: readonly { id: string; label: typeof outside.label; side: Side }[] = [
        ...alike.map(({ place, estates }) => ({ id: place.id, label: place.label, side: estates })),
        { ...outside, side: 'outside' },
      ];
      for (const { id, label, side } of sides) {
        const ofSide = ofPlace.holding({ other_place: id, other_da: label.da, other_en: label.en });
        for (const { yearIndex, year } of changeYears(ensemble)) {
          for (const { id: criterion, unit, scale } of criterionDefinitions) {
            const exchange = exchangeWith(ensemble, result, counts, extent, side, yearIndex, criterion);
            if (isNothing(exchange)) continue;
            const { came, went, change } = exchange;
            ofSide.add({
              year,
              criterion,
              unit,
              came_numerator: scale * came.numerator,
              came_denominator: came.denominator,
              went_numerator: scale * went.numerator,
              went_denominator: went.denominator,
              change,
            });
          }
        }
      }
    }
  }
  return table;
}

function isNothing({ came, went }: Exchange): boolean {
  return came.denominator === 0 && went.denominator === 0 && came.numerator === 0 && went.numerator === 0;
}
