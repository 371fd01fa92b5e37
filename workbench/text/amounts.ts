import type { Wording } from './language.ts';

/** An amount of an assumption as readers say it. */
export interface Amount {
  /** the number alone, in the unit that stands beside it */
  readonly number: string;
  /** the unit, empty where it has none */
  readonly unit: string;
  /** both where there is little room: a share with its sign, any other number alone */
  readonly short: string;
  /** both in full */
  readonly words: string;
}

/** A unit that is a share of something or of nothing named, in either language. A share that something else is counted by is no such unit. */
const share = /^(?:andel|share)\b/;

/**
 * A value with its unit. A pack writes shares as 0–1 with the unit *andel*; nobody says so, so they are told in per cent: *0,05 andel om året* is 5 %
 * om året.
 * @param write how the number is written: as many digits as it has where left out
 */
export function amountOf(
  value: number,
  unit: { readonly da: string; readonly en: string },
  { language, label, numbers }: Wording,
  write: (value: number) => string = numbers.short,
): Amount {
  const named = label(unit);
  if (!share.test(named)) {
    const number = write(value);
    return { number, unit: named, short: number, words: named ? `${number} ${named}` : number };
  }
  // without the tail that binary fractions leave
  const number = write(Number((value * 100).toPrecision(12)));
  const sign = language === 'da' ? '\u00a0%' : '%';
  const rest = named.replace(share, '');
  return { number, unit: `%${rest}`, short: `${number}${sign}`, words: `${number}${sign}${rest}` };
}
