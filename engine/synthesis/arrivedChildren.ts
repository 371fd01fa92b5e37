import type { Pack } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { pools } from '../pack/requirements.ts';
import type { Population } from '../population/population.ts';
import { parameterOf } from './denseRates.ts';
import type { Draws } from './draws.ts';
import { yearlyTurnover } from './tenureHistory.ts';

type Pool = (typeof pools)[number];

/** Oldest age that a child comes with its household. */
const oldest = 17;

/** Of the children whose households look for a home, the share that comes to live here, by pool. Assumed, as a run settles at. */
const found: Readonly<Record<Pool, number>> = {
  region: 0.5,
  country: 0.5,
  abroad: 0.5,
  'housing-need': 0.95,
  'waiting-list': 0.25,
  'waiting-list-few-choices': 0.25,
};

/** How often children come from outside, as the years before the base year are taken to have been. */
export interface ArrivedChildren {
  /** share of the children of an age who came in the last year */
  readonly rate: number;
  /** each pool's share of them, cumulated, in the order of `pools` */
  readonly upTo: readonly number[];
}

/**
 * Children who come in a year: households that look for a home × share of them with children × children each × the share that finds one,
 * over the children who live here.
 */
export function arrivedChildren(pack: Pack, { residents, residentCount }: Population): ArrivedChildren {
  let children = 0;
  for (let row = 0; row < residentCount; row++) if ((residents.age[row] as number) <= oldest) children++;
  const coming = pools.map((pool) => looking(pack, pool) * childrenOf(pack, pool) * found[pool]);
  const all = coming.reduce((sum, a) => sum + a, 0);
  let sum = 0;
  return {
    rate: children > 0 ? Math.min(1, all / children) : 0,
    upTo: coming.map((a) => {
      sum += a;
      return all > 0 ? sum / all : 0;
    }),
  };
}

/**
 * Where a child came from last and at which age; undefined for one who has been here since birth. Who came and who was here before leave alike,
 * so that of any age's children the same share came in each of the years before.
 */
export function arrivalOf(
  arrived: ArrivedChildren,
  age: number,
  draws: Draws,
): { readonly pool: number; readonly age: number } | undefined {
  const [from, when] = [draws.share(), draws.share()];
  let since = 1;
  for (let years = 0; years < age; years++) {
    since *= 1 - arrived.rate;
    if (when < since) continue;
    const pool = arrived.upTo.findIndex((share) => from < share);
    return pool < 0 ? undefined : { pool, age: age - years };
  }
  return undefined;
}

/** Households of a pool that look for a home in a year. */
function looking(pack: Pack, pool: Pool): number {
  const listed = pool === 'waiting-list' || pool === 'waiting-list-few-choices';
  if (!listed) return rateAt(tableOf(pack, 'pool-size'), { pool });
  const few = parameterOf(pack, 'waiting-list-few-choices-share');
  const social = pack.stock.reduce((sum, { tenure, count }) => sum + (tenure.startsWith('social') ? count : 0), 0);
  const perVacancy = parameterOf(pack, 'waiting-list-external-per-vacancy');
  return perVacancy * yearlyTurnover * social * (pool === 'waiting-list' ? 1 - few : few);
}

/** Children in a household of a pool, in the mean over all of them. */
function childrenOf(pack: Pack, pool: Pool): number {
  const ages = tableOf(pack, 'pool-age').dimensions.find((d) => d.kind === 'from');
  const starts = ages?.kind === 'from' ? ages.starts : [];
  const withChildren = starts.reduce((sum, age) => {
    const ofType = (type: string) => rateAt(tableOf(pack, 'pool-household'), { pool, age, type });
    const share = ofType('single-with-children') + ofType('couple-with-children');
    return sum + rateAt(tableOf(pack, 'pool-age'), { pool, age }) * share;
  }, 0);
  const each = [1, 2, 3].reduce(
    (sum, children) => sum + children * rateAt(tableOf(pack, 'pool-children'), { pool, children }),
    0,
  );
  return withChildren * each;
}

function tableOf(pack: Pack, id: string) {
  const found = pack.rates.get(id);
  if (!found) throw new Error(`rate table ${id} is missing`);
  return found;
}
