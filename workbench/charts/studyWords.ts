import {
  type AskedOutcome,
  indicatorsAskedIn,
  type LeftOut,
  type Pack,
  placesOf,
  type StudyGoal,
  unknownWithId,
} from '../../engine/index.ts';
import { formulaWords } from '../cells/formulaWords.ts';
import { indicatorTold } from '../cells/indicatorWords.ts';
import type { StudyMethod } from '../methods/names.ts';
import { type Amount, amountOf } from '../text/amounts.ts';
import type { Wording } from '../text/language.ts';
import type { BarsData } from './barsForm.ts';
import { roundedIn, type Scale, scaleOfClaim, scaleOfCriterion, scaleOfFormula } from './scale.ts';

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

/** An outcome in words; a formula as it is written where there are none for it. */
export function outcomeWords(
  outcome: AskedOutcome,
  { pack, words }: Pick<StudyInputs<unknown>, 'pack' | 'words'>,
): string {
  if ('formula' in outcome) {
    const { formula, year, isClaim } = outcome;
    if (isClaim) return claimWords(formula, year, pack, words);
    const [call, ...others] = indicatorsAskedIn(formula);
    const told =
      call && others.length === 0 && isCall(formula) ? indicatorTold(call.name, call.words, words) : undefined;
    if (!told || told.form === 'change') return words.text.studies.inYear(formula, year);
    const about = told.about.charAt(0).toUpperCase() + told.about.slice(1);
    return words.text.studies.outcome(about, placeName(told.place, pack, words), year, told.form);
  }
  const { criterion, place, year, measure } = outcome;
  return words.text.studies.outcome(words.text.criteria[criterion], placeName(place, pack, words), year, measure);
}

/** Whether a formula is one indicator and nothing else. */
function isCall(formula: string): boolean {
  return /^\s*\w+\s*\([^()]*\)\s*$/.test(formula);
}

/** A claim in words, as triggers tell theirs. */
export function claimWords(formula: string, year: number, pack: Pack, words: Wording): string {
  const told = formulaWords(formula, words, (id) => placeName(id, pack, words)) ?? formula;
  return words.text.studies.inYear(told.charAt(0).toUpperCase() + told.slice(1), year);
}

/** How an outcome's values are drawn and written. */
export function scaleOf(outcome: AskedOutcome, words: Wording): Scale {
  if (!('formula' in outcome)) return scaleOfCriterion(outcome.criterion, words);
  return outcome.isClaim ? scaleOfClaim(words) : scaleOfFormula(outcome.formula, words);
}

/** A goal in words. */
export function goalWords(goal: StudyGoal, inputs: Pick<StudyInputs<unknown>, 'pack' | 'words'>): string {
  const { studies } = inputs.words.text;
  if (goal.kind === 'avoid') {
    const status = goal.status === 'prevention-area' ? 'prevention-area' : 'vulnerable-area';
    return studies.goalAvoid[status](placeName(goal.place, inputs.pack, inputs.words), goal.year);
  }
  if (goal.kind === 'claim') return claimWords(goal.formula, goal.year, inputs.pack, inputs.words);
  const line = lineWords(goal.outcome, goal.line, inputs.words);
  return (goal.kind === 'below' ? studies.goalAtMost : studies.goalAtLeast)(outcomeWords(goal.outcome, inputs), line);
}

function placeName(id: string, pack: Pack, words: Wording): string {
  const place = placesOf(pack.geography).findLast((candidate) => candidate.id === id);
  return place ? words.label(place.label) : id;
}

/** A line as somebody wrote it, with its unit. */
export function lineWords(outcome: AskedOutcome, line: number, words: Wording): string {
  const scale = scaleOf(outcome, words);
  const value = shortNumber(line * scale.perUnit, words);
  if ('formula' in outcome) return scale.levelWithUnit(value);
  const isLevel = outcome.measure === 'level' && outcome.criterion !== 'mean-income';
  return isLevel
    ? words.numbers.percent(line, Number.isInteger(Math.round(line * 1e6) / 1e4) ? 0 : 1)
    : scale.withUnit(value);
}

/** An outcome's value with its unit, in the step that its error supports. */
export function valueWords(scale: Scale, value: number, mcse: number, words: Wording): string {
  return scale.withUnit(plain(scale, value, mcse, words));
}

/** The size of what was tried on one run, which tells no error: to whole points or thousands, or as less than one. */
export function sizeOnOneRun(scale: Scale, size: number, words: Wording): string {
  if (!isUnderOne(scale, size)) return valueWords(scale, size, Number.POSITIVE_INFINITY, words);
  return scale.withUnit(words.text.studies.lessThan(words.numbers.plain(1, 0)));
}

/** Whether a size is so small that one run tells no number of it. */
export function isUnderOne(scale: Scale, size: number): boolean {
  return isWrittenAsNothing(scale, size, Number.POSITIVE_INFINITY);
}

/** Whether a value is so small that what is written of it, in the step that its error supports, is nought. */
export function isWrittenAsNothing(scale: Scale, value: number, mcse: number): boolean {
  return roundedIn(scale, value, mcse).value === 0;
}

/** A change with its sign and without unit, in the step that its error supports; one that is exactly nothing has no decimals. */
export function signed(scale: Scale, value: number, mcse: number, { numbers }: Wording): string {
  const { value: change, decimals } = roundedIn(scale, value, mcse);
  return numbers.signed(change, value === 0 ? 0 : decimals);
}

/**
 * A value without unit, in the step that its error supports: whole points or thousands where too few runs tell an error.
 * @param mcse in the value's own unit, as `errorToRoundBy` gives it; infinite where it is unknown
 */
export function plain(scale: Scale, value: number, mcse: number, { numbers }: Wording): string {
  const { value: written, decimals } = roundedIn(scale, value, mcse);
  return numbers.plain(written, decimals);
}

/** Axis ticks in per cent of something. */
export function percentTicks({ numbers }: Wording, own: readonly number[] = []) {
  const usual = [0, 25, 50, 75, 100].filter((tick) => own.every((other) => Math.abs(other - tick) >= 12));
  return [...usual, ...own].sort((a, b) => a - b).map((value) => ({ value, text: numbers.percent(value / 100, 0) }));
}

/** That some runs are left out, as a note. */
export function leftOutNotes(
  leftOut: LeftOut | undefined,
  { text, numbers }: Pick<Wording, 'text' | 'numbers'>,
): readonly string[] {
  if (!leftOut) return [];
  const whole = (count: number) => numbers.plain(count, 0);
  return [text.studies.leftOut(whole(leftOut.count), whole(leftOut.of), leftOut.unit)];
}
