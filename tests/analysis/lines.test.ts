import { describe, expect, it } from 'vitest';
import { nearness } from '../../engine/analysis/lines.ts';
import { extentWithId } from '../../engine/analysis/selection.ts';
import { ruleSetFor } from '../../engine/criteria/ruleSets.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

const ruleSet = ruleSetFor('2026-12-01');

describe('nearness to the lines of the law', () => {
  // north-park: outside work 28 % in the base year and 29 %, 30 %, 31 % in the replicates of the year after; income half the region's
  const ensemble = ensembleFixture({
    replicates: 3,
    to: 2026,
    count: ({ criterion, yearIndex, replicate }) => {
      if (criterion === 'mean-income') return [240 * 1000, 1000];
      if (criterion === 'convicted') return [29, 2000];
      return yearIndex === 0 ? [280, 1000] : [290 + 10 * replicate, 1000];
    },
  });
  const found = nearness(
    ensemble,
    ensemble.strategies[0]!,
    packFixture,
    ruleSet,
    extentWithId(ensemble.shape.geography, 'north-park'),
  )(1);
  const at = (status: string, criterion: string) =>
    found.find((near) => near.status === status && near.criterion === criterion)!;

  it('tells what is left to the line, and how it changed', () => {
    const outside = at('prevention-area', 'outside-labour');
    expect(outside.line).toBe(0.3);
    expect(outside.margin.mean).toBeCloseTo(0, 12);
    expect(outside.sinceBase).toBeCloseTo(-0.02, 12);
    expect(at('vulnerable-area', 'outside-labour').margin.mean).toBeCloseTo(0.1, 12);
  });

  it('counts a replicate at the line as not over it, and one over it as over', () => {
    expect(at('prevention-area', 'outside-labour').probability).toBeCloseTo(1 / 3, 12);
  });

  it('moves with the nation and the region where the line does, and the conviction line holds who is at it', () => {
    const convicted = at('prevention-area', 'convicted');
    expect(convicted.line).toBeCloseTo(0.0145, 12);
    expect(convicted.probability).toBe(1);
    const income = at('prevention-area', 'mean-income');
    expect(income.line).toBeCloseTo(0.65 * 450_000, 6);
    expect(income.margin.mean).toBeCloseTo(240_000 - 292_500, 6);
    expect(income.probability).toBe(1);
    expect(at('vulnerable-area', 'mean-income').line).toBeCloseTo(247_500, 6);
  });

  it('leaves the fifth criterion to the legal status', () => {
    expect(found.some(({ criterion }) => criterion === 'origin')).toBe(false);
    expect(found).toHaveLength(8);
  });
});
