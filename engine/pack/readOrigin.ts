import { lastAge, peopleByAge } from './ageBands.ts';
import { type Cell, share, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import type { OriginFigures } from './pack.ts';
import type { PackTables } from './packTables.ts';
import type { NamedEstate } from './readGeography.ts';
import type { MarginalTables } from './readMarginals.ts';
import { pools } from './requirements.ts';

/** Reads the figures of the fifth criterion. Faults: more counted than live there, a border inside an age band, a pool left out. */
export function readOrigin(
  tables: PackTables,
  estate: Cell<number>,
  population: MarginalTables['population'],
  estates: readonly NamedEstate[],
  faults: Faults,
): OriginFigures {
  const age = whole(0, lastAge);
  const residents = tables.rows('origin', { estate, age_from: age, age_to: age, count: whole() });
  refuseDuplicates(residents.file, residents.rows, ['estate', 'age_from'], faults);
  if (residents.isWhole && population.isWhole) {
    const people = peopleByAge(population.rows);
    for (const row of residents.rows) {
      const most = people.between(row.estate, row.age_from, row.age_to);
      const id = estates[row.estate]?.id ?? '';
      if (most === undefined) {
        faults.add(
          { where: residents.file, line: row.line, column: 'age_from, age_to' },
          `${id}, ${row.age_from}–${row.age_to}: grænsen falder inde i en aldersgruppe i befolkningen; forventet: samme grænser. Del gruppen.`,
          `${id}, ${row.age_from}–${row.age_to}: the border falls inside an age band of the population; expected the same borders. Split the band.`,
        );
      } else if (row.count > most) {
        faults.add(
          { where: residents.file, line: row.line, column: 'count' },
          `Fundet: ${row.count}; forventet: højst de ${most} beboere på ${row.age_from}–${row.age_to} år i ${id}. Ret antallet.`,
          `Found ${row.count}; expected at most the ${most} residents aged ${row.age_from}–${row.age_to} of ${id}. Mend the count.`,
        );
      }
    }
  }
  const shares = tables.rows('origin-pools', { pool: word(pools), share });
  refuseDuplicates(shares.file, shares.rows, ['pool'], faults);
  for (const pool of shares.isWhole ? pools.filter((p) => !shares.rows.some((r) => r.pool === p)) : []) {
    faults.add(
      { where: shares.file, column: 'pool' },
      `${pool} mangler; forventet: ${pools.join(', ')}. Tilføj den.`,
      `${pool} is missing; expected ${pools.join(', ')}. Add it.`,
    );
  }
  return {
    residents: residents.rows.map((r) => ({ estate: r.estate, ageFrom: r.age_from, ageTo: r.age_to, count: r.count })),
    pools: new Map(shares.rows.map((r) => [r.pool, r.share])),
  };
}
