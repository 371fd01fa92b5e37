/** A year of a scenario's line; values as shares in 0–1. */
export interface TrendPoint {
  readonly year: number;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly mcse?: number | undefined;
  /** that the error rests on */
  readonly replicates?: number | undefined;
}

export interface TrendLine {
  readonly id: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
  /** year that a run under way has come to: what lies after is as it was before, and drawn faint */
  readonly reachedYear?: number;
  /** paired difference to the first line in the last year, as a share */
  readonly difference?: Pick<TrendPoint, 'mean' | 'mcse' | 'replicates'>;
}

/** One criterion at one place over the years, for up to four scenarios in the document's order. */
export interface TrendData {
  readonly form: 'gap' | 'level';
  readonly place: string;
  readonly criterion: string;
  readonly lines: readonly TrendLine[];
  /** what was entered or published, never what is assumed */
  readonly observed: readonly {
    readonly year: number;
    readonly value: number;
    readonly source?: 'document' | 'pack';
  }[];
  readonly baseYear: number;
  /** where what is known ends and the projection goes on; the base year where left out */
  readonly now?: number;
  /** year of the observation that the lines are moved onto, where they are */
  readonly rebasedFrom?: number;
  /** the rest of the municipality's level in the first scenario, for the level form */
  readonly rest: readonly { readonly year: number; readonly value: number }[];
  /** the user's line for "markedly higher", as a share */
  readonly marked?: number | undefined;
  /** whether enough replicates are in to speak of a spread */
  readonly hasBand: boolean;
  /** decimals that are never exceeded */
  readonly mostDecimals: number;
}
