import type { RateTable } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { Activity, activities, Education, educations, householdTypes } from '../population/codes.ts';
import { ages } from './hazards.ts';

/**
 * Where newcomers come from: the rest of the region, of the country, abroad, households in acute need of a home (§ 59), and those on
 * the social waiting lists from outside, who are seldom those who buy or rent in the market; some of them have few choices.
 */
export const poolIds = [
  'region',
  'country',
  'abroad',
  'housing-need',
  'waiting-list',
  'waiting-list-few-choices',
] as const;
export const Pool = { region: 0, country: 1, abroad: 2, housingNeed: 3, waitingList: 4, fewChoices: 5 } as const;

/** Age at which the last band of household heads ends. */
const oldestHead = 85;

/** What newcomers are like, each array pool-major and cumulative over the last axis. */
export interface Pools {
  /** households a year that look for a home */
  readonly size: Float64Array;
  /** pool × age of the head (`ages`) × household type */
  readonly household: Float64Array;
  /** pool × 1, 2, 3 children */
  readonly children: Float64Array;
  /** first ages of the bands in which a pool's heads are drawn; the last is where the last band ends */
  readonly headAges: readonly number[];
  /** pool × age band of the head */
  readonly age: Float64Array;
  /** pool × age of a grown-up (`ages`) × five educations */
  readonly education: Float64Array;
  /** pool × age of a grown-up (`ages`) × activities of adults (all but child) */
  readonly activity: Float64Array;
  /** level of incomes among equals in age, schooling and work, a factor */
  readonly income: Float64Array;
  /** factor on the conviction hazard in the years before arrival */
  readonly conviction: Float64Array;
}

/** Reads the pools' tables. */
export function compilePools(rates: ReadonlyMap<string, RateTable>): Pools {
  const table = (id: string): RateTable => {
    const found = rates.get(id);
    if (!found) throw new Error(`rate table ${id} is missing`);
    return found;
  };
  const single = (id: string): Float64Array => Float64Array.from(poolIds, (pool) => rateAt(table(id), { pool }));
  const cumulative = (id: string, axis: string, values: readonly (string | number)[]): Float64Array => {
    const out = new Float64Array(poolIds.length * values.length);
    poolIds.forEach((pool, p) => {
      let sum = 0;
      values.forEach((value, i) => {
        sum += rateAt(table(id), { pool, [axis]: value });
        out[p * values.length + i] = sum;
      });
    });
    return out;
  };
  const headAge = table('pool-age').dimensions[1];
  const bands = headAge?.kind === 'from' ? headAge.starts : [];
  const kind = table('pool-children').dimensions[1]?.kind;
  return {
    size: single('pool-size'),
    household: byAge(table('pool-household'), 'type', householdTypes),
    children: cumulative('pool-children', 'children', kind === 'label' ? ['1', '2', '3'] : [1, 2, 3]),
    headAges: [...bands, oldestHead],
    age: cumulative('pool-age', 'age', bands),
    education: byAge(
      table('pool-education'),
      'education',
      educations.filter((e) => e !== 'none'),
    ),
    activity: byAge(
      table('pool-activity'),
      'activity',
      activities.filter((a) => a !== 'child'),
    ),
    income: single('pool-income'),
    conviction: single('pool-conviction'),
  };
}

/** Shares of a table by pool and age, for every year of age from 18: pool × age × label, cumulative over labels. */
function byAge(table: RateTable, axis: string, labels: readonly string[]): Float64Array {
  const out = new Float64Array(poolIds.length * ages * labels.length);
  poolIds.forEach((pool, p) => {
    for (let age = 18; age < ages; age++) {
      let sum = 0;
      labels.forEach((label, i) => {
        sum += rateAt(table, { pool, age, [axis]: label });
        out[(p * ages + age) * labels.length + i] = sum;
      });
    }
  });
  return out;
}

/** Index of the cumulative row's cell that a draw in 0–1 falls in. */
export function pick(cumulative: Float64Array, row: number, cells: number, u: number): number {
  const at = row * cells;
  const target = u * (cumulative[at + cells - 1] as number);
  let i = 0;
  while (i < cells - 1 && target >= (cumulative[at + i] as number)) i++;
  return i;
}

/** Nobody has finished longer educations than their age allows. */
export function highestEducation(age: number): number {
  if (age < 18) return Education.basic;
  if (age < 21) return Education.vocational;
  return age < 24 ? Education.shortHigher : Education.longHigher;
}

/** Pension age and youth overrule what the pool's table says, whose bands may be wide. */
export function activityFor(drawn: number, age: number): number {
  if (age >= 68) return Activity.retired;
  if (drawn === Activity.retired && age < 60) return Activity.employed;
  if (drawn === Activity.student && age > 40) return Activity.employed;
  if (drawn === Activity.disabilityPension && age < 25) return Activity.socialAssistance;
  return drawn;
}
