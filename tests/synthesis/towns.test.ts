import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pack } from '../../engine/pack/pack.ts';
import { Role } from '../../engine/population/codes.ts';
import { isMet, largestError, synthesise } from '../../engine/synthesis/synthesise.ts';
import { smallPack } from './smallPack.ts';
import { countMarginals, type TownEstate, town } from './smallPackPeople.ts';

/** What an estate of the town is like, for the same six places as the small pack's. */
const estate: fc.Arbitrary<TownEstate> = fc
  .record({
    households: fc.integer({ min: 1, max: 60 }),
    types: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }),
    headFrom: fc.integer({ min: 19, max: 60 }),
    years: fc.integer({ min: 5, max: 35 }),
    resources: fc.double({ min: 0, max: 1, noNaN: true }),
    income: fc.integer({ min: 180_000, max: 700_000 }),
  })
  .filter(({ types }) => types.some((share) => share > 0))
  .map(({ years, ...estate }) => ({ ...estate, headTo: estate.headFrom + years }));

/** The small pack with other people in it, and dwellings that are large enough for them. */
function packOf(estates: readonly TownEstate[]): Pack {
  const pack = smallPack();
  const stock = estates.map(({ households }, index) => ({
    estate: index,
    tenure: 'private-rental' as const,
    rooms: 4,
    count: households + (index % 3),
    rent: 8000,
  }));
  return {
    ...pack,
    hash: 'another town',
    stock,
    marginals: countMarginals(town(estates), estates),
    origin: { ...pack.origin, residents: [] },
  };
}

/** Two flatmates in each estate but the first, where one couple lives: a man and a woman, or two of one sex. */
const tiny: readonly TownEstate[] = [2, 4, 4, 4, 4, 4].map((only) => ({
  households: 1,
  types: [0, 1, 2, 3, 4].map((type) => (type === only ? 1 : 0)),
  headFrom: 19,
  headTo: 24,
  resources: 0,
  income: 180_000,
}));

test('a couple who are all the people of an estate are found a place in it', () => {
  const { fit, population } = synthesise(packOf(tiny));
  expect(fit.filter((row) => row.got !== row.target && row.table !== 'income')).toEqual([]);
  expect([...population.residents.role.subarray(0, 2)]).toEqual([Role.partner, Role.partner]);
});

test('people who lived in some town can always be made again from its figures', () => {
  fc.assert(
    fc.property(fc.array(estate, { minLength: 6, maxLength: 6 }), (estates) => {
      const { fit } = synthesise(packOf(estates));
      const off = fit.filter((row) => !isMet(row));
      expect(off, JSON.stringify(largestError(off))).toEqual([]);
    }),
    { numRuns: 20, seed: 20250101 },
  );
});
