import { power } from '../../arithmetic/power.ts';
import type { Pack } from '../../pack/pack.ts';
import type { StrategyResult } from '../../simulation/ensemble.ts';

/** The yearly discount rate that a strategy is valued by: its own where it sets one, else the pack's. */
export function discountRate({ strategy }: StrategyResult, pack: Pick<Pack, 'parameters'>): number {
  return strategy.discountRate ?? pack.parameters.get('discount-rate')?.value ?? 0;
}

/** What a krone some years after the base year is worth in it. */
export function discountFactor(rate: number, years: number): number {
  return power(1 + rate, -years);
}
