import { type BandRow, checkBands, lastAge, type PeopleByAge, peopleByAge } from './ageBands.ts';
import type { Faults } from './faults.ts';
import { groupBy, sumOf } from './grouping.ts';
import type { NamedEstate } from './readGeography.ts';
import type { MarginalTables } from './readMarginals.ts';

/**
 * Refuses counts that don't agree: households without dwellings, persons that are not those of the households, education or activity
 * that doesn't sum to the people of those ages, more convicted than adults, an estate left out.
 * Totals are compared only where every row behind them could be read, so that one bad cell isn't told twice.
 */
export function checkTotals(tables: MarginalTables, estates: readonly NamedEstate[], faults: Faults): void {
  const { dwellings, population, households, education, activity, income, convictions } = tables;
  if (dwellings.isWhole && households.isWhole) checkDwellings(tables, estates, faults);
  for (const resource of [income, convictions]) {
    if (resource.isWhole) checkEveryEstate(resource.file, resource.rows, estates, faults);
  }
  if (!population.isWhole) return;
  const before = faults.count;
  const inPlaceAndSex = (row: { estate: number; sex: string }) => `${idOf(estates, row.estate)}, ${row.sex}`;
  checkBands(population.file, population.rows, inPlaceAndSex, { from: 0, to: lastAge }, faults);
  if (faults.count > before) return;
  const people = peopleByAge(population.rows);
  if (households.isWhole) checkPersons(tables, estates, people, faults);
  if (education.isWhole) checkWholeBands(education, people, { from: 15, to: lastAge }, estates, faults);
  if (activity.isWhole) checkWholeBands(activity, people, { from: 18, to: 64 }, estates, faults);
  if (!convictions.isWhole) return;
  for (const { estate, this_year, last_year, line } of convictions.rows) {
    const adults = people.between(estate, 18, lastAge) ?? people.between(estate, 0, lastAge) ?? 0;
    if (Math.max(this_year, last_year) <= adults) continue;
    faults.add(
      { where: convictions.file, line, column: this_year > adults ? 'this_year' : 'last_year' },
      `Fundet: ${Math.max(this_year, last_year)} dømte; forventet: højst de ${adults} voksne i området. Ret antallet.`,
      `Found ${Math.max(this_year, last_year)} convicted; expected at most the ${adults} adults of the estate. Mend the count.`,
    );
  }
}

function checkDwellings(
  { dwellings, households }: MarginalTables,
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const homes = groupBy(dwellings.rows, (r) => r.estate);
  for (const [estate, rows] of groupBy(households.rows, (r) => r.estate)) {
    const [need, have] = [sumOf(rows, (r) => r.count), sumOf(homes.get(estate) ?? [], (r) => r.count)];
    if (need <= have) continue;
    const id = idOf(estates, estate);
    faults.add(
      { where: households.file, line: rows[0]?.line ?? 1, column: 'count' },
      `${id} har ${need} husstande og ${have} boliger i ${dwellings.file}; forventet: en bolig til hver. Ret det ene antal.`,
      `${id} has ${need} households and ${have} dwellings in ${dwellings.file}; expected a dwelling for each. Mend one of the counts.`,
    );
  }
}

/** Persons and adults that the households need. Size six stands for six and more, so it sets a lower bound only. */
function checkPersons(
  { households, population }: MarginalTables,
  estates: readonly NamedEstate[],
  people: PeopleByAge,
  faults: Faults,
): void {
  const byEstate = groupBy(households.rows, (r) => r.estate);
  for (const [index, estate] of estates.entries()) {
    const rows = byEstate.get(index) ?? [];
    const need = sumOf(rows, (r) => r.size * r.count);
    const isOpen = rows.some((r) => r.size === 6 && r.count > 0);
    const have = people.between(index, 0, lastAge) ?? 0;
    const spot = { where: households.file, ...(rows[0] ? { line: rows[0].line } : {}), column: 'count' };
    if (have < need || (have > need && !isOpen)) {
      faults.add(
        spot,
        `Husstandene i ${estate.id} har ${need} personer, ${population.file} ${have}; forventet: samme antal. Ret det ene.`,
        `The households of ${estate.id} hold ${need} persons, ${population.file} ${have}; expected the same. Mend one of them.`,
      );
    }
    const adultsNeeded = sumOf(rows, (r) => r.count * (r.type.startsWith('couple') ? 2 : 1));
    const adults = people.between(index, 18, lastAge);
    if (adults === undefined || adults >= adultsNeeded) continue;
    faults.add(
      spot,
      `Husstandene i ${estate.id} kræver ${adultsNeeded} voksne, ${population.file} har ${adults}; forventet: mindst så mange. Ret det ene.`,
      `The households of ${estate.id} need ${adultsNeeded} adults, ${population.file} has ${adults}; expected at least as many. Mend one of them.`,
    );
  }
}

function checkWholeBands(
  resource: { readonly file: string; readonly rows: readonly BandRow[] },
  people: PeopleByAge,
  reach: { readonly from: number; readonly to: number },
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const before = faults.count;
  checkEveryEstate(resource.file, resource.rows, estates, faults);
  checkBands(resource.file, resource.rows, (row) => idOf(estates, row.estate), reach, faults);
  if (faults.count > before) return;
  for (const rows of groupBy(resource.rows, (r) => `${r.estate} ${r.age_from}`).values()) {
    const [first] = rows;
    if (first)
      checkBand(
        resource.file,
        first,
        sumOf(rows, (r) => r.count),
        people,
        estates,
        faults,
      );
  }
}

function checkBand(
  file: string,
  { estate, age_from, age_to, line }: BandRow,
  found: number,
  people: PeopleByAge,
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const expected = people.between(estate, age_from, age_to);
  const band = `${idOf(estates, estate)}, ${age_from}–${age_to}`;
  if (expected === undefined) {
    faults.add(
      { where: file, line, column: 'age_from, age_to' },
      `${band}: grænsen falder inde i en aldersgruppe i befolkningen; forventet: samme grænser (${people.starts.join(', ')}). Del gruppen.`,
      `${band}: the border falls inside an age band of the population; expected the same borders (${people.starts.join(', ')}). Split the band.`,
    );
  } else if (found !== expected) {
    faults.add(
      { where: file, line, column: 'count' },
      `${band}: antallene giver ${found}; forventet: ${expected} som i befolkningen. Ret antallene.`,
      `${band}: the counts sum to ${found}; expected ${expected} as in the population. Mend the counts.`,
    );
  }
}

/** Refuses a table that leaves an estate out. */
export function checkEveryEstate(
  file: string,
  rows: readonly { readonly estate: number }[],
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const present = new Set(rows.map((row) => row.estate));
  for (const [index, { id }] of estates.entries()) {
    if (present.has(index)) continue;
    faults.add(
      { where: file, column: 'estate' },
      `${id} mangler; forventet: alle boligområder. Tilføj det.`,
      `${id} is missing; expected every estate. Add it.`,
    );
  }
}

function idOf(estates: readonly NamedEstate[], index: number): string {
  return estates[index]?.id ?? `${index}`;
}
