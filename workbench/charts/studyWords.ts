import {
  type CriterionId,
  criterionDefinition,
  type Outcome,
  type Pack,
  placesOf,
  roundToError,
  type StudyGoal,
  unknownWithId,
} from '../../engine/index.ts';
import type { StudyMethod } from '../methods/names.ts';
import { type Amount, amountOf } from '../text/amounts.ts';
import { criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import type { BarsData } from './barsForm.ts';
import { drawnValue } from './written.ts';

/** What the figures of an answer are made from. */
export interface StudyInputs<Answer> {
  readonly answer: Answer;
  readonly pack: Pack;
  /** the document's scenarios in its order, which their colours go by */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly words: Wording;
}

/** An answer as it is shown: the finding, what was asked, and what is drawn. */
export interface StudyFigure {
  /** what was found, for a title */
  readonly finding: string;
  readonly subtitle: string;
  /** undefined where there is nothing to draw; the finding says why */
  readonly data: BarsData | undefined;
  /** the rule that tells how its numbers come about */
  readonly method: StudyMethod;
  readonly notes: readonly string[];
  /** what blocks of two colours say */
  readonly legend?: readonly { readonly fill: 'place' | 'people' | 'ink'; readonly text: string }[];
}

export function scenarioName({ scenarios }: Pick<StudyInputs<unknown>, 'scenarios'>, id: string): string {
  return scenarios.find((scenario) => scenario.id === id)?.name ?? id;
}

/** A scenario's place in the document, which its colour goes by. */
export function scenarioIndex({ scenarios }: Pick<StudyInputs<unknown>, 'scenarios'>, id: string): number {
  return Math.max(
    0,
    scenarios.findIndex((scenario) => scenario.id === id),
  );
}

export function parameterName(id: string, { pack, words }: Pick<StudyInputs<unknown>, 'pack' | 'words'>): string {
  const unknown = unknownWithId(pack, id);
  return unknown ? words.label(unknown.label) : id;
}

/** A value of an assumption with its unit, three digits. */
export function parameterAmount(
  id: string,
  value: number,
  { pack, words }: Pick<StudyInputs<unknown>, 'pack' | 'words'>,
): Amount {
  const unit = unknownWithId(pack, id)?.unit ?? { da: '', en: '' };
  return amountOf(value, unit, words, (number) => shortNumber(number, words));
}

/** Three significant digits, without more decimals than that takes. */
export function shortNumber(value: number, { numbers }: Wording): string {
  return numbers.short(Number(value.toPrecision(3)));
}

/** An outcome in words. */
export function outcomeWords(
  { criterion, place, year, measure }: Outcome,
  { pack, words }: Pick<StudyInputs<unknown>, 'pack' | 'words'>,
): string {
  return words.text.studies.outcome(words.text.criteria[criterion], placeName(place, pack, words), year, measure);
}

/** A goal in words. */
export function goalWords(goal: StudyGoal, inputs: Pick<StudyInputs<unknown>, 'pack' | 'words'>): string {
  const { studies } = inputs.words.text;
  if (goal.kind === 'avoid') {
    const status = goal.status === 'prevention-area' ? 'prevention-area' : 'vulnerable-area';
    return studies.goalAvoid[status](placeName(goal.place, inputs.pack, inputs.words), goal.year);
  }
  const line = lineWords(goal.outcome, goal.line, inputs.words);
  return (goal.kind === 'below' ? studies.goalAtMost : studies.goalAtLeast)(outcomeWords(goal.outcome, inputs), line);
}

function placeName(id: string, pack: Pack, words: Wording): string {
  const place = placesOf(pack.geography).findLast((candidate) => candidate.id === id);
  return place ? words.label(place.label) : id;
}

/** A line as somebody wrote it, with its unit. */
export function lineWords({ criterion, measure }: Outcome, line: number, words: Wording): string {
  const { text } = words;
  const value = shortNumber(drawnValue(criterion, line), words);
  if (isMoney(criterion)) return text.figures.thousandKroner(value);
  return measure === 'gap'
    ? text.figures.points(value)
    : words.numbers.percent(line, Number.isInteger(Math.round(line * 1e6) / 1e4) ? 0 : 1);
}

/** An outcome's value with its unit, in the step that its error supports. */
export function valueWords(criterion: CriterionId, value: number, mcse: number, words: Wording): string {
  const { text } = words;
  return isMoney(criterion)
    ? text.figures.thousandKroner(plain(criterion, value, mcse, words))
    : text.figures.points(plain(criterion, value, mcse, words));
}

/** The unit that an outcome's values are drawn in. */
export function unitWords(criterion: CriterionId, { text }: Wording): string {
  return isMoney(criterion) ? text.figures.thousandKronerUnit : text.percentagePoints;
}

/** The size of what was tried on one run, which tells no error: to whole points or thousands, or as less than one. */
export function sizeOnOneRun(criterion: CriterionId, size: number, words: Wording): string {
  if (!isUnderOne(criterion, size)) return valueWords(criterion, size, Number.POSITIVE_INFINITY, words);
  const least = words.text.studies.lessThan(words.numbers.plain(1, 0));
  return isMoney(criterion) ? words.text.figures.thousandKroner(least) : words.text.figures.points(least);
}

/** Whether a size is so small that one run tells no number of it. */
export function isUnderOne(criterion: CriterionId, size: number): boolean {
  return isWrittenAsNothing(criterion, size, Number.POSITIVE_INFINITY);
}

/** Whether a value is so small that what is written of it, in the step that its error supports, is nought. */
export function isWrittenAsNothing(criterion: CriterionId, value: number, mcse: number): boolean {
  return rounded(criterion, value, mcse).value === 0;
}

/** A change with its sign and without unit, in the step that its error supports; one that is exactly nothing has no decimals. */
export function signed(criterion: CriterionId, value: number, mcse: number, { numbers }: Wording): string {
  const { value: change, decimals } = rounded(criterion, value, mcse);
  return numbers.signed(change, value === 0 ? 0 : decimals);
}

/**
 * A value without unit, in the step that its error supports: whole points or thousands where too few runs tell an error.
 * @param mcse in the value's own unit, as `errorToRoundBy` gives it; infinite where it is unknown
 */
export function plain(criterion: CriterionId, value: number, mcse: number, { numbers }: Wording): string {
  const { value: written, decimals } = rounded(criterion, value, mcse);
  return numbers.plain(written, decimals);
}

/** A value as it is drawn, to the step that its error supports. */
function rounded(criterion: CriterionId, value: number, mcse: number) {
  const finest = isMoney(criterion) ? 1 : 10 ** -criteriaShown[criterion].mostDecimals;
  return roundToError(drawnValue(criterion, value), drawnValue(criterion, mcse), finest);
}

export function isMoney(criterion: CriterionId): boolean {
  return criterionDefinition(criterion).unit === 'kroner';
}

/** Axis ticks in per cent of something. */
export function percentTicks({ numbers }: Wording, own: readonly number[] = []) {
  const usual = [0, 25, 50, 75, 100].filter((tick) => own.every((other) => Math.abs(other - tick) >= 12));
  return [...usual, ...own].sort((a, b) => a - b).map((value) => ({ value, text: numbers.percent(value / 100, 0) }));
}
