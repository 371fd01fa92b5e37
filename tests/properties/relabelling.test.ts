import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../engine/criteria/causes.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import { moveCauseNames } from '../../engine/population/moveCauses.ts';
import { snapshot } from '../../engine/population/population.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { type Synthesis, synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, type TownYear, town } from '../simulation/town.ts';
import { anyStrategy, placesOf } from './randomStrategies.ts';

const made = synthesise(town);
const count = town.geography.estates.length;

/** Old number of the estate that stands in each new place, and new number of each old one. */
interface Relabelling {
  readonly oldOf: readonly number[];
  readonly newOf: readonly number[];
}

const anyRelabelling: fc.Arbitrary<Relabelling> = fc
  .shuffledSubarray([...town.geography.estates.keys()], { minLength: count })
  .map((oldOf) => ({ oldOf, newOf: town.geography.estates.map((_, e) => oldOf.indexOf(e)) }));

/** The pack with its estates in another order. */
function relabelled({ oldOf, newOf }: Relabelling): Pack {
  const moved = <Row extends { readonly estate: number }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, estate: newOf[row.estate]! }));
  const { estates } = town.geography;
  return {
    ...town,
    hash: `${town.hash} ${oldOf.join('')}`,
    geography: { ...town.geography, estates: oldOf.map((e) => estates[e]!) },
    stock: moved(town.stock),
    letting: moved(town.letting),
    catchments: moved(town.catchments),
    marginals: Object.fromEntries(
      Object.entries(town.marginals).map(([name, rows]) => [name, moved(rows as readonly { estate: number }[])]),
    ) as never,
    origin: { ...town.origin, residents: moved(town.origin.residents) },
  };
}

/** The same people in the same homes, under the new numbers of their estates. */
function settledAnew({ newOf }: Relabelling): Synthesis {
  const population = snapshot(made.population);
  const { residents, dwellings } = population;
  for (let d = 0; d < population.dwellingCount; d++) dwellings.estate[d] = newOf[dwellings.estate[d]!]!;
  for (let row = 0; row < population.residentCount; row++) {
    const home = residents.homeEstate[row]!;
    if (home > 0) residents.homeEstate[row] = 1 + newOf[home - 1]!;
  }
  return { ...made, population };
}

function usesAnew(chosen: Strategy, { newOf }: Relabelling): Strategy {
  const measures = chosen.measures.map((use) => ({ ...use, estates: use.estates.map((e) => newOf[e]!) }));
  return { ...chosen, measures };
}

/** An array of estates in the new order; blocks are what each estate has. */
function inNewOrder(array: Float64Array, { oldOf }: Relabelling): number[] {
  const size = array.length / count;
  return oldOf.flatMap((e) => [...array.subarray(e * size, (e + 1) * size)]);
}

/** The table of moves with rows and columns in the new order, outside last. */
function movesInNewOrder(moves: Float64Array, { oldOf }: Relabelling): number[] {
  const size = moveCauseNames.length;
  const order = [...oldOf, count];
  return order.flatMap((from) =>
    order.flatMap((to) => [...moves.subarray((from * (count + 1) + to) * size, (from * (count + 1) + to + 1) * size)]),
  );
}

function ledgerInNewOrder(ledger: Float64Array, { oldOf }: Relabelling): number[] {
  const size = criteria.length * causes.length * 2;
  const above = (1 + town.geography.districts.length) * size;
  return [
    ...ledger.subarray(0, above),
    ...oldOf.flatMap((e) => [...ledger.subarray(above + e * size, above + (e + 1) * size)]),
  ];
}

function expectRelabelled(a: TownYear, b: TownYear, relabelling: Relabelling): void {
  expect([...b.counts]).toEqual(inNewOrder(a.counts, relabelling));
  expect([...b.flows]).toEqual(inNewOrder(a.flows, relabelling));
  expect([...b.letting]).toEqual(inNewOrder(a.letting, relabelling));
  expect([...b.moves]).toEqual(movesInNewOrder(a.moves, relabelling));
  expect([...b.ledger]).toEqual(ledgerInNewOrder(a.ledger, relabelling));
  const keys = ({ world }: TownYear) => livingRows(world).map((row) => world.population.residents.key[row]);
  expect(keys(b)).toEqual(keys(a));
}

function expectSameFate(relabelling: Relabelling, chosen: Strategy, replicate: number): void {
  const here = new Town(chosen, { synthesis: made, replicate });
  const there = new Town(usesAnew(chosen, relabelling), {
    pack: relabelled(relabelling),
    synthesis: settledAnew(relabelling),
    replicate,
  });
  for (let year = 0; year < 4; year++) expectRelabelled(here.pass(), there.pass(), relabelling);
}

describe('places under other numbers', () => {
  it('fare as they did under the old ones, each by itself, whatever the strategy', () => {
    fc.assert(fc.property(anyRelabelling, anyStrategy, fc.nat(1_000), expectSameFate), { seed: 35, numRuns: 6 });
  });

  it('do so where every kind of work is done in all of them', () => {
    const chosen = strategy({ measures: works });
    fc.assert(
      fc.property(anyRelabelling, fc.nat(1_000), (r, replicate) => expectSameFate(r, chosen, replicate)),
      {
        seed: 36,
        numRuns: 3,
      },
    );
  });
});

/** Every physical measure with its lever as it starts, everywhere it can be used. */
const works = [...measures.values()].flatMap((measure): MeasureUse[] => {
  if (measure.track !== 'physical') return [];
  const values = Object.fromEntries(measure.fields.map((field) => [field.key, field.default]));
  const dwellings = typeof values.dwellings === 'number' ? { dwellings: 12 } : {};
  const years = { from: 2026, to: 2028, ramp: 0 };
  return [
    { id: measure.id, measure: measure.id, estates: placesOf(measure), ...years, values: { ...values, ...dwellings } },
  ];
});
