import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { schoolFigures } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { schoolIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  school: 'text',
  school_da: 'text',
  school_en: 'text',
  kind: 'text',
  district: 'text',
  year: 'integer',
  places: 'number',
  children: 'number',
  parents_basic_share: 'number',
  weak_danish_share: 'number',
  absence_share: 'number',
  mean_result: 'number',
} as const;

/**
 * Composition of each day care and school at each year's end, means over replicates: places and children; the shares of children whose
 * parents have basic schooling only, and whose Danish is weak; at schools the share of days that pupils were away, and the mean grade
 * points (−3 to 12) of those in the last year. Shares and means are over the children of all replicates, null where there are none.
 */
export function schoolsTable(ensemble: Ensemble, pack: Pack): Table {
  const { table, rows } = growTable('schools', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const [index, school] of pack.schools.entries()) {
      const { id, label, kind, district } = school;
      const ofSchool = rows.holding({
        ...scenarioKeys(result),
        school: id,
        school_da: label.da,
        school_en: label.en,
        kind,
        district: pack.geography.districts[district]?.id ?? null,
      });
      for (const [yearIndex, year] of ensemble.shape.years.entries()) {
        const start = schoolIndex(pack.schools.length, yearIndex, index);
        const sum = (figure: (typeof schoolFigures)[number]): number =>
          result.sums.schools[start + schoolFigures.indexOf(figure)] ?? 0;
        const children = sum('children');
        const isSchool = kind === 'school';
        ofSchool.add({
          year,
          places: sum('places') / replicates,
          children: children / replicates,
          parents_basic_share: children > 0 ? sum('parents-basic') / children : null,
          weak_danish_share: children > 0 ? sum('weak-danish') / children : null,
          absence_share: isSchool && children > 0 ? sum('absence') / children / 200 : null,
          mean_result: isSchool && sum('last-year') > 0 ? sum('result') / sum('last-year') / 10 : null,
        });
      }
    }
  }
  return table;
}
