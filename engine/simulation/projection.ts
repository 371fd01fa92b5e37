import type { Geography } from '../population/geography.ts';

export { type CriterionId, criteria } from '../criteria/criterionIds.ts';

/** Why a count changed. The parts of a year sum to the change of the count, numerator and denominator alike. */
export const causes = [
  'birth',
  'death',
  'age-band',
  'work-found',
  'work-lost',
  'education',
  'retirement',
  'income',
  'conviction',
  'conviction-expired',
  'moved-in',
  'moved-out',
  'rehoused-in',
  'rehoused-out',
  'in-migration',
  'out-migration',
] as const;
export type Cause = (typeof causes)[number];

/** Causes that change who lives in a place; the others change the people who live there. */
export const placeCauses: ReadonlySet<Cause> = new Set<Cause>([
  'birth',
  'death',
  'moved-in',
  'moved-out',
  'rehoused-in',
  'rehoused-out',
  'in-migration',
  'out-migration',
]);

/** Ways into a social dwelling, and the private market, in result order. */
export const channels = [
  'rehousing',
  'internal-transfer',
  'municipal-assignment',
  'flexible',
  'waiting-list',
  'youth-list',
  'elderly-list',
  'private',
] as const;
export type Channel = (typeof channels)[number];

/** What is recorded of a channel, in result order. `waitingYears` sums the seniority of those who got a dwelling. */
export const lettingFigures = ['vacancies', 'let', 'fallen-through', 'waitingYears'] as const;

/** Why somebody moved, in result order. */
export const moveCauses = [
  'wish',
  'rehousing',
  'union',
  'separation',
  'leaving-home',
  'in-migration',
  'out-migration',
  'assignment',
] as const;
export type MoveCause = (typeof moveCauses)[number];

/** Events of a year counted per place. */
export const flows = ['births', 'deaths', 'in-migrants', 'out-migrants'] as const;

/** Sizes of the arrays of a projection. Years are `from … to`; index 0 is the base year, whose state is `from`. */
export interface ProjectionShape {
  readonly geography: Geography;
  readonly years: readonly number[];
  readonly lowIncomeLine: number;
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
  /** [year][home estate][criterion][numerator, denominator]: base-year residents of an estate, wherever in the municipality they live now */
  readonly cohorts: Float64Array;
}
