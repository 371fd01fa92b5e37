import {
  type CriterionId,
  criterionDefinition,
  errorToRoundBy,
  type Indicator,
  type Place,
  proportion,
  roundToError,
  type SeriesPoint,
} from '../../engine/index.ts';
import { criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import type { Numbers } from '../text/numbers.ts';

/** Fewest persons behind a number that is shown. */
export const fewestPersons = 5;

/** Monte-Carlo error above which a probability is written as a count of replicates: a step of ten per cent would say too much. */
const mostError = 0.1;

/**
 * A probability as per cent, in the step that its Monte-Carlo error supports; as a count of replicates while these are too few to tell one
 * half to within ten per cent.
 */
export function writtenChance(count: number, replicates: number, { numbers, text }: Wording): string {
  if (proportion(replicates / 2, replicates).mcse > mostError) return text.figures.replicatesOf(count, replicates);
  const { probability, mcse } = proportion(count, replicates);
  return numbers.percent(roundToError(probability * 100, mcse * 100, 1).value / 100, 0);
}

/**
 * Persons to tens, or to hundreds where chance alone moves that much: the sums over replicates tell no error of a count, so it is taken as
 * that of events that happen by themselves (Poisson), √(count / replicates). Fewer than five are not told.
 * @param replicates that the count is a mean over; infinitely many for the base year, which is the same in all
 */
export function writtenPersons(count: number, replicates: number, { numbers, text }: Wording): string {
  if (count < fewestPersons) return text.figures.underFive;
  return numbers.plain(roundToError(count, Math.sqrt(count / replicates), 10, 10).value, 0);
}

/** A criterion's value as it is drawn: per cent, or thousand kroner for the mean income. */
export function drawnValue(criterion: CriterionId, value: number): number {
  return criterion === 'mean-income' ? value / 1000 : value * 100;
}

/**
 * A criterion's value without unit, in the step that its Monte-Carlo error supports.
 * @param value share, or kroner for the mean income
 * @param mcse in the same unit
 */
export function writtenValue(
  criterion: CriterionId,
  value: number,
  mcse: number | undefined,
  numbers: Numbers,
): string {
  const finest = criterion === 'mean-income' ? 1 : 10 ** -criteriaShown[criterion].mostDecimals;
  const error = mcse === undefined ? Number.POSITIVE_INFINITY : drawnValue(criterion, mcse);
  const rounded = roundToError(drawnValue(criterion, value), error, finest);
  return numbers.plain(rounded.value, rounded.decimals);
}

/** A value of a series, as written. */
export function writtenPoint(criterion: CriterionId, point: SeriesPoint, numbers: Numbers): string {
  return writtenValue(criterion, point.mean, errorToRoundBy(point), numbers);
}

/** A value of a series where there is little room: a digit less than there is elsewhere, and drawn as it is written. */
export function shortPoint(criterion: CriterionId, point: SeriesPoint, numbers: Numbers) {
  const finest = criterion === 'convicted' ? 0.1 : 1;
  const { value, decimals } = roundToError(
    drawnValue(criterion, point.mean),
    drawnValue(criterion, errorToRoundBy(point)),
    finest,
  );
  return { value, text: numbers.plain(value, decimals) };
}

/** How an indicator is shown at a place: the whole municipality has no rest that it could be held against. */
export function formAt(indicator: Indicator, place: Place): Indicator['form'] {
  return place.isWhole ? 'level' : indicator.form;
}

/** A place's name where its values stand among those of others: one that is shown by its level among gaps says so. */
export function placeAmong(place: Place, places: readonly Place[], { form }: Indicator, words: Wording): string {
  const name = words.label(place.label);
  const isAmongGaps = form === 'gap' && !places.every(({ isWhole }) => isWhole);
  return isAmongGaps && place.isWhole ? words.text.figures.byLevel(name) : name;
}

/** Whether all that is drawn of these places are levels. */
export function areLevels(places: readonly Place[], { form }: Indicator): boolean {
  return form === 'level' || places.every(({ isWhole }) => isWhole);
}

/** The unit that a criterion's values are written in where they are written without one. */
export function unitOf(criterion: CriterionId, form: Indicator['form'], { text }: Wording): string {
  if (criterionDefinition(criterion).unit === 'kroner') return text.figures.thousandKronerUnit;
  return form === 'gap' ? text.percentagePoints : text.cells.formula.units.percent;
}

/** Values of a point that are in the criterion's own unit. */
const measured: ReadonlySet<string> = new Set(['mean', 'mcse', 'p10', 'p50', 'p90', 'low', 'high']);

/** A point of which hundredths are written: shares as they are, and the mean income in hundreds of thousands of kroner. */
export function inHundredths<Point extends object>(criterion: CriterionId, point: Point): Point {
  const scale = drawnValue(criterion, 1) / 100;
  if (scale === 1) return point;
  const scaled = Object.entries(point).map(([key, value]) => [key, measured.has(key) ? Number(value) * scale : value]);
  return Object.fromEntries(scaled) as Point;
}
