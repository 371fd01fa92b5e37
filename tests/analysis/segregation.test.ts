import { describe, expect, it } from 'vitest';
import { segregationByReplicate, segregationOf } from '../../engine/analysis/segregation.ts';
import { ensembleFixture } from './ensembleFixture.ts';

const units = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([group, total]) => ({ group, total }));

describe('segregation', () => {
  it('is none where every unit is made up as the whole is', () => {
    const even = segregationOf(units([20, 100], [10, 50], [2, 10]))!;
    expect(even.dissimilarity).toBeCloseTo(0, 12);
    expect(even.theil).toBeCloseTo(0, 12);
    expect(even.isolation).toBeCloseTo(0.2, 12);
    expect(even.exposure).toBeCloseTo(0.8, 12);
  });

  it('is whole where nobody of the group shares a unit with anybody else', () => {
    expect(segregationOf(units([40, 40], [0, 60]))).toEqual({
      dissimilarity: 1,
      isolation: 1,
      exposure: 0,
      theil: 1,
    });
  });

  it('agrees with two units worked by hand: 30 of 100 and 10 of 100', () => {
    const worked = segregationOf(units([30, 100], [10, 100]))!;
    // ½ (|30/40 − 70/160| + |10/40 − 90/160|)
    expect(worked.dissimilarity).toBeCloseTo(0.3125, 12);
    // 30/40 · 0.3 + 10/40 · 0.1
    expect(worked.isolation).toBeCloseTo(0.25, 12);
    expect(worked.exposure).toBeCloseTo(0.75, 12);
    // entropies of 0.2, 0.3 and 0.1 in bits: 0.721928, 0.881291, 0.468996
    expect(worked.theil).toBeCloseTo((0.721928 - (0.881291 + 0.468996) / 2) / 0.721928, 5);
  });

  it('falls as members of the group spread over the other units', () => {
    // all 100 of the group in one unit of 100, the others in three of 100: D = ½ (1 + 3 · 1/3) = 1
    expect(segregationOf(units([100, 100], [0, 100], [0, 100], [0, 100]))!.dissimilarity).toBeCloseTo(1, 12);
    // half of them spread evenly over the others: D = ½ (|50/100 − 50/300| + 3 · |50/300 − 250/900|) = 1/3
    const spread = segregationOf(units([50, 100], [50 / 3, 100], [50 / 3, 100], [50 / 3, 100]))!;
    expect(spread.dissimilarity).toBeCloseTo(1 / 3, 12);
  });

  it('stays the same when all units double, and when one is cut in two like halves', () => {
    const once = segregationOf(units([30, 100], [10, 80], [5, 60]))!;
    const twice = segregationOf(units([60, 200], [20, 160], [10, 120]))!;
    const cut = segregationOf(units([15, 50], [15, 50], [10, 80], [5, 60]))!;
    for (const index of ['dissimilarity', 'isolation', 'exposure', 'theil'] as const) {
      expect(twice[index]).toBeCloseTo(once[index], 12);
      expect(cut[index]).toBeCloseTo(once[index], 12);
    }
  });

  it('is not told where there is nobody to tell apart', () => {
    expect(segregationOf(units([0, 10], [0, 20]))).toBeUndefined();
    expect(segregationOf(units([10, 10], [20, 20]))).toBeUndefined();
    expect(segregationOf([])).toBeUndefined();
  });

  it('is told over estates and over districts, replicate by replicate', () => {
    const shares = [0.4, 0.1, 0.3, 0.2];
    const ensemble = ensembleFixture({
      replicates: 3,
      count: ({ estate, replicate }) => [(shares[estate]! + 0.05 * replicate) * 1000, 1000],
    });
    const [estates] = segregationByReplicate(ensemble, ensemble.strategies[0]!, 0, 'low-income', 'estate');
    const [districts] = segregationByReplicate(ensemble, ensemble.strategies[0]!, 0, 'low-income', 'district');
    expect(estates).toHaveLength(3);
    // both districts hold 500 of 2,000, so nothing is left between them
    for (const value of districts!) expect(value).toBeCloseTo(0, 12);
    expect(estates![0]).toBeCloseTo(
      segregationOf(units([400, 1000], [100, 1000], [300, 1000], [200, 1000]))!.dissimilarity,
      12,
    );
  });
});
