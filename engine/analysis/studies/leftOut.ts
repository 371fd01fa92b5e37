/** How many of a study's runs, or of the points of its design, are left out of its figures, because the outcome has no value in them. */
export interface LeftOut {
  readonly count: number;
  /** of how many */
  readonly of: number;
  /** what is counted: single runs, or points of a design with all their runs, where leaving out single ones would break the estimate */
  readonly unit: 'runs' | 'points';
}

/** What is told of them: nothing where none is left out. */
export function leaving(count: number, of: number, unit: LeftOut['unit']): { readonly leftOut?: LeftOut } {
  return count > 0 ? { leftOut: { count, of, unit } } : {};
}

/** Places, of so many, at which every one of the series has a value: what is compared is compared over the same ones. */
export function valuedInAll(series: readonly Float64Array[], length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => series.every((values) => !Number.isNaN(values[at])));
}

/** The values at some places. */
export function pick(values: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (at) => values[at] as number);
}
