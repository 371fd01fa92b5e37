import type { MeasureUse } from '../measures/measure.ts';

/** A rate of the pack replaced by a scenario: whole table scaled, or every value set. */
export interface RateChange {
  readonly table: string;
  readonly multiply?: number;
  readonly set?: number;
}

/**
 * A scenario resolved against a pack: `extends` followed, places and years absolute, defaults filled in.
 * This is all that the simulation sees of a document.
 */
export interface Strategy {
  readonly id: string;
  readonly name: string;
  /** id of the scenario it is compared with: the one it extends */
  readonly parent?: string;
  readonly measures: readonly MeasureUse[];
  readonly rates: readonly RateChange[];
  /** parameter values that differ from the pack's, by id */
  readonly parameters: Readonly<Record<string, number>>;
  /** reference paths that differ, by id: year → value */
  readonly references: Readonly<Record<string, Readonly<Record<number, number>>>>;
  /** names of processes switched off */
  readonly off: readonly string[];
}
