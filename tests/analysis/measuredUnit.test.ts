import { describe, expect, it } from 'vitest';
import { unitMeasured } from '../../engine/analysis/measuredUnit.ts';

describe('the unit of what a formula comes to', () => {
  it.each([
    ['safe_share("hill")', 'share'],
    ["level( 'convicted' , 'hill' )", 'share'],
    ['gap("convicted", "hill")', 'points'],
    ['safe_share("hill") - safe_share("plain")', 'points'],
    ['mean_income("hill")', 'kroner'],
    ['gap("mean-income", "hill")', 'kroner'],
    ['school_result("hill")', 'grade'],
    ['residents("hill") + residents("plain")', 'residents'],
    ['residents("hill") - safe_share("plain")', 'number'],
    ['residents("hill") / residents("plain")', 'number'],
    ['max(safe_share("hill"), safe_share("plain"))', 'number'],
    ['safe_share("hill") > 0.7 and residents("hill") > 1000', 'share'],
  ] as const)('of %s is %s', (formula, unit) => {
    expect(unitMeasured(formula)).toBe(unit);
  });
});
