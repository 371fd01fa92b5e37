import { activities, ageBandStarts } from '../../population/codes.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { flows } from '../../simulation/projection.ts';
import { growTable, type Rows } from '../growingTable.ts';
import { flowsIndex, peopleIndex } from '../layout.ts';
import type { PlaceExtent } from '../selection.ts';
import type { RowOf, Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  figure: 'text',
  age_from: 'integer',
  age_to: 'integer',
  activity: 'text',
  persons: 'number',
} as const;

/**
 * Residents by place, age band and activity at each year's end (`figure` population), and each year's births, deaths, in- and
 * out-migrants over the municipal border, which have no band or activity. Means over replicates; the oldest band has no `age_to`.
 */
export function peopleTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('people', schema);
  for (const result of ensemble.strategies) {
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      for (const [yearIndex, year] of ensemble.shape.years.entries()) {
        const ofYear = ofPlace.holding({ year });
        addPopulation(ofYear, ensemble, result, extent, yearIndex);
        if (yearIndex > 0) addFlows(ofYear, ensemble, result, extent, yearIndex);
      }
    }
  }
  return table;
}

type YearRows = Rows<Pick<RowOf<typeof schema>, 'figure' | 'age_from' | 'age_to' | 'activity' | 'persons'>>;

function addPopulation(
  rows: YearRows,
  ensemble: Ensemble,
  result: StrategyResult,
  extent: PlaceExtent,
  yearIndex: number,
): void {
  for (const [band, ageFrom] of ageBandStarts.entries()) {
    const next = ageBandStarts[band + 1];
    const ageTo = next === undefined ? null : next - 1;
    for (const [activityIndex, activity] of activities.entries()) {
      const persons = meanOver(ensemble, result.sums.people, extent, (estate) => {
        return peopleIndex(ensemble.shape, yearIndex, estate, band) + activityIndex;
      });
      if (persons === 0) continue;
      rows.add({ figure: 'population', age_from: ageFrom, age_to: ageTo, activity, persons });
    }
  }
}

function addFlows(
  rows: YearRows,
  ensemble: Ensemble,
  result: StrategyResult,
  extent: PlaceExtent,
  yearIndex: number,
): void {
  for (const [flowIndex, figure] of flows.entries()) {
    const persons = meanOver(ensemble, result.sums.flows, extent, (estate) => {
      return flowsIndex(ensemble.shape, yearIndex, estate) + flowIndex;
    });
    rows.add({ figure, age_from: null, age_to: null, activity: null, persons });
  }
}

function meanOver(ensemble: Ensemble, sums: Float64Array, extent: PlaceExtent, at: (estate: number) => number): number {
  const sum = extent.estates.reduce((total, estate) => total + (sums[at(estate)] ?? 0), 0);
  return sum / ensemble.replicates.length;
}
