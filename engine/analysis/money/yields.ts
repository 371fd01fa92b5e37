import { criterionValue } from '../../criteria/criterionDefinitions.ts';
import { type Count, countOver } from '../../criteria/estateCounts.ts';
import type { Pack } from '../../pack/pack.ts';
import { placesOf } from '../../population/geography.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { type CriterionId, criteria } from '../../simulation/projection.ts';
import { followedValue } from '../cohorts.ts';
import { summedCounts } from '../ledgerView.ts';
import { extentOf, parentResult } from '../selection.ts';
import { type AccountItem, accountsOf, type Payer, payers } from './accounts.ts';
import { discountFactor, discountRate } from './discounting.ts';

/** What a strategy costs more than its parent over all years, discounted to the base year, kroner. */
export interface NetCost {
  /** measures and works alone, whoever pays them */
  readonly measures: number;
  /** everything, by who pays: negative where the payer gains */
  readonly net: Readonly<Record<Payer, number>>;
}

const measureItems: ReadonlySet<AccountItem> = new Set<AccountItem>([
  'social-measures',
  'physical-measures',
  'organisational-measures',
  'rehousing',
]);

/** Discounted difference of the accounts between a strategy and its parent. */
export function netCost(
  ensemble: Ensemble,
  result: StrategyResult,
  parent: StrategyResult,
  pack: Pick<Pack, 'unitValues' | 'parameters'>,
): NetCost {
  const rate = discountRate(result, pack);
  const net = { municipality: 0, state: 0, others: 0 };
  let spent = 0;
  for (const yearIndex of ensemble.shape.years.keys()) {
    const factor = discountFactor(rate, yearIndex);
    const before = accountsOf(ensemble, parent, pack, yearIndex);
    for (const [i, { item, amount, paidBy }] of accountsOf(ensemble, result, pack, yearIndex).entries()) {
      const theirs = before[i];
      if (!theirs) continue;
      for (const payer of payers) net[payer] += factor * (paidBy[payer] - theirs.paidBy[payer]);
      if (measureItems.has(item)) spent += factor * (amount - theirs.amount);
    }
  }
  return { measures: spent, net };
}

/** What a strategy achieves beyond its parent, in one of the two goals. Positive is better. */
export interface Effect {
  /** `people`: years in work or education won by base-year residents; `place`: less distance to the rest of the municipality in the last year */
  readonly goal: 'people' | 'place';
  readonly criterion: CriterionId;
  readonly unit: 'person-years' | 'percentage-points';
  readonly size: number;
}

/** Criteria whose distance is told in percentage points. */
const gapCriteria: readonly CriterionId[] = criteria.filter((id) => id !== 'origin' && id !== 'mean-income');

/**
 * Effects of a strategy against its parent. People: months outside work and education that base-year residents were spared, wherever they
 * live, in years, added up over the years; each month stands in two of criterion 1's windows of 24. Place: how many percentage points
 * nearer the places of the strategy's measures, taken together, are to the rest of the municipality in the last year.
 */
export function effectsOf(ensemble: Ensemble, result: StrategyResult, parent: StrategyResult): readonly Effect[] {
  const { shape, replicates } = ensemble;
  const [town] = placesOf(shape.geography);
  const effects: Effect[] = [];
  if (town) {
    const extent = extentOf(shape.geography, town);
    let months = 0;
    for (const yearIndex of shape.years.keys()) {
      const at = (r: StrategyResult) =>
        followedValue(ensemble, r, extent, yearIndex, 'residents', 'outside-labour').own.numerator;
      months += at(parent) - at(result);
    }
    effects.push({
      goal: 'people',
      criterion: 'outside-labour',
      unit: 'person-years',
      size: months / 24 / replicates.length,
    });
  }
  const places = [...new Set((result.strategy.measures ?? []).flatMap(({ estates }) => estates))];
  const rest = shape.geography.estates.flatMap((_, estate) => (places.includes(estate) ? [] : [estate]));
  if (places.length === 0 || rest.length === 0) return effects;
  const last = shape.years.length - 1;
  const [ours, theirs] = [summedCounts(result), summedCounts(parent)];
  for (const criterion of gapCriteria) {
    const gap = (counts: Float64Array): number => {
      const of = (estates: readonly number[]) => shareOf(criterion, countOver(shape, counts, last, estates, criterion));
      return Math.abs(of(places) - of(rest));
    };
    const size = (gap(theirs) - gap(ours)) * 100;
    if (!Number.isNaN(size)) effects.push({ goal: 'place', criterion, unit: 'percentage-points', size });
  }
  return effects;
}

function shareOf(criterion: CriterionId, { numerator, denominator }: Count): number {
  return criterionValue(criterion, numerator, denominator) ?? Number.NaN;
}

/** A use of a budget: what a strategy costs and what one of its effects costs. */
export interface Yield extends NetCost {
  readonly strategy: StrategyResult['strategy'];
  readonly parent: string;
  readonly effect: Effect;
  /** kroner of measures for one unit of the effect; undefined where there is no gain, or nothing is spent */
  readonly costPerUnit: number | undefined;
  /** effect for a million kroner of measures; undefined where nothing is spent */
  readonly perMillion: number | undefined;
  /** 1 for the strategy that gets most of this effect for its money (*hvor udbyttet er størst*), among those that spend and gain */
  readonly rank: number | undefined;
}

/** Yields of all strategies that have a parent. */
export function yieldsOf(ensemble: Ensemble, pack: Pick<Pack, 'unitValues' | 'parameters'>): readonly Yield[] {
  const found = ensemble.strategies.flatMap((result) => {
    const parent = parentResult(ensemble, result);
    if (!parent) return [];
    const cost = netCost(ensemble, result, parent, pack);
    const spends = cost.measures > 0;
    return effectsOf(ensemble, result, parent).map((effect) => ({
      ...cost,
      strategy: result.strategy,
      parent: parent.strategy.id,
      effect,
      costPerUnit: spends && effect.size > 0 ? cost.measures / effect.size : undefined,
      perMillion: spends ? effect.size / (cost.measures / 1_000_000) : undefined,
    }));
  });
  return found.map((one) => ({ ...one, rank: rankOf(one, found) }));
}

function rankOf(one: Omit<Yield, 'rank'>, all: readonly Omit<Yield, 'rank'>[]): number | undefined {
  const { perMillion, effect } = one;
  if (perMillion === undefined || effect.size <= 0) return undefined;
  const better = all.filter(
    (other) =>
      other.effect.goal === effect.goal &&
      other.effect.criterion === effect.criterion &&
      (other.perMillion ?? Number.NEGATIVE_INFINITY) > perMillion,
  );
  return 1 + better.length;
}
