import { criterionNumber, criterionValue } from '../criteria/criterionDefinitions.ts';
import { criteria } from '../criteria/criterionIds.ts';
import { countOver } from '../criteria/estateCounts.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import type { CriterionId } from '../simulation/projection.ts';
import { municipalityCounts } from './municipalityCounts.ts';
import { extentWithId, type PlaceExtent, parentResult, strategyResult } from './selection.ts';
import { type Summary, summarise } from './summary.ts';

/** What is followed through the years, by ids. */
export interface SeriesSelection {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
}

/** The value in the place, or its distance to the rest of the municipality (*afstand til resten af kommunen*). */
export type SeriesMeasure = 'level' | 'gap';

/** A year's summary over replicates: shares in 0–1 (gaps and differences of shares likewise), kroner a year for `mean-income`. */
export interface SeriesPoint extends Summary {
  readonly year: number;
}

/** Value of a criterion in a place, year by year. Years in which nobody is counted have no point. */
export function levelSeries(ensemble: Ensemble, selection: SeriesSelection): readonly SeriesPoint[] {
  return measuredSeries(ensemble, selection, 'level');
}

/**
 * Value in the place less the value in the rest of the municipality, which is everybody in the municipality who doesn't live in
 * the place. The municipality itself has no rest, hence no points.
 */
export function gapSeries(ensemble: Ensemble, selection: SeriesSelection): readonly SeriesPoint[] {
  return measuredSeries(ensemble, selection, 'gap');
}

/**
 * Paired difference of a strategy against its parent, or against the strategy named: replicate by replicate, on the same luck.
 * `p10` to `p90` is the 80 % interval of the difference, `low` to `high` the 80 % confidence interval of its mean.
 * Without a parent in the ensemble there are no points.
 */
export function differenceSeries(
  ensemble: Ensemble,
  selection: SeriesSelection & { readonly measure?: SeriesMeasure; readonly against?: string },
): readonly SeriesPoint[] {
  const result = strategyResult(ensemble, selection.strategy);
  const other =
    selection.against === undefined ? parentResult(ensemble, result) : strategyResult(ensemble, selection.against);
  if (!other) return [];
  const extent = extentWithId(ensemble.shape.geography, selection.place);
  const measure = selection.measure ?? 'level';
  return summariseYears(ensemble, differencesByYear(ensemble, result, other, extent, selection.criterion, measure));
}

/** Level or gap, year by year. */
function measuredSeries(
  ensemble: Ensemble,
  { strategy, place, criterion }: SeriesSelection,
  measure: SeriesMeasure,
): readonly SeriesPoint[] {
  const extent = extentWithId(ensemble.shape.geography, place);
  return summariseYears(
    ensemble,
    valuesByYear(ensemble, strategyResult(ensemble, strategy), extent, criterion, measure),
  );
}

/** [year][replicate]: level or gap, NaN where nobody is counted. */
export function valuesByYear(
  ensemble: Ensemble,
  result: StrategyResult,
  extent: PlaceExtent,
  criterion: CriterionId,
  measure: SeriesMeasure,
): readonly Float64Array[] {
  return ensemble.shape.years.map((_, yearIndex) => valuesIn(ensemble, result, extent, criterion, measure, yearIndex));
}

