import { lastAge } from '../pack/ageBands.ts';

/** Ages, both included. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** Reads ages as tables write them: `5-9 år`, `95 år og derover`, `under 18`, `17`. Ages over the last count in it. */
export function readAges(written: string): AgeBand | 'total' | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[ -]*(årige|års|år|aar|years old|years|year)\b\.?/g, '')
    .replace(/^(alder|age|ages)\s*(?=\d)/, '')
    .trim();
  if (/^(ialt|tot|i alt|alle|alder i alt|alle aldre|total|all|all ages|age, total)$/.test(text)) return 'total';
  const [, first, second] = /^(\d{1,3})\s*(?:-|til|to)\s*(\d{1,3})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return band(Number(first), Number(second));
  const single = /^(\d{1,3})$/.exec(text)?.[1];
  if (single !== undefined) return band(Number(single), Number(single));
  const open = /^(\d{1,3})\s*(?:-|\+|ov|og derover|og over|og ældre|and over|and older|or more)$/.exec(text)?.[1];
  if (open !== undefined) return band(Number(open), lastAge);
  const under = /^(?:under|un|0-)\s*(\d{1,3})$/.exec(text)?.[1];
  return under === undefined ? undefined : band(0, Number(under) - 1);
}

function band(from: number, to: number): AgeBand | undefined {
  const limited = { from: Math.min(from, lastAge), to: Math.min(to, lastAge) };
  return from <= to && from <= 130 ? limited : undefined;
}
