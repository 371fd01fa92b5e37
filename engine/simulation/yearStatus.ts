import { childIndicators } from '../criteria/childIndicators.ts';
import { criterionValue } from '../criteria/criterionDefinitions.ts';
import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { activities, ageBandStarts, tenures } from '../population/codes.ts';
import { estatesWithin, placesOf } from '../population/geography.ts';
import type { Readings } from '../scenario/formula.ts';
import { childFigures } from '../schools/childFigures.ts';
import { safeShareAround } from './safety.ts';

/** What a municipality looks like at a year's end, as far as triggers and rules may ask. */
export interface YearEnd {
  readonly year: number;
  /** [estate][criterion][numerator, denominator] */
  readonly counts: Float64Array;
  /** counts of the year before, undefined in the base year */
  readonly before: Float64Array | undefined;
  /** counts of the base year */
  readonly base: Float64Array;
  /** [estate][age band][activity] */
  readonly people: Float64Array;
  /** [living here, followed from here][estate][child figure] */
  readonly children: Float64Array;
  /** [estate][tenure][let, vacant, closed, demolished] */
  readonly dwellings: Float64Array;
  /** [estate][surrounding figure], what measures add, in parts of `surroundingUnit` */
  readonly surroundings: Float64Array;
  /** whether a trigger has fired by now */
  hasFired(trigger: string): boolean;
}

/** What of a pack indicators are read by. */
export type StatusPack = Pick<Pack, 'geography' | 'safety' | 'parameters'>;

/** Bands of `ageBandStarts` that an indicator of activities looks at: of working age, and young. */
const workingBands = [18, 25, 30, 45, 60];
const youngBands = [15, 18, 25];

/**
 * Gives formulas their values: `level`, `gap` to the rest of the municipality, `change` since last year, each of a criterion; `residents`;
 * `activity_share` of ages 18–64 and `youth_share` of ages 15–29; `vacant_share` of homes; `safe_share` of
 * residents; what is told of children who live there; `fired`. A share of nobody is not a number, and no comparison with it holds.
 * @param weight points fewer who feel safe for each point more convicted, see `safetyWeight`
 */
export function statusReader(pack: StatusPack, weight: number): (end: YearEnd) => Readings {
  const { geography } = pack;
  const within = new Map(placesOf(geography).map(({ id, index }) => [id, estatesWithin(geography, index)]));
  const everywhere = estatesWithin(geography, 0);
  const estatesOf = (place: string | undefined): readonly number[] => within.get(place ?? '') ?? [];

  const level = (counts: Float64Array | undefined, criterion: string, estates: readonly number[]): number => {
    if (!counts) return Number.NaN;
    const number = criteria.indexOf(criterion as CriterionId);
    let numerator = 0;
    let denominator = 0;
    for (const estate of estates) {
      const at = (estate * criteria.length + number) * 2;
      numerator += counts[at] ?? 0;
      denominator += counts[at + 1] ?? 0;
    }
    return criterionValue(criterion as CriterionId, numerator, denominator) ?? Number.NaN;
  };

  return (end) => ({
    name: () => end.year,
    call(name, [first = '', second = '']) {
      switch (name) {
        case 'level':
          return level(end.counts, first, estatesOf(second));
        case 'change': {
          const estates = estatesOf(second);
          return level(end.counts, first, estates) - level(end.before, first, estates);
        }
        case 'gap': {
          const inside = estatesOf(second);
          const rest = everywhere.filter((estate) => !inside.includes(estate));
          return level(end.counts, first, inside) - level(end.counts, first, rest);
        }
        case 'residents':
          return sumOver(end.people, estatesOf(first), ageBandStarts, activities);
        case 'activity_share':
          return shareOf(end.people, estatesOf(second), workingBands, first);
        case 'youth_share':
          return shareOf(end.people, estatesOf(second), youngBands, first);
        case 'vacant_share':
          return vacantShare(end.dwellings, estatesOf(first));
        case 'safe_share':
          return safeShareAround(pack, weight, { ...end, runs: 1 }, estatesOf(first)) ?? Number.NaN;
        case 'fired':
          return end.hasFired(first) ? 1 : 0;
        default: {
          const ofChildren = childIndicators.find(({ figure }) => figure.replaceAll('-', '_') === name);
          if (ofChildren) return childrenIn(end.children, estatesOf(first), ofChildren);
          return level(end.counts, name.replaceAll('_', '-'), estatesOf(first));
        }
      }
    },
  });
}

function vacantShare(dwellings: Float64Array, estates: readonly number[]): number {
  let [vacant, all] = [0, 0];
  for (const estate of estates) {
    for (let tenure = 0; tenure < tenures.length; tenure++) {
      const at = (estate * tenures.length + tenure) * 4;
      vacant += dwellings[at + 1] ?? 0;
      all += (dwellings[at] ?? 0) + (dwellings[at + 1] ?? 0);
    }
  }
  return vacant / all;
}

function childrenIn(
  children: Float64Array,
  estates: readonly number[],
  { of, sum, unit }: (typeof childIndicators)[number],
): number {
  const over = (figure: (typeof childFigures)[number]) =>
    estates.reduce(
      (total, estate) => total + (children[estate * childFigures.length + childFigures.indexOf(figure)] ?? 0),
      0,
    );
  return over(sum) / over(of) / unit;
}

function shareOf(people: Float64Array, estates: readonly number[], bands: readonly number[], activity: string): number {
  return sumOver(people, estates, bands, [activity]) / sumOver(people, estates, bands, activities);
}

function sumOver(
  people: Float64Array,
  estates: readonly number[],
  bands: readonly number[],
  among: readonly string[],
): number {
  let sum = 0;
  for (const estate of estates) {
    for (const start of bands) {
      const band = (ageBandStarts as readonly number[]).indexOf(start);
      const at = (estate * ageBandStarts.length + band) * activities.length;
      for (const activity of among) sum += people[at + (activities as readonly string[]).indexOf(activity)] ?? 0;
    }
  }
  return sum;
}
