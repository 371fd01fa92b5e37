import { describe, expect, it } from 'vitest';
import { carryingSummary, indicatorsAskedIn } from '../../engine/analysis/carryingSummary.ts';
import { indicatorPoints } from '../../engine/analysis/formulaSeries.ts';
import { levelSeries } from '../../engine/analysis/series.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

/** The fixture's second strategy with a log of its own: two uses, two triggers, one pilot over four replicates. */
function carriedOut(): Ensemble {
  const ensemble = ensembleFixture({ replicates: 4 });
  const { years } = ensemble.shape;
  const use = (id: string) => ({
    ...{ id, measure: 'employment-programme', estates: [0], from: 2026, to: 2028, ramp: 0, values: {} },
  });
  const trigger = (id: string) => ({
    ...{ id, when: 'year > 2026', years: 1, lag: 0, act: 'stay' as const, start: ['a'], stop: [], dose: {} },
  });
  const triggers = new Float64Array(years.length * 2 * 2);
  // the second trigger fires in three of four replicates at the end of the second year, and is in force from then on
  triggers[(1 * 2 + 1) * 2] = 3;
  for (let year = 1; year < years.length; year++) triggers[(year * 2 + 1) * 2 + 1] = 3;
  const uses = new Float64Array((years.length - 1) * 2 * 3);
  // reached, asked, spent: the first use asks for 100 a replicate and gets 60, the second for 20 and gets 12
  uses.set([8, 400, 240, 4, 80, 48]);
  const pilots = new Float64Array(years.length * 2);
  pilots.set([1, 3], 2 * 2);
  const strategies = ensemble.strategies.map((result) =>
    result.strategy.id === 'flexible'
      ? {
          ...result,
          strategy: {
            ...result.strategy,
            measures: [use('a'), use('b')],
            triggers: [trigger('early'), trigger('late')],
            pilots: [{ id: 'try', uses: ['a'], review: 2027, rule: 'year > 1', ifTrue: 'keep' as const }],
            programmes: [
              { id: 'both', name: 'Both', uses: ['a', 'b'], interaction: 1 },
              { id: 'second', name: 'Second', uses: ['b'], interaction: 1 },
            ],
          },
          sums: { ...result.sums, triggers, uses, pilots },
        }
      : result,
  );
  return { ...ensemble, strategies };
}

describe('how a strategy was carried out', () => {
  const summary = carryingSummary(carriedOut(), 'flexible');

  it('tells of each trigger in what share of replicates it fired, year’s end by year’s end', () => {
    expect(summary.triggers.get('early')?.every(({ fired, inForce }) => fired === 0 && inForce === 0)).toBe(true);
    expect(summary.triggers.get('late')?.map(({ fired }) => fired)).toEqual([0, 0.75, 0, 0]);
    expect(summary.triggers.get('late')?.map(({ inForce }) => inForce)).toEqual([0, 0.75, 0.75, 0.75]);
  });

  it('tells what a pilot came to', () => {
    expect(summary.pilots.get('try')).toEqual({ kept: 0.25, dropped: 0.75 });
  });

  it('adds up what the measures of a programme asked for and were given, a replicate on average', () => {
    expect(summary.programmes.get('both')?.[0]).toEqual({ year: 2026, asked: 120, spent: 72 });
    expect(summary.programmes.get('second')?.[0]).toEqual({ year: 2026, asked: 20, spent: 12 });
  });
});

describe('the indicators that a condition looks at', () => {
  it('are found in its formula, each once', () => {
    const formula =
      'level("convicted", "hill") > 0.02 and (gap("low-income", "hill") > 0.1 or outside_labour("north") > level("convicted", "hill"))';
    expect(indicatorsAskedIn(formula)).toEqual([
      { name: 'level', words: ['convicted', 'hill'] },
      { name: 'gap', words: ['low-income', 'hill'] },
      { name: 'outside_labour', words: ['north'] },
    ]);
  });

  it('are also those of no criterion, however they are quoted, and not whether another trigger has fired', () => {
    expect(
      indicatorsAskedIn(`fired("early") and (residents('hill') > 1000 or activity_share ("employed", "hill") < 1)`),
    ).toEqual([
      { name: 'residents', words: ['hill'] },
      { name: 'activity_share', words: ['employed', 'hill'] },
    ]);
    expect(indicatorsAskedIn('fired("early") == 1 and year > 2030')).toEqual([]);
  });

  it('have a value at every year’s end, in the fixture the same as the levels of its criteria', () => {
    const ensemble = ensembleFixture({ replicates: 4 });
    const [result] = ensemble.strategies;
    if (!result) throw new Error('no strategy');
    const place = ensemble.shape.geography.estates[0]?.id ?? '';
    const asked = { strategy: result.strategy.id, place, criterion: 'convicted' } as const;
    const means = (points: readonly { readonly mean: number }[]) => points.map(({ mean }) => mean);
    expect(
      means(indicatorPoints(ensemble, result, { name: 'level', words: ['convicted', place] }, packFixture)),
    ).toEqual(means(levelSeries(ensemble, asked)));
    // a change needs the year before, which the base year has not
    const changes = indicatorPoints(ensemble, result, { name: 'change', words: ['convicted', place] }, packFixture);
    expect(changes.map(({ year }) => year)).toEqual(ensemble.shape.years.slice(1));
  });
});
