import type { Ensemble } from '../../simulation/ensemble.ts';
import type { SafetyPack } from '../../simulation/safety.ts';
import { growTable } from '../growingTable.ts';
import { safetyAround, safetyGroups } from '../safety.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  group: 'text',
  value: 'number',
  since_base: 'number',
  base_status: 'text',
} as const;

/**
 * How many feel safe where they live, and how safe the surroundings of children, the young, the old and those outside work are: means over
 * replicates. An estate has one row a year, since all who live there have it around them. `base_status` says whether today's shares are
 * published or assumed, assumed where one of them is. No rows for places of which the pack says nothing.
 */
export function safetyTable(ensemble: Ensemble, pack: SafetyPack): Table {
  const { table, rows } = growTable('safety', schema);
  for (const result of ensemble.strategies) {
    for (const { place, estates } of extentsOf(ensemble)) {
      const isAssumed = estates.some((estate) => pack.safety[estate]?.status === 'assumed');
      const ofPlace = rows.holding({
        ...scenarioKeys(result),
        ...placeKeys(place),
        base_status: isAssumed ? 'assumed' : 'published',
      });
      for (const group of place.level === 'estate' ? (['everybody'] as const) : safetyGroups) {
        const base = safetyAround(ensemble, result, pack, 0, estates, group);
        for (const [yearIndex, year] of ensemble.shape.years.entries()) {
          const value = safetyAround(ensemble, result, pack, yearIndex, estates, group);
          if (value === undefined) continue;
          ofPlace.add({ year, group, value, since_base: base === undefined ? null : value - base });
        }
      }
    }
  }
  return table;
}
