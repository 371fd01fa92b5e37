import { describe, expect, it } from 'vitest';
import type { ClaimChance } from '../../engine/index.ts';
import { summarise } from '../../engine/index.ts';
import { goalValue } from '../../workbench/charts/goalValue.ts';
import { wordingIn } from '../../workbench/text/language.ts';

/** Ten runs about a value, a tenth of the spread apart. */
function chanceOf(of: string, middle: number, spread: number, line: number, base: number): ClaimChance {
  const value = summarise(Array.from({ length: 40 }, (_, run) => middle + spread * ((run % 5) - 2)))!;
  return {
    claim: { id: 'claim', reach: `${of} > ${line}`, year: 2030 },
    ...{ reached: 20, replicates: 40, probability: 0.5, mcse: 0.08 },
    compared: { of, operator: '>', line, value, base },
  };
}

const told = (chance: ClaimChance, language: 'da' | 'en') =>
  Object.values(goalValue(chance, wordingIn(language))).map((text: string) => text.replaceAll('\u00a0', ' '));

describe('what a claimed goal’s value came to', () => {
  it('has the unit of what is compared, with its band and how far it is from the line', () => {
    const safe = chanceOf('safe_share("hill")', 0.712, 0.002, 0.75, 0.7);
    expect(told(safe, 'da')).toEqual(['71,2 % (70,8 til 71,6)', '70,0 %', '−3,8 procentpoint']);
    expect(told(safe, 'en')).toEqual(['71.2% (70.8 to 71.6)', '70.0%', '−3.8 percentage points']);
    const grades = chanceOf('school_result("hill")', 6.4, 0.1, 6, 5.9);
    expect(told(grades, 'da')).toEqual(['6,4 karakterpoint (6,2 til 6,6)', '5,9 karakterpoint', '+0,4 karakterpoint']);
    const income = chanceOf('mean_income("hill")', 300_000, 1000, 310_000, 290_000);
    expect(told(income, 'en')).toEqual(['DKK 300 thousand (298 to 302)', 'DKK 290 thousand', 'DKK −10 thousand']);
    expect(told(chanceOf('residents("hill")', 1200, 5, 1000, 1100), 'da')[2]).toBe('+200 beboere');
  });

  it('is none of a claim that is more than one comparison', () => {
    const { compared: _, ...chance } = chanceOf('year', 1, 0, 1, 1);
    expect(told(chance, 'da')).toEqual(['–', '–', '–']);
  });
});
