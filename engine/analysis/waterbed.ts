import { criterionDefinition, criterionNumber } from '../criteria/criterionDefinitions.ts';
import { type Count, countOver } from '../criteria/estateCounts.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import type { CriterionId } from '../simulation/projection.ts';
import { exchangeIndex } from './layout.ts';
import type { PlaceExtent } from './selection.ts';

/** How much of a place's change of a criterion in a year came with people from and to one other place, or the world outside. */
export interface Exchange {
  /** mean counts over replicates, in the criterion's own units: who came from there, and who went there */
  readonly came: Count;
  readonly went: Count;
  /** contribution to the change of the value: share, or kroner for `mean-income`; undefined where nobody was counted before or after */
  readonly change: number | undefined;
}

/** Estate indices of one side of an exchange; `outside` is everywhere but the municipality. */
export type Side = readonly number[] | 'outside';

/**
 * What movers between a place and another side did to the place's criterion in a year, by the ledger's split: with N/D before and D′ after,
 * people who bring ΔN and ΔD change the value by (ΔN − N/D · ΔD) / D′. Summed over all sides it is the ledger's moves, rehousing and
 * migration together.
 * @param counts `summedCounts` of the strategy
 */
export function exchangeWith(
  { shape, replicates }: Ensemble,
  { sums }: StrategyResult,
  counts: Float64Array,
  { estates }: PlaceExtent,
  side: Side,
  yearIndex: number,
  criterion: CriterionId,
): Exchange {
  const others = side === 'outside' ? [shape.geography.estates.length] : side;
  const offset = criterionNumber(criterion) * 2;
  const sum = (from: readonly number[], to: readonly number[]): Count => {
    let numerator = 0;
    let denominator = 0;
    for (const a of from) {
      for (const b of to) {
        const at = exchangeIndex(shape, yearIndex, a, b) + offset;
        numerator += sums.exchange[at] ?? 0;
        denominator += sums.exchange[at + 1] ?? 0;
      }
    }
    return { numerator, denominator };
  };
  const came = sum(others, estates);
  const went = sum(estates, others);
  const before = countOver(shape, counts, yearIndex - 1, estates, criterion);
  const after = countOver(shape, counts, yearIndex, estates, criterion);
  const { scale } = criterionDefinition(criterion);
  const people = came.denominator - went.denominator;
  const change =
    before.denominator > 0 && after.denominator > 0
      ? (scale * (came.numerator - went.numerator - (before.numerator / before.denominator) * people)) /
        after.denominator
      : undefined;
  return { came: mean(came, replicates.length), went: mean(went, replicates.length), change };
}

function mean({ numerator, denominator }: Count, replicates: number): Count {
  return { numerator: numerator / replicates, denominator: denominator / replicates };
}
