import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import { countOver } from '../../criteria/estateCounts.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { atOnce } from '../../simulation/inSteps.ts';
import { growTable } from '../growingTable.ts';
import { summedCounts } from '../ledgerView.ts';
import { valuesOfPlace } from '../series.ts';
import { summarise } from '../summary.ts';
import type { Table } from '../table.ts';
import { extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  criterion: 'text',
  unit: 'text',
  mean: 'number',
  p10: 'number',
  p50: 'number',
  p90: 'number',
  mcse: 'number',
  numerator: 'number',
  denominator: 'number',
  gap: 'number',
  gap_p10: 'number',
  gap_p90: 'number',
  gap_mcse: 'number',
} as const;

/**
 * Level of every criterion by scenario, place and year over the replicates, with mean counts and the distance to the rest of the
 * municipality. `numerator` / `denominator` is a value in the row's `unit`: persons over persons, or months over months
 * (`outside-labour`) and years over years (`convicted`), for a share in 0–1; kroner over persons for kroner a year. It is the
 * ratio of the mean counts, and `mean` the mean of the replicates' ratios, so with several replicates they differ a little.
 */
export function criteriaTable(ensemble: Ensemble): Table {
  return atOnce(makingCriteriaTable(ensemble));
}

/** The same in steps, a place of a strategy each. */
export function* makingCriteriaTable(ensemble: Ensemble): Generator<undefined, Table, undefined> {
  const { table, rows } = growTable('criteria', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    const counts = summedCounts(result);
    for (const extent of extentsOf(ensemble)) {
      const ofPlace = rows.holding({ ...scenarioKeys(result), ...placeKeys(extent.place) });
      const values = valuesOfPlace(ensemble, result, extent);
      for (const { id: criterion, unit, scale } of criterionDefinitions) {
        const ofCriterion = ofPlace.holding({ criterion, unit });
        for (const [yearIndex, year] of ensemble.shape.years.entries()) {
          const level = summarise(values.of('level', criterion, yearIndex));
          const gap = summarise(values.of('gap', criterion, yearIndex));
          const count = countOver(ensemble.shape, counts, yearIndex, extent.estates, criterion);
          ofCriterion.add({
            year,
            mean: level?.mean,
            p10: level?.p10,
            p50: level?.p50,
            p90: level?.p90,
            mcse: level?.mcse,
            numerator: (scale * count.numerator) / replicates,
            denominator: count.denominator / replicates,
            gap: gap?.mean,
            gap_p10: gap?.p10,
            gap_p90: gap?.p90,
            gap_mcse: gap?.mcse,
          });
        }
      }
      yield undefined;
    }
  }
  return table;
}
