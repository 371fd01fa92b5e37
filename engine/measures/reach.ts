import { activities, ageBandStarts } from '../population/codes.ts';
import { numberOf, numberOr } from './fields.ts';
import type { Measure, Target } from './measure.ts';
import type { MeasureUse } from './measureUse.ts';
import type { Reached } from './setting.ts';

/** Ages that a use's target group spans: the measure's, narrowed by what the document asks. */
export function agesOf(use: MeasureUse, target: Pick<Target, 'ageFrom' | 'ageTo'>): { ageFrom: number; ageTo: number } {
  return {
    ageFrom: Math.max(target.ageFrom, numberOr(use.values, 'ageFrom', target.ageFrom)),
    ageTo: Math.min(target.ageTo, numberOr(use.values, 'ageTo', target.ageTo)),
  };
}

/**
 * How many residents of an estate a target group has, as counted at the last year's end. A band of ages that the group only partly
 * spans counts in proportion.
 * @param people [estate][age band][activity]
 */
export function targetSize(
  people: Float64Array,
  estate: number,
  target: Target,
  ages: { ageFrom: number; ageTo: number },
): number {
  const wanted = target.activities?.map((activity) => activities.indexOf(activity));
  let size = 0;
  ageBandStarts.forEach((start, band) => {
    const next = ageBandStarts[band + 1] ?? lastAge + 1;
    const spanned = Math.min(ages.ageTo + 1, next) - Math.max(ages.ageFrom, start);
    if (spanned <= 0) return;
    const at = (estate * ageBandStarts.length + band) * activities.length;
    let inBand = 0;
    for (let a = 0; a < activities.length; a++) if (!wanted || wanted.includes(a)) inBand += people[at + a] ?? 0;
    size += inBand * Math.min(1, spanned / (next - start));
  });
  return size;
}

/** Age at which the open last band is taken to end. */
const lastAge = 99;

/** Whom a use reaches in a year, by estates reached alike, and how many people that is expected to be. */
export interface Reach {
  readonly reached: readonly Reached[];
  /** undefined where nobody has counted the target group */
  readonly people: number | undefined;
}

/**
 * Coverage × take-up × dose, as a share of the target group in each estate. Where more would be reached than there are places, all shares are
 * scaled down by the group's expected size, so that a larger coverage or capacity never reaches anybody less.
 * @param outreach by estate, how much partners raise the take-up, as a share of it
 * @param people [estate][age band][activity] at the last year's end; without it no capacity can bind
 */
export function reachOf(
  use: MeasureUse,
  measure: Measure,
  dose: number,
  outreach: readonly number[],
  people: Float64Array | undefined,
): Reach {
  const { target, reach } = measure;
  if (!target || !reach || dose === 0) return { reached: [], people: target ? 0 : undefined };
  const offered = Math.min(1, numberOf(use.values, 'coverage') * dose);
  const takeUp = numberOr(use.values, 'takeUp', reach.takeUp);
  const byCoverage = new Map<number, number[]>();
  for (const estate of use.estates) {
    const coverage = offered * Math.min(1, takeUp * (1 + (outreach[estate] ?? 0)));
    if (coverage === 0) continue;
    const alike = byCoverage.get(coverage);
    if (alike) alike.push(estate);
    else byCoverage.set(coverage, [estate]);
  }
  const groups = [...byCoverage].map(([coverage, estates]) => ({ coverage, estates }));
  if (!people) return { reached: groups, people: undefined };
  const ages = agesOf(use, target);
  const wanted = groups.reduce(
    (sum, { coverage, estates }) =>
      sum + coverage * estates.reduce((size, estate) => size + targetSize(people, estate, target, ages), 0),
    0,
  );
  const capacity = numberOr(use.values, 'capacity', Number.POSITIVE_INFINITY);
  if (wanted <= capacity) return { reached: groups, people: wanted };
  const fits = capacity / wanted;
  const scaled = groups.map(({ coverage, estates }) => ({ coverage: coverage * fits, estates }));
  return { reached: capacity > 0 ? scaled : [], people: capacity };
}
