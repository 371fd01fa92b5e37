import { tallySizes } from '../../engine/criteria/countEverybody.ts';
import { type Applicants, addInside, createApplicants, listedShares } from '../../engine/housing/applicants.ts';
import { look } from '../../engine/housing/look.ts';
import { carryOutWorks } from '../../engine/housing/works.ts';
import type { YearPlan } from '../../engine/measures/plan.ts';
import { emptyPlan } from '../../engine/measures/plan.ts';
import { type Population, withRoom } from '../../engine/population/population.ts';
import { createWorld, reserveYear, type World } from '../../engine/population/world.ts';
import { compileEffects } from '../../engine/processes/effects.ts';
import { createCandidates } from '../../engine/processes/gate.ts';
import type { Model, Year } from '../../engine/processes/year.ts';
import { keyFromSeed } from '../../engine/random/seed.ts';
import { streamsOf } from '../../engine/random/streams.ts';
import { createSchoolScratch } from '../../engine/schools/placing.ts';
import { compileModel } from '../../engine/simulation/model.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { strategy, town } from '../simulation/town.ts';

const made = synthesise(town);
const { estates } = town.geography;
const model: Model = compileModel(town, strategy(), made.population);

/** The town as it is in the base year, in memory of its own. */
export function freshWorld(): World {
  const world = createWorld(withRoom(made.population), estates.length, tallySizes);
  reserveYear(world, 500);
  return world;
}

/** A year over a world with a plan, as processes and housing are given it. */
export function yearOver(world: World, plan: YearPlan, year = 2026): Year {
  const key = keyFromSeed('balance');
  const lasting = streamsOf(key, 0, 0);
  return {
    ...{ year, incomeGrowth: 1, world, model, plan, lasting },
    effects: compileEffects(plan.effects, estates.length, lasting),
    streams: streamsOf(key, 0, year),
    choiceKey: [lasting.first[0] as number, lasting.second[0] as number],
    candidates: createCandidates(world.population.residentCount),
    schools: createSchoolScratch(world.population.residentCount, town.schools.length),
    alignment: undefined,
    log: {
      children: [],
      mothers: [],
      arrivals: [],
      pools: [],
      leavers: [],
      parentHouseholds: [],
      displaced: new Map(),
    },
  };
}

/** The tables whose columns say who somebody is and where he or she lives. */
export type TableOf = 'residents' | 'households' | 'dwellings';

/** A table whose columns tell of every element that is read, by the table's and the column's name; what is written isn't told. */
function told<T extends object>(table: T, name: TableOf, read: Set<string>): T {
  const columns = new Map<string, unknown>();
  for (const [column, values] of Object.entries(table)) {
    if (!ArrayBuffer.isView(values)) continue;
    const elements = values as Uint8Array;
    const handler: ProxyHandler<Uint8Array> = {
      get(_, at) {
        if (typeof at === 'string' && /^\d+$/.test(at)) read.add(`${name}.${column}`);
        return Reflect.get(elements, at, elements);
      },
      set: (_, at, value) => Reflect.set(elements, at, value, elements),
    };
    columns.set(column, new Proxy(elements, handler));
  }
  return new Proxy(table, { get: (target, key) => columns.get(String(key)) ?? Reflect.get(target, key) });
}

/** The columns that works read of homes, households and residents, over the years of their plans. */
export function readByWorks(plans: readonly { readonly year: number; readonly plan: YearPlan }[]): ReadonlySet<string> {
  const read = new Set<string>();
  const world = freshWorld();
  const { population } = world;
  const watched: World = {
    ...world,
    population: Object.assign(Object.create(population) as Population, {
      residents: told(population.residents, 'residents', read),
      households: told(population.households, 'households', read),
      dwellings: told(population.dwellings, 'dwellings', read),
    }),
  };
  for (const { year, plan } of plans) carryOutWorks(yearOver(watched, plan, year));
  return read;
}

/** Every household with a home as an applicant, looked at. */
export function applicantsOf(world: World): Applicants {
  const year = yearOver(world, emptyPlan(estates.length));
  const { households, householdCount } = world.population;
  const applicants = createApplicants(householdCount);
  const shares = listedShares(year);
  for (let h = 0; h < householdCount; h++) {
    if ((households.size[h] as number) > 0) look(year, applicants, addInside(year, applicants, h, shares));
  }
  return applicants;
}

/** Chance, and how rows hang together: neither says anything of who somebody is. */
const structure = new Set(['key', 'household', 'next', 'dwelling', 'firstMember', 'size', 'returnTo']);

/**
 * The columns on which a figure of the town depends: those that change it when their values go round among the rows.
 * @param figure worked out of a world
 * @returns by table's and column's name
 */
export function columnsThatDecide(figure: (world: World) => string): ReadonlySet<string> {
  const asIs = figure(freshWorld());
  const decisive = new Set<string>();
  for (const name of ['residents', 'households', 'dwellings'] as const) {
    for (const column of Object.keys(freshWorld().population[name])) {
      const world = freshWorld();
      const values = (world.population[name] as unknown as Record<string, unknown>)[column];
      if (!ArrayBuffer.isView(values) || structure.has(column)) continue;
      const { residentCount, householdCount, dwellingCount } = world.population;
      const count = { residents: residentCount, households: householdCount, dwellings: dwellingCount }[name];
      const elements = (values as Uint8Array).subarray(0, count);
      elements.set([...elements.subarray(7), ...elements.subarray(0, 7)]);
      if (figure(world) !== asIs) decisive.add(`${name}.${column}`);
    }
  }
  return decisive;
}
