import { activities, ageBandStarts } from './codes.ts';
import { type Columns, createColumns, growColumns, type Schema } from './columns.ts';
import { type Population, reserve, snapshot } from './population.ts';

/**
 * What the year's end remembers of each resident row for the next ledger, beside the population. Bits of `status` are laid out in
 * `criteria/status.ts`; `place` is the estate at the last year's end or `nowhere`.
 */
export const memorySchema = {
  status: 'u32',
  /** gross income, thousand kroner */
  income: 'i32',
  place: 'u16',
  /** what became of the row this year, see `Fate` */
  fate: 'u8',
  /** 1 + move cause of the last change of home this year, 0 for none */
  moveCause: 'u8',
  /** 1 + estate that the resident was rehoused from, 0 for who never was */
  rehousedFrom: 'u16',
} as const satisfies Schema;

export type Memory = Columns<typeof memorySchema>;

/** What became of a resident in the year. */
export const Fate = { present: 0, died: 1, emigrated: 2, born: 3, arrived: 4, free: 5 } as const;

/** Estate index of nobody's row and of people outside the municipality. */
export const nowhere = 0xffff;

/** What is counted of a municipality at a year's end; kept up to date by what changes. */
export interface Tally {
  /** [estate][criterion][numerator, denominator] */
  readonly counts: Float64Array;
  /** [estate][age band][activity] */
  readonly people: Float64Array;
  /** [1 + home estate, newcomers first][grown-up, child in the base year][cell of `criteria/followed.ts`] */
  readonly cohorts: Float64Array;
  /** [estate rehoused from][cell], of tenants rehoused since the base year */
  readonly rehoused: Float64Array;
  /** [estate][residents with resources, residents of those ages] */
  readonly resources: Float64Array;
}

/** How many cells a tally has for an estate's criteria, for a cohort, and for an estate's residents with resources. */
export interface TallySizes {
  readonly countCells: number;
  readonly cohortCells: number;
  readonly resourceCells: number;
}

/** A municipality at one moment of one run, with the bookkeeping that goes with it. */
export interface World {
  readonly population: Population;
  memory: Memory;
  readonly tally: Tally;
  /** rows that residents, households may take, as stacks */
  freeResidents: Int32Array;
  freeResidentCount: number;
  freeHouseholds: Int32Array;
  freeHouseholdCount: number;
  /** share of an estate's residents 18+ with a conviction, in standard deviations over estates, from the last year's end */
  readonly convictionScore: Float64Array;
  /** share of an estate's residents 30–59 with basic schooling only, in standard deviations over estates */
  readonly schoolingScore: Float64Array;
  /** share of an estate's residents 18–64 in work or education, less the municipality's */
  readonly attachment: Float64Array;
  /** the same in the base year, which no year writes to */
  readonly attachmentAtFirst: Float64Array;
  /** lists in a row on which each estate met the criteria of a vulnerable area, the fifth left out, up to the last year's end */
  readonly listsRunning: Uint8Array;
  /** step of the stair model that each estate stands on, −1 for none, and [municipal, flexible] shares of its last year */
  readonly stairStep: Int8Array;
  readonly stairShares: Float64Array;
}

/**
 * A world around a population that no year has passed over yet. Memory and tally are filled when the books are opened.
 */
export function createWorld(
  population: Population,
  estates: number,
  { countCells, cohortCells, resourceCells }: TallySizes,
): World {
  return {
    population,
    memory: createColumns(memorySchema, population.residents.capacity),
    tally: {
      counts: new Float64Array(estates * countCells),
      people: new Float64Array(estates * ageBandStarts.length * activities.length),
      cohorts: new Float64Array((estates + 1) * 2 * cohortCells),
      rehoused: new Float64Array(estates * cohortCells),
      resources: new Float64Array(estates * resourceCells),
    },
    freeResidents: new Int32Array(population.residents.capacity),
    freeResidentCount: 0,
    freeHouseholds: new Int32Array(population.households.capacity),
    freeHouseholdCount: 0,
    convictionScore: new Float64Array(estates),
    schoolingScore: new Float64Array(estates),
    attachment: new Float64Array(estates),
    attachmentAtFirst: new Float64Array(estates),
    listsRunning: new Uint8Array(estates),
    stairStep: new Int8Array(estates).fill(-1),
    stairShares: new Float64Array(estates * 2),
  };
}

