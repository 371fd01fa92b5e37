import type { LegalStatus } from './statusRule.ts';

/**
 * The counter of almenboligloven § 168 a: social family dwellings (*almene familieboliger*) among all dwellings of an area.
 * A transformation area (*omdannelsesområde*) must bring the share to at most 40 % by 1 January 2030.
 */
const familyDwellingLimit = 0.4;

/** By when a transformation area must have come down to the limit (§ 168 a, stk. 1), ISO date. */
const familyDwellingDeadline = '2030-01-01';

/** Commercial floor that counts as one dwelling, m² (§ 168 a). */
const commercialFloorPerDwelling = 75;

/** What stands in an area, and what stood there. */
export interface AreaDwellings {
  readonly familyDwellings: number;
  /** all dwellings that stand, family dwellings included, whoever owns them */
  readonly dwellings: number;
  /** demolished since 2010 and not replaced; they count in the denominator */
  readonly demolishedNotReplaced: number;
  /** m² */
  readonly commercialFloor: number;
}

/**
 * Share of social family dwellings as § 168 a counts it.
 * @returns share in 0–1, undefined where nothing is counted
 */
export function familyDwellingShare(area: AreaDwellings): number | undefined {
  const all = area.dwellings + area.demolishedNotReplaced + area.commercialFloor / commercialFloorPerDwelling;
  return all > 0 ? area.familyDwellings / all : undefined;
}

/** Family dwellings that must go, become something else, or be matched by new dwellings, for the share to be at most 40 %. */
export function familyDwellingsAboveLimit(area: AreaDwellings): number {
  const share = familyDwellingShare(area);
  if (share === undefined || share <= familyDwellingLimit) return 0;
  const all = area.familyDwellings / share;
  return Math.ceil(area.familyDwellings - familyDwellingLimit * all - 1e-9);
}

/**
 * Other dwellings, or business floor of 75 m² each, that would have to be built for the share to be at most 40 % with every family dwelling
 * left standing.
 */
export function newDwellingsForLimit(area: AreaDwellings): number {
  const share = familyDwellingShare(area);
  if (share === undefined || share <= familyDwellingLimit) return 0;
  return Math.ceil(area.familyDwellings / familyDwellingLimit - area.familyDwellings / share - 1e-9);
}

/** What § 168 a asks of an area on a date. */
export interface FamilyDwellingDuty {
  /** whether the area has to have a development plan: transformation areas alone have */
  readonly isBound: boolean;
  /** whether the limit has to have been met by the date */
  readonly isDue: boolean;
  readonly isMet: boolean;
}

/**
 * The duty of an area on a date; what others do of their own will is measured by the same counter, and binds nobody.
 * @param date ISO date
 */
export function familyDwellingDuty(area: AreaDwellings, status: LegalStatus, date: string): FamilyDwellingDuty {
  const isBound = status === 'transformation-area';
  return { isBound, isDue: isBound && date >= familyDwellingDeadline, isMet: familyDwellingsAboveLimit(area) === 0 };
}
