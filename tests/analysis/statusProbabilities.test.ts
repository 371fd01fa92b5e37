import { describe, expect, it } from 'vitest';
import { statusProbabilities } from '../../engine/analysis/statusProbabilities.ts';
import type { CriterionId } from '../../engine/criteria/criterionIds.ts';
import { listDate, ruleSetFor } from '../../engine/criteria/ruleSets.ts';
import { type CountOf, ensembleFixture } from './ensembleFixture.ts';
import { referencesFixture } from './packFixture.ts';

const rules = ruleSetFor(listDate(2025));

const calm: Readonly<Record<CriterionId, readonly [number, number]>> = {
  'outside-labour': [2_400, 24_000],
  origin: [200, 2_000],
  convicted: [100, 20_000],
  'basic-schooling': [100, 1_000],
  'mean-income': [450_000, 1_000],
  'low-income': [100, 1_000],
};
const vulnerable: Partial<typeof calm> = { 'outside-labour': [10_000, 24_000], 'mean-income': [200_000, 1_000] };
const parallel: Partial<typeof calm> = { ...vulnerable, origin: [1_200, 2_000] };

function probability(
  probabilities: ReturnType<typeof statusProbabilities>,
  where: Partial<(typeof probabilities)[number]>,
): number {
  const found = probabilities.filter((entry) =>
    Object.entries(where).every(([key, value]) => entry[key as keyof typeof entry] === value),
  );
  expect(found).toHaveLength(1);
  return found[0]!.probability;
}

describe('probability of legal status over replicates', () => {
  it('is the share of replicates in which the area has the status', () => {
    const count: CountOf = ({ replicate, estate, criterion }) =>
      (estate === 0 && replicate < 3 ? vulnerable[criterion] : undefined) ?? calm[criterion];
    const probabilities = statusProbabilities(ensembleFixture({ count, replicates: 4 }), referencesFixture, rules);
    const where = { strategy: 'baseline', place: 'north-park', year: 2026, countOrigin: true };
    expect(probability(probabilities, { ...where, status: 'vulnerable-area' })).toBe(0.75);
    expect(probability(probabilities, { ...where, status: 'none' })).toBe(0.25);
  });

  it('sums to one for every area, year, scenario and treatment of criterion 5, and only legal areas have one', () => {
    const probabilities = statusProbabilities(ensembleFixture({ replicates: 5 }), referencesFixture, rules);
    const sums = new Map<string, number>();
    for (const { strategy, place, year, countOrigin, probability } of probabilities) {
      const key = [strategy, place, year, countOrigin].join();
      sums.set(key, (sums.get(key) ?? 0) + probability);
    }
    expect(sums.size).toBe(2 * 2 * 4 * 2);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
  });

  it('each replicate remembers its own years: the fifth parallel year makes a transformation area', () => {
    const count: CountOf = ({ replicate, yearIndex, criterion }) =>
      (replicate === 1 && yearIndex === 2 ? undefined : parallel[criterion]) ?? calm[criterion];
    const ensemble = ensembleFixture({ count, replicates: 2, to: 2031 });
    const probabilities = statusProbabilities(ensemble, referencesFixture, rules);
    const transformed = [2028, 2029, 2030, 2031].map((year) =>
      probability(probabilities, {
        strategy: 'baseline',
        place: 'north-park',
        year,
        countOrigin: true,
        status: 'transformation-area',
      }),
    );
    expect(transformed).toEqual([0, 0.5, 0.5, 0.5]);
  });

  it('years before the base year count where they are given', () => {
    const ensemble = ensembleFixture({ count: ({ criterion }) => parallel[criterion] ?? calm[criterion] });
    const probabilities = statusProbabilities(ensemble, referencesFixture, rules, new Map([['north-park', 4]]));
    const where = { strategy: 'baseline', year: 2025, countOrigin: true, status: 'transformation-area' } as const;
    expect(probability(probabilities, { ...where, place: 'north-park' })).toBe(1);
    expect(probability(probabilities, { ...where, place: 'south-court' })).toBe(0);
  });

  it('a scenario with its own regional income is judged against it', () => {
    const ensemble = ensembleFixture({
      count: ({ criterion }) => vulnerable[criterion] ?? calm[criterion],
      strategies: [
        { id: 'baseline', name: 'Basis' },
        { id: 'lean', name: 'Lavere', parent: 'baseline', references: { 'regional-mean-income': { 2026: 300_000 } } },
      ],
    });
    const probabilities = statusProbabilities(ensemble, referencesFixture, rules);
    const where = { place: 'north-park', countOrigin: true, status: 'vulnerable-area' } as const;
    expect(probability(probabilities, { ...where, strategy: 'baseline', year: 2026 })).toBe(1);
    expect(probability(probabilities, { ...where, strategy: 'lean', year: 2025 })).toBe(1);
    expect(probability(probabilities, { ...where, strategy: 'lean', year: 2026 })).toBe(0);
  });

  it('none in a hundred replicates is not certainty', () => {
    const ensemble = ensembleFixture({ count: ({ criterion }) => calm[criterion], replicates: 100 });
    const listed = statusProbabilities(ensemble, referencesFixture, rules).filter(
      (p) => p.status === 'vulnerable-area',
    );
    for (const { probability, mcse } of listed) {
      expect(probability).toBe(0);
      expect(mcse).toBeGreaterThan(0.005);
      expect(mcse).toBeLessThan(0.02);
    }
  });
});
