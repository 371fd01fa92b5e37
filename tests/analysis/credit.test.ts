import { describe, expect, it } from 'vitest';
import { exactCredit, sampledCredit } from '../../engine/analysis/credit.ts';
import { varianceReduction } from '../../engine/analysis/pairing.ts';
import { varianceShares } from '../../engine/analysis/varianceShares.ts';
import { createPhiloxStream } from '../../engine/random/philox.ts';

/** The glove game: one left glove and two right ones; a pair is worth 1. Shapley values 2/3, 1/6, 1/6. */
const gloves = (has: (player: number) => boolean) => (has(0) && (has(1) || has(2)) ? 1 : 0);

function randomFrom(stream: number): () => number {
  const next = createPhiloxStream(7, 7, stream);
  return () => next() / 4294967296;
}

describe('credit to measures', () => {
  it('is the Shapley value of the glove game', () => {
    const { shares, together, interaction } = exactCredit(3, (subset) =>
      gloves((player) => (subset & (1 << player)) !== 0),
    );
    expect(shares.map((share) => Math.round(share * 1e12) / 1e12)).toEqual(
      [2 / 3, 1 / 6, 1 / 6].map((v) => Math.round(v * 1e12) / 1e12),
    );
    expect(together).toBe(1);
    expect(interaction).toBe(1);
  });

  it('sums to the effect of all together, also when orders are sampled', () => {
    const effect = (subset: readonly number[]) =>
      subset.reduce((sum, measure) => sum + measure + 1, 0) + (subset.includes(0) && subset.includes(8) ? 3 : 0);
    const { shares, errors, together } = sampledCredit(9, 40, effect, randomFrom(1));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(together, 9);
    // An order and its reverse split what two measures do together in halves, so even few orders are exact here.
    expect(shares[0]).toBeCloseTo(1 + 1.5, 9);
    expect(shares[4]).toBeCloseTo(5, 9);
    expect(errors[4]).toBeCloseTo(0, 9);
  });

  it('gives nothing to a measure that does nothing', () => {
    expect(exactCredit(2, (subset) => (subset & 1 ? 4 : 0)).shares).toEqual([4, 0]);
  });
});

describe('what a spread is made of', () => {
  it('is split exactly between parameters, chance and both together', () => {
    const draws = 200;
    const replicates = 200;
    const random = randomFrom(2);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const ofDraw = Float64Array.from({ length: draws }, () => 2 * normal());
    const ofLuck = Float64Array.from({ length: replicates }, () => normal());
    const values = new Float64Array(draws * replicates);
    for (let d = 0; d < draws; d++) {
      for (let r = 0; r < replicates; r++) values[d * replicates + r] = (ofDraw[d] ?? 0) + (ofLuck[r] ?? 0) + normal();
    }
    const shares = varianceShares(values, draws, replicates);
    // variances 4, 1 and 1; four standard errors of a variance of 200 normal numbers are 0.4 of it
    expect(shares?.parameters).toBeGreaterThan(0.55);
    expect(shares?.parameters).toBeLessThan(0.77);
    expect((shares?.chance ?? 0) + (shares?.parameters ?? 0) + (shares?.interaction ?? 0)).toBeCloseTo(1, 12);
  });

  it('is unknown with one draw or one replicate', () => {
    expect(varianceShares(Float64Array.of(1, 2), 1, 2)).toBeUndefined();
  });
});

describe('pairing', () => {
  it('reduces the variance of a difference by as much as the two have in common', () => {
    const shared = [1, 5, 2, 8, 3, 9, 4];
    const ours = Float64Array.from(shared, (value, i) => value + (i % 2));
    const theirs = Float64Array.from(shared);
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    };
    const expected = (variance([...ours]) + variance(shared)) / variance(shared.map((_, i) => i % 2));
    expect(varianceReduction(ours, theirs)).toBeCloseTo(expected, 9);
    expect(expected).toBeGreaterThan(10);
  });
});
