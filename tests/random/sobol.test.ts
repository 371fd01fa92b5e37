import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../engine/random/latinHypercube.ts';
import { createSobol, mostSobolDimensions } from '../../engine/random/sobol.ts';

function points(dimensions: number, count: number, from = 0): number[][] {
  const sequence = createSobol(dimensions);
  return Array.from({ length: count }, (_, i) => {
    const point = new Float64Array(dimensions);
    sequence.point(from + i, point);
    return [...point];
  });
}

describe('the Sobol sequence', () => {
  it('begins as published for Joe and Kuo’s direction numbers (first ten points in ten dimensions of their program)', () => {
    // sobol.cc with new-joe-kuo-6.21201, https://web.maths.unsw.edu.au/~fkuo/sobol/
    expect(points(10, 10)).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875, 0.875, 0.625],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125, 0.125, 0.375],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625, 0.625, 0.875],
      [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375, 0.9375, 0.3125],
      [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375, 0.4375, 0.8125],
    ]);
  });

  it('holds one point in each of 2ᵏ equal parts of every dimension, whichever block of 2ᵏ is taken', () => {
    for (const from of [0, 256, 1024]) {
      const block = points(mostSobolDimensions, 256, from);
      for (let d = 0; d < mostSobolDimensions; d++) {
        expect(new Set(block.map((point) => Math.floor((point[d] as number) * 256))).size).toBe(256);
      }
    }
  });

  it('goes on as another implementation of the same directions does, to the last dimension', () => {
    // scipy.stats.qmc.Sobol(400, scramble=False) of SciPy 1.17.1, dimensions 64, 200 and 400
    const at = (number: number) => [63, 199, 399].map((d) => points(400, 1, number)[0]?.[d]);
    expect(at(5)).toEqual([0.625, 0.375, 0.875]);
    expect(at(11)).toEqual([0.9375, 0.8125, 0.5625]);
  });

  it('integrates a product of many coordinates far closer than as many random points would', () => {
    const product = (point: readonly number[]) => point.reduce((value, x) => value * (0.5 + x), 1);
    const block = points(8, 4096);
    const mean = block.reduce((sum, point) => sum + product(point), 0) / block.length;
    // standard deviation of the product is √((1 + 1/12)⁸ − 1) ≈ 0.95, so random points would miss by about 0.015
    expect(Math.abs(mean - 1)).toBeLessThan(0.003);
  });

  it('refuses more dimensions than it has directions for', () => {
    expect(() => createSobol(mostSobolDimensions + 1)).toThrow(RangeError);
  });
});

describe('a Latin hypercube', () => {
  it('holds one point in each part of every dimension, and follows from its key', () => {
    const cube = latinHypercube([1, 2], 50, 7);
    for (let d = 0; d < 7; d++) {
      const parts = Array.from({ length: 50 }, (_, i) => Math.floor((cube[i * 7 + d] as number) * 50));
      expect(new Set(parts).size).toBe(50);
    }
    expect(latinHypercube([1, 2], 50, 7)).toEqual(cube);
    expect(latinHypercube([1, 3], 50, 7)).not.toEqual(cube);
  });
});
