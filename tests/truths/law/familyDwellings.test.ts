import { describe, expect, it } from 'vitest';
import { familyDwellingSeries } from '../../../engine/analysis/familyDwellingSeries.ts';
import { familyDwellingShare, familyDwellingsAboveLimit } from '../../../engine/criteria/familyDwellings.ts';
import type { MeasureUse } from '../../../engine/measures/measureUse.ts';
import { run } from '../../../engine/simulation/run.ts';
import { strategy, task, town } from '../../simulation/town.ts';

/** Family dwellings, all that stand, demolished and not replaced, m² of business; then by hand the share and how many are too many. */
const cases: readonly (readonly [number, number, number, number, number, number])[] = [
  [400, 1_000, 0, 0, 0.4, 0],
  [401, 1_000, 0, 0, 0.401, 1],
  [399, 1_000, 0, 0, 0.399, 0],
  // four tenths of 999 are 399.6, and the part of a dwelling over it is a dwelling
  [400, 999, 0, 0, 400 / 999, 1],
  // one dwelling demolished and not replaced is back in the denominator
  [400, 999, 1, 0, 0.4, 0],
  // 75 m² of business count as a dwelling, 74 m² as a little less
  [400, 999, 0, 75, 0.4, 0],
  [400, 999, 0, 74, 400 / (999 + 74 / 75), 1],
  // an area of 1,330 family dwellings and nothing else needs 798 fewer, or 1,995 others beside them
  [1_330, 1_330, 0, 0, 1, 798],
  [1_330, 3_325, 0, 0, 0.4, 0],
  [1_330, 3_324, 0, 0, 1_330 / 3_324, 1],
  // 600 of 1,000 demolished leave 400 of what still counts as 1,000
  [400, 400, 600, 0, 0.4, 0],
  [401, 401, 599, 0, 0.401, 1],
  [0, 0, 10, 0, 0, 0],
];

describe('the § 168 a counter, worked by hand', () => {
  it.each(cases)('%d family dwellings of %d, %d demolished, %d m² of business: share %d, %d too many', (...numbers) => {
    const [familyDwellings, dwellings, demolishedNotReplaced, commercialFloor, share, above] = numbers;
    const area = { familyDwellings, dwellings, demolishedNotReplaced, commercialFloor };
    expect(familyDwellingShare(area)).toBeCloseTo(share, 12);
    expect(familyDwellingsAboveLimit(area)).toBe(above);
  });

  it('is met when what is too many has another use, and not with one dwelling fewer, whatever the area', () => {
    for (let familyDwellings = 0; familyDwellings <= 60; familyDwellings++) {
      for (let others = 0; others <= 40; others += 3) {
        const all = { dwellings: familyDwellings + others, demolishedNotReplaced: 2, commercialFloor: 100 };
        const above = familyDwellingsAboveLimit({ ...all, familyDwellings });
        const share = (left: number) => familyDwellingShare({ ...all, familyDwellings: left })!;
        expect(share(familyDwellings - above)).toBeLessThanOrEqual(0.4 + 1e-12);
        if (above > 0) expect(share(familyDwellings - above + 1)).toBeGreaterThan(0.4);
      }
    }
  });
});

describe('the § 168 a counter of an estate that a strategy transforms', () => {
  it('counts the demolished until something replaces them, the sold as another’s and the built as another dwelling', () => {
    const estate = town.geography.estates[0]!;
    const stock = town.stock.filter((row) => row.estate === 0);
    const all = stock.reduce((sum, row) => sum + row.count, 0) + estate.commercialFloor / 75;
    const family = stock.filter(({ tenure }) => tenure === 'social-family').reduce((sum, row) => sum + row.count, 0);
    const use = (measure: string, year: number, values: MeasureUse['values']) =>
      ({ id: measure, measure, estates: [0], from: year, to: year, ramp: 0, values }) as MeasureUse;
    const chosen = strategy({
      measures: [
        use('demolition', 2026, { dwellings: 30 }),
        use('sale', 2027, { dwellings: 20, tenure: 'owner-occupied' }),
        use('infill', 2028, { dwellings: 12, tenure: 'cooperative', rooms: 3, rent: 8_000 }),
      ],
    });
    const ensemble = run(task([chosen], { to: 2028 }));
    const points = familyDwellingSeries(ensemble, { strategy: 'baseline', place: estate.id });
    // thirty go and stay in the denominator; twelve of them are replaced in 2028 by twelve that stand
    expect(points.map(({ demolishedNotReplaced }) => demolishedNotReplaced)).toEqual([0, 30, 30, 18]);
    const expected = [family, family - 30, family - 50, family - 50].map((left) => left / all);
    points.forEach(({ share }, i) => {
      expect(share).toBeCloseTo(expected[i]!, 12);
    });
  });
});
