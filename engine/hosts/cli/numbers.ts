import { powerOfTen } from '../../arithmetic/powerOfTen.ts';
import type { Locale } from './command.ts';

/** Numbers as a Danish or English reader writes them. */
export interface Numbers {
  /** as many decimals as it has, at most four */
  plain(value: number): string;
  fixed(value: number, decimals: number): string;
  /** half an interval's width, never none: what would be rounded to nothing is told as one in the last place */
  halfWidth(low: number, high: number, decimals: number): string;
  /** with + or −, none at zero as shown */
  signed(value: number, decimals: number): string;
}

const tags = { da: 'da-DK', en: 'en-GB' } as const;

export function numbersOf(locale: Locale): Numbers {
  const tag = tags[locale];
  const fixed = (value: number, decimals: number) =>
    minus(
      value.toLocaleString(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'negative',
      }),
    );
  return {
    plain: (value) => minus(value.toLocaleString(tag, { maximumFractionDigits: 4 })),
    fixed,
    halfWidth: (low, high, decimals) => {
      const half = (high - low) / 2;
      return fixed(half > 0 ? Math.max(half, powerOfTen(-decimals)) : 0, decimals);
    },
    signed: (value, decimals) =>
      minus(
        value.toLocaleString(tag, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: 'exceptZero',
        }),
      ),
  };
}

function minus(text: string): string {
  return text.replace('-', '−');
}
