import type { Pack } from '../pack/pack.ts';
import { activities, educations, type HouseholdType, sexes } from '../population/codes.ts';

/** Ages up to this one are told apart; the last counts everybody older. */
export const highestAge = 110;
export const ageCount = highestAge + 1;

/** Target counts of an age band, first and last age inclusive, by code of the table's category. */
export interface BandTarget {
  readonly from: number;
  readonly to: number;
  readonly counts: Int32Array;
}

/** Households of one type and size. */
export interface HouseholdTarget {
  readonly type: HouseholdType;
  /** members; 6 stands for six and more */
  readonly size: number;
  readonly count: number;
}

/** The pack's marginals of one estate, bands ascending. Categories that a pack leaves out are zero. */
export interface EstateTargets {
  readonly estate: number;
  readonly id: string;
  readonly persons: number;
  /** counts by sex code */
  readonly population: readonly BandTarget[];
  /** counts by education code */
  readonly education: readonly BandTarget[];
  /** counts by activity code */
  readonly activity: readonly BandTarget[];
  readonly households: readonly HouseholdTarget[];
  /** mean gross income of residents 15–64 not in education, kroner a year; undefined where the pack gives none */
  readonly meanIncome: number | undefined;
  readonly convictedThisYear: number;
  readonly convictedLastYear: number;
  /** residents that the fifth criterion counts: one category */
  readonly origin: readonly BandTarget[];
}

/** The pack's marginals, estate by estate. */
export function targetsOf(pack: Pack): readonly EstateTargets[] {
  const { marginals, origin, geography } = pack;
  const population = byEstateAndBand(marginals.population, sexes.length, (row) => sexes.indexOf(row.sex));
  const education = byEstateAndBand(marginals.education, educations.length, (row) => educations.indexOf(row.education));
  const activity = byEstateAndBand(marginals.activity, activities.length, (row) => activities.indexOf(row.activity));
  const counted = byEstateAndBand(origin.residents, 1, () => 0);
  return geography.estates.map((place, estate) => {
    const bands = population.get(estate) ?? [];
    const convicted = marginals.convictions.find((row) => row.estate === estate);
    return {
      estate,
      id: place.id,
      persons: bands.reduce((sum, band) => sum + total(band.counts), 0),
      population: bands,
      education: education.get(estate) ?? [],
      activity: activity.get(estate) ?? [],
      households: marginals.households.filter((row) => row.estate === estate && row.count > 0),
      meanIncome: marginals.income.find((row) => row.estate === estate)?.mean,
      convictedThisYear: convicted?.thisYear ?? 0,
      convictedLastYear: convicted?.lastYear ?? 0,
      origin: counted.get(estate) ?? [],
    };
  });
}

/** Sum of a band's counts. */
export function total(counts: Int32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

interface Row {
  readonly estate: number;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly count: number;
}

function byEstateAndBand<R extends Row>(
  rows: readonly R[],
  categories: number,
  categoryOf: (row: R) => number,
): ReadonlyMap<number, readonly BandTarget[]> {
  const estates = new Map<number, BandTarget[]>();
  for (const row of rows) {
    const to = Math.min(row.ageTo, highestAge);
    const bands = estates.get(row.estate) ?? [];
    estates.set(row.estate, bands);
    let band = bands.find((b) => b.from === row.ageFrom && b.to === to);
    if (!band) {
      band = { from: row.ageFrom, to, counts: new Int32Array(categories) };
      bands.push(band);
    }
    const category = categoryOf(row);
    band.counts[category] = (band.counts[category] as number) + row.count;
  }
  for (const bands of estates.values()) bands.sort((a, b) => a.from - b.from);
  return estates;
}
