import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doesSubtract } from '../../workbench/text/agreement.ts';
import { numbersIn } from '../../workbench/text/numbers.ts';

describe('a difference beside the two numbers that it lies between', () => {
  it('agrees where a reader who subtracts gets it, whichever way it goes', () => {
    expect(doesSubtract({ from: '9', to: '3', difference: '−6' })).toBe(true);
    expect(doesSubtract({ from: '−2', to: '1', difference: '+3' })).toBe(true);
    expect(doesSubtract({ from: '20\u00a0%', to: '27\u00a0%', difference: '7' })).toBe(true);
    expect(doesSubtract({ from: '10.6', to: '3.4', difference: '−7.2' })).toBe(true);
  });

  it('doesn’t where each was rounded by itself', () => {
    expect(doesSubtract({ from: '9', to: '3', difference: '−7' })).toBe(false);
    expect(doesSubtract({ from: '11', to: '3', difference: '−7,2' })).toBe(false);
    expect(doesSubtract({ from: '3', to: '3', difference: '+1' })).toBe(false);
  });

  it('is held to the digits that all three have', () => {
    expect(doesSubtract({ from: '11', to: '4', difference: '−7,2' })).toBe(true);
    expect(doesSubtract({ from: '10,6', to: '3,4', difference: '−7' })).toBe(true);
  });

  it('says nothing of what isn’t told', () => {
    expect(doesSubtract({ from: '9', to: '–', difference: '' })).toBe(true);
  });

  it('holds for every pair of whole numbers in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (a, b) => {
        for (const { gap, points } of [numbersIn('da'), numbersIn('en')]) {
          const told = (difference: number) => ({
            from: gap(a / 100, 0),
            to: gap(b / 100, 0),
            difference: points(difference / 100, 0),
          });
          expect(doesSubtract(told(b - a))).toBe(true);
          expect(doesSubtract(told(Math.abs(b - a) + 1))).toBe(false);
        }
      }),
    );
  });
});
