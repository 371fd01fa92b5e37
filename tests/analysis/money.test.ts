import { describe, expect, it } from 'vitest';
import { everybodyIndex, followedIndex, lettingIndex, peopleIndex } from '../../engine/analysis/layout.ts';
import { type AccountItem, accountsOf, payers } from '../../engine/analysis/money/accounts.ts';
import { discountFactor, discountRate } from '../../engine/analysis/money/discounting.ts';
import { effectsOf, netCost, yieldsOf } from '../../engine/analysis/money/yields.ts';
import type { Parameter } from '../../engine/pack/pack.ts';
import { Activity } from '../../engine/population/codes.ts';
import type { StrategyResult } from '../../engine/simulation/ensemble.ts';
import { channels, followedFigures, lettingFigures } from '../../engine/simulation/projection.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';
import { unitValue, unitValuesFixture } from './unitValuesFixture.ts';

const use = {
  id: 'jobs',
  measure: 'employment-programme',
  estates: [0],
  from: 2026,
  to: 2027,
  ramp: 0,
  values: { coverage: 0.5 },
};

const discountRateFixture: Parameter = {
  id: 'discount-rate',
  label: { da: 'Rente', en: 'Rate' },
  value: 0.05,
  low: 0.05,
  high: 0.05,
  distribution: 'fixed',
  unit: { da: 'andel', en: 'share' },
  status: 'assumed',
  source: { da: 'Prøve', en: 'Test' },
};

/** Two replicates, three years; nobody and nothing but what a test puts in. */
function blank() {
  const ensemble = ensembleFixture({ replicates: 2, to: 2027, count: () => [0, 1000] });
  for (const { sums } of ensemble.strategies) for (const array of Object.values(sums)) array.fill(0);
  return ensemble;
}

const pack = {
  ...packFixture,
  unitValues: unitValuesFixture(
    unitValue('social-assistance', 160_000, 0.7, 0.3),
    unitValue('municipal-tax', 0.2, 1, 0),
    unitValue('void', 1, 0, 0),
    unitValue('social-measures', 1, 1, 0),
  ),
};

describe('the accounts of a year', () => {
  it('pay people by activity, share by share, means over replicates', () => {
    const ensemble = blank();
    const result = ensemble.strategies[0]!;
    for (const estate of [0, 3]) {
      result.sums.people[peopleIndex(ensemble.shape, 1, estate, 5) + Activity.socialAssistance] = 10;
    }
    const line = accountsOf(ensemble, result, pack, 1).find(({ item }) => item === 'social-assistance')!;
    expect(line.amount).toBe(10 * 160_000);
    expect(line.paidBy.municipality).toBeCloseTo(1_120_000, 6);
    expect(line.paidBy.state).toBeCloseTo(480_000, 6);
    expect(line.paidBy.others).toBeCloseTo(0, 6);
  });

  it('take taxes of the gross income that is counted, as revenue', () => {
    const ensemble = ensembleFixture({
      replicates: 2,
      count: ({ criterion, replicate }) =>
        criterion === 'mean-income' ? [300_000 + 1000 * replicate, 1000] : [0, 1000],
    });
    const line = accountsOf(ensemble, ensemble.strategies[0]!, pack, 0).find(({ item }) => item === 'municipal-tax')!;
    // four estates of 300,500 thousand kroner
    expect(line.amount).toBeCloseTo(-0.2 * 4 * 300_500_000, 3);
    expect(line.paidBy.municipality).toBe(line.amount);
  });

  it('pay pupils no grant, and children of each age the service that they use', () => {
    const ensemble = blank();
    const result = ensemble.strategies[0]!;
    const put = (band: number, activity: number) => {
      result.sums.people[peopleIndex(ensemble.shape, 0, 1, band) + activity] = 2;
    };
    put(0, Activity.child);
    put(1, Activity.child);
    put(2, Activity.student);
    put(3, Activity.student);
    const amount = (item: AccountItem) =>
      accountsOf(ensemble, result, pack, 0).find((line) => line.item === item)!.amount;
    expect(amount('day-care')).toBe(1000);
    expect(amount('school')).toBe(1000);
    expect(amount('student-grant')).toBe(1000);
  });

  it('lose the rent of social dwellings that stand empty, and nobody’s of private ones', () => {
    const ensemble = blank();
    const result = ensemble.strategies[0]!;
    const put = (channel: string, kroner: number) => {
      const at = lettingIndex(ensemble.shape, 1, 0, channels.indexOf(channel as (typeof channels)[number]));
      result.sums.letting[at + lettingFigures.indexOf('rentLost')] = kroner;
    };
    put('waiting-list', 100_000);
    put('youth-list', 68_000);
    put('private', 900_000);
    const line = accountsOf(ensemble, result, pack, 1).find(({ item }) => item === 'void')!;
    expect(line.paidBy).toEqual({ municipality: 0, state: 0, others: 84_000 });
  });
});

