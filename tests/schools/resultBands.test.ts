import { describe, expect, it } from 'vitest';
import { bandOfResult, gradeOf, resultBands } from '../../engine/population/schoolResults.ts';

/** A result as the column keeps it. */
const codeOf = (grade: number) => Math.round(grade * 10) + 40;

describe('a school result', () => {
  it.each([
    [-3, 'under-2'],
    [1.9, 'under-2'],
    [2, '2-to-5'],
    [4.9, '2-to-5'],
    [5, '5-to-7'],
    [6.9, '5-to-7'],
    [7, '7-to-10'],
    [9.9, '7-to-10'],
    [10, '10-and-over'],
    [12, '10-and-over'],
  ])('of %s is in the band %s, whose lines are the entry requirements', (grade, band) => {
    expect(resultBands[bandOfResult[codeOf(grade)]!]).toBe(band);
    expect(gradeOf(codeOf(grade))).toBe(grade);
  });

  it('that nobody has on record is in none of them', () => {
    expect(resultBands[bandOfResult[0]!]).toBe('unknown');
  });
});
