import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, justifiedStep, roundParts, roundToError } from '../../engine/analysis/rounding.ts';

describe('digits that the Monte-Carlo error supports', () => {
  it('an error of 0.03 percentage points carries one decimal, of 0.4 none', () => {
    expect(roundToError(24.34, 0.03)).toEqual({ value: 24.3, decimals: 1, step: 0.1 });
    expect(roundToError(24.34, 0.4)).toEqual({ value: 24, decimals: 0, step: 1 });
  });

  it('an error of 40 kroner carries hundreds', () => {
    expect(roundToError(287_682, 40, 1)).toEqual({ value: 287_700, decimals: 0, step: 100 });
  });

  it('an error of one step, or of up to three, is still that step, so that 13 ± 1.2 is not told as 10', () => {
    expect([0.1, 1, 10, 1000].map((mcse) => justifiedStep(mcse))).toEqual([0.1, 1, 10, 1000]);
    expect([0.3, 3, 30].map((mcse) => justifiedStep(mcse))).toEqual([0.1, 1, 10]);
    expect(roundToError(13.4, 1.2).value).toBe(13);
    expect(roundToError(13.4, 4).value).toBe(10);
  });

  it('no error gives the finest step asked for, an unknown error the coarsest', () => {
    expect(justifiedStep(0, 0.01)).toBe(0.01);
    expect(justifiedStep(Number.POSITIVE_INFINITY, 0.01)).toBe(1);
    expect(justifiedStep(Number.POSITIVE_INFINITY, 10)).toBe(10);
  });

  it('decimals follow from the step', () => {
    expect([0.001, 0.1, 1, 100].map(decimalsOf)).toEqual([3, 1, 0, 0]);
  });

  it('a small negative difference is shown as zero without a sign', () => {
    expect(Object.is(roundToError(-0.02, 0.03).value, 0)).toBe(true);
  });

  it('rounding moves a number by at most half a step, and the step is never finer than a third of the error', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e4, noNaN: true }),
        (value, mcse) => {
          const { value: rounded, step } = roundToError(value, mcse);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(step / 2 + 1e-9);
          expect(step).toBeGreaterThanOrEqual((mcse / 3) * (1 - 1e-9));
        },
      ),
    );
  });
});

describe('parts that are shown with their total', () => {
  it('sum to it, the parts that lost most by rounding down giving way', () => {
    expect(roundParts([1.24, 1.24, -0.06], 2.42, 1)).toEqual({ parts: [1.3, 1.2, -0.1], total: 2.4 });
    expect(roundParts([0.4, 0.4, 0.4], 1.2, 0)).toEqual({ parts: [1, 0, 0], total: 1 });
  });

  it('stay as they are where they need no rounding', () => {
    expect(roundParts([0.3, -0.1, 0], 0.2, 1)).toEqual({ parts: [0.3, -0.1, 0], total: 0.2 });
    expect(roundParts([], 0, 1)).toEqual({ parts: [], total: 0 });
  });

  it('sum to it even where the parts given leave a little of it out', () => {
    expect(roundParts([0.1, 0.1], 0.5, 1)).toEqual({ parts: [0.3, 0.2], total: 0.5 });
    expect(roundParts([0.1, 0.1], 0.1, 1)).toEqual({ parts: [0.1, 0], total: 0.1 });
  });

  it('are each moved by less than one in the last place, the total by half of one at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 16 }),
        fc.integer({ min: 0, max: 2 }),
        (parts, decimals) => {
          const total = parts.reduce((sum, part) => sum + part, 0);
          const shown = roundParts(parts, total, decimals);
          const unit = 10 ** -decimals;
          const inUnits = (value: number) => Math.round(value / unit);
          expect(shown.parts.reduce((sum, part) => sum + inUnits(part), 0)).toBe(inUnits(shown.total));
          expect(Math.abs(shown.total - total)).toBeLessThanOrEqual(unit / 2 + 1e-9);
          for (const [index, part] of parts.entries()) {
            expect(Math.abs((shown.parts[index] ?? 0) - part)).toBeLessThan(unit + 1e-8);
          }
        },
      ),
    );
  });
});
