import { criterionNumber } from '../criteria/criterionDefinitions.ts';
import { countCells } from '../criteria/tally.ts';
import type { Pack } from '../pack/pack.ts';
import { activities, ageBandStarts } from '../population/codes.ts';
import { surroundingFigures, surroundingUnit } from './surroundings.ts';

/** What of a pack tells how safe places are. */
export type SafetyPack = Pick<Pack, 'safety' | 'parameters'>;

/** A year's end as far as it decides who feels safe: of one run, or summed over several. */
export interface SafetyStatus {
  /** [estate][criterion][numerator, denominator], at the year's end and in the base year */
  readonly counts: Float64Array;
  readonly base: Float64Array;
  /** what measures add, [estate][surrounding figure] in parts of `surroundingUnit` */
  readonly surroundings: Float64Array;
  /** [estate][age band][activity] */
  readonly people: Float64Array;
  /** runs that `surroundings` are summed over */
  readonly runs: number;
}

/** Points fewer who feel safe for each point more convicted: the strategy's own, else the pack's, else none. */
export function safetyWeight({ parameters }: SafetyPack, own: number | undefined): number {
  return own ?? parameters.get('safety-convictions')?.value ?? 0;
}

/**
 * The share of an estate's residents who feel safe at a year's end (*tryghed*): the pack's, and what measures add, less the weight times the
 * change of the share convicted since the base year; 0–1.
 * @returns undefined where the pack says nothing of the estate
 */
export function safeShareOf(
  { safety }: SafetyPack,
  weight: number,
  { counts, base, surroundings, runs }: SafetyStatus,
  estate: number,
): number | undefined {
  const today = safety[estate]?.safe;
  if (today === undefined) return undefined;
  const since = convictedOf(counts, estate) - convictedOf(base, estate);
  const at = estate * surroundingFigures.length + surroundingFigures.indexOf('safety');
  const added = (surroundings[at] ?? 0) / surroundingUnit / runs;
  return Math.min(1, Math.max(0, today + added - weight * since));
}

/**
 * The share who feel safe where the average member of a group lives, over estates (an exposure, as in the indices of segregation).
 * @param isMember who is in the group, [age band][activity], 1 or 0; left out, everybody
 * @returns undefined where the pack says nothing of an estate in which one of them lives, or where nobody is in the group
 */
export function safeShareAround(
  pack: SafetyPack,
  weight: number,
  status: SafetyStatus,
  estates: readonly number[],
  isMember?: readonly number[],
): number | undefined {
  const cells = ageBandStarts.length * activities.length;
  let persons = 0;
  let safe = 0;
  for (const estate of estates) {
    let here = 0;
    for (let cell = 0; cell < cells; cell++) {
      here += (isMember?.[cell] ?? 1) * (status.people[estate * cells + cell] ?? 0);
    }
    if (here === 0) continue;
    const share = safeShareOf(pack, weight, status, estate);
    if (share === undefined) return undefined;
    persons += here;
    safe += here * share;
  }
  return persons > 0 ? safe / persons : undefined;
}

/** The share convicted of an estate; 0 where no adult lives. */
function convictedOf(counts: Float64Array, estate: number): number {
  const at = estate * countCells + criterionNumber('convicted') * 2;
  const denominator = counts[at + 1] ?? 0;
  return denominator > 0 ? (counts[at] ?? 0) / denominator : 0;
}
