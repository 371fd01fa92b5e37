import { describe, expect, it } from 'vitest';
import { comparisonIn } from '../../engine/scenario/comparison.ts';

describe('a claim that compares something with a number', () => {
  it.each([
    ['school_result("hill") >= 6', { of: 'school_result("hill")', operator: '>=', line: 6 }],
    ['0.3 < gap("convicted", "hill")', { of: 'gap("convicted", "hill")', operator: '>', line: 0.3 }],
    ['(residents("hill") < 10 * 5)', { of: 'residents("hill")', operator: '<', line: 50 }],
    [
      'safe_share("hill") - safe_share("plain") > -0.02',
      { of: 'safe_share("hill") - safe_share("plain")', operator: '>', line: -0.02 },
    ],
  ])('%s is taken apart, the line last', (claim, comparison) => {
    expect(comparisonIn(claim)).toEqual(comparison);
  });

  it.each([
    ...['residents("hill") > residents("plain")', 'year >= 2030', 'fired("early") == 1', 'residents("hill")'],
    ...['residents("hill") > 1 and residents("plain") > 1', 'not (residents("hill") > 1)', 'residents("hill") =='],
  ])('%s is no such claim', (claim) => {
    expect(comparisonIn(claim)).toBeUndefined();
  });
});
