import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import { Activity, DwellingState } from '../../engine/population/codes.ts';
import type { World } from '../../engine/population/world.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { placesOf } from './randomStrategies.ts';

/** Years that a use acts in these tests: what the first one does must not turn round in those after it. */
const span = 4;
const synthesis = synthesise(town);

function only(process: string, parameters: Strategy['parameters'] = {}): Strategy {
  return strategy({ off: switches.filter((name) => name !== process), parameters });
}

function use(id: string, values: MeasureUse['values']): MeasureUse {
  const measure = measures.get(id)!;
  const usual = Object.fromEntries(measure.fields.map((field) => [field.key, field.default]));
  const from = town.baseYear + 1;
  return {
    ...{ id, measure: id, estates: placesOf(measure) },
    ...{ from, to: from + span - 1, ramp: 0, values: { ...usual, ...values } },
  };
}

/** What `look` finds at the end of each year of a use. */
function overYears<T>(base: Strategy, acting: MeasureUse, replicate: number, look: (world: World) => T): readonly T[] {
  const passing = new Town(base, { synthesis, replicate });
  return Array.from({ length: span }, (_, i) => {
    const plan = planYear(town, { ...base, measures: [acting] }, town.baseYear + 1 + i);
    return look(passing.pass(plan).world);
  });
}

const doses = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

function missingFrom(larger: ReadonlySet<number>, smaller: ReadonlySet<number>): number {
  return [...smaller].filter((key) => !larger.has(key)).length;
}

describe('a larger dose, over the years', () => {
  // Neighbours count by how they stand to other places, which no dose moves one way; here it is lives that are followed.
  const convictionOnly = only('conviction', { 'exposure-conviction': 0 });
  const convicted = (coverage: number, replicate: number) =>
    overYears(
      convictionOnly,
      use('youth-crime-prevention', { coverage, conviction: 0.5 }),
      replicate,
      (world) =>
        new Set(
          livingRows(world)
            .filter((row) => (world.population.residents.convictions[row]! & 1) === 1)
            .map((row) => world.population.residents.key[row]!),
        ),
    );

  it('against crime leaves nobody convicted in any year who would not have been with a smaller one', () => {
    fc.assert(
      fc.property(doses, fc.nat(500), ([less, more], replicate) => {
        const [small, large] = [convicted(less, replicate), convicted(more, replicate)];
        large.forEach((ofYear, i) => {
          expect(missingFrom(small[i]!, ofYear)).toBe(0);
        });
      }),
      { seed: 11, numRuns: 8 },
    );
  });

  it('against crime goes on sparing people a conviction in every year after the first', () => {
    const spared = Array.from({ length: span }, () => 0);
    for (let replicate = 0; replicate < 12; replicate++) {
      const [none, full] = [convicted(0, replicate), convicted(1, replicate)];
      none.forEach((ofYear, i) => {
        spared[i]! += ofYear.size - full[i]!.size;
      });
    }
    for (const ofYear of spared) expect(ofYear).toBeGreaterThan(0);
  });

  it('of work leaves more in work in every year, counted over many lucks', () => {
    const labourOnly = only('labour');
    const inWork = (coverage: number) => {
      const sums = Array.from({ length: span }, () => 0);
      for (let replicate = 0; replicate < 8; replicate++) {
        overYears(labourOnly, use('employment-programme', { coverage, jobFinding: 2 }), replicate, (world) => {
          const { activity } = world.population.residents;
          return livingRows(world).filter((row) => activity[row] === Activity.employed).length;
        }).forEach((count, i) => {
          sums[i]! += count;
        });
      }
      return sums;
    };
    const [none, half, full] = [inWork(0), inWork(0.5), inWork(1)];
    for (let i = 0; i < span; i++) {
      expect(half[i]).toBeGreaterThan(none[i]!);
      expect(full[i]).toBeGreaterThan(half[i]!);
    }
  });

  it('of demolition has torn down the same dwellings and some more at the end of each year, and none stands up again', () => {
    const housingOnly = only('housing');
    const torn = (dwellings: number, replicate: number) =>
      overYears(
        housingOnly,
        use('demolition', { dwellings }),
        replicate,
        ({ population: { dwellings: all, dwellingCount } }) =>
          new Set(
            Array.from({ length: dwellingCount }, (_, d) => d)
              .filter((d) => all.state[d] === DwellingState.demolished)
              .map((d) => all.key[d]!),
          ),
      );
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(500), (a, b, replicate) => {
        const [small, large] = [torn(a, replicate), torn(a + b, replicate)];
        small.forEach((ofYear, i) => {
          expect(missingFrom(large[i]!, ofYear)).toBe(0);
          if (i > 0) expect(missingFrom(ofYear, small[i - 1]!)).toBe(0);
        });
        if (b > span) expect(large.at(-1)!.size).toBeGreaterThan(small.at(-1)!.size);
      }),
      { seed: 12, numRuns: 5 },
    );
  });
});
