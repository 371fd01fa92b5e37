import { activities, educations, householdTypes, sexes, tenures } from '../population/codes.ts';
import { type Cell, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import type { PackTables, Resource } from './packTables.ts';

/** Oldest age that a band may name; ages above count in it. */
const oldest = 110;
const age = whole(0, oldest);

/** The counted tables of a pack as read, with lines. Estates are indices. */
export type MarginalTables = ReturnType<typeof readMarginals>;

/** Reads dwellings, population, households, education, activity, income and convictions. Totals are checked elsewhere. */
export function readMarginals(tables: PackTables, estate: Cell<number>, faults: Faults) {
  const dwellings = tables.rows('dwellings', {
    estate,
    tenure: word(tenures),
    rooms: whole(1, 20),
    count: whole(),
    rent: whole(0, 65535),
  });
  const population = tables.rows('population', {
    estate,
    sex: word(sexes),
    age_from: age,
    age_to: age,
    count: whole(),
  });
  const households = tables.rows('households', {
    estate,
    type: word(householdTypes),
    size: whole(1, 6),
    count: whole(),
  });
  const education = tables.rows('education', {
    estate,
    age_from: age,
    age_to: age,
    education: word(educations),
    count: whole(),
  });
  const activity = tables.rows('activity', {
    estate,
    age_from: age,
    age_to: age,
    activity: word(activities),
    count: whole(),
  });
  const income = tables.rows('income', { estate, mean: whole(0, 10_000_000) });
  const convictions = tables.rows('convictions', { estate, this_year: whole(), last_year: whole() });

  refuseDuplicates(dwellings.file, dwellings.rows, ['estate', 'tenure', 'rooms'], faults);
  refuseDuplicates(population.file, population.rows, ['estate', 'sex', 'age_from'], faults);
  refuseDuplicates(households.file, households.rows, ['estate', 'type', 'size'], faults);
  refuseDuplicates(education.file, education.rows, ['estate', 'age_from', 'education'], faults);
  refuseDuplicates(activity.file, activity.rows, ['estate', 'age_from', 'activity'], faults);
  refuseDuplicates(income.file, income.rows, ['estate'], faults);
  refuseDuplicates(convictions.file, convictions.rows, ['estate'], faults);
  const before = faults.count;
  refuseImpossibleSizes(households, faults);
  const sized = { ...households, isWhole: households.isWhole && faults.count === before };
  return { dwellings, population, households: sized, education, activity, income, convictions };
}

/** Fewest and most members of each household type; six stands for six and more. */
const members: Readonly<Record<(typeof householdTypes)[number], readonly [number, number]>> = {
  single: [1, 1],
  'single-with-children': [2, 6],
  couple: [2, 2],
  'couple-with-children': [3, 6],
  other: [2, 6],
};

function refuseImpossibleSizes(households: Resource<HouseholdColumns>, faults: Faults): void {
  for (const { type, size, line } of households.rows) {
    const [fewest, most] = members[type];
    if (size >= fewest && size <= most) continue;
    const range = fewest === most ? `${fewest}` : `${fewest}–${most}`;
    faults.add(
      { where: households.file, line, column: 'size' },
      `Fundet: ${size} personer i typen ${type}; forventet: ${range}. Ret type eller størrelse.`,
      `Found ${size} persons in the type ${type}; expected ${range}. Mend type or size.`,
    );
  }
}

type HouseholdColumns = {
  readonly type: Cell<(typeof householdTypes)[number]>;
  readonly size: Cell<number>;
};
