import { describe, expect, it } from 'vitest';
import { differenceSeries, gapSeries, levelSeries } from '../../engine/analysis/series.ts';
import { createPhiloxStream } from '../../engine/random/philox.ts';
import { type CountOf, ensembleFixture } from './ensembleFixture.ts';

/** North Park 40 of 100 outside, everybody else 10 of 100, in each of four estates of 100 residents. */
const apart: CountOf = ({ estate, criterion }) => {
  if (criterion === 'mean-income') return [estate === 0 ? 20_000 : 40_000, 100];
  return [estate === 0 ? 40 : 10, 100];
};

const northPark = { strategy: 'baseline', place: 'north-park', criterion: 'outside-labour' } as const;

describe('level', () => {
  it('of an estate is its own share, of a district and the municipality the share of all who live there', () => {
    const ensemble = ensembleFixture({ count: apart });
    const shareIn = (place: string) => levelSeries(ensemble, { ...northPark, place })[0]!.mean;
    expect(shareIn('north-park')).toBe(0.4);
    expect(shareIn('north')).toBe(0.25);
    expect(shareIn('testby')).toBe(0.175);
  });

  it('of income is kroner a year', () => {
    const ensemble = ensembleFixture({ count: apart });
    expect(levelSeries(ensemble, { ...northPark, criterion: 'mean-income' })[0]!.mean).toBe(200_000);
  });

  it('has one point a year, and none where everybody has left', () => {
    const ensemble = ensembleFixture({ count: (at) => (at.yearIndex < 2 || at.estate > 0 ? apart(at) : [0, 0]) });
    expect(levelSeries(ensemble, northPark).map((point) => point.year)).toEqual([2025, 2026]);
    expect(levelSeries(ensemble, { ...northPark, place: 'north' }).map((point) => point.year)).toHaveLength(4);
  });

  it('a place or scenario that is not there is named', () => {
    expect(() => levelSeries(ensembleFixture(), { ...northPark, place: 'atlantis' })).toThrow('atlantis');
    expect(() => levelSeries(ensembleFixture(), { ...northPark, strategy: 'miracle' })).toThrow('miracle');
  });
});

describe('gap', () => {
  it('is the share of the place less the share of everybody in the municipality outside it', () => {
    const ensemble = ensembleFixture({ count: apart });
    expect(gapSeries(ensemble, northPark)[0]!.mean).toBeCloseTo(0.3, 12);
    expect(gapSeries(ensemble, { ...northPark, place: 'north' })[0]!.mean).toBeCloseTo(0.15, 12);
  });

  it('the municipality has no rest to be compared with', () => {
    expect(gapSeries(ensembleFixture({ count: apart }), { ...northPark, place: 'testby' })).toEqual([]);
  });
});

describe('paired difference', () => {
  /** Replicates differ by luck from 20 to 27 of 100; the strategy takes two off in each. */
  const paired: CountOf = ({ strategy, replicate }) => [20 + replicate - 2 * strategy, 100];

  it('takes each replicate against the same replicate of the parent, so that shared luck falls away', () => {
    const ensemble = ensembleFixture({ count: paired });
    const [difference] = differenceSeries(ensemble, { ...northPark, strategy: 'flexible' });
    expect(difference!.mean).toBeCloseTo(-0.02, 12);
    expect(difference!.p10).toBeCloseTo(-0.02, 12);
    expect(difference!.p90).toBeCloseTo(-0.02, 12);
    expect(difference!.mcse).toBeLessThan(1e-12);
    expect(levelSeries(ensemble, northPark)[0]!.mcse).toBeCloseTo(0.0244948974 / Math.sqrt(8), 8);
  });

  it('has the error of the differences: −1, −2, −3, −4 of 100 give 0.0129 / √4', () => {
    const ensemble = ensembleFixture({
      replicates: 4,
      count: ({ strategy, replicate }) => [30 - strategy * (replicate + 1), 100],
    });
    const [difference] = differenceSeries(ensemble, { ...northPark, strategy: 'flexible' });
    expect(difference!.mean).toBeCloseTo(-0.025, 12);
    expect(difference!.mcse).toBeCloseTo(Math.sqrt(5 / 3) / 100 / 2, 12);
    expect(difference!.p10).toBeCloseTo(-0.037, 12);
  });

  it('of the gap counts what happens to the rest as well', () => {
    const count: CountOf = ({ strategy, estate }) => [estate === 0 ? 40 - 4 * strategy : 10 + strategy, 100];
    const ensemble = ensembleFixture({ count });
    const [gap] = differenceSeries(ensemble, { ...northPark, strategy: 'flexible', measure: 'gap' });
    expect(gap!.mean).toBeCloseTo(-0.05, 12);
  });

  it('is empty without a parent, and may be taken against any scenario', () => {
    const ensemble = ensembleFixture({ count: paired });
    expect(differenceSeries(ensemble, northPark)).toEqual([]);
    expect(differenceSeries(ensemble, { ...northPark, against: 'flexible' })[0]!.mean).toBeCloseTo(0.02, 12);
  });

  it('of a scenario that changes nothing is zero to the last bit', () => {
    const ensemble = ensembleFixture({ count: ({ replicate }) => [20 + replicate, 77] });
    for (const point of differenceSeries(ensemble, { ...northPark, strategy: 'flexible' })) {
      expect(point).toMatchObject({ mean: 0, p10: 0, p50: 0, p90: 0, mcse: 0 });
    }
  });
});

describe('chance of small numbers', () => {
  it('a thousand adults of whom 2.18 % are convicted a year scatter by 0.33 points in a two-year mean', () => {
    const draw = createPhiloxStream(20, 25, 1);
    const convicted = Array.from({ length: 400 }, () => {
      let count = 0;
      for (let trial = 0; trial < 2_000; trial++) if (draw() / 2 ** 32 < 0.0218) count++;
      return count;
    });
    const ensemble = ensembleFixture({
      to: 2025,
      replicates: 400,
      count: ({ replicate }) => [convicted[replicate]!, 2_000],
    });
    const [level] = levelSeries(ensemble, { ...northPark, criterion: 'convicted' });
    const scatter = level!.mcse * Math.sqrt(level!.replicates);
    // √(0.0218 × 0.9782 / 2,000) = 0.33 %; a standard deviation from 400 values is off by 3.5 %, three of which are allowed
    expect(scatter / Math.sqrt((0.0218 * 0.9782) / 2_000)).toBeGreaterThan(0.89);
    expect(scatter / Math.sqrt((0.0218 * 0.9782) / 2_000)).toBeLessThan(1.11);
    expect(Math.abs(level!.mean - 0.0218)).toBeLessThan(3 * level!.mcse);
  });
});
