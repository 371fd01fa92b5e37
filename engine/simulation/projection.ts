import type { ResourcesDefinition } from '../criteria/resourcesDefinition.ts';
import type { Geography } from '../population/geography.ts';

export { type Cause, causes, flows, placeCauses } from '../criteria/causes.ts';
export { childIndicators } from '../criteria/childIndicators.ts';
export { type CriterionId, criteria } from '../criteria/criterionIds.ts';
export { followedFigures, followedKinds } from '../criteria/followed.ts';
export { resourceFlows, resourceStocks } from '../criteria/residentsWithResources.ts';
export { channels, lettingFigures } from '../housing/channels.ts';
export { fairnessFigures, householdGroups } from '../housing/householdGroups.ts';
export { moveCauseNames as moveCauses } from '../population/moveCauses.ts';
export { childFigures, childViews } from '../schools/childFigures.ts';
export { schoolFigures } from '../schools/schoolFigures.ts';
export { householdFigures } from './householdCounts.ts';
export { surroundingFigures, surroundingUnit } from './surroundings.ts';

/** Sizes of the arrays of a projection. Years are `from … to`; index 0 is the base year, whose state is `from`. */
export interface ProjectionShape {
  readonly geography: Geography;
  readonly years: readonly number[];
  readonly lowIncomeLine: number;
  /** who counted as a resident with resources */
  readonly resources?: ResourcesDefinition;
}

/**
 * One strategy, one replicate. Row-major arrays of whole numbers; last axis fastest. `estate` counts estates only, districts and
 * the municipality are sums; `place` counts municipality, districts, estates. Yearly changes have no entry for the base year.
 */
export interface Projection {
  /** [year][estate][criterion][numerator, denominator] */
  readonly counts: Float64Array;
  /** [year − 1][place][criterion][cause][numerator, denominator] */
  readonly ledger: Float64Array;
  /** [year − 1][from: estate or outside][to: estate or outside][move cause], persons; outside is the last index */
  readonly moves: Float64Array;
  /** [year − 1][estate][channel][letting figure] */
  readonly letting: Float64Array;
  /** [year][estate][age band][activity], persons */
  readonly people: Float64Array;
  /** [year − 1][estate][flow], persons */
  readonly flows: Float64Array;
  /** [year][estate][tenure][in use and let, vacant, closed, demolished], dwellings */
  readonly dwellings: Float64Array;
  /** [year][estate][household type][`householdFigures`] */
  readonly households: Float64Array;
  /** [year][home estate][criterion][numerator, denominator]: base-year residents of an estate, wherever in the municipality they live now */
  readonly cohorts: Float64Array;
  /** [year][day care or school of the pack][school figure] */
  readonly schools: Float64Array;
  /** [year][living here, followed from here][estate][child figure] */
  readonly children: Float64Array;
  /** [year − 1][from: estate or outside][to: estate or outside][criterion][numerator, denominator]: what movers took along; outside is last */
  readonly exchange: Float64Array;
  /**
   * [year][row][figure][numerator, denominator]: rows are [kind][home estate] of `followedKinds`, and last everybody in the municipality;
   * see `criteria/followed.ts`
   */
  readonly followed: Float64Array;
  /** [year][estate][residents with resources, residents of those ages] */
  readonly resources: Float64Array;
  /** [year − 1][place][flow of `resourceFlows`], persons */
  readonly resourceFlows: Float64Array;
  /** [year − 1][estate][household group][fairness figure]: how applicants of each group fared with social dwellings */
  readonly fairness: Float64Array;
  /** [year − 1][estate][surrounding figure]: what measures add, in parts of `surroundingUnit` */
  readonly surroundings: Float64Array;
  /** [year − 1][use of a measure][`useFigures`], expected, whole people and kroner */
  readonly uses: Float64Array;
  /** [year][trigger][`triggerFigures`], at the year's end */
  readonly triggers: Float64Array;
  /** [year][pilot][`pilotFigures`], at the year's end */
  readonly pilots: Float64Array;
}
