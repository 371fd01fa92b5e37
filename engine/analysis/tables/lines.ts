import { listDate, ruleSetFor } from '../../criteria/ruleSets.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { nearness } from '../lines.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  status: 'text',
  criterion: 'text',
  line: 'number',
  margin: 'number',
  margin_p10: 'number',
  margin_p90: 'number',
  since_base: 'number',
  probability: 'number',
  mcse: 'number',
} as const;

/**
 * How near every district and estate is to each line of the law, by the rules in force on the last year's list, whether or not it is an
 * area that the law can list. `margin` is what is left to the line (share, or kroner), negative past it; `since_base` its change since the
 * base year; `probability` that the criterion is met. The fifth criterion has no row here.
 */
export function linesTable(ensemble: Ensemble, pack: Pick<Pack, 'references'>): Table {
  const { table, rows } = growTable('lines', schema);
  const lastYear = ensemble.shape.years.at(-1);
  if (lastYear === undefined) return table;
  const ruleSet = ruleSetFor(listDate(lastYear));
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      if (extent.place.level === 'municipality') continue;
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      const nearIn = nearness(ensemble, result, pack, ruleSet, extent);
      for (const [yearIndex, year] of ensemble.shape.years.entries()) {
        for (const near of nearIn(yearIndex)) {
          ofPlace.add({
            year,
            status: near.status,
            criterion: near.criterion,
            line: near.line,
            margin: near.margin.mean,
            margin_p10: near.margin.p10,
            margin_p90: near.margin.p90,
            since_base: near.sinceBase,
            probability: near.probability,
            mcse: near.mcse,
          });
        }
      }
    }
  }
  return table;
}
