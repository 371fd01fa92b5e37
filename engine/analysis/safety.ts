import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { Activity, activities, ageBandStarts } from '../population/codes.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { surroundingFigures, surroundingUnit } from '../simulation/projection.ts';
import { peopleIndex, surroundingsIndex } from './layout.ts';

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

/** What of a pack tells how safe places are. */
export type SafetyPack = Pick<Pack, 'safety' | 'parameters'>;

/**
 * The share of an estate's residents who feel safe in a year (*tryghed*): the pack's, and what measures add, less `safety-convictions`
 * times the change of the share convicted since the base year; a mean over replicates, 0–1.
 * @returns undefined where the pack says nothing of the estate
 */
export function safetyOf(
  ensemble: Ensemble,
  result: StrategyResult,
  pack: SafetyPack,
  yearIndex: number,
  estate: number,
): number | undefined {
  const today = pack.safety[estate]?.safe;
  if (today === undefined) return undefined;
  const weight = result.strategy.safetyConvictions ?? pack.parameters.get('safety-convictions')?.value ?? 0;
  const since = convictedOf(ensemble, result, yearIndex, estate) - convictedOf(ensemble, result, 0, estate);
  const safe = today + addedTo(ensemble, result, yearIndex, estate) - weight * since;
  return Math.min(1, Math.max(0, safe));
}

/**
 * How safe the surroundings of a group are: the share who feel safe where its average member lives, over estates (an exposure, as in the
 * indices of segregation).
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
  const isMember = members.get(group) as readonly number[];
  let persons = 0;
  let safe = 0;
  for (const estate of estates) {
    const at = peopleIndex(ensemble.shape, yearIndex, estate, 0);
    const here = isMember.reduce((sum, is, cell) => sum + is * (result.sums.people[at + cell] ?? 0), 0);
    if (here === 0) continue;
    const share = safetyOf(ensemble, result, pack, yearIndex, estate);
    if (share === undefined) return undefined;
    persons += here;
    safe += here * share;
  }
  return persons > 0 ? safe / persons : undefined;
}

/** What measures add to the share who feel safe, a mean over replicates. */
function addedTo(ensemble: Ensemble, result: StrategyResult, yearIndex: number, estate: number): number {
  if (yearIndex === 0) return 0;
  const at = surroundingsIndex(ensemble.shape, yearIndex, estate) + surroundingFigures.indexOf('safety');
  return (result.sums.surroundings[at] ?? 0) / surroundingUnit / ensemble.replicates.length;
}

/** The share convicted of an estate, from the counts of all replicates together; 0 where no adult lives. */
function convictedOf({ shape }: Ensemble, result: StrategyResult, yearIndex: number, estate: number): number {
  const at =
    ((yearIndex * shape.geography.estates.length + estate) * criteria.length + criterionNumber('convicted')) * 2;
  let numerator = 0;
  let denominator = 0;
  for (const counts of result.counts) {
    numerator += counts[at] ?? 0;
    denominator += counts[at + 1] ?? 0;
  }
  return denominator > 0 ? numerator / denominator : 0;
}