/**
 * A copy that shares no memory, for scenarios that part here.
 * @param spare a world that nobody needs any more: where it is as large, the copy is made in its memory, which spares getting as much anew
 */
export function forkWorld(world: World, spare?: World): World {
  if (spare && isAsLarge(world, spare)) return copyInto(world, spare);
  return {
    population: snapshot(world.population),
    memory: createColumns(memorySchema, world.memory.capacity, world.memory.buffer.slice(0)),
    tally: {
      counts: world.tally.counts.slice(),
      people: world.tally.people.slice(),
      cohorts: world.tally.cohorts.slice(),
      rehoused: world.tally.rehoused.slice(),
      resources: world.tally.resources.slice(),
    },
    freeResidents: world.freeResidents.slice(),
    freeResidentCount: world.freeResidentCount,
    freeHouseholds: world.freeHouseholds.slice(),
    freeHouseholdCount: world.freeHouseholdCount,
    convictionScore: world.convictionScore.slice(),
    schoolingScore: world.schoolingScore.slice(),
    attachment: world.attachment.slice(),
    attachmentAtFirst: world.attachmentAtFirst.slice(),
    listsRunning: world.listsRunning.slice(),
    stairStep: world.stairStep.slice(),
    stairShares: world.stairShares.slice(),
  };
}

/** Everything of a world that is copied as bytes. */
function blocksOf({ population, memory, tally, ...own }: World): readonly ArrayBufferLike[] {
  const { residents, households, dwellings } = population;
  const tables = [residents.buffer, households.buffer, dwellings.buffer, memory.buffer];
  const lists = Object.values(own).flatMap((value) => (typeof value === 'number' ? [] : [value.buffer]));
  return [...tables, ...Object.values(tally).map(({ buffer }) => buffer), ...lists];
}

function isAsLarge(world: World, other: World): boolean {
  const rows = ({ population }: World) => [population.residents, population.households, population.dwellings];
  const sizes = (of: World) => [...rows(of).map(({ capacity }) => capacity), ...blocksOf(of).map((b) => b.byteLength)];
  const theirs = sizes(other);
  return sizes(world).every((size, i) => theirs[i] === size);
}

function copyInto(world: World, into: World): World {
  const blocks = blocksOf(into);
  blocksOf(world).forEach((block, i) => {
    new Uint8Array(blocks[i] as ArrayBufferLike).set(new Uint8Array(block));
  });
  const { residentCount, householdCount, dwellingCount } = world.population;
  Object.assign(into.population, { residentCount, householdCount, dwellingCount });
  into.freeResidentCount = world.freeResidentCount;
  into.freeHouseholdCount = world.freeHouseholdCount;
  return into;
}

/**
 * Makes sure that there are rows for whom a year can add; columns may be replaced, so nobody holds them across years.
 * @param dwellings that are built in the year
 */
export function reserveYear(world: World, dwellings: number): void {
  const size = world.population.residentCount;
  reserveRows(world, Math.ceil(size * 0.16) + 64, Math.ceil(size * 0.12) + 64, dwellings);
}

function reserveRows(world: World, residents: number, households: number, dwellings: number): void {
  const { population } = world;
  const moreResidents = Math.max(0, residents - world.freeResidentCount);
  const moreHouseholds = Math.max(0, households - world.freeHouseholdCount);
  reserve(population, moreResidents, moreHouseholds, dwellings);
  if (population.residents.capacity > world.memory.capacity) {
    world.memory = growColumns(memorySchema, world.memory, population.residents.capacity);
    world.freeResidents = grow(world.freeResidents, population.residents.capacity);
  }
  if (population.households.capacity > world.freeHouseholds.length) {
    world.freeHouseholds = grow(world.freeHouseholds, population.households.capacity);
  }
}

function grow(list: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(list);
  return grown;
}
