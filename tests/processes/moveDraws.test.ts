import { describe, expect, it } from 'vitest';
import { tenures } from '../../engine/population/codes.ts';
import { ages } from '../../engine/processes/hazards.ts';
import { moveDrawsOf } from '../../engine/processes/moveDraws.ts';

const youngMove = (of: number) =>
  Float64Array.from({ length: ages * tenures.length }, (_, at) => of / (1 + Math.floor(at / tenures.length) / 20));

const bounds = { leaving: youngMove(0.3), wishing: youngMove(0.2), returning: 0.01, crowding: 1.5, returnsFrom: 0.5 };
const draws = moveDrawsOf(bounds);
const half = 2 ** 31;

describe('draws for which a household is looked at', () => {
  it('leave out nobody whose draw is under the chance of leaving or over that of wishing, at the least age or a higher one', () => {
    for (let age = 20; age < ages; age++) {
      for (let tenure = 0; tenure < tenures.length; tenure++) {
        for (let least = 0; least <= age; least += 10) {
          const at = least * tenures.length + tenure;
          const rates = age * tenures.length + tenure;
          expect(draws.low[at]).toBeGreaterThanOrEqual(bounds.leaving[rates]! * half);
          expect(draws.high[at]).toBeLessThanOrEqual((1 - bounds.wishing[rates]!) * half);
          expect(draws.high[ages * tenures.length + at]).toBeLessThanOrEqual((1 - bounds.wishing[rates]! * 1.5) * half);
        }
      }
    }
  });

  it('leave out most households with an elder head', () => {
    const at = 80 * tenures.length + tenures.indexOf('owner-occupied');
    expect((draws.low[at]! + half - draws.high[at]!) / half).toBeLessThan(0.12);
  });

  it('take in all of youth dwellings, whose right to the home may have ended', () => {
    expect(draws.high[60 * tenures.length + tenures.indexOf('social-youth')]).toBe(0);
  });

  it('hold a middle for children who come back, and none where none does', () => {
    expect(draws.middle).toBeLessThanOrEqual(0.5 * half);
    expect(draws.middleEnd).toBeGreaterThanOrEqual(0.51 * half);
    expect(moveDrawsOf({ ...bounds, returning: 0 }).middleEnd).toBe(0);
  });
});
