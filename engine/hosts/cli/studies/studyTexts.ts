import { type MeasuredUnit, unitMeasured } from '../../../analysis/measuredUnit.ts';
import { errorToRoundBy, roundToError } from '../../../analysis/rounding.ts';
import type { LeftOut } from '../../../analysis/studies/leftOut.ts';
import { type AskedOutcome, type Goal, isOfFormula } from '../../../analysis/studies/outcome.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import type { CriterionId } from '../../../criteria/criterionIds.ts';
import { proportion } from '../../../criteria/proportion.ts';
import type { Pack } from '../../../pack/pack.ts';
import { placesOf } from '../../../population/geography.ts';
import { unknownWithId } from '../../../simulation/unknowns.ts';
import type { Locale } from '../command.ts';
import { shownPerUnit } from '../comparisonReading.ts';
import { shortCriterion } from '../comparisonTexts.ts';
import { numbersOf } from '../numbers.ts';

/** The unit of an outcome's values. Those of a share are told as differences are, in points. */
export function unitOf(outcome: AskedOutcome): MeasuredUnit {
  if (isOfFormula(outcome)) return outcome.isClaim ? 'share' : unitMeasured(outcome.formula);
  return criterionDefinition(outcome.criterion).unit === 'kroner' ? 'kroner' : 'share';
}

/** An outcome in words: criterion, place, year, level or distance; or the formula and the year. */
export function outcomeText(outcome: AskedOutcome, pack: Pack, locale: Locale): string {
  const unit = unitText(unitOf(outcome), locale);
  if (isOfFormula(outcome)) {
    const { formula, year } = outcome;
    return `${formula} ${locale === 'da' ? 'i' : 'in'} ${year}${unit === '' ? '' : ` (${unit})`}`;
  }
  const { criterion, place, measure, year } = outcome;
  const where = placesOf(pack.geography).find(({ id }) => id === place)?.label[locale] ?? place;
  const what = shortCriterion(criterionDefinition(criterion), locale);
  const how =
    measure === 'level'
      ? locale === 'da'
        ? 'niveau'
        : 'level'
      : locale === 'da'
        ? 'afstand til resten af kommunen'
        : 'distance to the rest of the municipality';
  return `${what}, ${where} ${year} (${how}, ${unit})`;
}

/** A goal in words. */
export function goalText(goal: Goal, pack: Pack, locale: Locale): string {
  if (goal.kind === 'claim') return `${goal.formula} ${locale === 'da' ? 'i' : 'in'} ${goal.year}`;
  if (goal.kind === 'avoid') {
    const where = placesOf(pack.geography).find(({ id }) => id === goal.place)?.label[locale] ?? goal.place;
    const names = {
      'prevention-area': ['forebyggelsesområde', 'prevention area'],
      'vulnerable-area': ['udsat boligområde', 'vulnerable area'],
    } as Readonly<Record<string, readonly [string, string]>>;
    const name = names[goal.status]?.[locale === 'da' ? 0 : 1] ?? goal.status;
    return locale === 'da' ? `${where} ikke ${name} i ${goal.year}` : `${where} not a ${name} in ${goal.year}`;
  }
  const line = valueText(goal.line, unitOf(goal.outcome), locale, 2);
  const sign = goal.kind === 'below' ? '≤' : '≥';
  return `${outcomeText(goal.outcome, pack, locale)} ${sign} ${line}`;
}

/** How many of what is shown one of an outcome's unit is: percentage points, thousand kroner, and others as they are. */
const shownPer: Readonly<Record<MeasuredUnit, number>> = {
  share: shownPerUnit.share,
  points: shownPerUnit.share,
  kroner: shownPerUnit.kroner,
  ...{ grade: 1, residents: 1, number: 1 },
};

function perUnitOf(of: MeasuredUnit | CriterionId): number {
  return of in shownPer ? shownPer[of as MeasuredUnit] : shownPerUnit[criterionDefinition(of as CriterionId).unit];
}

