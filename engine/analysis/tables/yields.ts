import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { yieldsOf } from '../money/yields.ts';
import type { Table } from '../table.ts';

const schema = {
  scenario: 'text',
  scenario_name: 'text',
  parent: 'text',
  goal: 'text',
  criterion: 'text',
  unit: 'text',
  effect: 'number',
  measures: 'number',
  net_municipality: 'number',
  net_state: 'number',
  net_others: 'number',
  cost_per_unit: 'number',
  per_million: 'number',
  rank: 'integer',
} as const;

/**
 * What each scenario gives for its money beyond its parent (*hvor udbyttet er størst*). `effect` by goal: person-years in work or education
 * won by base-year residents, or percentage points that its places draw nearer the rest of the municipality in the last year; `measures`
 * what measures, works and rehousing cost, and `net_…` what the payer is left with after benefits, taxes and services, all discounted to
 * the base year. `rank` 1 gets most of that effect for a krone; empty where nothing is spent or gained.
 */
export function yieldsTable(ensemble: Ensemble, pack: Pick<Pack, 'unitValues' | 'parameters'>): Table {
  const { table, rows } = growTable('yields', schema);
  for (const { strategy, parent, effect, measures, net, costPerUnit, perMillion, rank } of yieldsOf(ensemble, pack)) {
    rows.add({
      scenario: strategy.id,
      scenario_name: strategy.name,
      parent,
      goal: effect.goal,
      criterion: effect.criterion,
      unit: effect.unit,
      effect: effect.size,
      measures,
      net_municipality: net.municipality,
      net_state: net.state,
      net_others: net.others,
      cost_per_unit: costPerUnit,
      per_million: perMillion,
      rank,
    });
  }
  return table;
}
