import { describe, expect, it } from 'vitest';
import { approximateBayes } from '../../engine/analysis/approximateBayes.ts';
import { robustness } from '../../engine/analysis/robustness.ts';
import { binomialTail, chosenBox, peelingTrajectory } from '../../engine/analysis/scenarioDiscovery.ts';
import { seekGoal } from '../../engine/analysis/search/goalSeek.ts';
import { paretoFront } from '../../engine/analysis/search/pareto.ts';
import { createPhiloxStream } from '../../engine/random/philox.ts';
import { createSobol } from '../../engine/random/sobol.ts';

const doses = Array.from({ length: 101 }, (_, i) => i / 100);

describe('seeking the least dose', () => {
  /** run r reaches the goal from dose r / 100 on */
  const thresholds = Array.from({ length: 100 }, (_, run) => run / 100);
  const reaches = async (dose: number) => thresholds.map((threshold) => dose >= threshold);

  it('finds the smallest on the grid that does it often enough, with an interval around it, in few trials', async () => {
    const { least, interval, trials } = await seekGoal(doses, 0.8, reaches);
    expect(least?.dose).toBe(0.79);
    expect(least?.reached.probability).toBe(0.8);
    expect(interval?.[0]).toBeLessThan(0.79);
    expect(interval?.[1]).toBeGreaterThan(0.79);
    expect(trials.length).toBeLessThan(25);
  });

  it('says so where no dose does it, and which came nearest', async () => {
    const { least, nearest } = await seekGoal(doses.slice(0, 51), 0.8, reaches);
    expect(least).toBeUndefined();
    expect(nearest.dose).toBe(0.5);
  });

  it('is nothing where nothing is needed', async () => {
    expect((await seekGoal(doses, 0.8, async () => [true, true, true])).least?.dose).toBe(0);
  });
});

describe('the front of cost against probability', () => {
  it('leaves out what costs more and does no more', () => {
    const bargain = (choice: string, cost: number, probability: number) => ({ choice, cost, probability });
    const front = paretoFront([
      bargain('c', 3, 0.9),
      bargain('a', 1, 0.5),
      bargain('b', 2, 0.4),
      bargain('d', 1, 0.45),
      bargain('e', 4, 0.9),
    ]);
    expect(front.map(({ choice }) => choice)).toEqual(['a', 'c']);
  });
});

describe('robustness', () => {
  it('gives regret, satisfied futures and the lowest tenth of a hand-worked case', () => {
    const steady = Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    const bold = Float64Array.of(9, 9, 9, 9, 9, 9, 9, 0, 0, 0);
    const [one, other] = robustness([steady, bold], 5);
    expect(one).toMatchObject({ largestRegret: 4, meanRegret: 2.8, satisfied: 1, lowestTenth: 5 });
    expect(other).toMatchObject({ largestRegret: 5, meanRegret: 1.5, satisfied: 0.7, lowestTenth: 0 });
  });
});

