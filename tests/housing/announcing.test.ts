import { describe, expect, it } from 'vitest';
import { announce, keyOfKind } from '../../engine/housing/announcing.ts';
import { createVacancies } from '../../engine/housing/market.ts';
import { Tenure } from '../../engine/population/codes.ts';
import { createPopulation } from '../../engine/population/population.ts';
import type { Year } from '../../engine/processes/year.ts';
import { streamsOf } from '../../engine/random/streams.ts';

interface Home {
  readonly estate?: number;
  readonly rooms?: number;
  readonly tenure?: number;
  readonly rent?: number;
  readonly vacantYears?: number;
}

/** Announces homes that fell vacant, by number; tells the keys and who is let. */
function announced(homes: readonly Home[], fresh: readonly number[], { round = 0, staysVacant = 0 } = {}) {
  const population = createPopulation(0, 0, homes.length);
  population.dwellingCount = homes.length;
  const { dwellings } = population;
  homes.forEach(({ estate = 0, rooms = 3, tenure = Tenure.socialFamily, rent = 6_000, vacantYears = 0 }, d) => {
    dwellings.key[d] = 1_000 + 77 * d;
    dwellings.estate[d] = estate;
    dwellings.rooms[d] = rooms;
    dwellings.tenure[d] = tenure;
    dwellings.rent[d] = rent;
    dwellings.vacantYears[d] = vacantYears;
  });
  const share = staysVacant * 4294967296;
  const model = { siteKey: Int32Array.from([11, 22]), staysVacant: { owned: share, rented: share } };
  const year = { world: { population }, model, streams: streamsOf([1, 2], 0, 2030) } as unknown as Year;
  const vacancies = createVacancies(homes.length);
  vacancies.fresh.set(fresh);
  vacancies.freshCount = fresh.length;
  const keys = new Uint32Array(homes.length);
  announce(year, vacancies, round, keys, new Float64Array(homes.length));
  const sorted = (list: Int32Array, count: number) => [...list.slice(0, count)].sort((a, b) => a - b);
  return {
    keys: (of: readonly number[]) => of.map((d) => keys[d]!).sort((a, b) => a - b),
    social: sorted(vacancies.social, vacancies.socialCount),
    private: sorted(vacancies.private, vacancies.privateCount),
    left: vacancies.freshCount,
    vacantYears: [...dwellings.vacantYears.slice(0, homes.length)],
    kind: (d: number) => keyOfKind(year, d),
  };
}

describe('the vacancies of a round', () => {
  const alike = Array.from({ length: 6 }, (_, i) => ({ rent: 6_000 + 100 * i }));

  it('are drawn for alike where as many homes of a kind are vacant, whichever of them they are', () => {
    expect(announced(alike, [0, 2, 5]).keys([0, 2, 5])).toEqual(announced(alike, [1, 3, 4]).keys([1, 3, 4]));
  });

  it('leave the draws of the others as they were where one more is vacant', () => {
    const three = announced(alike, [0, 2, 5]).keys([0, 2, 5]);
    const four = announced(alike, [0, 1, 2, 5]).keys([0, 1, 2, 5]);
    expect(four).toEqual(expect.arrayContaining(three));
    expect(new Set(four).size).toBe(4);
  });

  it('are numbered by rent, cheapest first, in whatever order they fell vacant', () => {
    const rising = announced(alike, [0, 2, 5]);
    const falling = announced(alike, [5, 2, 0]);
    for (const d of [0, 2, 5]) expect(falling.keys([d])).toEqual(rising.keys([d]));
    expect(rising.keys([0])).toEqual(announced(alike, [0]).keys([0]));
  });

  it.each([
    ['estate', { estate: 1 }],
    ['rooms', { rooms: 4 }],
    ['tenure', { tenure: Tenure.socialYouth }],
  ])('have draws of their own for each %s', (_, other) => {
    const { keys, kind } = announced([{}, other], [0, 1]);
    expect(keys([0])).not.toEqual(keys([1]));
    expect(kind(0)).not.toBe(kind(1));
  });

  it('have draws of their own in each round', () => {
    expect(announced(alike, [0], { round: 1 }).keys([0])).not.toEqual(announced(alike, [0]).keys([0]));
  });

  it('are offered on the list of their tenure, and nothing is left to announce', () => {
    const { social, private: open, left } = announced([{}, { tenure: Tenure.ownerOccupied }, {}], [2, 1, 0]);
    expect([social, open, left]).toEqual([[0, 2], [1], 0]);
  });

  it('stand empty over the turn of the year where the pack says so, once only', () => {
    const homes = [{}, { vacantYears: 1 }, { vacantYears: 254 }];
    const { social, vacantYears } = announced(homes, [0, 1, 2], { staysVacant: 1 });
    expect(social).toEqual([1, 2]);
    expect(vacantYears).toEqual([1, 2, 254]);
  });
});
