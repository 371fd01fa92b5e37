import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import type { Measure } from '../../engine/measures/measure.ts';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import { Activity } from '../../engine/population/codes.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, type TownYear, town } from '../simulation/town.ts';
import { type Home, settlement } from '../truths/settlement.ts';
import { placesOf } from './randomStrategies.ts';

const synthesis = synthesise(town);
const registry = [...measures.values()];

/** The base year's next year with these uses, processes of `base` on and off; the model is compiled once a base. */
function yearWith(base: Strategy, uses: readonly MeasureUse[], replicate: number, made = synthesis): TownYear {
  const plan = planYear(town, { ...base, measures: uses }, town.baseYear + 1);
  return new Town(base, { synthesis: made, replicate }).pass(plan);
}

function only(process: string): Strategy {
  return strategy({ off: switches.filter((name) => name !== process) });
}

/** A use for the first year in every place it can be at, with the lever's own start where nothing else is given. */
function use(id: string, values: MeasureUse['values']): MeasureUse {
  const measure = measures.get(id)!;
  const usual = Object.fromEntries(measure.fields.map((field) => [field.key, field.default]));
  const year = town.baseYear + 1;
  return {
    id,
    measure: id,
    estates: placesOf(measure),
    from: year,
    to: year,
    ramp: 0,
    values: { ...usual, ...values },
  };
}

/** Two doses of 0–1, the smaller first. */
const doses = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

function expectWithin(smaller: ReadonlySet<number>, larger: ReadonlySet<number>): void {
  for (const key of smaller) if (!larger.has(key)) throw new Error(`${key} is in the smaller set only`);
}

function keysWhere({ world }: TownYear, holds: (row: number) => boolean): ReadonlySet<number> {
  return new Set(
    livingRows(world)
      .filter(holds)
      .map((row) => world.population.residents.key[row]!),
  );
}

describe('a larger dose of a programme', () => {
  it('of work brings the same residents into work and some more', () => {
    const labourOnly = only('labour');
    const inWork = (coverage: number, jobFinding: number, replicate: number) => {
      const year = yearWith(labourOnly, [use('employment-programme', { coverage, jobFinding })], replicate);
      const { activity } = year.world.population.residents;
      // who was in work already may lose it, with or without the programme
      const before = synthesis.population.residents.activity;
      return keysWhere(year, (row) => activity[row] === Activity.employed && before[row] !== Activity.employed);
    };
    fc.assert(
      fc.property(doses, doses, fc.nat(500), ([c, more], [f, stronger], replicate) => {
        const [small, large] = [inWork(c, 1 + f, replicate), inWork(more, 1 + stronger, replicate)];
        expectWithin(small, large);
      }),
      { seed: 3, numRuns: 15 },
    );
    expect(inWork(1, 2, 0).size).toBeGreaterThan(inWork(0, 2, 0).size);
  });

  it('against crime spares the same residents a conviction and some more', () => {
    const convictionOnly = only('conviction');
    const convicted = (coverage: number, conviction: number, replicate: number) => {
      const year = yearWith(convictionOnly, [use('youth-crime-prevention', { coverage, conviction })], replicate);
      const { convictions } = year.world.population.residents;
      return keysWhere(year, (row) => (convictions[row]! & 1) === 1);
    };
    fc.assert(
      fc.property(doses, doses, fc.nat(500), ([c, more], [f, stronger], replicate) => {
        expectWithin(convicted(more, 1 - stronger / 2, replicate), convicted(c, 1 - f / 2, replicate));
      }),
      { seed: 4, numRuns: 15 },
    );
    const over = (coverage: number) => [0, 1, 2, 3].reduce((n, r) => n + convicted(coverage, 0.5, r).size, 0);
    expect(over(1)).toBeLessThan(over(0));
  });

  it.each(registry.filter(({ reach }) => reach).map((measure) => ({ id: measure.id })))(
    '$id reaches no smaller share of anybody it is for',
    ({ id }) => {
      fc.assert(
        fc.property(doses, ([less, more]) => {
          const reached = (coverage: number) =>
            planYear(town, strategy({ measures: [use(id, { coverage })] }), town.baseYear + 1).effects;
          const [small, large] = [reached(less), reached(more)];
          small.forEach((effect, i) => {
            expect(large[i]!.hazard).toBe(effect.hazard);
            expect(large[i]!.coverage).toBeGreaterThanOrEqual(effect.coverage);
          });
        }),
        { seed: 5, numRuns: 20 },
      );
    },
  );
});

describe('a larger work', () => {
  const housingOnly = only('housing');

  /** Dwellings that are not as they were in the base year or are new, by key. */
  function changed(measure: Measure, dwellings: number, replicate: number): ReadonlySet<number> {
    const { world } = yearWith(housingOnly, [use(measure.id, { dwellings })], replicate);
    const now = world.population.dwellings;
    const before = synthesis.population.dwellings;
    const rows = Array.from({ length: world.population.dwellingCount }, (_, d) => d);
    return new Set(
      rows
        .filter(
          (d) =>
            d >= synthesis.population.dwellingCount ||
            now.state[d] !== before.state[d] ||
            now.tenure[d] !== before.tenure[d] ||
            now.nextTenure[d] !== before.nextTenure[d],
        )
        .map((d) => now.key[d]!),
    );
  }

  it.each(
    registry
      .filter(({ fields }) => fields.some(({ key }) => key === 'dwellings'))
      .map((measure) => ({ id: measure.id, measure })),
  )('$id takes the same dwellings and some more', ({ measure }) => {
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), fc.nat(500), (a, b, replicate) => {
        const [small, large] = [changed(measure, a, replicate), changed(measure, a + b, replicate)];
        expectWithin(small, large);
        if (b > 0) expect(large.size).toBeGreaterThan(small.size);
      }),
      { seed: 6, numRuns: 6 },
    );
  });
});

describe('a larger share of flexible letting', () => {
  it('takes the vacancies that a smaller one takes and some more, and none of the municipality’s', () => {
    const estate = 1;
    const vacant: Home = { estate, tenure: 'social-family', rooms: 3, rent: 7_000 };
    // Nobody looks for a home, so every vacancy is offered once and down its whole way.
    const nobodyComes = settlement([{ members: [{ age: 40 }] }], new Array(300).fill(vacant));
    const base = strategy({
      off: switches.filter((name) => name !== 'housing'),
      rates: [{ table: 'move-wish', set: 0 }],
    });
    const offered = (flexibleShare: number, municipalShare: number, replicate: number) => {
      const uses = [use('letting-shares', { flexibleShare, municipalShare })];
      const { letting } = yearWith(base, uses, replicate, nobodyComes);
      const vacancies = (channel: (typeof channels)[number]) => {
        const row = estate * channels.length + channels.indexOf(channel);
        return letting[row * lettingFigures.length + lettingFigures.indexOf('vacancies')]!;
      };
      return { municipal: vacancies('municipal-assignment'), flexible: vacancies('flexible') };
    };
    fc.assert(
      fc.property(
        doses,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.nat(500),
        ([less, more], municipal, replicate) => {
          const [small, large] = [less, more].map((share) => offered(share * (1 - municipal), municipal, replicate));
          expect(large!.municipal).toBe(small!.municipal);
          expect(large!.flexible).toBeGreaterThanOrEqual(small!.flexible);
        },
      ),
      { seed: 7, numRuns: 15 },
    );
    expect(offered(0.8, 0.1, 0).flexible).toBeGreaterThan(offered(0.2, 0.1, 0).flexible);
  });
});
