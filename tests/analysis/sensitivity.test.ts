import { describe, expect, it } from 'vitest';
import { elementaryEffects, morrisDesign } from '../../engine/analysis/sensitivity/morris.ts';
import { saltelliDesign, sobolIndices } from '../../engine/analysis/sensitivity/sobolIndices.ts';
import { valueOfKnowing, valueOfKnowingAll } from '../../engine/analysis/sensitivity/valueOfInformation.ts';
import { createPhiloxStream } from '../../engine/random/philox.ts';

function randomFrom(stream: number): () => number {
  const next = createPhiloxStream(20_251, 3, stream);
  return () => next() / 4294967296;
}

function evaluate(points: Float64Array, inputs: number, f: (x: Float64Array) => number): Float64Array {
  return Float64Array.from({ length: points.length / inputs }, (_, i) =>
    f(points.subarray(i * inputs, (i + 1) * inputs)),
  );
}

describe('Sobol indices', () => {
  /** Ishigami and Homma (1990) with a = 7, b = 0.1, on −π … π. */
  const ishigami = (u: Float64Array): number => {
    const [x, y, z] = [...u].map((share) => -Math.PI + 2 * Math.PI * share) as [number, number, number];
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };

  it('of the Ishigami function equal its analytic ones', async ({ annotate }) => {
    const variance = 7 ** 2 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.1 ** 2 * Math.PI ** 8) / 18 + 1 / 2;
    const both = (8 * 0.1 ** 2 * Math.PI ** 8) / 225 / variance;
    const first = [((1 + (0.1 * Math.PI ** 4) / 5) ** 2 * 0.5) / variance, 7 ** 2 / 8 / variance, 0] as const;
    const total = [first[0] + both, first[1], both] as const;
    expect(first[0]).toBeCloseTo(0.3139, 4);
    expect(total[2]).toBeCloseTo(0.2437, 4);
    const design = saltelliDesign(3, 4096);
    const indices = sobolIndices(design, evaluate(design.points, 3, ishigami), randomFrom(1));
    const listed = (found: readonly number[], expected: readonly number[]) =>
      found.map((value, j) => `${value.toFixed(4)} (${(expected[j] as number).toFixed(4)})`).join(', ');
    const ofFirst = indices.map((index) => index.first);
    const ofTotal = indices.map((index) => index.total);
    const words = `first order ${listed(ofFirst, first)}; total effect ${listed(ofTotal, total)}`;
    await annotate(`Ishigami’s function, found (analytic): ${words}`);
    indices.forEach((index, j) => {
      expect(Math.abs(index.first - (first[j] as number)), `first order of input ${j + 1}`).toBeLessThan(0.01);
      expect(Math.abs(index.total - (total[j] as number)), `total effect of input ${j + 1}`).toBeLessThan(0.01);
      expect(index.totalError).toBeLessThan(0.05);
    });
  });

  it('of a sum are the shares of its terms, with nothing in common', () => {
    const design = saltelliDesign(2, 1024);
    const [small, large] = sobolIndices(
      design,
      evaluate(design.points, 2, ([a, b]) => (a as number) + 3 * (b as number)),
      randomFrom(2),
    );
    expect(small?.first).toBeCloseTo(0.1, 2);
    expect(large?.first).toBeCloseTo(0.9, 2);
    expect(large?.total).toBeCloseTo(0.9, 2);
  });
});

describe('Morris’ elementary effects', () => {
  it('of a sum are its coefficients, whatever the trajectory', () => {
    const design = morrisDesign(3, 10, randomFrom(3));
    const effects = elementaryEffects(
      design,
      evaluate(design.points, 3, ([a, b, c]) => 2 * (a as number) - 5 * (b as number) + 0 * (c as number)),
    );
    expect(effects.map(({ mean }) => Math.round(mean * 1e9) / 1e9)).toEqual([2, -5, 0]);
    expect(effects.map(({ strength }) => Math.round(strength * 1e9) / 1e9)).toEqual([2, 5, 0]);
    for (const { spread } of effects) expect(spread).toBeLessThan(1e-9);
  });

  it('spread where inputs work together', () => {
    const design = morrisDesign(2, 20, randomFrom(4));
    const effects = elementaryEffects(
      design,
      evaluate(design.points, 2, ([a, b]) => (a as number) * (b as number)),
    );
    for (const { spread, strength } of effects) {
      expect(spread).toBeGreaterThan(0.1);
      expect(strength).toBeGreaterThan(0.2);
    }
  });
});

describe('the value of knowing', () => {
  const runs = 20_000;
  const random = randomFrom(5);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const x = Float64Array.from({ length: runs }, normal);
  const noise = Float64Array.from({ length: runs }, normal);
  const nothing = new Float64Array(runs);

  it('an input that decides between two strategies is the mean of the better half: 1/√(2π) for a standard normal', () => {
    expect(valueOfKnowing(x, [nothing, x], 40)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 1);
    expect(valueOfKnowingAll([nothing, x])).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 1);
  });

  it('an input that has nothing to do with the benefits is next to nothing', () => {
    expect(valueOfKnowing(noise, [nothing, x.map((value) => value + 5)], 40)).toBeCloseTo(0, 6);
  });
});
