import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../engine/analysis/quantile.ts';
import { studentNinetieth, summarise } from '../../engine/analysis/summary.ts';

describe('quantiles (type 7)', () => {
  it('interpolate between the neighbours of position 1 + (n − 1) p', () => {
    expect(quantile([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 12);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
    expect(quantile([2, 4, 4, 5, 7, 9], 0.9)).toBe(8);
    expect(quantile([15, 20, 35, 40, 50], 0.4)).toBeCloseTo(29, 12);
  });

  it('are the least and the greatest value at 0 and 1, and the value itself where there is one', () => {
    expect([quantile([3, 5, 9], 0), quantile([3, 5, 9], 1), quantile([7], 0.1)]).toEqual([3, 9, 7]);
  });

  it('of nothing are a mistake', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('summary over replicates', () => {
  it('eight replicates with mean 5 and standard deviation √(32/7) have an error of 0.756', () => {
    const summary = summarise([2, 4, 4, 4, 5, 5, 7, 9])!;
    expect(summary.mean).toBe(5);
    expect(summary.mcse).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
    // t of seven degrees of freedom, ninetieth percentile: 1.415 in printed tables
    expect(summary.high - summary.mean).toBeCloseTo(1.415 * summary.mcse, 3);
    expect(summary.mean - summary.low).toBeCloseTo(1.415 * summary.mcse, 3);
  });

  it("Student's t agrees with the printed table", () => {
    const printed = { 1: 3.078, 2: 1.886, 3: 1.638, 4: 1.533, 5: 1.476, 10: 1.372, 30: 1.31, 100: 1.29 };
    for (const [degrees, value] of Object.entries(printed)) {
      expect(Math.abs(studentNinetieth(Number(degrees)) - value)).toBeLessThan(0.002);
    }
  });

  it('one replicate gives a value and no idea of its error', () => {
    expect(summarise([0.3])).toMatchObject({
      mean: 0.3,
      p10: 0.3,
      p90: 0.3,
      mcse: Number.POSITIVE_INFINITY,
      replicates: 1,
    });
  });

  it('equal replicates have exactly their value and no error', () => {
    expect(summarise([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, mcse: 0, low: 0.1, high: 0.1 });
  });

  it('replicates without a value are left out, and none is no summary', () => {
    expect(summarise([1, Number.NaN, 3])).toMatchObject({ mean: 2, replicates: 2 });
    expect(summarise([Number.NaN])).toBeUndefined();
  });

  it('the order of the replicates does not matter', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (sample) => {
        expect(summarise([...sample].reverse())).toEqual(summarise(sample));
      }),
    );
  });
});
