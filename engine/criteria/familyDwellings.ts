/**
 * The counter of almenboligloven § 168 a: social family dwellings (*almene familieboliger*) among all dwellings of an area.
 * A transformation area (*omdannelsesområde*) must bring the share to at most 40 % by 1 January 2030.
 */
const familyDwellingLimit = 0.4;

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
