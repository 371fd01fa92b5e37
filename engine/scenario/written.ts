/** A value as it stands in a document, with its place in the file: lines and columns count from 1. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
  readonly column: number;
}

/** What a field of a document can hold once YAML is read. */
export type FieldContent = number | string | boolean | readonly (number | string | boolean)[];

/** A field of a measure with the key that the document writes it under, which may be a shorter name. */
export interface FieldEntry extends Placed<FieldContent> {
  readonly writtenKey: string;
}

/** One use of a measure, as written: nothing checked against a pack, no default filled in. */
export interface MeasureEntry {
  /** stable within the scenario; `measure-place` where the document gives none */
  readonly id: string;
  readonly measure: Placed<string>;
  /** ids of estates, districts or the municipality */
  readonly where: readonly Placed<string>[];
  readonly from?: Placed<number>;
  /** last year, inclusive; to the end of the projection where left out */
  readonly to?: Placed<number>;
  readonly ramp?: Placed<number>;
  /** the measure's own fields by key, in the document's order */
  readonly fields: ReadonlyMap<string, FieldEntry>;
  /** keys that stand there but can't be read, which has been told */
  readonly unread: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** A rate table scaled or set, as written. */
export interface RateEntry {
  readonly table: Placed<string>;
  readonly multiply?: Placed<number>;
  readonly set?: Placed<number>;
  readonly line: number;
  readonly column: number;
}

/** Where something written stands, and the keys of it that can't be read, which has been told. */
export interface Written {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly unread: readonly string[];
}

/** A programme as written. */
export interface ProgrammeEntry extends Written {
  readonly name?: string;
  /** ids of measure uses */
  readonly measures: readonly Placed<string>[];
  /** kroner a year */
  readonly budget?: Placed<number>;
  readonly interaction?: Placed<number>;
}

/** A pilot as written: exactly one of `keep` and `drop` holds the rule. */
export interface PilotEntry extends Written {
  readonly measures: readonly Placed<string>[];
  readonly review?: Placed<number>;
  readonly keep?: Placed<string>;
  readonly drop?: Placed<string>;
}

/** A trigger as written: a formula, or an indicator at a place with a line to cross. */
export interface TriggerEntry extends Written {
  readonly when?: Placed<string>;
  readonly until?: Placed<string>;
  readonly indicator?: Placed<string>;
  readonly place?: Placed<string>;
  readonly above?: Placed<number>;
  readonly below?: Placed<number>;
  readonly hysteresis?: Placed<number>;
  readonly years?: Placed<number>;
  readonly lag?: Placed<number>;
  readonly act?: Placed<string>;
  readonly start: readonly Placed<string>[];
  readonly stop: readonly Placed<string>[];
  /** factor on the dose, by id of a measure use */
  readonly dose: ReadonlyMap<string, Placed<number>>;
}
