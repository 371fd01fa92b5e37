import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { parentResult } from '../selection.ts';
import { differencesByYear, valuesByYear } from '../series.ts';
import type { Table } from '../table.ts';
import { type VarianceShares, varianceShares } from '../varianceShares.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  criterion: 'text',
  unit: 'text',
  measure: 'text',
  deviation: 'number',
  chance: 'number',
  parameters: 'number',
  interaction: 'number',
} as const;

/**
 * What the spread of each result is made of where parameters were drawn: chance, not knowing, and both together. `gap` is the distance to the
 * rest of the municipality, `difference` that distance less the parent's. Needs every draw to have met the same lucks, at least two of each;
 * else there are no rows.
 */
export function uncertaintyTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('uncertainty', schema);
  const grid = wholeGrid(ensemble);
  if (!grid) return table;
  const sharesOf = (values: Float64Array): VarianceShares | undefined =>
    varianceShares(
      Float64Array.from(grid.order, (run) => values[run] as number),
      grid.draws,
      grid.lucks,
    );
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      if (extent.rest.length === 0) continue;
      for (const { id: criterion, unit } of criterionDefinitions) {
        for (const [measure, byYear] of measured(ensemble, result, extent, criterion)) {
          const ofMeasure = rows.holding({
            ...scenarioKeys(result),
            ...placeKeys(extent.place),
            criterion,
            unit,
            measure,
          });
          for (const [yearIndex, year] of ensemble.shape.years.entries()) {
            const shares = sharesOf(byYear[yearIndex] as Float64Array);
            if (shares) ofMeasure.add({ year, ...shares });
          }
        }
      }
    }
  }
  return table;
}

function measured(
  ensemble: Ensemble,
  result: StrategyResult,
  extent: Parameters<typeof valuesByYear>[2],
  criterion: Parameters<typeof valuesByYear>[3],
): readonly (readonly [string, readonly Float64Array[]])[] {
  const parent = parentResult(ensemble, result);
  return [
    ['gap', valuesByYear(ensemble, result, extent, criterion, 'gap')],
    ...(parent ? [['difference', differencesByYear(ensemble, result, parent, extent, criterion, 'gap')] as const] : []),
  ];
}

/** The order of runs that puts them draw by draw, luck by luck; undefined where the grid of draws and lucks isn't whole. */
function wholeGrid({
  sampling,
  replicates,
}: Ensemble): { order: Int32Array; draws: number; lucks: number } | undefined {
  if (!sampling) return undefined;
  const { draws } = sampling;
  const lucks = Math.floor(replicates.length / draws);
  // Runs go through all draws luck by luck, so the first draws × lucks of them are a whole grid where none is missing.
  if (lucks < 2 || draws < 2 || replicates[draws * lucks - 1] !== draws * lucks - 1) return undefined;
  const order = new Int32Array(draws * lucks);
  for (let draw = 0; draw < draws; draw++) {
    for (let luck = 0; luck < lucks; luck++) order[draw * lucks + luck] = luck * draws + draw;
  }
  return { order, draws, lucks };
}
