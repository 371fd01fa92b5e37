import type { Year } from '../processes/year.ts';

/** What nearness is worth between districts, [home district or outside][district of the dwelling]; outside is the last row. */
export interface Nearness {
  /** districts, and the length of a row */
  districts: number;
  worth: Float64Array;
}

/** No districts yet. */
export function createNearness(): Nearness {
  return { districts: 0, worth: new Float64Array(0) };
}

/**
 * What a home's nearness to the present one is worth this year: the full weight within a district, nothing between districts, and in between the
 * share by which paths and meeting places have shortened the way (*let at bevæge sig på tværs af bydele*).
 */
export function setNearness({ model, plan }: Year, nearness: Nearness): void {
  let districts = 0;
  for (const district of model.districtOf) districts = Math.max(districts, district + 1);
  if (nearness.districts !== districts) {
    nearness.districts = districts;
    nearness.worth = new Float64Array((districts + 1) * districts);
  }
  const { worth } = nearness;
  const { sameDistrict } = model.choice;
  worth.fill(0);
  for (let district = 0; district < districts; district++) worth[district * districts + district] = sameDistrict;
  for (const { a, b, home } of plan.connections) {
    worth[a * districts + b] = home * sameDistrict;
    worth[b * districts + a] = home * sameDistrict;
  }
}
