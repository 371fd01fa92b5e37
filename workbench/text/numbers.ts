import { decimalsOf, errorToRoundBy, justifiedStep } from '../../engine/index.ts';
import type { Language } from './languages.ts';

/** Numbers the way readers of a language expect them; minus is a real minus sign, spaces before units never break. */
export interface Numbers {
  /** plain number with a fixed count of decimals */
  plain(value: number, decimals: number): string;
  /** plain number with as many decimals as it has, at most three */
  short(value: number): string;
  /** a change with its sign and a fixed count of decimals; none where it is rounded to nothing */
  signed(value: number, decimals: number): string;
  /** a share in 0–1 as per cent: `24,3 %`, `24.3%` */
  percent(share: number, decimals: number): string;
  /** a difference of shares in percentage points with its sign, without unit: `−3,4`, `+0,2`, `0,0` */
  points(difference: number, decimals: number): string;
  /** a gap in percentage points without plus sign */
  gap(share: number, decimals: number): string;
  /** persons rounded to ten, since the model knows no single resident */
  persons(count: number): string;
  /** change in persons rounded to ten, with its sign */
  personChange(count: number): string;
}

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };
const made = new Map<Language, Numbers>();

/** Formats of a language. */
export function numbersIn(language: Language): Numbers {
  let numbers = made.get(language);
  if (!numbers) {
    numbers = createNumbers(locales[language]);
    made.set(language, numbers);
  }
  return numbers;
}

/** How sure a number over replicates is. */
interface Told {
  readonly mcse?: number | undefined;
  readonly replicates?: number | undefined;
}

/**
 * Decimals of a percentage that the Monte-Carlo error supports.
 * @param told Monte-Carlo standard error as a share, and the replicates that it rests on; few of them give none
 * @param most decimals that are never exceeded
 */
export function supportedDecimals(told: Told | undefined, most = 1): number {
  return decimalsOf(justifiedStep(errorToRoundBy(told) * 100, 10 ** -most));
}

/**
 * A difference as it is told wherever two scenarios are held against one another: the mean of the paired differences, in the decimals that
 * its own error supports, with its sign. The difference of two rounded values is never told. One that is exactly nothing has no decimals: 0, where
 * 0,0 is what is too small to be told.
 * @param difference share, with the Monte-Carlo error of the difference itself
 */
export function toldDifference(difference: Told & { readonly mean: number }, most: number, numbers: Numbers): string {
  return numbers.points(difference.mean, isNone(difference) ? 0 : supportedDecimals(difference, most));
}

/** Whether a difference is exactly nothing: the same in every replicate. */
export function isNone({ mean, mcse }: Told & { readonly mean: number }): boolean {
  return mean === 0 && mcse === 0;
}

function createNumbers(locale: string): Numbers {
  // making a format costs a hundred times what using it does
  const formats = new Map<number, Intl.NumberFormat>();
  const formatOf = (decimals: number) => {
    let format = formats.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      formats.set(decimals, format);
    }
    return format;
  };
  const shortest = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const plain = (value: number, decimals: number) =>
    formatOf(decimals).format(withoutNegativeZero(value, decimals)).replace('-', '−');
  const signed = (value: number, decimals: number) => {
    const rounded = withoutNegativeZero(value, decimals);
    return (rounded > 0 ? '+' : '') + plain(rounded, decimals);
  };
  return {
    plain,
    signed,
    short: (value) => shortest.format(withoutNegativeZero(value, 3)).replace('-', '−'),
    percent: (share, decimals) => `${plain(share * 100, decimals)}${locale === 'da-DK' ? '\u00a0%' : '%'}`,
    points: (difference, decimals) => signed(difference * 100, decimals),
    gap: (share, decimals) => plain(share * 100, decimals),
    persons: (count) => plain(roundToTen(count), 0),
    personChange: (count) => signed(roundToTen(count), 0),
  };
}

function roundToTen(count: number): number {
  return Math.round(count / 10) * 10;
}

/** Rounds to the decimals shown, so that −0,04 doesn't print as −0,0. */
function withoutNegativeZero(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.round((Math.abs(value) + 1e-12) * factor) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
