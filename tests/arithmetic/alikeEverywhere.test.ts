import { describe, expect, it } from 'vitest';
import { exponential } from '../../engine/arithmetic/exponential.ts';
import { logarithm } from '../../engine/arithmetic/logarithm.ts';
import { power } from '../../engine/arithmetic/power.ts';
import { powerOfTen } from '../../engine/arithmetic/powerOfTen.ts';
import { createPhiloxStream } from '../../engine/random/philox.ts';

/** Numbers next to one another in the machine's own spacing between two positive numbers. */
function unitsBetween(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  return Math.abs(Number((bits[0] as bigint) - (bits[1] as bigint)));
}

/** Draws spread over a range, the same in every run. */
function spread(count: number, low: number, high: number): number[] {
  const next = createPhiloxStream(11, 12, 13);
  return Array.from({ length: count }, () => low + ((high - low) * next()) / 4294967296);
}

describe('the exponential function', () => {
  // from Abramowitz and Stegun's tables 4.4 and 4.2, and for large arguments to 17 digits by series in whole numbers
  it.each([
    [1, Math.E],
    [0.5, 1.6487212707001282],
    [-1, 0.36787944117144233],
    [2, 7.38905609893065],
    [10, 22026.465794806718],
    [-10, 4.5399929762484854e-5],
    [100, 2.6881171418161356e43],
  ])('of %f is %f to the last bit but one', (x, expected) => {
    expect(unitsBetween(exponential(x), expected)).toBeLessThanOrEqual(1);
  });

  it('turns sums into products', () => {
    const [a, b] = [spread(2000, -20, 20), spread(2000, -15, 25).reverse()];
    for (const [i, x] of a.entries()) {
      const y = b[i] as number;
      expect(exponential(x + y) / (exponential(x) * exponential(y))).toBeCloseTo(1, 12);
    }
  });

  it('is nothing far below and infinite far above, and keeps small numbers that have no leading bit', () => {
    expect([exponential(-746), exponential(Number.NEGATIVE_INFINITY)]).toEqual([0, 0]);
    expect([exponential(710), exponential(Number.POSITIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(exponential(-745)).toBe(5e-324);
    expect(exponential(Number.NaN)).toBeNaN();
    expect(exponential(0)).toBe(1);
  });
});

describe('the logarithm', () => {
  it.each([
    [2, Math.LN2],
    [10, Math.LN10],
    [0.5, -Math.LN2],
    [1.5, 0.4054651081081644],
    [3, 1.0986122886681098],
    [1e-300, -690.7755278982137],
    [1e300, 690.7755278982137],
  ])('of %f is %f to the last bit but one', (x, expected) => {
    expect(unitsBetween(Math.abs(logarithm(x)), Math.abs(expected))).toBeLessThanOrEqual(1);
  });

  it('undoes the exponential', () => {
    for (const x of spread(5000, -300, 300)) expect(logarithm(exponential(x))).toBeCloseTo(x, 11);
  });

  it('is exact near one, where a series in the distance to one says what it is', () => {
    for (const d of [2 ** -30, 2 ** -40, -(2 ** -30)]) {
      expect(logarithm(1 + d)).toBeCloseTo(d - (d * d) / 2 + (d * d * d) / 3, 24);
    }
    expect(logarithm(1)).toBe(0);
  });

  it('has no value below nothing, and none that is finite at nothing', () => {
    expect(logarithm(-1)).toBeNaN();
    expect(logarithm(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(logarithm(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(logarithm(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a power', () => {
  it('with a whole exponent is a product', () => {
    expect(power(1.5, 3)).toBe(1.5 * 1.5 * 1.5);
    expect(power(-2, 5)).toBe(-32);
    expect(power(4, -2)).toBe(1 / 16);
    expect([power(0, 0), power(7, 0), power(0, 3)]).toEqual([1, 1, 0]);
  });

  it('grows a krone at two per cent over fifteen years to 1.345868338', () => {
    expect(power(1.02, 15)).toBeCloseTo(1.345868338, 9);
  });

  it('with a half is a root, and with anything else what logarithms say', () => {
    for (const x of spread(500, 0.01, 100)) expect(power(x, 0.5) / Math.sqrt(x)).toBeCloseTo(1, 13);
    expect(power(2, 1 / 3) ** 3).toBeCloseTo(2, 12);
    expect(power(0, 0.5)).toBe(0);
    expect(power(-1, 0.5)).toBeNaN();
  });

  it('of ten is the nearest number there is', () => {
    expect([powerOfTen(0), powerOfTen(3), powerOfTen(-3), powerOfTen(22)]).toEqual([1, 1000, 0.001, 1e22]);
  });
});

describe('in any browser', () => {
  it('come out the same bits, those that this sum of all bits was made of', () => {
    const bits = new Int32Array(2);
    const value = new Float64Array(bits.buffer);
    let sum = 0;
    const take = (x: number) => {
      value[0] = x;
      sum = (Math.imul(Math.imul(sum, 31) + (bits[0] as number), 31) + (bits[1] as number)) | 0;
    };
    for (const x of spread(20_000, -30, 30)) take(exponential(x));
    for (const x of spread(20_000, 1e-9, 50)) take(logarithm(x));
    for (const x of spread(20_000, 0.5, 2)) take(power(x, 15) + power(x, 0.3));
    expect(sum).toBe(2_056_277_958);
  });
});
