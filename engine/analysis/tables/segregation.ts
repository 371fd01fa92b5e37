import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { segregationByReplicate, segregationIndices, segregationTraits } from '../segregation.ts';
import { summarise } from '../summary.ts';
import type { Table } from '../table.ts';
import { scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  year: 'integer',
  trait: 'text',
  criterion: 'text',
  units: 'text',
  index: 'text',
  mean: 'number',
  p10: 'number',
  p50: 'number',
  p90: 'number',
  mcse: 'number',
} as const;

/**
 * How unevenly residents outside work, with low income and with basic schooling only live among the others, over estates and over
 * districts. Indices are 0–1; a year in which nobody or everybody is counted has no row.
 */
export function segregationTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('segregation', schema);
  for (const result of ensemble.strategies) {
    for (const [yearIndex, year] of ensemble.shape.years.entries()) {
      for (const { id: trait, criterion } of segregationTraits) {
        for (const units of ['estate', 'district'] as const) {
          const byIndex = segregationByReplicate(ensemble, result, yearIndex, criterion, units);
          const ofUnits = rows.holding({ ...scenarioKeys(result), year, trait, criterion, units });
          for (const [i, index] of segregationIndices.entries()) {
            const summary = summarise(byIndex[i] ?? []);
            if (!summary) continue;
            const { mean, p10, p50, p90, mcse } = summary;
            ofUnits.add({ index, mean, p10, p50, p90, mcse });
          }
        }
      }
    }
  }
  return table;
}