/** A value of an outcome as it is shown: percentage points, thousand kroner, or as it is. */
export function valueText(value: number, of: MeasuredUnit | CriterionId, locale: Locale, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  return numbersOf(locale).signed(value * perUnitOf(of), decimals);
}

/**
 * An estimate as it is shown, in the step that its error supports: whole points or thousands where it rests on fewer than five replicates.
 * @param told its Monte-Carlo error in its own unit, and the replicates that the error is known by
 */
export function estimateText(
  value: number,
  told: Parameters<typeof errorToRoundBy>[0],
  of: MeasuredUnit | CriterionId,
  locale: Locale,
): string {
  if (!Number.isFinite(value)) return '–';
  const perUnit = perUnitOf(of);
  const rounded = roundToError(value * perUnit, errorToRoundBy(told) * perUnit, 0.01);
  return numbersOf(locale).signed(rounded.value, rounded.decimals);
}

/** ` ±` and the error of an estimate; nothing where too few replicates tell one. */
export function errorText(
  told: { readonly mcse: number; readonly replicates: number },
  of: MeasuredUnit | CriterionId,
  locale: Locale,
): string {
  if (!Number.isFinite(errorToRoundBy(told))) return '';
  return ` ±${valueText(told.mcse, of, locale).replace('+', '')}`;
}

function unitText(unit: MeasuredUnit, locale: Locale): string {
  const words: Readonly<Record<MeasuredUnit, readonly [da: string, en: string]>> = {
    share: ['procentpoint', 'percentage points'],
    points: ['procentpoint', 'percentage points'],
    kroner: ['1.000 kr.', 'thousand kroner'],
    grade: ['karakterpoint', 'grade points'],
    residents: ['beboere', 'residents'],
    number: ['', ''],
  };
  return words[unit][locale === 'da' ? 0 : 1];
}

const statusWords = {
  published: { da: 'offentliggjort', en: 'published' },
  derived: { da: 'afledt', en: 'derived' },
  assumed: { da: 'antaget', en: 'assumed' },
} as const;

/** An unknown's name: a parameter's in the pack, a measure's effect, or a rate. */
export function unknownText(id: string, pack: Pack, locale: Locale): string {
  return unknownWithId(pack, id)?.label[locale] ?? id;
}

/** How well an unknown's range is known: published, derived or assumed. */
export function statusText(id: string, pack: Pack, locale: Locale): string {
  const status = unknownWithId(pack, id)?.status;
  return status ? statusWords[status][locale] : '';
}

/** A share as a percentage. */
export function percentText(share: number, locale: Locale, decimals = 0): string {
  return `${numbersOf(locale).fixed(share * 100, decimals)} %`;
}

/** Monte-Carlo error above which a share of runs is written as a count: a step of ten per cent would say too much. */
const mostError = 0.1;

/** In how many of the runs: per cent, or the count where the runs are too few to tell one half to within ten per cent. */
export function runsText(share: number, runs: number, locale: Locale): string {
  if (proportion(runs / 2, runs).mcse <= mostError) return percentText(share, locale);
  return `${Math.round(share * runs)} ${locale === 'da' ? 'af' : 'of'} ${runs}`;
}

/** That some runs are left out, on lines of its own; nothing where none is. */
export function leftOutText(leftOut: LeftOut | undefined, locale: Locale): string {
  if (!leftOut) return '';
  const { count, of, unit } = leftOut;
  const da = locale === 'da';
  const what =
    unit === 'runs'
      ? da
        ? `${count} af ${of} kørsler er udeladt: der har resultatet ingen værdi.`
        : `${count} of ${of} runs are left out: the result has no value there.`
      : da
        ? `${count} af ${of} punkter i forsøgsplanen er udeladt: der har resultatet ingen værdi i en af kørslerne.`
        : `${count} of ${of} points of the design are left out: there the result has no value in one of the runs.`;
  return `\n\n${what}`;
}
