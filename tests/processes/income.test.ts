import { describe, expect, it } from 'vitest';
import { Activity } from '../../engine/population/codes.ts';
import {
  drawTransitory,
  lastingCode,
  transitoryCode,
  transitoryPart,
  wholeFactor,
} from '../../engine/population/incomeFactors.ts';
import { normalQuantiles } from '../../engine/random/normal.ts';
import { livingRows, strategy, Town } from '../simulation/town.ts';
import { settlement } from '../truths/settlement.ts';
import { only } from './shares.ts';

const normal = [...normalQuantiles()];

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

describe('the personal income factor', () => {
  it('is kept in two parts that add up', () => {
    expect(wholeFactor(lastingCode(-0.25), transitoryCode(0.13))).toBe(-250 + 130);
    expect(wholeFactor(lastingCode(99), transitoryCode(-99))).toBe(3000 - 1270);
  });

  it('has a transitory part with mean factor one and its share of the variance', () => {
    const { mean, variance } = moments(normal.map((z) => drawTransitory(0.5, 0.8, z)));
    expect(variance).toBeCloseTo(0.25 * 0.2, 3);
    expect(mean).toBeCloseTo(-variance / 2, 3);
  });

  it('is split so that the lasting part has the rest of the variance and the two go their own ways', () => {
    const sigma = 0.5;
    const pairs = normal
      .filter((_, i) => i % 16 === 8)
      .flatMap((z) =>
        normal
          .filter((_, i) => i % 16 === 8)
          .map((other) => {
            const whole = sigma * z - (sigma * sigma) / 2;
            const transitory = transitoryPart(whole, sigma, 0.8, other);
            return [whole - transitory, transitory] as const;
          }),
      );
    const lasting = moments(pairs.map(([own]) => own));
    const transitory = moments(pairs.map(([, part]) => part));
    expect(lasting.variance).toBeCloseTo(0.25 * 0.8, 2);
    expect(transitory.variance).toBeCloseTo(0.25 * 0.2, 2);
    const together = moments(pairs.map(([own, part]) => own + part)).variance;
    expect(together - lasting.variance - transitory.variance).toBeCloseTo(0, 2);
  });

  it('keeps its lasting part through every change of job, while the other part is drawn anew', () => {
    const people = 2000;
    const synthesis = settlement(
      Array.from({ length: people }, () => ({ members: [{ age: 40, activity: Activity.unemployed }] })),
    );
    const chosen = strategy({ off: only('labour', 'income'), rates: [{ table: 'labour', set: 0.15 }] });
    const lives = new Town(chosen, { synthesis });
    const { residents } = lives.world.population;
    for (let row = 0; row < people; row++) residents.incomeFactor[row] = (row % 400) - 200;
    for (let year = 0; year < 6; year++) lives.pass();
    const parts = new Set<number>();
    for (const row of livingRows(lives.world)) {
      expect(residents.incomeFactor[row]).toBe((row % 400) - 200);
      parts.add(residents.incomeTransitory[row]!);
    }
    expect(parts.size).toBeGreaterThan(50);
  });
});
