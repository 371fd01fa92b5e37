import { describe, expect, it } from 'vitest';
import { compare } from '../../engine/analysis/comparison.ts';
import { differenceSeries, gapSeries } from '../../engine/analysis/series.ts';
import { ensembleFixture, geographyFixture } from './ensembleFixture.ts';
import { referencesFixture } from './packFixture.ts';

const strategies = [
  { id: 'baseline', name: 'Basis' },
  { id: 'flexible', name: 'Mere fleksibel udlejning', parent: 'baseline' },
  { id: 'both', name: 'Begge', parent: 'flexible' },
];

describe('the short comparison', () => {
  const ensemble = ensembleFixture({ strategies });
  const comparison = compare(ensemble, referencesFixture);

  it('has every scenario in every social-balance area, in the last year', () => {
    expect(comparison.year).toBe(2028);
    expect(comparison.ruleSet.id).toBe('2021');
    expect(comparison.rows.map((row) => [row.place.id, row.scenario.id])).toEqual([
      ['north-park', 'baseline'],
      ['north-park', 'flexible'],
      ['north-park', 'both'],
    ]);
  });

  it('tells the gap of every criterion', () => {
    for (const { criterion, gap } of comparison.rows[1]!.criteria) {
      const selection = { strategy: 'flexible', place: 'north-park', criterion: criterion.id };
      expect(gap!.mean).toBe(gapSeries(ensemble, selection).at(-1)!.mean);
    }
    expect(comparison.rows[1]!.criteria).toHaveLength(6);
  });

  it('takes a scenario that extends another against the baseline at the root', () => {
    const compared = comparison.rows[2]!.criteria[0]!;
    const selection = { strategy: 'both', place: 'north-park', criterion: compared.criterion.id };
    const expected = differenceSeries(ensemble, { ...selection, against: 'baseline', measure: 'gap' }).at(-1)!;
    expect(compared.difference!.mean).toBe(expected.mean);
    expect(compared.difference!.p10).toBe(expected.p10);
  });

  it('has no difference for the baseline itself', () => {
    expect(comparison.rows[0]!.isBaseline).toBe(true);
    for (const { difference } of comparison.rows[0]!.criteria) expect(difference).toBeUndefined();
  });

  it('counts a parallel society among the vulnerable areas, and shows the status with criterion 5 left out beside it', () => {
    const listed = ensembleFixture({
      replicates: 4,
      count: ({ criterion, replicate }) => {
        if (criterion === 'mean-income') return [200_000, 1_000];
        if (criterion === 'origin') return [replicate === 0 ? 1_200 : 900, 2_000];
        return criterion === 'basic-schooling' ? [700, 1_000] : [0, 1_000];
      },
    });
    const { status } = compare(listed, referencesFixture).rows[0]!;
    expect(status!.withOrigin.vulnerable.probability).toBe(1);
    expect(status!.withoutOrigin.vulnerable.probability).toBe(1);
    expect(status!.withOrigin.prevention.probability).toBe(0);
  });

  it('has no legal status where the area is not one in the sense of the law', () => {
    const estates = geographyFixture.estates.map((estate) => ({ ...estate, isLegalArea: false }));
    const unlisted = ensembleFixture({ geography: { ...geographyFixture, estates } });
    expect(compare(unlisted, referencesFixture).rows[0]!.status).toBeUndefined();
  });
});
