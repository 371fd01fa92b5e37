import {
  estatesWithin,
  moveCauses,
  movesIndex,
  type NewMeasure,
  type Notebook,
  type Pack,
  type Place,
  placesOf,
  withMeasureField,
} from '../../engine/index.ts';
import type { Projected } from '../dataflow/projector.ts';
import type { NumberField } from './levers.ts';
import type { UseShown } from './scenarioEdits.ts';

/** Measures of the physical transformation that a timeline shows, in the order they are offered. */
export const worksMeasures = ['demolition', 'sale', 'conversion', 'infill', 'renovation', 'phased-renovation'] as const;

/** Works whose tenants are rehoused (*genhusning*). */
const rehousing: ReadonlySet<string> = new Set(['demolition', 'phased-renovation']);

/** Works that are done to dwellings that stand there, so that two of them at one time may want the same ones. */
const onStanding: ReadonlySet<string> = new Set(worksMeasures.filter((id) => id !== 'infill'));

/** Years that works take where somebody brings them in. */
const yearsOfWorks = 4;

/** First and last year, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Other works on the dwellings of the same estate in the same years. */
export interface Overlap extends Span {
  readonly other: UseShown;
}

/** Whether tenants are rehoused for the works. */
export function rehouses({ measure }: UseShown): boolean {
  return rehousing.has(measure.id);
}

/** Estates that places stand for, by index. */
export function estatesOf(places: readonly string[], pack: Pack): ReadonlySet<number> {
  const all = placesOf(pack.geography);
  return new Set(
    places.flatMap((id) => {
      const place = all.findLast((candidate) => candidate.id === id);
      return place ? estatesWithin(pack.geography, place.index) : [];
    }),
  );
}

/** Works that fall together with the given ones: same estate, same years, dwellings that stand there. */
export function overlapsOf(use: UseShown, uses: readonly UseShown[], pack: Pack): readonly Overlap[] {
  if (!onStanding.has(use.measure.id)) return [];
  const here = estatesOf(use.where, pack);
  return uses.flatMap((other): Overlap[] => {
    if (other.id === use.id || !onStanding.has(other.measure.id)) return [];
    const from = Math.max(use.from, other.from);
    const to = Math.min(use.to, other.to);
    const isHere = [...estatesOf(other.where, pack)].some((estate) => here.has(estate));
    return isHere && from <= to ? [{ other, from, to }] : [];
  });
}

/** The number that says how large works are: dwellings, or what they add. */
export function sizeField({ measure }: UseShown): NumberField | undefined {
  return measure.fields.find((field): field is NumberField => 'step' in field && field.off === 0);
}

/** Which part of a bar is moved. */
export type Grip = 'whole' | 'start' | 'end';

/** A span with a part of it moved by some years, kept within the years that there are. */
export function movedSpan({ from, to }: Span, grip: Grip, years: number, within: Span): Span {
  const clamp = (year: number, least: number, most: number) => Math.min(Math.max(year, least), Math.max(least, most));
  if (grip === 'start') return { from: clamp(from + years, within.from, to), to };
  if (grip === 'end') return { from, to: clamp(to + years, from, within.to) };
  const moved = clamp(from + years, within.from, within.to - (to - from));
  return { from: moved, to: moved + to - from };
}

/** The notebook with works in other years. */
export function withSpan(notebook: Notebook, scenario: string, use: UseShown, { from, to }: Span): Notebook {
  const begun = from === use.from ? notebook : withMeasureField(notebook, scenario, use.id, 'from', from);
  // an end that follows from the beginning is written once it is another
  const isImplied = !use.hasEnd && to === from;
  return to === use.to || isImplied ? begun : withMeasureField(begun, scenario, use.id, 'to', to);
}

/** Works as they are brought in: four years from the year after the base year, of no more family dwellings than are left. */
export function startingWorks(
  measure: UseShown['measure'],
  place: Place,
  uses: readonly UseShown[],
  pack: Pack,
  years: Span,
): NewMeasure {
  const from = Math.min(years.from + 1, years.to);
  const size = measure.fields.find((field): field is NumberField => 'step' in field && field.off === 0);
  const most = measure.id === 'infill' ? Number.POSITIVE_INFINITY : familyDwellingsLeft(place, uses, pack);
  const isOfDwellings = size?.key === 'dwellings' || size?.key === 'renewed';
  const amount = size && (isOfDwellings ? Math.min(size.default, most) : size.default);
  return {
    measure: measure.id,
    where: place.id,
    from,
    to: Math.min(from + yearsOfWorks - 1, years.to),
    ...(size && amount !== undefined && { values: { [size.key]: amount } }),
  };
}

function familyDwellingsLeft(place: Place, uses: readonly UseShown[], pack: Pack): number {
  const here = estatesOf([place.id], pack);
  const stock = pack.stock.reduce(
    (sum, row) => sum + (here.has(row.estate) && row.tenure === 'social-family' ? row.count : 0),
    0,
  );
  const taken = uses
    .filter(({ measure, where }) => measure.id !== 'infill' && [...estatesOf(where, pack)].some((at) => here.has(at)))
    .reduce((sum, { values }) => sum + Number(values.dwellings ?? 0), 0);
  return Math.max(0, Math.floor((stock - taken) / 10) * 10);
}

/** Residents of the estates who are rehoused over all years, mean over the replicates; undefined before there is a result. */
export function rehousedFrom(
  shown: Projected | undefined,
  scenario: string,
  estates: ReadonlySet<number>,
): { readonly persons: number; readonly replicates: number } | undefined {
  const result = shown?.ensemble.strategies.find(({ strategy }) => strategy.id === scenario);
  if (!shown || !result) return undefined;
  const { shape, replicates } = shown.ensemble;
  const cause = moveCauses.indexOf('rehousing');
  let sum = 0;
  for (let year = 1; year < shape.years.length; year++) {
    for (const from of estates) {
      for (let to = 0; to <= shape.geography.estates.length; to++) {
        sum += result.sums.moves[movesIndex(shape, year, from, to, cause)] ?? 0;
      }
    }
  }
  return { persons: sum / replicates.length, replicates: replicates.length };
}
