import { listDate, ruleSetFor } from '../../criteria/ruleSets.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { strategyResult } from '../selection.ts';
import { statusProbabilities } from '../statusProbabilities.ts';
import type { Table } from '../table.ts';
import { estatePlaces, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  rule_set: 'text',
  origin_criterion: 'text',
  status: 'text',
  probability: 'number',
  mcse: 'number',
  count: 'integer',
  replicates: 'integer',
} as const;

/**
 * Probability of each legal status by scenario, legal area and year, with the origin criterion counted and left out, under the
 * rules in force on the last year's list.
 */
export function statusTable(ensemble: Ensemble, pack: Pick<Pack, 'references'>): Table {
  const { table, rows } = growTable('status', schema);
  const lastYear = ensemble.shape.years.at(-1);
  if (lastYear === undefined) return table;
  const ruleSet = ruleSetFor(listDate(lastYear));
  const places = new Map(estatePlaces(ensemble).map((place) => [place.id, place]));
  for (const entry of statusProbabilities(ensemble, pack, ruleSet)) {
    const place = places.get(entry.place);
    if (!place) continue;
    rows.add({
      ...scenarioKeys(strategyResult(ensemble, entry.strategy)),
      ...placeKeys(place),
      year: entry.year,
      rule_set: ruleSet.id,
      origin_criterion: entry.countOrigin ? 'counted' : 'left-out',
      status: entry.status,
      probability: entry.probability,
      mcse: entry.mcse,
      count: entry.count,
      replicates: entry.replicates,
    });
  }
  return table;
}
