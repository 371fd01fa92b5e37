import { type CarryingArray, pilotFigures, triggerFigures, useFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';
import { scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  year: 'integer',
  kind: 'text',
  id: 'text',
  measure: 'text',
  programme: 'text',
  figure: 'text',
  value: 'number',
} as const;

/** Figures of each log, by kind of row; shares of replicates, but for a measure's people and kroner, which are means. */
const logs = [
  { kind: 'measure', array: 'uses', figures: useFigures },
  { kind: 'trigger', array: 'triggers', figures: triggerFigures },
  { kind: 'pilot', array: 'pilots', figures: pilotFigures },
] as const satisfies readonly { kind: string; array: CarryingArray; figures: readonly string[] }[];

/**
 * How a strategy was carried out: of each use of a measure and year the people it is expected to reach and the kroner asked for and spent, means
 * over replicates; of each trigger and year's end the share of replicates in which it fired, and in which what it does is in force the year
 * after; of each pilot the share in which it was kept or dropped.  Figures that are nought have no row.
 */
export function carriedTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('carried', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const { kind, array, figures } of logs) {
      const entries = entriesOf(result, kind);
      // measures have no entry for the base year
      const years = array === 'uses' ? ensemble.shape.years.slice(1) : ensemble.shape.years;
      for (const [y, year] of years.entries()) {
        for (const [e, entry] of entries.entries()) {
          const held = rows.holding({ ...scenarioKeys(result), year, kind, ...entry });
          for (const [f, figure] of figures.entries()) {
            const sum = result.sums[array][(y * entries.length + e) * figures.length + f] ?? 0;
            if (sum !== 0) held.add({ figure, value: sum / replicates });
          }
        }
      }
    }
  }
  return table;
}

interface Entry {
  readonly id: string;
  readonly measure: string | null;
  readonly programme: string | null;
}

function entriesOf({ strategy }: StrategyResult, kind: (typeof logs)[number]['kind']): readonly Entry[] {
  const { measures = [], triggers = [], pilots = [], programmes = [] } = strategy;
  if (kind === 'trigger') return triggers.map(({ id }) => ({ id, measure: null, programme: null }));
  if (kind === 'pilot') return pilots.map(({ id }) => ({ id, measure: null, programme: null }));
  return measures.map(({ id, measure }) => {
    const programme = programmes.find(({ uses }) => uses.includes(id));
    return { id, measure, programme: programme?.id ?? null };
  });
}
