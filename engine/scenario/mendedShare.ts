import { tidy } from './reading.ts';

/** What a message suggests, in both languages. */
interface Suggested {
  readonly da: string;
  readonly en: string;
}

/**
 * What somebody who wrote a share out of its bounds should write: `0.6 for 60 %`. It speaks of the number that was found, taken as per cent or with
 * its sign turned where that is within the bounds, else of the nearest bound.
 * @param number as written; NaN where no number was, and then the suggestion is an example
 * @param isPercent whether a per cent sign stood behind it
 */
export function mendedShare(
  number: number,
  { min, max }: { readonly min: number; readonly max: number },
  isPercent = false,
): Suggested {
  const [percent, plain] = [number / 100, number];
  const meant = isPercent || Math.abs(number) >= 2 ? [percent] : [plain, percent];
  const fits = (share: number) => share >= min && share <= max;
  const bound = Math.min(max, Math.max(min, Number.isNaN(number) ? 0.4 : number));
  const share = [...meant, ...meant.map(Math.abs)].find(fits) ?? bound;
  const told = tidy(share * 100);
  return { da: `${tidy(share)} for ${told.replace('.', ',')} %`, en: `${tidy(share)} for ${told} %` };
}
