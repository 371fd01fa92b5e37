/*
 * Exponential function after fdlibm's e_exp.c, whose notice holds here:
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved.
 */
import { double, upperWord, words } from './doubleWords.ts';

/** Upper part of ln 2, whose products with small whole numbers are exact, and the rest of it. */
const upperLn2 = 6.931471803691238e-1;
const lowerLn2 = 1.9082149292705877e-10;
const perLn2 = Math.LOG2E;

/** Beyond these the result is infinite, or nothing. */
const largest = 709.782712893384;
const smallest = -745.1332191019411;

/**
 * e to the power of x, with less than one unit in the last place of error. The language leaves `Math.exp` to each browser, down to the last
 * bit; this is built of sums, products and quotients alone, which are the same everywhere.
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > largest) return Number.POSITIVE_INFINITY;
  if (x < smallest) return 0;
  if (x === 1) return Math.E;
  const size = Math.abs(x);
  if (size < 2 ** -28) return 1 + x;
  // x = twos · ln 2 + rest, with the rest at most half of ln 2
  let twos = 0;
  if (size > 0.5 * Math.LN2) twos = size < 1.5 * Math.LN2 ? Math.sign(x) : Math.trunc(perLn2 * x + 0.5 * Math.sign(x));
  const upper = x - twos * upperLn2;
  const lower = twos * lowerLn2;
  const rest = upper - lower;
  const square = rest * rest;
  const remez =
    rest -
    square *
      (1.6666666666666602e-1 +
        square *
          (-2.7777777777015593e-3 +
            square * (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8))));
  if (twos === 0) return 1 - ((rest * remez) / (remez - 2) - rest);
  return scaled(1 - (lower - (rest * remez) / (2 - remez) - upper), twos);
}

/** A number times a power of two, in two steps where one would be out of range. */
function scaled(value: number, twos: number): number {
  if (twos > 1023) return value * 2 * powerOfTwo(1023);
  return twos >= -1021 ? value * powerOfTwo(twos) : value * powerOfTwo(twos + 1000) * powerOfTwo(-1000);
}

/** @param exponent −1022 to 1023 */
function powerOfTwo(exponent: number): number {
  words[1 - upperWord] = 0;
  words[upperWord] = (exponent + 1023) << 20;
  return double[0] as number;
}