/** [replicate] in one year: level or gap, NaN where nobody is counted. */
export function valuesIn(
  ensemble: Ensemble,
  result: StrategyResult,
  extent: PlaceExtent,
  criterion: CriterionId,
  measure: SeriesMeasure,
  yearIndex: number,
): Float64Array {
  // Called for every place, criterion and year of the tables, hence plain loops.
  const { shape } = ensemble;
  const values = new Float64Array(result.counts.length);
  const isWhole = extent.estates.length + extent.rest.length === shape.geography.estates.length;
  const municipality = measure === 'gap' && isWhole ? municipalityCounts(shape, result.counts) : undefined;
  const cell = (yearIndex * criteria.length + criterionNumber(criterion)) * 2;
  for (let replicate = 0; replicate < values.length; replicate++) {
    const counts = result.counts[replicate] as Float64Array;
    const own = countOver(shape, counts, yearIndex, extent.estates, criterion);
    const level = ratioOf(criterion, own.numerator, own.denominator);
    if (measure === 'level') {
      values[replicate] = level;
      continue;
    }
    const whole = municipality?.[replicate];
    if (whole) {
      const numerator = (whole[cell] as number) - own.numerator;
      const denominator = (whole[cell + 1] as number) - own.denominator;
      values[replicate] = level - ratioOf(criterion, numerator, denominator);
    } else {
      const rest = countOver(shape, counts, yearIndex, extent.rest, criterion);
      values[replicate] = level - ratioOf(criterion, rest.numerator, rest.denominator);
    }
  }
  return values;
}

/** Values of a place in all years and for all criteria, replicate by replicate; NaN where nobody is counted. */
export interface PlaceValues {
  /** [replicate] */
  of(measure: SeriesMeasure, criterion: CriterionId, yearIndex: number): Float64Array;
}

/**
 * What `valuesIn` gives, for all years and criteria of a place at once: a table asks for all of them, and each replicate's counts are then
 * gone through once, in the order in which they lie.
 */
export function valuesOfPlace(ensemble: Ensemble, result: StrategyResult, extent: PlaceExtent): PlaceValues {
  const { shape } = ensemble;
  const replicates = result.counts.length;
  const cells = shape.years.length * criteria.length;
  const levels = new Float64Array(cells * replicates);
  const gaps = new Float64Array(cells * replicates);
  const municipality = municipalityCounts(shape, result.counts);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const counts = result.counts[replicate] as Float64Array;
    const whole = municipality[replicate] as Float64Array;
    for (let cell = 0; cell < cells; cell++) {
      const criterion = criteria[cell % criteria.length] as CriterionId;
      const own = countOver(shape, counts, Math.floor(cell / criteria.length), extent.estates, criterion);
      const level = ratioOf(criterion, own.numerator, own.denominator);
      const numerator = (whole[2 * cell] as number) - own.numerator;
      const denominator = (whole[2 * cell + 1] as number) - own.denominator;
      levels[cell * replicates + replicate] = level;
      gaps[cell * replicates + replicate] = level - ratioOf(criterion, numerator, denominator);
    }
  }
  return {
    of(measure, criterion, yearIndex) {
      const from = (yearIndex * criteria.length + criterionNumber(criterion)) * replicates;
      return (measure === 'level' ? levels : gaps).subarray(from, from + replicates);
    },
  };
}

function ratioOf(criterion: CriterionId, numerator: number, denominator: number): number {
  return criterionValue(criterion, numerator, denominator) ?? Number.NaN;
}

/** [replicate]: value in one strategy less value in another on the same replicate. */
export function pairedDifferences(ours: Float64Array, theirs: Float64Array): Float64Array {
  return ours.map((value, replicate) => value - (theirs[replicate] ?? Number.NaN));
}

/** [year][replicate]: paired differences of two strategies. */
export function differencesByYear(
  ensemble: Ensemble,
  result: StrategyResult,
  other: StrategyResult,
  extent: PlaceExtent,
  criterion: CriterionId,
  measure: SeriesMeasure,
): readonly Float64Array[] {
  return ensemble.shape.years.map((_, yearIndex) =>
    pairedDifferences(
      valuesIn(ensemble, result, extent, criterion, measure, yearIndex),
      valuesIn(ensemble, other, extent, criterion, measure, yearIndex),
    ),
  );
}

function summariseYears(ensemble: Ensemble, byYear: readonly Float64Array[]): readonly SeriesPoint[] {
  return ensemble.shape.years.flatMap((year, yearIndex) => {
    const summary = summarise(byYear[yearIndex] ?? []);
    return summary ? [{ year, ...summary }] : [];
  });
}
