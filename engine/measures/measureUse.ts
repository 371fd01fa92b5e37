/** Values of a measure's fields by key, checked against the declaration and completed with defaults (but for optional fields). */
export type FieldValues = Readonly<Record<string, number | string | readonly string[]>>;

/** One use of a measure in a strategy, resolved: places are estate indices, years are absolute. */
export interface MeasureUse {
  /** stable within the strategy, keys the coverage draw so that the same residents are reached in every scenario */
  readonly id: string;
  readonly measure: string;
  readonly estates: readonly number[];
  readonly from: number;
  /** last year, inclusive */
  readonly to: number;
  /** years over which the dose climbs to full, 0 for at once */
  readonly ramp: number;
  /** the measure's own fields, and those of `commonFields` that the document writes */
  readonly values: FieldValues;
}
