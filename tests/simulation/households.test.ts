import { describe, expect, it } from 'vitest';
import { householdsIndex } from '../../engine/analysis/layout.ts';
import { activities, ageBandStarts, householdTypes, tenures } from '../../engine/population/codes.ts';
import { householdFigures } from '../../engine/simulation/projection.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from './town.ts';

const ensemble = run(task([strategy()]));
const { shape, strategies } = ensemble;
const { sums } = strategies[0]!;
const estates = town.geography.estates;
const years = shape.years.map((_, year) => year);

function counted(
  year: number,
  estate: number,
  figure: (typeof householdFigures)[number],
  types: readonly (typeof householdTypes)[number][] = householdTypes,
): number {
  return types.reduce((sum, type) => {
    const at = householdsIndex(shape, year, estate, householdTypes.indexOf(type)) + householdFigures.indexOf(figure);
    return sum + sums.households[at]!;
  }, 0);
}

/** Residents of a year under an age, which is the start of a band. */
function residents(year: number, estate: number, before = 200): number {
  return ageBandStarts.reduce<number>((sum, start, band) => {
    const at = ((year * estates.length + estate) * ageBandStarts.length + band) * activities.length;
    return start < before ? sum + sums.people.slice(at, at + activities.length).reduce((a, b) => a + b, 0) : sum;
  }, 0);
}

describe('the households of an estate', () => {
  it('begin as the pack’s, type by type', () => {
    for (const [index, { id }] of estates.entries()) {
      for (const type of householdTypes) {
        const rows = town.marginals.households.filter((row) => row.estate === index && row.type === type);
        const expected = rows.reduce((sum, { count }) => sum + count, 0);
        expect([id, type, counted(0, index, 'households', [type])]).toEqual([id, type, expected]);
      }
    }
  });

  it('are as many as the dwellings that are let there, in every year', () => {
    for (const year of years) {
      for (const index of estates.keys()) {
        const let_ = tenures.reduce(
          (sum, _, t) => sum + sums.dwellings[((year * estates.length + index) * tenures.length + t) * 4]!,
          0,
        );
        expect(counted(year, index, 'households')).toBe(let_);
      }
    }
  });

  it('hold everybody who lives there, and all who are under 18', () => {
    for (const year of years) {
      for (const index of estates.keys()) {
        expect(counted(year, index, 'residents')).toBe(residents(year, index));
        expect(counted(year, index, 'minors')).toBe(residents(year, index, 18));
      }
    }
  });

  it('are of one person, two, or more, as their type says', () => {
    for (const year of years) {
      for (const index of estates.keys()) {
        const [alone, couples] = [['single'], ['couple']].map((types) => types as (typeof householdTypes)[number][]);
        expect(counted(year, index, 'residents', alone)).toBe(counted(year, index, 'households', alone));
        expect(counted(year, index, 'residents', couples)).toBeGreaterThanOrEqual(
          2 * counted(year, index, 'households', couples),
        );
        expect(counted(year, index, 'minors', alone)).toBe(0);
      }
    }
  });
});
