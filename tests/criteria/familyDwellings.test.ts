import { describe, expect, it } from 'vitest';
import {
  familyDwellingDuty,
  familyDwellingShare,
  familyDwellingsAboveLimit,
  newDwellingsForLimit,
} from '../../engine/criteria/familyDwellings.ts';

const area = { familyDwellings: 1_000, dwellings: 1_000, demolishedNotReplaced: 0, commercialFloor: 0 };

describe('the § 168 a counter', () => {
  it('an area of nothing but social family dwellings counts 100 %', () => {
    expect(familyDwellingShare(area)).toBe(1);
  });

  it('dwellings demolished and not replaced stay in the denominator', () => {
    expect(familyDwellingShare({ ...area, familyDwellings: 600, dwellings: 600, demolishedNotReplaced: 400 })).toBe(
      0.6,
    );
  });

  it('75 m² of business floor is one dwelling', () => {
    expect(familyDwellingShare({ ...area, commercialFloor: 250 * 75 })).toBe(0.8);
  });

  it('sale and conversion lower the share without anybody building or demolishing', () => {
    expect(familyDwellingShare({ ...area, familyDwellings: 400 })).toBe(0.4);
  });

  it('40 % is within the limit, one dwelling more is not', () => {
    expect(familyDwellingsAboveLimit({ ...area, familyDwellings: 400 })).toBe(0);
    expect(familyDwellingsAboveLimit({ ...area, familyDwellings: 401 })).toBe(1);
    expect(familyDwellingsAboveLimit(area)).toBe(600);
  });

  it('the limit can be met by building too: 1,500 other dwellings beside 1,000 family dwellings make 40 %', () => {
    expect(newDwellingsForLimit(area)).toBe(1_500);
    expect(familyDwellingShare({ ...area, dwellings: 2_500 })).toBe(0.4);
    expect(newDwellingsForLimit({ ...area, dwellings: 2_499 })).toBe(1);
    expect(newDwellingsForLimit({ ...area, dwellings: 2_500 })).toBe(0);
    // 112,500 m² of business floor are as many dwellings
    expect(newDwellingsForLimit({ ...area, commercialFloor: 112_500 })).toBe(0);
  });

  it('binds transformation areas alone, and from 1 January 2030', () => {
    expect(familyDwellingDuty(area, 'transformation-area', '2029-12-31')).toEqual({
      isBound: true,
      isDue: false,
      isMet: false,
    });
    expect(familyDwellingDuty(area, 'transformation-area', '2030-01-01').isDue).toBe(true);
    expect(familyDwellingDuty(area, 'parallel-society', '2030-01-01').isBound).toBe(false);
    expect(familyDwellingDuty({ ...area, familyDwellings: 400 }, 'transformation-area', '2030-01-01').isMet).toBe(true);
  });

  it('an area without dwellings has no share', () => {
    expect(familyDwellingShare({ ...area, familyDwellings: 0, dwellings: 0 })).toBeUndefined();
  });
});
