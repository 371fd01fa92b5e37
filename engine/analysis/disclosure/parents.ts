import type { Geography } from '../../population/geography.ts';

/** The place that each place is a part of, by id; the municipality is part of none. */
export function parentsOf({ municipality, districts, estates }: Geography): ReadonlyMap<string, string> {
  return new Map([
    ...districts.map(({ id }) => [id, municipality.id] as const),
    ...estates.map(({ id, district }) => [id, districts[district]?.id ?? municipality.id] as const),
  ]);
}

/** A place and all places that are parts of it, ids. */
export function placesIn(parents: ReadonlyMap<string, string>, place: string): readonly string[] {
  const parts = [...parents].filter(([, parent]) => parent === place);
  return [place, ...parts.flatMap(([part]) => placesIn(parents, part))];
}
