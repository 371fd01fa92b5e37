import type { Pack } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { pools } from '../pack/requirements.ts';
import type { Population } from '../population/population.ts';
import type { Draws } from './draws.ts';

/** Oldest age that a child comes with its household. */
const oldest = 17;

/** Of those who look for a home, the share that finds one here and is still here some years later. Assumed, as a run settles at. */
const stayed = 0.4;

/** How often children come from pools whose Danish differs, as the years before the base year are taken to have been. */
export interface ArrivedChildren {
  /** share of the children of an age who come in a year */
  readonly rate: number;
  /** pools they come from, and each one's share of them, cumulated */
  readonly pools: readonly number[];
  readonly upTo: readonly number[];
}

/**
 * Children who come in a year with households that look for a home in the market: size of the pool × share of households with children ×
 * children each × the share that stays, over the children who live here.
 * @param factors of Danish by pool; pools at one are let be
 */
export function arrivedChildren(
  pack: Pack,
  { residents, residentCount }: Population,
  factors: Float64Array,
): ArrivedChildren {
  let children = 0;
  for (let row = 0; row < residentCount; row++) if ((residents.age[row] as number) <= oldest) children++;
  const different = pools.flatMap((pool, p) => (factors[p] === 1 ? [] : [{ p, a: childrenOf(pack, pool) }]));
  const all = different.reduce((sum, { a }) => sum + a, 0);
  let sum = 0;
  return {
    rate: children > 0 ? (stayed * all) / children : 0,
    pools: different.map(({ p }) => p),
    upTo: different.map(({ a }) => {
      sum += a;
      return all > 0 ? sum / all : 0;
    }),
  };
}

/** Where a child came from and at which age; undefined for one who has been here since birth, or whose pool makes no difference. */
export function arrivalOf(
  arrived: ArrivedChildren,
  age: number,
  draws: Draws,
): { readonly pool: number; readonly age: number } | undefined {
  let here = 1;
  for (let year = 0; year < age; year++) here *= 1 - arrived.rate;
  const [came, from, when] = [draws.share(), draws.share(), draws.share()];
  if (came < here) return undefined;
  const pool = arrived.pools[arrived.upTo.findIndex((share) => from < share)];
  return pool === undefined ? undefined : { pool, age: Math.floor(when * age) };
}

function childrenOf(pack: Pack, pool: string): number {
  const table = (id: string) => {
    const found = pack.rates.get(id);
    if (!found) throw new Error(`rate table ${id} is missing`);
    return found;
  };
  const ages = table('pool-age').dimensions.find((d) => d.kind === 'from');
  const starts = ages?.kind === 'from' ? ages.starts : [];
  const withChildren = starts.reduce((sum, age) => {
    const ofType = (type: string) => rateAt(table('pool-household'), { pool, age, type });
    return (
      sum + rateAt(table('pool-age'), { pool, age }) * (ofType('single-with-children') + ofType('couple-with-children'))
    );
  }, 0);
  const each = [1, 2, 3].reduce(
    (sum, children) => sum + children * rateAt(table('pool-children'), { pool, children }),
    0,
  );
  return rateAt(table('pool-size'), { pool }) * withChildren * each;
}
