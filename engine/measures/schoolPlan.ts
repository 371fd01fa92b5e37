import type { SchoolKind } from '../population/schoolKinds.ts';

/** What a strategy changes this year at the schools or day cares that some estates' addresses belong to. */
export interface SchoolChange {
  readonly kind: SchoolKind;
  /** each school whose catchment holds any of these is changed once */
  readonly estates: readonly number[];
  /** added to what the profile is worth when families choose, utility units */
  readonly profile: number;
  /** places more or fewer as a share of the pack's; −1 closes */
  readonly places: number;
}

/** Addresses that belong to other schools than in the pack this year (*ændret skoledistrikt*). */
export interface CatchmentChange {
  readonly kind: SchoolKind;
  readonly estates: readonly number[];
  /** the estate whose catchment they share */
  readonly like: number;
  /** share of the estates' addresses that is moved, 0–1 */
  readonly share: number;
}
