import type { Parameter } from '../../engine/index.ts';
import { type Amount, amountOf } from '../text/amounts.ts';
import type { Wording } from '../text/language.ts';
import { numberWritten } from '../text/numberWritten.ts';

/** A value of a parameter as it is read and written here: with all the digits that it has, shares in per cent. */
export function assumptionAmount({ unit }: Pick<Parameter, 'unit'>, value: number, words: Wording): Amount {
  return amountOf(value, unit, words, (number) => words.numbers.plain(number, digitsOf(number)));
}

/**
 * The value that somebody wrote, in the pack's unit: decimal mark of the language or a plain point, groups of three digits, per cent for shares.
 * @returns undefined for what isn't a number
 */
export function assumptionWritten(
  written: string,
  parameter: Pick<Parameter, 'unit'>,
  words: Wording,
): number | undefined {
  const number = numberWritten(written.replace(/%\s*$/, ''), words.language);
  if (number === undefined) return undefined;
  const isShare = assumptionAmount(parameter, 1, words).short.endsWith('%');
  return Number((isShare ? number / 100 : number).toPrecision(12));
}

const mostDigits = 8;

function digitsOf(number: number): number {
  const [, decimals = ''] = Number(number.toFixed(mostDigits)).toString().split('.');
  return /e/.test(decimals) ? mostDigits : decimals.length;
}
