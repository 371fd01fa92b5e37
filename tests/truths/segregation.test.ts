import { describe, expect, it } from 'vitest';
import { Activity } from '../../engine/population/codes.ts';
import { draw } from '../../engine/random/hash.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { expectTruth, meanOf } from './monteCarlo.ts';
import { type Settled, settlement } from './settlement.ts';

const places = town.geography.estates.length;
const perPlace = 100;
const vacantPerPlace = 8;
const years = 25;
const replicates = [0, 1, 2, 3];

/** Homes all alike everywhere, and as many with work as without in them, mixed by chance. */
function mixedStart(replicate: number) {
  const order = Array.from({ length: places * perPlace }, (_, i) => i).sort(
    (a, b) => draw(a, replicate, 1978) - draw(b, replicate, 1978),
  );
  const households = Array.from({ length: places * perPlace }, (_, i): Settled => {
    const activity = order[i]! % 2 === 0 ? Activity.employed : Activity.outside;
    return {
      home: { estate: i % places },
      members: [{ age: 40, activity, outside: activity === Activity.outside ? [12, 12] : [0, 0] }],
    };
  });
  const vacant = Array.from({ length: places * vacantPerPlace }, (_, i) => ({ estate: i % places }));
  return settlement(households, vacant);
}

/** Who works, and where they live: place of each resident, with and without work. */
function workByPlace({ world }: Town): { readonly place: number[]; readonly works: boolean[] } {
  const { residents, households, dwellings } = world.population;
  const rows = livingRows(world);
  return {
    place: rows.map((row) => dwellings.estate[households.dwelling[residents.household[row]!]!]!),
    works: rows.map((row) => residents.activity[row] === Activity.employed),
  };
}

/** Index of dissimilarity (Duncan and Duncan, 1955): half the sum over places of how far the shares of the two groups lie apart. */
function dissimilarity(place: readonly number[], works: readonly boolean[]): number {
  const surplus = new Float64Array(places);
  place.forEach((p, i) => {
    surplus[p]! += works[i] ? 1 : -1;
  });
  return surplus.reduce((sum, n) => sum + Math.abs(n), 0) / place.length;
}

/** Mean and variance of the index where the same people are put into the same homes by chance, over many shuffles. */
function byChance(place: readonly number[], works: readonly boolean[], salt: number) {
  const shuffles = Array.from({ length: 150 }, (_, s) => {
    const rank = works.map((_, i) => draw(i, s, salt));
    const order = works.map((_, i) => i).sort((a, b) => rank[a]! - rank[b]!);
    return dissimilarity(
      place,
      order.map((i) => works[i]!),
    );
  });
  const { mean, error } = meanOf(shuffles);
  return { mean, variance: error ** 2 * shuffles.length };
}

/** Dissimilarity after 25 years in which three in ten a year look for another home and nothing but the neighbours' work counts, and by chance. */
function sorted(weight: number): { readonly found: number; readonly expected: number; readonly error: number } {
  const chosen = strategy({
    off: switches.filter((name) => name !== 'housing'),
    rates: [{ table: 'move-wish', set: 0.3 }],
    parameters: {
      ...{
        'choice-rent': 0,
        'choice-rooms': 0,
        'choice-same-district': 0,
        'choice-attractiveness': 0,
        'choice-stay': 0,
      },
      ...{ 'choice-owner': 0, 'choice-owner-children': 0, 'vacant-over-new-year': 0, 'exposure-composition': weight },
    },
  });
  let found = 0;
  let expected = 0;
  let variance = 0;
  for (const replicate of replicates) {
    const here = new Town(chosen, { synthesis: mixedStart(replicate), replicate });
    for (let year = 0; year < years; year++) here.pass();
    const { place, works } = workByPlace(here);
    const chance = byChance(place, works, replicate);
    found += dissimilarity(place, works) / replicates.length;
    expected += chance.mean / replicates.length;
    variance += chance.variance / replicates.length ** 2;
  }
  return { found, expected, error: Math.sqrt(variance) };
}

describe('segregation by work, where homes differ in nothing but who lives around them', () => {
  it('is what chance makes it where neighbours count for nothing', async ({ annotate }) => {
    await annotate(expectTruth({ name: 'dissimilarity after 25 years, weight 0', ...sorted(0) }));
  });

  it('rises from a mixed start where those in work mind their neighbours: nobody plans it, and no place is special when it begins', async ({
    annotate,
  }) => {
    const [some, more] = [sorted(4), sorted(10)];
    await annotate(
      `dissimilarity after 25 years, weight 4: ${some.found.toFixed(3)}, weight 10: ${more.found.toFixed(3)}`,
    );
    await annotate(`by chance ${some.expected.toFixed(3)}, standard error ${some.error.toFixed(4)}`);
    expect(some.found - some.expected).toBeGreaterThan(5 * some.error);
    expect(more.found).toBeGreaterThan(some.found);
  });
});
