import { describe, expect, it } from 'vitest';
import { familyDwellingSeries } from '../../engine/analysis/familyDwellingSeries.ts';
import { dwellingsIndex } from '../../engine/analysis/layout.ts';
import { tenures } from '../../engine/population/codes.ts';
import { ensembleFixture, geographyFixture } from './ensembleFixture.ts';

/** North Park with 1,000 family dwellings; in 2026 200 are demolished, 100 sold, 100 made youth dwellings; in 2027 50 flats are built. */
function transformed(marks: { commercialFloor?: number; demolishedSince2010?: number } = {}) {
  const estates = geographyFixture.estates.map((estate, index) => (index === 0 ? { ...estate, ...marks } : estate));
  const ensemble = ensembleFixture({ geography: { ...geographyFixture, estates }, to: 2027, replicates: 2 });
  const { dwellings } = ensemble.strategies[0]!.sums;
  const put = (yearIndex: number, tenure: (typeof tenures)[number], figures: readonly number[]): void => {
    const at = dwellingsIndex(ensemble.shape, yearIndex, 0, tenures.indexOf(tenure));
    dwellings.set(
      figures.map((figure) => 2 * figure),
      at,
    );
  };
  for (const yearIndex of [0, 1, 2]) for (const tenure of tenures) put(yearIndex, tenure, [0, 0, 0, 0]);
  put(0, 'social-family', [980, 20, 0, 0]);
  for (const yearIndex of [1, 2]) {
    put(yearIndex, 'social-family', [500, 0, 100, 200]);
    put(yearIndex, 'social-youth', [100, 0, 0, 0]);
    put(yearIndex, 'owner-occupied', [yearIndex === 2 ? 150 : 100, 0, 0, 0]);
  }
  return ensemble;
}

const selection = { strategy: 'baseline', place: 'north-park' };

describe('the § 168 a counter through a transformation', () => {
  it('demolition, sale and conversion count at once; new dwellings replace demolished ones', () => {
    const points = familyDwellingSeries(transformed(), selection);
    expect(points.map((point) => point.share)).toEqual([1, 0.6, 0.6]);
    expect(points.map((point) => point.demolishedNotReplaced)).toEqual([0, 200, 150]);
  });

  it('dwellings closed for works still stand', () => {
    expect(familyDwellingSeries(transformed(), selection)[1]!.familyDwellings).toBe(600);
  });

  it('what was demolished before the base year and business floor are in the denominator', () => {
    const ensemble = transformed({ demolishedSince2010: 100, commercialFloor: 100 * 75 });
    expect(familyDwellingSeries(ensemble, selection).map((point) => point.share)).toEqual([1_000 / 1_200, 0.5, 0.5]);
  });

  it('is of an estate', () => {
    expect(() => familyDwellingSeries(transformed(), { ...selection, place: 'north' })).toThrow('district');
  });
});