describe('a strategy’s money against its parent', () => {
  const ensemble = blank();
  const [baseline, other] = ensemble.strategies as [StrategyResult, StrategyResult];
  const spending: StrategyResult = {
    ...other,
    strategy: { ...other.strategy, measures: [use] },
    sums: { ...other.sums, uses: Float64Array.from([20, 0, 2_000_000, 20, 0, 4_000_000]) },
  };
  const both = { ...ensemble, strategies: [baseline, spending] };
  const priced = {
    ...pack,
    parameters: new Map([['discount-rate', discountRateFixture]]),
  };

  it('discounts what is spent to the base year', () => {
    const { measures, net } = netCost(both, spending, baseline, priced);
    // means over two replicates: one million in the first year, two in the second
    expect(measures).toBeCloseTo(1_000_000 / 1.05 + 2_000_000 / 1.05 ** 2, 3);
    expect(net.municipality).toBeCloseTo(measures, 3);
    expect(discountFactor(0.05, 2)).toBeCloseTo(0.907029, 6);
  });

  it('uses the rate that the scenario sets before that of the pack', () => {
    const own = { ...spending, strategy: { ...spending.strategy, discountRate: 0.01 } };
    expect(discountRate(own, priced)).toBe(0.01);
    expect(discountRate(spending, priced)).toBe(0.05);
  });

  it('counts the years that base-year residents were spared outside work, and ranks by what a krone gives', () => {
    const outside = followedFigures.indexOf('outside-labour') * 2;
    for (const yearIndex of [1, 2]) {
      baseline.sums.followed[followedIndex(ensemble.shape, yearIndex, 0, 2) + outside] = 480;
      spending.sums.followed[followedIndex(ensemble.shape, yearIndex, 0, 2) + outside] = 240;
      baseline.sums.followed[everybodyIndex(ensemble.shape, yearIndex) + outside] = 480;
    }
    const people = effectsOf(both, spending, baseline).find(({ goal }) => goal === 'people')!;
    // (480 − 240) months of 24 over two replicates, in each of two years
    expect(people.size).toBe(10);
    const [first] = yieldsOf(both, priced);
    expect(first!.costPerUnit).toBeCloseTo(first!.measures / 10, 6);
    expect(first!.perMillion).toBeCloseTo(10 / (first!.measures / 1_000_000), 9);
    expect(first!.rank).toBe(1);
    expect(
      yieldsOf(both, priced)
        .filter(({ effect }) => effect.goal === 'place')
        .every(({ rank }) => rank === undefined),
    ).toBe(true);
  });

  it('tells what a place gains in percentage points of its distance', () => {
    const counted = ensembleFixture({
      replicates: 1,
      to: 2026,
      count: ({ strategy, estate, criterion, yearIndex }) =>
        criterion === 'low-income' && estate === 0
          ? [yearIndex === 1 && strategy === 1 ? 350 : 400, 1000]
          : [200, 1000],
    });
    const [parent, child] = counted.strategies as [StrategyResult, StrategyResult];
    const acting = { ...child, strategy: { ...child.strategy, measures: [use] } };
    const effect = effectsOf(counted, acting, parent).find(
      ({ goal, criterion }) => goal === 'place' && criterion === 'low-income',
    )!;
    expect(effect.size).toBeCloseTo(5, 9);
  });

  it('splits every amount over those who pay, without remainder', () => {
    for (const { amount, paidBy } of accountsOf(both, spending, pack, 1)) {
      expect(payers.reduce((sum, payer) => sum + paidBy[payer], 0)).toBeCloseTo(amount, 6);
    }
  });
});
