import { describe, expect, it } from 'vitest';
import { carryingSummary, valuesAskedIn } from '../../engine/analysis/carryingSummary.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { ensembleFixture } from './ensembleFixture.ts';

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

describe('the values that a condition looks at', () => {
  it('are found in its formula, each once', () => {
    const formula =
      'level("convicted", "hill") > 0.02 and (gap("low-income", "hill") > 0.1 or outside_labour("north") > level("convicted", "hill"))';
    expect(valuesAskedIn(formula)).toEqual([
      { form: 'level', criterion: 'convicted', place: 'hill' },
      { form: 'gap', criterion: 'low-income', place: 'hill' },
      { form: 'level', criterion: 'outside-labour', place: 'north' },
    ]);
  });

  it('are none where it asks for no criterion', () => {
    expect(valuesAskedIn('fired("early") and residents("hill") > 1000')).toEqual([]);
  });
});
