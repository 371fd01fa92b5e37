import { ages } from './hazards.ts';

/**
 * Alignment of the base run to a population forecast of the municipality. Its factors are worked out once, from the base run, and kept
 * with the strategies: a factor that answered to each run would undo what a strategy does to who lives here, while a frozen one is the
 * same in all of them.
 */
export interface Alignment {
  /** first age of each band, ascending from 0 */
  readonly ageFrom: readonly number[];
  readonly years: readonly {
    readonly year: number;
    /** by band of the household head's age: factor on moving out of the municipality */
    readonly leaving: readonly number[];
    /** factor on how many households look for a home here from outside */
    readonly arriving: number;
  }[];
}

/** A year's factors as the loops want them. */
export interface YearAlignment {
  /** by age of the head (`ages`) */
  readonly leaving: Float64Array;
  readonly arriving: number;
}

/** What the base run counts in a year by band of age, means over its replicates. */
export interface BaseYear {
  readonly year: number;
  /** residents at the year's end */
  readonly residents: readonly number[];
  /** moved out in the year, by age at its end */
  readonly left: readonly number[];
  /** moved in */
  readonly arrived: readonly number[];
}

/** What the forecast says for the same bands. */
export interface ForecastYear {
  readonly year: number;
  readonly residents: readonly number[];
}

/** How far a factor may be from 1: further off the forecast and the model disagree about more than moves. */
const least = 0.5;
const most = 2;

/**
 * Factors with which a base run comes near a forecast. What a band lacks at a year's end against the forecast, beyond what it lacked a
 * year before, is put right by who moves: out of it by age, and by as many more or fewer from outside as all bands together lack.
 * Homes still bound how many find one.
 * @throws Error where base run and forecast differ in years or bands
 */
export function deriveAlignment(
  ageFrom: readonly number[],
  base: readonly BaseYear[],
  forecast: readonly ForecastYear[],
): Alignment {
  const bands = ageFrom.length;
  let lackBefore: readonly number[] = ageFrom.map(() => 0);
  const years = forecast.map(({ year, residents }, index) => {
    const own = base[index];
    if (own?.year !== year)
      throw new Error(`the base run has ${own?.year ?? 'no year'} where the forecast has ${year}`);
    if (residents.length !== bands || own.residents.length !== bands) {
      throw new Error(
        `the forecast for ${year} has ${residents.length} age bands and the base run ${own.residents.length}; expected ${bands}`,
      );
    }
    const lack = residents.map((wanted, band) => wanted - (own.residents[band] as number));
    const change = lack.map((value, band) => value - survivingLack(lackBefore, ageFrom, band));
    lackBefore = lack;
    const arrived = sum(own.arrived);
    const arriving = arrived > 0 ? bounded(1 + sum(change) / 2 / arrived) : 1;
    const leaving = own.left.map((left, band) => {
      // Half by who comes, spread as they come, the rest by who leaves.
      const byArrivals = (own.arrived[band] as number) * (arriving - 1);
      return left > 0 ? bounded(1 - ((change[band] as number) - byArrivals) / left) : 1;
    });
    return { year, leaving, arriving };
  });
  return { ageFrom: [...ageFrom], years };
}

/** A band's lack of a year ago, grown a year older: those at a band's top age are in the next one now. */
function survivingLack(lack: readonly number[], ageFrom: readonly number[], band: number): number {
  const width = (at: number) => (ageFrom[at + 1] ?? 111) - (ageFrom[at] as number);
  const own = (lack[band] as number) * (band + 1 < lack.length ? 1 - 1 / width(band) : 1);
  return band === 0 ? own : own + (lack[band - 1] as number) / width(band - 1);
}

/** The factors of a year; none where the alignment has no such year. */
export function alignmentOf(alignment: Alignment | undefined, year: number): YearAlignment | undefined {
  const row = alignment?.years.find((candidate) => candidate.year === year);
  if (!alignment || !row) return undefined;
  const leaving = new Float64Array(ages).fill(1);
  alignment.ageFrom.forEach((from, band) => {
    leaving.fill(row.leaving[band] ?? 1, from, alignment.ageFrom[band + 1] ?? ages);
  });
  return { leaving, arriving: row.arriving };
}

function bounded(factor: number): number {
  return Math.max(least, Math.min(most, factor));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
