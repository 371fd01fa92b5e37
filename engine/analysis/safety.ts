import { criteria } from '../criteria/criterionIds.ts';
import { Activity, activities, ageBandStarts } from '../population/codes.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { surroundingFigures } from '../simulation/projection.ts';
import {
  type SafetyPack,
  type SafetyStatus,
  safeShareAround,
  safeShareOf,
  safetyWeight,
} from '../simulation/safety.ts';

/** Whose surroundings are told: everybody, by age, and those of working age without work or education. */
export const safetyGroups = ['everybody', 'children', 'young', 'older', 'outside-work'] as const;
export type SafetyGroup = (typeof safetyGroups)[number];

const ages: Readonly<Record<SafetyGroup, readonly [from: number, below: number]>> = {
  everybody: [0, Number.POSITIVE_INFINITY],
  children: [0, 15],
  young: [15, 25],
  older: [65, Number.POSITIVE_INFINITY],
  'outside-work': [18, 65],
};
const outsideWork: readonly number[] = [
  Activity.unemployed,
  Activity.socialAssistance,
  Activity.disabilityPension,
  Activity.outside,
];

/** By group, who is in it: [age band][activity], 1 or 0. */
const members = new Map(
  safetyGroups.map((group) => [
    group,
    ageBandStarts.flatMap((start) =>
      activities.map((_, activity) => {
        const [from, below] = ages[group];
        const isOfAge = start >= from && start < below;
        return isOfAge && (group !== 'outside-work' || outsideWork.includes(activity)) ? 1 : 0;
      }),
    ),
  ]),
);

/**
 * The share of an estate's residents who feel safe in a year, as `safeShareOf` has it in a run, over all replicates: the share convicted is that of
 * their residents together, and what measures add is a mean.
 * @returns undefined where the pack says nothing of the estate
 */
export function safetyOf(
  ensemble: Ensemble,
  result: StrategyResult,
  pack: SafetyPack,
  yearIndex: number,
  estate: number,
): number | undefined {
  return safeShareOf(pack, weightOf(result, pack), statusOver(ensemble, result, yearIndex), estate);
}

/**
 * How safe the surroundings of a group are: the share who feel safe where its average member lives, over estates.
 * @returns undefined where the pack says nothing of an estate in which one of them lives, or where nobody is in the group
 */
export function safetyAround(
  ensemble: Ensemble,
  result: StrategyResult,
  pack: SafetyPack,
  yearIndex: number,
  estates: readonly number[],
  group: SafetyGroup,
): number | undefined {
  const status = statusOver(ensemble, result, yearIndex);
  return safeShareAround(pack, weightOf(result, pack), status, estates, members.get(group));
}

function weightOf({ strategy }: StrategyResult, pack: SafetyPack): number {
  return safetyWeight(pack, strategy.safetyConvictions);
}

/** Counts of all replicates together, [year][estate][criterion][numerator, denominator], for as long as the results live. */
const summed: WeakMap<StrategyResult['counts'], Float64Array> = new WeakMap();

/** A year's end summed over the replicates. */
function statusOver(ensemble: Ensemble, { counts, sums }: StrategyResult, yearIndex: number): SafetyStatus {
  const estates = ensemble.shape.geography.estates.length;
  let all = summed.get(counts);
  if (!all) {
    all = new Float64Array(counts[0]?.length ?? 0);
    for (const own of counts) for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) + (own[at] ?? 0);
    summed.set(counts, all);
  }
  const cut = (array: Float64Array, index: number, size: number) => array.subarray(index * size, (index + 1) * size);
  const counted = estates * criteria.length * 2;
  const added = estates * surroundingFigures.length;
  return {
    counts: cut(all, yearIndex, counted),
    base: cut(all, 0, counted),
    // the base year has none yet
    surroundings: yearIndex === 0 ? new Float64Array(added) : cut(sums.surroundings, yearIndex - 1, added),
    people: cut(sums.people, yearIndex, estates * ageBandStarts.length * activities.length),
    runs: ensemble.replicates.length,
  };
}
