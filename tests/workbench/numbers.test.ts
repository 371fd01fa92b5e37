import { describe, expect, it } from 'vitest';
import { numbersIn, supportedDecimals, toldDifference } from '../../workbench/text/numbers.ts';

const da = numbersIn('da');
const en = numbersIn('en');

describe('numbers as readers of the language expect them', () => {
  it('Danish has a decimal comma, points between thousands and a space before the per cent sign that never breaks', () => {
    expect(da.percent(0.2431, 1)).toBe('24,3\u00a0%');
    expect(da.plain(14_000, 0)).toBe('14.000');
    expect(da.plain(0.5, 1)).toBe('0,5');
  });

  it('English has a decimal point, commas between thousands and no space before the per cent sign', () => {
    expect(en.percent(0.2431, 1)).toBe('24.3%');
    expect(en.plain(14_000, 0)).toBe('14,000');
  });

  it('differences carry their sign, and minus is a minus', () => {
    expect(da.points(-0.034, 1)).toBe('−3,4');
    expect(da.points(0.002, 1)).toBe('+0,2');
    expect(en.points(-0.034, 1)).toBe('−3.4');
  });

  it('what rounds to zero has no sign', () => {
    expect(da.points(-0.0004, 1)).toBe('0,0');
    expect(da.points(0.0004, 1)).toBe('0,0');
    expect(da.gap(-0.0004, 1)).toBe('0,0');
  });

  it('a difference that is exactly nothing is 0, and one too small to be told keeps its decimals', () => {
    expect(toldDifference({ mean: 0, mcse: 0, replicates: 100 }, 2, da)).toBe('0');
    expect(toldDifference({ mean: 0.0000004, mcse: 0.00001, replicates: 100 }, 2, da)).toBe('0,00');
    expect(toldDifference({ mean: 0, mcse: 0.0001, replicates: 100 }, 1, en)).toBe('0.0');
  });

  it('persons are rounded to ten', () => {
    expect(da.persons(1_234)).toBe('1.230');
    expect(da.personChange(-37)).toBe('−40');
    expect(en.personChange(4)).toBe('0');
  });

  it('no more decimals are shown than the Monte-Carlo error supports', () => {
    const decimals = (mcse: number, most: number, replicates = 100) => supportedDecimals({ mcse, replicates }, most);
    expect(decimals(0.0004, 1)).toBe(1);
    expect(decimals(0.004, 1)).toBe(0);
    expect(decimals(0.00004, 2)).toBe(2);
    expect(supportedDecimals(undefined, 2)).toBe(0);
  });

  it('a few replicates that agree by chance support none, and what is the same in all supports every one', () => {
    expect([2, 3, 4].map((replicates) => supportedDecimals({ mcse: 1e-6, replicates }, 2))).toEqual([0, 0, 0]);
    expect(supportedDecimals({ mcse: 1e-6, replicates: 5 }, 2)).toBe(2);
    expect(supportedDecimals({ mcse: 0, replicates: 2 }, 2)).toBe(2);
  });
});
