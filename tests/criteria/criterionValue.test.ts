import { describe, expect, it } from 'vitest';
import { criterionValue, residentsCounted } from '../../engine/criteria/criterionDefinitions.ts';
import { referenceAt, referenceValues } from '../../engine/criteria/referenceValues.ts';
import { referencesFixture } from '../analysis/packFixture.ts';

describe('values from counts', () => {
  it('three months on benefit of one resident in two years is an eighth of a full-time person', () => {
    expect(criterionValue('outside-labour', 3, 24)).toBe(0.125);
  });

  it('one conviction in two years of a hundred adults is half a percent a year', () => {
    expect(criterionValue('convicted', 1, 200)).toBe(0.005);
    expect(residentsCounted('convicted', 200)).toBe(100);
  });

  it('income is counted in thousands and told in kroner', () => {
    expect(criterionValue('mean-income', 900, 3)).toBe(300_000);
  });

  it('there is no value where nobody is counted', () => {
    expect(criterionValue('basic-schooling', 0, 0)).toBeUndefined();
  });
});

describe('reference paths', () => {
  const points = [
    { year: 2020, value: 10 },
    { year: 2024, value: 20 },
  ];

  it('are constant before the first and after the last year, and linear between', () => {
    expect([2015, 2020, 2022, 2024, 2030].map((year) => referenceAt(points, year))).toEqual([10, 10, 15, 20, 20]);
  });

  it('follow the pack until a scenario changes them', () => {
    const changes = { 'regional-mean-income': { 2028: 460_000, 2030: 480_000 } };
    const incomes = [2027, 2028, 2029, 2035].map(
      (year) => referenceValues(referencesFixture, year, changes)['regional-mean-income'],
    );
    expect(incomes).toEqual([450_000, 460_000, 470_000, 480_000]);
    expect(referenceValues(referencesFixture, 2035, changes)['national-conviction-share']).toBe(0.00725);
  });

  it('a missing path is a bug that names itself', () => {
    expect(() => referenceValues({ references: new Map() }, 2025)).toThrow('national-conviction-share');
  });
});