describe('scenario discovery', () => {
  it('finds the box in which a strategy fails, and leaves alone the inputs that don’t matter', () => {
    const dimensions = 5;
    const runs = 2048;
    const sequence = createSobol(dimensions);
    const inputs = new Float64Array(runs * dimensions);
    const fails = new Uint8Array(runs);
    const point = new Float64Array(dimensions);
    for (let run = 0; run < runs; run++) {
      sequence.point(run + 1, point);
      inputs.set(point, run * dimensions);
      fails[run] = (point[1] as number) > 0.6 && (point[3] as number) < 0.5 ? 1 : 0;
    }
    const box = chosenBox(peelingTrajectory(inputs, dimensions, fails), 0.95);
    expect(box?.sides.map(({ input }) => input)).toEqual([1, 3]);
    expect(box?.coverage).toBeGreaterThan(0.9);
    expect(box?.density).toBeGreaterThan(0.95);
    const [immigration, jobs] = box?.sides ?? [];
    expect(immigration?.low).toBeCloseTo(0.6, 1);
    expect(jobs?.high).toBeCloseTo(0.5, 1);
    for (const side of box?.sides ?? []) expect(side.quasiProbability).toBeLessThan(0.001);
  });

  it('isolates the pure box of the published illustration, by about as many peels', async ({ annotate }) => {
    // Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), section 9.3.1 and figure 9.7: 200 points uniform on the
    // unit square, 1 where 0.5 < x₁ < 0.8 and 0.4 < x₂ < 0.6, a tenth peeled off at a time; the box is pure at iteration 27.
    const published = { peels: 27, sides: [0.5, 0.8, 0.4, 0.6], density: 1 };
    const points = 200;
    const samples = Array.from({ length: 30 }, (_, sample) => {
      const next = createPhiloxStream(sample + 1, 0, 0);
      const inputs = Float64Array.from({ length: 2 * points }, () => next() / 4294967296);
      const isInside = (x = 0, y = 0) => x > 0.5 && x < 0.8 && y > 0.4 && y < 0.6;
      const fails = Uint8Array.from({ length: points }, (_, i) => Number(isInside(inputs[2 * i], inputs[2 * i + 1])));
      const trajectory = peelingTrajectory(inputs, 2, fails, { peel: 0.1, leastMass: 0.01 });
      return { peels: trajectory.length - 1, box: trajectory.at(-1)! };
    });
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const means = published.sides.map((_, side) =>
      mean(samples.map(({ box }) => box.sides.flatMap(({ low, high }) => [low, high])[side]!)),
    );
    const sides = means.map((end, side) => `${end.toFixed(2)} (${published.sides[side]})`).join(', ');
    const found = mean(samples.map((own) => own.peels)).toFixed(1);
    await annotate(`PRIM’s box, found (published): sides ${sides}; peels ${found} (${published.peels})`);
    expect(samples.map(({ box }) => box.density)).toEqual(samples.map(() => published.density));
    expect(mean(samples.map(({ box }) => box.coverage))).toBeGreaterThan(0.95);
    for (const [side, end] of published.sides.entries()) expect(Math.abs(means[side]! - end)).toBeLessThan(0.04);
    const peels = samples.map((own) => own.peels).sort((a, b) => a - b);
    expect(peels[0]).toBeLessThanOrEqual(published.peels);
    expect(peels.at(-1)).toBeGreaterThanOrEqual(published.peels);
    expect(Math.abs(mean(peels) - published.peels)).toBeLessThan(6);
  });

  it('has nothing to find where nothing fails', () => {
    expect(peelingTrajectory(Float64Array.of(0, 1), 1, Uint8Array.of(0, 0))).toEqual([]);
  });

  it('tells how probable so dense a side is by chance, as the binomial distribution has it', () => {
    // sums of binomial coefficients over powers of two
    expect(binomialTail(10, 8, 0.5)).toBeCloseTo(56 / 1024, 14);
    expect(binomialTail(10, 2, 0.5)).toBeCloseTo(1013 / 1024, 14);
    expect(binomialTail(3, 3, 0.2)).toBeCloseTo(0.008, 15);
    expect([binomialTail(5, 0, 0.3), binomialTail(5, 6, 0.3), binomialTail(5, 2, 0), binomialTail(5, 5, 1)]).toEqual([
      1, 0, 0, 1,
    ]);
    // half of a symmetric distribution with an even number of trials, and what stands in the middle
    expect(binomialTail(2000, 1000, 0.5) + binomialTail(2000, 1001, 0.5)).toBeCloseTo(1, 10);
    expect(binomialTail(100_000, 40_000, 0.5)).toBe(1);
  });
});

describe('approximate Bayesian computation', () => {
  it('recovers the mean of a normal distribution as its conjugate posterior has it', () => {
    // Prior uniform on −5 … 5, one observed mean 1.2 of 25 numbers with standard deviation 1: posterior N(1.2, 0.2).
    const next = createPhiloxStream(11, 12, 13);
    const random = () => next() / 4294967296;
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const runs = 20_000;
    const draws = Float64Array.from({ length: runs }, () => -5 + 10 * random());
    const summaries = draws.map((mean) => mean + normal() / 5);
    const { parameters, attempts } = approximateBayes(draws, 1, summaries, Float64Array.of(1.2), 0.05);
    expect(parameters[0]?.mean).toBeCloseTo(1.2, 1);
    expect(parameters[0]?.p10).toBeCloseTo(1.2 - 1.2816 * 0.2, 1);
    expect(parameters[0]?.p90).toBeCloseTo(1.2 + 1.2816 * 0.2, 1);
    expect(attempts[0]?.distance).toBeLessThanOrEqual(attempts.at(-1)?.distance ?? 0);
  });
});
