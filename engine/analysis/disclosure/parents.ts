import type { Geography } from '../../population/geography.ts';

/** The place that each place is a part of, by id; the municipality is part of none. */
export function parentsOf({ municipality, districts, estates }: Geography): ReadonlyMap<string, string> {
  return new Map([
    ...districts.map(({ id }) => [id, municipality.id] as const),
    ...estates.map(({ id, district }) => [id, districts[district]?.id ?? municipality.id] as const),
  ]);
}
