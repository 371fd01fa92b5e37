import { errorToRoundBy, roundToError } from '../../../analysis/rounding.ts';
import type { SoughtGoal } from '../../../analysis/studies/claimGoal.ts';
import type { Outcome } from '../../../analysis/studies/outcome.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import { proportion } from '../../../criteria/proportion.ts';
import type { Pack } from '../../../pack/pack.ts';
import { placesOf } from '../../../population/geography.ts';
import { unknownWithId } from '../../../simulation/unknowns.ts';
import type { Locale } from '../command.ts';
import { shownPerUnit } from '../comparisonReading.ts';
import { shortCriterion } from '../comparisonTexts.ts';
import { numbersOf } from '../numbers.ts';

/** An outcome in words: criterion, place, year, level or distance. */
export function outcomeText({ criterion, place, measure, year }: Outcome, pack: Pack, locale: Locale): string {
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
  return `${what}, ${where} ${year} (${how}, ${unitText(criterion, locale)})`;
}

/** A goal in words. */
export function goalText(goal: SoughtGoal, pack: Pack, locale: Locale): string {
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
  const line = valueText(goal.line, goal.outcome.criterion, locale, 2);
  const sign = goal.kind === 'below' ? '≤' : '≥';
  return `${outcomeText(goal.outcome, pack, locale)} ${sign} ${line}`;
}

/** A value of an outcome as it is shown: percentage points, or thousand kroner. */
export function valueText(value: number, criterion: Outcome['criterion'], locale: Locale, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  return numbersOf(locale).signed(value * (criterionDefinition(criterion).unit === 'share' ? 100 : 0.001), decimals);
}

/**
 * An estimate as it is shown, in the step that its error supports: whole points or thousands where it rests on fewer than five replicates.
 * @param told its Monte-Carlo error in its own unit, and the replicates that the error is known by
 */
export function estimateText(
  value: number,
  told: Parameters<typeof errorToRoundBy>[0],
  criterion: Outcome['criterion'],
  locale: Locale,
): string {
  if (!Number.isFinite(value)) return '–';
  const perUnit = shownPerUnit[criterionDefinition(criterion).unit];
  const rounded = roundToError(value * perUnit, errorToRoundBy(told) * perUnit, 0.01);
  return numbersOf(locale).signed(rounded.value, rounded.decimals);
}

/** ` ±` and the error of an estimate; nothing where too few replicates tell one. */
export function errorText(
  told: { readonly mcse: number; readonly replicates: number },
  criterion: Outcome['criterion'],
  locale: Locale,
): string {
  if (!Number.isFinite(errorToRoundBy(told))) return '';
  return ` ±${valueText(told.mcse, criterion, locale).replace('+', '')}`;
}

function unitText(criterion: Outcome['criterion'], locale: Locale): string {
  if (criterionDefinition(criterion).unit === 'kroner') return locale === 'da' ? '1.000 kr.' : 'thousand kroner';
  return locale === 'da' ? 'procentpoint' : 'percentage points';
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
