import type { NumberField } from '../notebook/levers.ts';
import type { Wording } from '../text/language.ts';
import type { Language } from '../text/languages.ts';
import { numberWritten } from '../text/numberWritten.ts';

/** Decimals that a field's step needs as it is shown. */
export function leverDecimals(field: NumberField): number {
  const step = field.kind === 'share' ? field.step * 100 : field.step;
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}

/** Unit as it stands behind the number. */
export function leverUnit(field: NumberField, { text, label }: Wording): string {
  if (field.kind === 'count') return field.key === 'dwellings' ? text.levers.dwellings : label(field.unit);
  return text.levers.units[field.kind];
}

/** A value with its unit, as it is read and spoken. */
export function leverValue(field: NumberField, value: number, words: Wording): string {
  const { numbers } = words;
  if (field.kind === 'year') return String(value);
  const decimals = leverDecimals(field);
  if (field.kind === 'share') return numbers.percent(value, decimals);
  const unit = leverUnit(field, words);
  return `${numbers.plain(value, decimals)}${unit ? `\u00a0${unit}` : ''}`;
}

/**
 * The value that somebody wrote in a language, within the field's bounds and on its step: unit or none.
 * @returns undefined for what isn't a number
 */
export function leverWritten(written: string, field: NumberField, language: Language): number | undefined {
  const value = amountWritten(written, field, language);
  if (value === undefined) return undefined;
  const bounded = Math.min(field.max, Math.max(field.min, value));
  return Number((field.min + Math.round((bounded - field.min) / field.step) * field.step).toPrecision(10));
}

/** The end of the field's scale that a written number lies beyond, if any. */
export function boundPassed(written: string, field: NumberField, language: Language): 'most' | 'least' | undefined {
  const value = amountWritten(written, field, language);
  if (value === undefined) return undefined;
  return value > field.max ? 'most' : value < field.min ? 'least' : undefined;
}

function amountWritten(written: string, field: NumberField, language: Language): number | undefined {
  const [, leading = ''] = /^\s*([-−]?[\d.,\s\u00a0]+)/.exec(written) ?? [];
  const number = numberWritten(leading, language);
  return number !== undefined && field.kind === 'share' ? number / 100 : number;
}
