import { criterionValue } from '../criteria/criterionDefinitions.ts';
import { countOver } from '../criteria/estateCounts.ts';
import { type Proportion, proportion } from '../criteria/proportion.ts';
import type { Geography } from '../population/geography.ts';
import { type Comparison, comparisonIn } from '../scenario/comparison.ts';
import type { ClaimedGoal, Goal } from '../scenario/goal.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { criteria } from '../simulation/projection.ts';
import { claimedValues } from './claimed.ts';
import { type Summary, summarise } from './summary.ts';

/** How likely a strategy is to reach a goal. */
export interface GoalChance extends Proportion {
  readonly goal: Goal;
  /** value in the goal's year, and in the base year: share or kroner, a gap where the goal is one */
  readonly value: Summary;
  readonly base: number;
  /** replicates that reach it, of those that have a value */
  readonly reached: number;
  readonly replicates: number;
}

/** How likely a strategy is to reach a goal that is a claim of any indicator. */
export interface ClaimChance extends Proportion {
  readonly claim: ClaimedGoal;
  /** what it compares with a line, and how that turns out; undefined for a claim that is no such comparison */
  readonly compared?: ComparedValue;
  readonly reached: number;
  readonly replicates: number;
}

/** The value that a claim holds up to a line, in the indicator's own unit. */
export interface ComparedValue extends Comparison {
  /** in the goal's year */
  readonly value: Summary;
  /** mean in the base year; undefined where it has no value then */
  readonly base: number | undefined;
}

/** Year of Gladsaxe's own ambition for its social-balance areas (*social balance mod 2030*). */
const ambitionYear = 2030;

/**
 * Goals that hold where a strategy has none of its own: that the distance between the social-balance areas, taken together, and the rest of
 * the municipality is less in 2030 (or the projection's last year, if that is earlier) than in the base year, criterion by criterion.
 * Origin is no goal.
 */
export function ordinaryGoals(geography: Geography, years: readonly number[]): readonly Goal[] {
  const estates = geography.estates.flatMap(({ isSocialBalanceArea }, estate) => (isSocialBalanceArea ? [estate] : []));
  const year = Math.min(ambitionYear, years.at(-1) ?? ambitionYear);
  if (estates.length === 0 || year <= (years[0] ?? year)) return [];
  return criteria
    .filter((criterion) => criterion !== 'origin')
    .map((criterion) => ({
      id: `smaller-gap-${criterion}`,
      indicator: { form: 'gap', criterion },
      estates,
      year,
      target: 'shrink',
      value: 0,
    }));
}

/**
 * The claimed goals of a strategy as far as their year is projected: in how many replicates each held at the end of its year, and of a comparison how what it
 * compares turned out.
 */
export function claimChances({ shape, replicates }: Ensemble, result: StrategyResult): readonly ClaimChance[] {
  const { strategy, sums } = result;
  const claims = strategy.claims ?? [];
  return claims.flatMap((claim, c): ClaimChance | [] => {
    const yearIndex = shape.years.indexOf(claim.year);
    if (yearIndex < 1) return [];
    const reached = sums.claims[yearIndex * claims.length + c] ?? 0;
    const comparison = comparisonIn(claim.reach);
    const values = (index: number) => summarise(claimedValues(result, c, index, 'value') ?? []);
    const value = comparison && values(yearIndex);
    const compared = comparison && value && { ...comparison, value, base: values(0)?.mean };
    return {
      ...{ claim, reached, replicates: replicates.length, ...proportion(reached, replicates.length) },
      ...(compared && { compared }),
    };
  });
}

/** The goals of a strategy, or the ordinary ones, as far as their year is projected and there is anybody to count. */
export function goalChances(ensemble: Ensemble, result: StrategyResult): readonly GoalChance[] {
  const { geography, years } = ensemble.shape;
  const goals = result.strategy.goals ?? ordinaryGoals(geography, years);
  return goals.flatMap((goal) => goalChance(ensemble, result, goal) ?? []);
}

/**
 * The share of replicates in which a goal is reached, with its Monte-Carlo error. A distance shrinks when its size does, whichever side of
 * the rest of the municipality the place is on; with `shrink: 0` it has to be less than in the base year, not equal.
 */
export function goalChance(ensemble: Ensemble, result: StrategyResult, goal: Goal): GoalChance | undefined {
  const yearIndex = ensemble.shape.years.indexOf(goal.year);
  if (yearIndex < 1) return undefined;
  const inside = new Set(goal.estates);
  const rest = ensemble.shape.geography.estates.flatMap((_, estate) => (inside.has(estate) ? [] : [estate]));
  const { criterion, form } = goal.indicator;
  const level = (counts: Float64Array, index: number, estates: readonly number[]): number => {
    const { numerator, denominator } = countOver(ensemble.shape, counts, index, estates, criterion);
    return criterionValue(criterion, numerator, denominator) ?? Number.NaN;
  };
  const values = (index: number): Float64Array =>
    Float64Array.from(
      result.counts,
      (counts) => level(counts, index, goal.estates) - (form === 'gap' ? level(counts, index, rest) : 0),
    );
  const after = values(yearIndex);
  const before = values(0);
  const value = summarise(after);
  const base = summarise(before);
  if (!value || !base) return undefined;
  const reached = after.reduce((count, now, r) => count + Number(isReached(goal, now, before[r] ?? Number.NaN)), 0);
  return {
    goal,
    value,
    base: base.mean,
    reached,
    replicates: value.replicates,
    ...proportion(reached, value.replicates),
  };
}

function isReached({ target, value }: Goal, now: number, base: number): boolean {
  if (target === 'at-most') return now <= value;
  if (target === 'at-least') return now >= value;
  return value === 0 ? Math.abs(now) < Math.abs(base) : Math.abs(now) <= (1 - value) * Math.abs(base);
}
