import { claimFigures } from '../simulation/carryingLog.ts';
import type { StrategyResult } from '../simulation/ensemble.ts';

/**
 * What a claim came to at a year's end, one value a replicate: whether it held (1 or 0), or the value that it holds up to a line or is itself (NaN where
 * there is none, as where it divides by nought).
 * @param claim its place among the strategy's
 * @returns undefined where results don't tell it run by run
 */
export function claimedValues(
  { strategy, claimed }: StrategyResult,
  claim: number,
  yearIndex: number,
  figure: (typeof claimFigures)[number],
): Float64Array | undefined {
  const count = strategy.claims?.length ?? 0;
  const at = (yearIndex * count + claim) * claimFigures.length + claimFigures.indexOf(figure);
  return (
    claimed &&
    Float64Array.from(claimed, (own) => {
      const value = own[at] ?? Number.NaN;
      return Number.isFinite(value) ? value : Number.NaN;
    })
  );
}
