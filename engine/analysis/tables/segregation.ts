import type { Pack } from '../../pack/pack.ts';
import { schoolKinds } from '../../population/schoolKinds.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { schoolFigures } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { schoolIndex } from '../layout.ts';
import { segregationByReplicate, segregationIndices, segregationOf, segregationTraits } from '../segregation.ts';
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

/** Traits of children that schools and day cares are looked at by, and the school figure that counts them. */
const childTraits = [
  { trait: 'parents-education', figure: 'parents-basic' },
  { trait: 'danish', figure: 'weak-danish' },
] as const;

/**
 * How unevenly residents outside work, with low income and with basic schooling only live among the others, over estates and over
 * districts; and children whose parents have basic schooling only, or whose Danish is weak, among the others at schools and day cares, from
 * counts summed over replicates, hence without spread. Indices are 0–1; a year in which nobody or everybody is counted has no row.
 */
export function segregationTable(ensemble: Ensemble, pack: Pick<Pack, 'schools'>): Table {
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
      for (const { trait, figure } of childTraits) {
        for (const units of schoolKinds) {
          const found = segregationOf(
            pack.schools.flatMap(({ kind }, school) => {
              if (kind !== units) return [];
              const at = schoolIndex(pack.schools.length, yearIndex, school);
              const count = (name: (typeof schoolFigures)[number]) =>
                result.sums.schools[at + schoolFigures.indexOf(name)] ?? 0;
              return [{ group: count(figure), total: count('children') }];
            }),
          );
          if (!found) continue;
          const ofUnits = rows.holding({ ...scenarioKeys(result), year, trait, criterion: null, units });
          for (const index of segregationIndices) {
            ofUnits.add({ index, mean: found[index], p10: null, p50: null, p90: null, mcse: null });
          }
        }
      }
    }
  }
  return table;
}
