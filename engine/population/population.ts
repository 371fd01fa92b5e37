import { type Columns, createColumns, growColumns, type Schema } from './columns.ts';

/** One row a resident. Everything a process, letting rule, measure or trigger may read; origin is deliberately not here. */
export const residentSchema = {
  /** chance key: equal in every scenario for the same resident */
  key: 'u32',
  /** row of the household */
  household: 'i32',
  /** row of the next member of the household, −1 for the last */
  next: 'i32',
  /** gross income of the year, kroner (*bruttoindkomst*) */
  income: 'i32',
  /** the person's own lasting income factor, thousandths of log points */
  incomeFactor: 'i16',
  /** 1 + estate index in the base year, 0 for people who were not there */
  homeEstate: 'u16',
  age: 'u8',
  sex: 'u8',
  education: 'u8',
  enrolment: 'u8',
  /** years in the present enrolment */
  enrolmentYears: 'u8',
  activity: 'u8',
  /** years in the present activity, up to 255 */
  activityYears: 'u8',
  /** months without work or education this year and last, 0–12 (criterion 1 counts full-time equivalents) */
  outsideMonths: 'u8',
  outsideMonthsLastYear: 'u8',
  /** bit 0: convicted this year; bit 1: last year; older years in higher bits */
  convictions: 'u8',
  /** highest education of the parents, education codes */
  parentEducation: 'u8',
  /** children borne, which is the birth order of the next child's key less one */
  births: 'u8',
  role: 'u8',
  /** Danish proficiency in points of a scale whose norm for any age is 100; 0 for those who grew up before the model saw them */
  danish: 'u8',
  /** absence from school in half percents of the year, of pupils this year, of others in their last school year */
  absence: 'u8',
  /** standing at school, and after it the result at the end of grade 9: grade points × 10 + 40 (the scale is −3 to 12); 0 for none */
  schoolResult: 'u8',
  /** 1 + day care or school attended, 0 for none */
  school: 'u8',
  /** how somebody stands within the activity: codes of `standings.ts` */
  standing: 'u8',
  /** income factor of the present job or benefit, hundredths of log points */
  incomeTransitory: 'i8',
  /** the person's own lasting factor on the hazard of being convicted, hundredths of log points; no process but convictions reads it */
  convictionFactor: 'i8',
} as const satisfies Schema;

/** One row a household. */
export const householdSchema = {
  key: 'u32',
  /** row of the dwelling, −1 while the household is being formed */
  dwelling: 'i32',
  firstMember: 'i32',
  /** one more than the row of the dwelling it may return to when works there end, 0 for none */
  returnTo: 'i32',
  /** year the household moved into its dwelling */
  movedIn: 'i16',
  /** year from which its seniority on social waiting lists counts */
  listedSince: 'i16',
  size: 'u8',
  /** why it looks for a dwelling this year (0 = it doesn't) */
  search: 'u8',
  /** years it has looked */
  searchYears: 'u8',
  /** offers of a social dwelling refused since the last one it took, or since refusals set it back */
  refusals: 'u8',
} as const satisfies Schema;

/** One row a dwelling. */
export const dwellingSchema = {
  key: 'u32',
  /** row of the household, −1 when vacant */
  household: 'i32',
  /** rent or user cost, kroner a month */
  rent: 'u16',
  estate: 'u16',
  tenure: 'u8',
  rooms: 'u8',
  state: 'u8',
  /** tenure it takes when its household leaves, plus one; 0 for the one it has (conversion by turnover) */
  nextTenure: 'u8',
  /** years it has stood vacant */
  vacantYears: 'u8',
  /** how often works have taken it out of use and renewed it */
  renewals: 'u8',
} as const satisfies Schema;

export type Residents = Columns<typeof residentSchema>;
export type Households = Columns<typeof householdSchema>;
export type Dwellings = Columns<typeof dwellingSchema>;

/**
 * The synthetic municipality at one moment. Rows below the count are in use, except those on the free lists
 * (`household` −1 for residents, `size` 0 for households). Rows move and are reused; `key` identifies.
 */
export interface Population {
  residents: Residents;
  households: Households;
  dwellings: Dwellings;
  residentCount: number;
  householdCount: number;
  dwellingCount: number;
}

/** An empty population with room for the given numbers of rows. */
export function createPopulation(residents: number, households: number, dwellings: number): Population {
  return {
    residents: createColumns(residentSchema, residents),
    households: createColumns(householdSchema, households),
    dwellings: createColumns(dwellingSchema, dwellings),
    residentCount: 0,
    householdCount: 0,
    dwellingCount: 0,
  };
}

/** A copy that shares no memory with the original. */
export function snapshot(population: Population): Population {
  const { residents, households, dwellings } = population;
  // Written out in the order of createPopulation: objects of one shape keep the loops fast.
  return {
    residents: createColumns(residentSchema, residents.capacity, residents.buffer.slice(0)),
    households: createColumns(householdSchema, households.capacity, households.buffer.slice(0)),
    dwellings: createColumns(dwellingSchema, dwellings.capacity, dwellings.buffer.slice(0)),
    residentCount: population.residentCount,
    householdCount: population.householdCount,
    dwellingCount: population.dwellingCount,
  };
}

/** Makes room for at least the given numbers of further rows. Columns are replaced, so take them from the population anew. */
export function reserve(population: Population, residents: number, households: number, dwellings: number): void {
  const p = population;
  if (p.residentCount + residents > p.residents.capacity) {
    p.residents = growColumns(residentSchema, p.residents, Math.ceil((p.residentCount + residents) * 1.1));
  }
  if (p.householdCount + households > p.households.capacity) {
    p.households = growColumns(householdSchema, p.households, Math.ceil((p.householdCount + households) * 1.1));
  }
  if (p.dwellingCount + dwellings > p.dwellings.capacity) {
    p.dwellings = growColumns(dwellingSchema, p.dwellings, Math.ceil((p.dwellingCount + dwellings) * 1.1));
  }
}

/** Room for so many times the rows of a synthetic population, so that a run seldom needs more: columns that stay the same are faster, see `constant`. */
const roomForYears = 1.2;

/** A copy that shares no memory with the original and has room for the people of years to come. */
export function withRoom(population: Population): Population {
  const { residents, households, dwellings, residentCount, householdCount, dwellingCount } = population;
  const room = (rows: number): number => Math.ceil(rows * roomForYears) + 100;
  return {
    residents: growColumns(residentSchema, residents, room(residents.capacity)),
    households: growColumns(householdSchema, households, room(households.capacity)),
    dwellings: growColumns(dwellingSchema, dwellings, room(dwellings.capacity)),
    residentCount,
    householdCount,
    dwellingCount,
  };
}
