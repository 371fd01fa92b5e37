import { type BandRow, checkBands, lastAge, type PeopleByAge, peopleByAge } from './ageBands.ts';
import type { Faults } from './faults.ts';
import { groupBy, sumOf } from './grouping.ts';
import type { NamedEstate } from './readGeography.ts';
import type { MarginalTables } from './readMarginals.ts';

/**
 * Refuses counts that don't agree: households without dwellings, persons that are not those of the households, education or activity
 * that doesn't sum to the people of those ages, more convicted than adults, an estate left out.
 * Totals are compared only where every row behind them could be read, so that one bad cell isn't told twice; dwellings also where what could be read is enough.
 */
export function checkTotals(tables: MarginalTables, estates: readonly NamedEstate[], faults: Faults): void {
  const { population, households, education, activity, income, convictions } = tables;
  checkDwellings(tables, estates, faults);
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

/**
 * A dwelling for each household. Where rows of either table couldn't be read, an estate is refused if it has too few dwellings whatever stands in them: its
 * households are at least those that could be counted, its dwellings at most those, with every dwelling whose estate isn't known.
 */
function checkDwellings(
  { dwellings, households }: MarginalTables,
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  if (!dwellings.broken) return;
  const inEstate = (rows: readonly Counted[], estate: number) => rows.filter((row) => row.estate === estate);
  const [homes, anywhere] = [
    [...dwellings.rows, ...dwellings.broken],
    dwellings.broken.filter(({ estate }) => estate === undefined),
  ];
  const counted: readonly Counted[] = [...households.rows, ...(households.broken ?? [])];
  for (const [index, { id }] of estates.entries()) {
    const own = inEstate(counted, index);
    const need = sumOf(own, ({ count }) => count ?? 0);
    const have = sumOf([...inEstate(homes, index), ...anywhere], ({ count }) => count ?? Number.POSITIVE_INFINITY);
    if (need <= have) continue;
    const isLeast = !households.isWhole && (!households.broken || households.broken.some(mayBelongTo(index)));
    const [least, most] = [isLeast, anywhere.length > 0];
    faults.add(
      { where: households.file, line: own[0]?.line ?? 1, column: 'count' },
      `${id} har ${least ? 'mindst ' : ''}${need} husstande og ${most ? 'højst ' : ''}${have} boliger i ${dwellings.file}; forventet: en bolig til hver. Ret det ene antal.`,
      `${id} has ${least ? 'at least ' : ''}${need} households and ${most ? 'at most ' : ''}${have} dwellings in ${dwellings.file}; expected a dwelling for each. Mend one of the counts.`,
    );
  }
}

/** A row that counts something in an estate, as far as it could be read. */
interface Counted {
  readonly estate?: number | undefined;
  readonly count?: number | undefined;
  readonly line: number;
}

/** Whether a row that couldn't be read whole may leave out what an estate has. */
function mayBelongTo(index: number): (row: Counted) => boolean {
  return ({ estate, count }) => estate === undefined || (estate === index && count === undefined);
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
