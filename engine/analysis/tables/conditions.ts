import { criteria } from '../../criteria/criterionIds.ts';
import { triggerFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import type { StatusPack } from '../../simulation/yearStatus.ts';
import { conditionsOf, indicatorText } from '../conditions.ts';
import { indicatorPoints } from '../formulaSeries.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';
import { scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  year: 'integer',
  kind: 'text',
  id: 'text',
  condition: 'text',
  indicator: 'text',
  place: 'text',
  criterion: 'text',
  value: 'number',
  mcse: 'number',
  fired: 'number',
} as const;

/**
 * Why triggers fired and pilots were kept: what each indicator of a condition was at each year's end, mean over the replicates, beside the share of them in
 * which the trigger fired then. Where nobody or too few are counted there is no row.
 */
export function conditionsTable(ensemble: Ensemble, pack: StatusPack): Table {
  const { table, rows } = growTable('conditions', schema);
  const { years } = ensemble.shape;
  for (const result of ensemble.strategies) {
    for (const { kind, id, part, indicators } of conditionsOf(result.strategy)) {
      for (const call of indicators) {
        const held = rows.holding({
          ...scenarioKeys(result),
          ...{ kind, id, condition: part, indicator: indicatorText(call) },
          ...{ place: call.words.at(-1) ?? null, criterion: criterionIn(call.name, call.words) },
        });
        for (const { year, mean, mcse } of indicatorPoints(ensemble, result, call, pack)) {
          const fired = kind === 'trigger' ? firedIn(ensemble, result, id, years.indexOf(year)) : null;
          held.add({ year, value: mean, mcse: criterionIn(call.name, call.words) ? mcse : null, fired });
        }
      }
    }
  }
  return table;
}

/** The criterion that an indicator is of, null for one of no criterion, whose value comes as a mean without an error. */
function criterionIn(name: string, words: readonly string[]): string | null {
  const own = words.length > 1 ? words[0] : name.replaceAll('_', '-');
  return criteria.find((criterion) => criterion === own) ?? null;
}

function firedIn(ensemble: Ensemble, { strategy, sums }: StrategyResult, id: string, yearIndex: number): number {
  const triggers = strategy.triggers ?? [];
  const trigger = triggers.findIndex((own) => own.id === id);
  const at = (yearIndex * triggers.length + trigger) * triggerFigures.length + triggerFigures.indexOf('fired');
  return (sums.triggers[at] ?? 0) / ensemble.replicates.length;
}
