import { describe, expect, it } from 'vitest';
import { figureValue, followedValue, personsOf } from '../../engine/analysis/cohorts.ts';
import { everybodyIndex, followedIndex } from '../../engine/analysis/layout.ts';
import { extentWithId } from '../../engine/analysis/selection.ts';
import { followedFigures } from '../../engine/simulation/projection.ts';
import { ensembleFixture } from './ensembleFixture.ts';

describe('people followed from a place', () => {
  const ensemble = ensembleFixture({ replicates: 2 });
  const result = ensemble.strategies[0]!;
  const { shape } = ensemble;
  const employed = followedFigures.indexOf('employed') * 2;
  result.sums.followed.fill(0);
  const put = (at: number, numerator: number, denominator: number) => {
    result.sums.followed[at + employed] = numerator;
    result.sums.followed[at + employed + 1] = denominator;
  };
  const children = 1;
  put(followedIndex(shape, 3, children, 0), 60, 100);
  put(followedIndex(shape, 3, children, 1), 40, 100);
  put(followedIndex(shape, 3, children, 2), 90, 100);
  put(everybodyIndex(shape, 3), 900, 1200);

  it('are held against everybody else, and against those like them from elsewhere', () => {
    const north = extentWithId(shape.geography, 'north');
    const { own, rest, alike } = followedValue(ensemble, result, north, 3, 'children', 'employed');
    expect(figureValue('employed', own)).toBe(0.5);
    expect(figureValue('employed', rest)).toBe(0.8);
    expect(figureValue('employed', alike)).toBe(0.9);
  });

  it('have no value in a year in which nobody of them counts', () => {
    const south = extentWithId(shape.geography, 'south-flats');
    const { own } = followedValue(ensemble, result, south, 3, 'children', 'employed');
    expect(figureValue('employed', own)).toBeUndefined();
  });

  it('count once each, however many months or years of theirs are counted', () => {
    expect(personsOf('outside-labour', 240)).toBe(10);
    expect(personsOf('convicted', 20)).toBe(10);
    expect(personsOf('employed', 10)).toBe(10);
    expect(figureValue('mean-income', { numerator: 900, denominator: 3 })).toBe(300_000);
  });
});
