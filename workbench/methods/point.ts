import {
  type CriterionId,
  countOver,
  differenceSeries,
  errorToRoundBy,
  extentWithId,
  gapSeries,
  levelSeries,
  residentsCounted,
  type SeriesPoint,
  strategyResult,
} from '../../engine/index.ts';
import { drawnValue, inHundredths, writtenPoint, writtenValue } from '../charts/written.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { yearSlice } from '../dataflow/yearSlice.ts';
import { doesSubtract } from '../text/agreement.ts';
import { criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';
import { toldDifference } from '../text/numbers.ts';
import type { PointShown, Worked } from './method.ts';

/** What a value came from, with the value itself as the mean over replicates. */
interface PointParts {
  readonly level: SeriesPoint;
  /** undefined where there is no rest of the municipality */
  readonly gap: SeriesPoint | undefined;
  /** persons, means over replicates */
  readonly counted: number;
  readonly whole: number;
}

/** Fewest persons who are told as a part of others: rounded to ten, fewer would give another share than the one shown. */
const fewestTold = 50;

/** A point of a line, a table or a key figure with what it was made from; undefined where there is nobody to count. */
export function workedPoint(shown: PointShown, words: Wording, method: MethodWords): Worked | undefined {
  const { ensemble, strategy, place, criterion, year, form, text } = shown;
  const result = ensemble.strategies.find((each) => each.strategy.id === strategy);
  const isShown = result && !hasTooFewResidents(ensemble, { strategy, place: place.id, criterion, year });
  const parts = isShown ? partsOf(shown) : undefined;
  if (!parts || !result) return undefined;
  const { steps } = method;
  const level = levelText(criterion, parts.level.mean, parts.level, words);
  const persons = (count: number) => words.numbers.persons(count);
  const told: string[] = [];
  const isOfPersons = criterion !== 'mean-income' && parts.counted >= fewestTold;
  const shownLevel = form === 'level' ? withUnit(criterion, 'level', text, words) : level;
  if (isOfPersons) told.push(steps.persons(persons(parts.counted), persons(parts.whole), shownLevel));
  if (form === 'gap' && parts.gap) {
    const rest = levelText(criterion, parts.level.mean - parts.gap.mean, parts.level, words);
    const step = steps.less(level, rest, withUnit(criterion, 'gap', text, words));
    const isRounded = !doesSubtract({ from: rest, to: level, difference: text });
    told.push(isRounded ? `${step}. ${words.text.trend.rounded}` : step);
  } else if (!isOfPersons) told.push(shownLevel);
  const difference = differenceStep(shown, words, method);
  return {
    about: steps.at(words.label(place.label), year, result.strategy.name),
    steps: difference === undefined ? told : [...told, difference],
    point: shown,
  };
}

/** Monte-Carlo error of a point, in words; of what is the same in all replicates, that it is. */
export function errorWords(shown: PointShown, words: Wording, method: MethodWords): string {
  const { criterion, form, ensemble } = shown;
  const parts = partsOf(shown);
  const point = form === 'gap' ? parts?.gap : parts?.level;
  if (!point) return '';
  if (point.mcse === 0) return method.runs.known;
  if (!Number.isFinite(errorToRoundBy(point))) return method.runs.few;
  const error = Number(drawnValue(criterion, point.mcse).toPrecision(2));
  const unit = criterion === 'mean-income' ? words.text.figures.thousandKronerUnit : words.text.percentagePoints;
  return method.runs.error(`${words.numbers.short(error)} ${unit}`, words.numbers.plain(ensemble.replicates.length, 0));
}

/** How far the value is from the same in another scenario, as it is told everywhere: the mean of paired differences. */
function differenceStep(shown: PointShown, words: Wording, { steps }: MethodWords): string | undefined {
  const { ensemble, strategy, place, criterion, year, form, against } = shown;
  const base = ensemble.strategies.find((each) => each.strategy.id === against)?.strategy;
  if (!base || against === undefined || against === strategy) return undefined;
  const selection = { strategy, place: place.id, criterion };
  const [found] = differenceSeries(yearSlice(ensemble, year), { ...selection, measure: form, against });
  if (!found) return undefined;
  const difference = inHundredths(criterion, found);
  const told = toldDifference(difference, criteriaShown[criterion].mostDecimals, words.numbers);
  return steps.againstMean(base.name, withUnit(criterion, 'gap', told, words));
}

function partsOf({ ensemble, strategy, place, criterion, year }: Omit<PointShown, 'text'>): PointParts | undefined {
  const single = yearSlice(ensemble, year);
  const selection = { strategy, place: place.id, criterion };
  const [level] = levelSeries(single, selection);
  const [gap] = place.isWhole ? [] : gapSeries(single, selection);
  if (!level) return undefined;
  const { shape } = ensemble;
  const extent = extentWithId(shape.geography, place.id);
  const { counts } = strategyResult(ensemble, strategy);
  const yearIndex = shape.years.indexOf(year);
  const each = counts.map((rows) => countOver(shape, rows, yearIndex, extent.estates, criterion));
  const mean = (of: (count: (typeof each)[number]) => number) =>
    residentsCounted(criterion, each.reduce((sum, count) => sum + of(count), 0) / Math.max(1, each.length));
  return { level, gap, counted: mean(({ numerator }) => numerator), whole: mean(({ denominator }) => denominator) };
}

function levelText(criterion: CriterionId, value: number, point: SeriesPoint, words: Wording): string {
  const written = writtenValue(criterion, value, errorToRoundBy(point), words.numbers);
  return withUnit(criterion, 'level', written, words);
}

/** A value with its unit, where it hasn't one already. */
export function withUnit(criterion: CriterionId, form: 'level' | 'gap', written: string, words: Wording): string {
  if (criterion === 'mean-income') return words.text.figures.thousandKroner(written);
  if (form === 'gap') return words.text.figures.points(written);
  return /%$/.test(written) ? written : `${written}${words.language === 'da' ? '\u00a0' : ''}%`;
}

/** The mean over replicates that is shown, in full digits: a share, or kroner. */
export function meanAt(shown: Omit<PointShown, 'text'>): number {
  const parts = partsOf(shown);
  return (shown.form === 'gap' ? parts?.gap?.mean : parts?.level.mean) ?? Number.NaN;
}

/** A point as panels, tables and rows write it. */
export function pointText(shown: Omit<PointShown, 'text'>, words: Wording): string | undefined {
  const parts = partsOf(shown);
  const point = shown.form === 'gap' ? parts?.gap : parts?.level;
  return point && writtenPoint(shown.criterion, point, words.numbers);
}
