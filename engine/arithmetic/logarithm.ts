/*
 * Natural logarithm after fdlibm's e_log.c, whose notice holds here:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */
import { double, upperWord, words } from './doubleWords.ts';

/** Upper part of ln 2, whose products with exponents are exact, and the rest of it. */
const upperLn2 = 6.931471803691238e-1;
const lowerLn2 = 1.9082149292705877e-10;

/**
 * Natural logarithm, with less than one unit in the last place of error. The language leaves `Math.log` to each browser, down to the last
 * bit; this is built of sums, products and quotients alone, which are the same everywhere.
 */
export function logarithm(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  // numbers too small for a leading bit are made larger first
  const isTiny = x < 2.2250738585072014e-308;
  double[0] = isTiny ? x * 2 ** 54 : x;
  const upper = words[upperWord] as number;
  // x = 2 ^ twos · (1 + part), with 1 + part between √2 / 2 and √2
  const mantissa = upper & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  const twos = (upper >> 20) - 1023 + (carry >> 20) - (isTiny ? 54 : 0);
  words[upperWord] = mantissa | (carry ^ 0x3ff00000);
  const part = (double[0] as number) - 1;
  if ((0xfffff & (2 + mantissa)) < 3) return nearOne(part, twos);
  const s = part / (2 + part);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940942e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const odd =
    z * (6.666666666666735e-1 + w * (2.857142874366239e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  const remez = odd + even;
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
    const half = 0.5 * part * part;
    if (twos === 0) return part - (half - s * (half + remez));
    return twos * upperLn2 - (half - (s * (half + remez) + twos * lowerLn2) - part);
  }
  if (twos === 0) return part - s * (part - remez);
  return twos * upperLn2 - (s * (part - remez) - twos * lowerLn2 - part);
}

/** @param part of 1 + part, under 2 ^ −20 */
function nearOne(part: number, twos: number): number {
  if (part === 0) return twos === 0 ? 0 : twos * upperLn2 + twos * lowerLn2;
  const square = part * part * (0.5 - 3.333333333333333e-1 * part);
  if (twos === 0) return part - square;
  return twos * upperLn2 - (square - twos * lowerLn2 - part);
}
