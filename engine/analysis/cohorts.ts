import type { Count } from '../criteria/estateCounts.ts';
import { type FollowedFigure, type FollowedKind, followedFigures } from '../criteria/followed.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { followedKinds } from '../simulation/projection.ts';
import { everybodyIndex, followedIndex } from './layout.ts';
import type { PlaceExtent } from './selection.ts';

/** What has become of people followed from a place, wherever in the municipality they live, and of those they are held against. */
export interface FollowedValue {
  readonly kind: FollowedKind;
  readonly figure: FollowedFigure;
  /** counts over all replicates, in the figure's own units */
  readonly own: Count;
  /** everybody else who lives in the municipality */
  readonly rest: Count;
  /** people of the same kind from all other places: for children those who grew up elsewhere */
  readonly alike: Count;
}

/** One figure of one kind from a place in one year, summed over the replicates. */
export function followedValue(
  { shape }: Pick<Ensemble, 'shape'>,
  { sums }: StrategyResult,
  extent: PlaceExtent,
  yearIndex: number,
  kind: FollowedKind,
  figure: FollowedFigure,
): FollowedValue {
  const offset = followedFigures.indexOf(figure) * 2;
  const kindNumber = followedKinds.indexOf(kind);
  const countAt = (at: number): Count => ({
    numerator: sums.followed[at + offset] ?? 0,
    denominator: sums.followed[at + offset + 1] ?? 0,
  });
  const from = (estates: readonly number[]): Count =>
    total(estates.map((estate) => countAt(followedIndex(shape, yearIndex, kindNumber, estate))));
  const own = from(extent.estates);
  const everybody = countAt(everybodyIndex(shape, yearIndex));
  return { kind, figure, own, rest: less(everybody, own), alike: from(extent.rest) };
}

/** What a followed figure's count is multiplied by: income is counted in thousand kroner. */
export function scaleOf(figure: FollowedFigure): number {
  return figure === 'mean-income' ? 1000 : 1;
}

/** Value of a count: a share in 0–1, or kroner a year; undefined where nobody is counted. */
export function figureValue(figure: FollowedFigure, { numerator, denominator }: Count): number | undefined {
  return denominator > 0 ? (scaleOf(figure) * numerator) / denominator : undefined;
}

/** Persons behind a denominator: months and two-year windows count a person more than once. */
export function personsOf(figure: FollowedFigure, denominator: number): number {
  return denominator / (figure === 'outside-labour' ? 24 : figure === 'convicted' ? 2 : 1);
}

function total(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { numerator, denominator }) => ({
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}

function less(whole: Count, part: Count): Count {
  return { numerator: whole.numerator - part.numerator, denominator: whole.denominator - part.denominator };
}
