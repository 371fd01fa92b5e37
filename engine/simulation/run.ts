import { closeYear } from '../criteria/closing.ts';
import { childrenUnder, followedCells, followedRows } from '../criteria/followed.ts';
import { ledgerCells } from '../criteria/ledger.ts';
import { resourceFlows, resourceStocks } from '../criteria/residentsWithResources.ts';
import type { Counting } from '../criteria/status.ts';
import { countCells } from '../criteria/tally.ts';
import { createHousingScratch } from '../housing/housing.ts';
import type { YearPlan } from '../measures/plan.ts';
import type { Pack } from '../pack/pack.ts';
import { activities, ageBandStarts, tenures } from '../population/codes.ts';
import type { OriginColumn } from '../population/origin.ts';
import { forkWorld, type World } from '../population/world.ts';
import { createCandidates } from '../processes/gate.ts';
import type { Candidates, Model } from '../processes/year.ts';
import { keyFromSeed } from '../random/seed.ts';
import { type Streams, streamsOf } from '../random/streams.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { childFigures, childViews, countChildren } from '../schools/childFigures.ts';
import { createSchoolScratch, type SchoolScratch } from '../schools/placing.ts';
import { judgementOf } from './agenda.ts';
import { baseYearOf, copyTally, createArrays, type YearArrays } from './baseYear.ts';
import { type Carrier, createCarrier } from './carrier.ts';
import { emptyCarryingLog, fileDecisions, fileUses } from './carryingLog.ts';
import { countDwellings } from './dwellingCounts.ts';
import { type Ensemble, type SharedArray, type StrategyResult, sharedArrays, stateArrays } from './ensemble.ts';
import { compileModel } from './model.ts';
import { bookOrigin, originShares } from './origin.ts';
import {
  channels,
  fairnessFigures,
  flows,
  householdGroups,
  lettingFigures,
  moveCauses,
  schoolFigures,
} from './projection.ts';
import type { CarryingState } from './standing.ts';
import type { Cancelled, Task } from './task.ts';
import { engineVersion } from './version.ts';
import { type OnStep, passYear } from './year.ts';

/** Thrown when `cancelled` says so between two years. */
export class RunCancelled extends Error {
  override readonly name = 'RunCancelled';
}

/**
 * Runs all strategies over the task's replicates. Pure: the same task gives the same bytes on any host. Years before strategies
 * differ are simulated once and forked.
 * @param options.cancelled asked between years
 * @param options.onProgress strategy-replicates done and asked for
 * @param options.onWorkingMemory receives the lists that the run worked with, for measuring them
 * @param options.onYear told the counts of every year as it closes, for a line that is drawn while it is run
 * @param options.onStep told after each process and each closing of every strategy and year, for tracing
 * @throws RunCancelled
 */
export function run(
  task: Task,
  options: {
    cancelled?: Cancelled;
    onProgress?(done: number, total: number): void;
    onWorkingMemory?(lists: readonly unknown[]): void;
    onStep?: OnStep;
    onYear?: OnYear;
  } = {},
): Ensemble {
  const bench = setUp(task);
  const results = task.strategies.map((strategy) => emptyResult(task.pack, strategy, bench));
  const total = task.strategies.length * task.replicates.length;
  let done = 0;
  for (const replicate of task.replicates) {
    for (const result of results) result.counts.push(new Float64Array(bench.sizes.counts * bench.years.length));
    const finish = (strategies: number): void => {
      done += strategies;
      options.onProgress?.(done, total);
    };
    runReplicate(task, bench, replicate, results, options, finish);
  }
  options.onWorkingMemory?.([bench.candidates, bench.housing]);
  return {
    shape: {
      geography: task.pack.geography,
      years: bench.years,
      lowIncomeLine: task.lowIncomeLine,
      resources: bench.counting.resources,
    },
    seed: task.seed,
    packHash: task.pack.hash,
    engineVersion,
    replicates: [...task.replicates],
    strategies: results,
  };
}

/** Told a year by its place in the task's, and its counts, laid out as a year of `Projection.counts`. */
export type OnYear = (yearIndex: number, counts: Float64Array) => void;

/** Everything made once a task. */
interface Workbench {
  readonly years: readonly number[];
  readonly sizes: Readonly<Record<SharedArray | 'counts', number>>;
  readonly arrays: YearArrays;
  readonly base: World;
  readonly origin: OriginColumn;
  readonly counting: Counting;
  readonly baseArrays: YearArrays;
  readonly models: readonly Model[];
  readonly carriers: readonly Carrier[];
  readonly shares: readonly number[];
  readonly key: readonly [number, number];
  readonly candidates: Candidates;
  readonly schools: SchoolScratch;
  readonly housing: ReturnType<typeof createHousingScratch>;
}

interface GrowingResult extends StrategyResult {
  readonly counts: Float64Array[];
}

function setUp(task: Task): Workbench {
  const { pack, strategies } = task;
  const estates = pack.geography.estates.length;
  const places = 1 + pack.geography.districts.length + estates;
  const sizes = {
    counts: estates * countCells,
    ledger: places * ledgerCells,
    moves: (estates + 1) ** 2 * moveCauses.length,
    letting: estates * channels.length * lettingFigures.length,
    people: estates * ageBandStarts.length * activities.length,
    flows: estates * flows.length,
    dwellings: estates * tenures.length * 4,
    cohorts: estates * countCells,
    schools: pack.schools.length * schoolFigures.length,
    children: childViews.length * estates * childFigures.length,
    exchange: (estates + 1) ** 2 * countCells,
    followed: followedRows(estates) * followedCells,
    resources: estates * resourceStocks.length,
    resourceFlows: places * resourceFlows.length,
    fairness: estates * householdGroups.length * fairnessFigures.length,
  };
  const { base, origin, counting, baseArrays } = baseYearOf(task, sizes);
  const schools = createSchoolScratch(base.population.residents.capacity, pack.schools.length);
  const years = Array.from({ length: task.to - task.from + 1 }, (_, i) => task.from + i);
  return {
    years,
    sizes,
    arrays: createArrays(sizes),
    base,
    origin,
    counting,
    baseArrays,
    models: compileModels(pack, strategies, base),
    carriers: strategies.map((strategy) => createCarrier(pack, strategy)),
    shares: originShares(pack),
    key: keyFromSeed(task.seed),
    candidates: createCandidates(base.population.residentCount),
    schools,
    housing: createHousingScratch(),
  };
}

/** Models of the packs in use: a lever that only moves a measure asks for the same one again and again. */
const models = new WeakMap<Pack, Map<string, Model>>();
const mostModels = 16;

/** Strategies with the same rates, parameters and switches share a model. */
function compileModels(pack: Pack, strategies: readonly Strategy[], base: World): readonly Model[] {
  const made = models.get(pack) ?? new Map<string, Model>();
  models.set(pack, made);
  return strategies.map((strategy) => {
    const id = JSON.stringify([strategy.rates, strategy.parameters, strategy.off]);
    const model = made.get(id) ?? compileModel(pack, strategy, base.population);
    if (made.size >= mostModels && !made.has(id)) made.delete(made.keys().next().value as string);
    made.set(id, model);
    return model;
  });
}

function emptyResult(pack: Pack, strategy: Strategy, { sizes, years }: Workbench): GrowingResult {
  const shared = Object.fromEntries(
    sharedArrays.map((name) => [
      name,
      new Float64Array(sizes[name] * (stateArrays.includes(name) ? years.length : years.length - 1)),
    ]),
  ) as Record<SharedArray, Float64Array>;
  const sums = { ...shared, ...emptyCarryingLog(strategy, years.length) };
  const { id, name, parent, measures, programmes, pilots, triggers, goals } = strategy;
  const rate = strategy.parameters['discount-rate'];
  return {
    strategy: {
      ...{ id, name, ...(parent !== undefined && { parent }) },
      ...judgementOf(pack, strategy, years),
      ...(measures.length > 0 && { measures }),
      ...(programmes && { programmes }),
      ...(pilots && { pilots }),
      ...(triggers && { triggers }),
      ...(goals && { goals }),
      ...(rate !== undefined && { discountRate: rate }),
    },
    counts: [],
    sums,
  };
}

function runReplicate(
  task: Task,
  bench: Workbench,
  replicate: number,
  results: readonly GrowingResult[],
  { cancelled, onStep, onYear }: { readonly cancelled?: Cancelled; readonly onStep?: OnStep; readonly onYear?: OnYear },
  finish: (strategies: number) => void,
): void {
  const everybody = results.map((_, s) => s);
  keep(bench, bench.baseArrays, 0, everybody, results);
  const lasting = streamsOf(bench.key, replicate, 0);
  const choiceKey = [lasting.first[0] as number, lasting.second[0] as number] as const;

  const goOn = (
    group: readonly number[],
    world: World,
    origin: OriginColumn,
    index: number,
    standing: ReadonlyMap<number, CarryingState>,
  ): void => {
    if (index === bench.years.length) {
      finish(group.length);
      return;
    }
    const year = bench.years[index] as number;
    const parts = new Map<string, { readonly plan: YearPlan; readonly members: number[] }>();
    for (const s of group) {
      const carrier = bench.carriers[s] as Carrier;
      const state = standing.get(s) ?? carrier.beginning;
      const { plan, signature, carried } = carrier.plan(year, state, world.tally.people);
      fileUses((results[s] as GrowingResult).sums, index, carried);
      const part = parts.get(signature);
      if (part) part.members.push(s);
      else parts.set(signature, { plan, members: [s] });
    }
    const streams = streamsOf(bench.key, replicate, year);
    let left = parts.size;
    for (const { plan, members } of parts.values()) {
      if (cancelled?.()) throw new RunCancelled();
      const isLast = --left === 0;
      const own = isLast ? world : forkWorld(world);
      const ownOrigin = isLast ? origin : { counted: origin.counted.slice() };
      const after = simulateYear(
        task,
        bench,
        members[0] as number,
        plan,
        own,
        ownOrigin,
        year,
        streams,
        lasting,
        choiceKey,
        onStep,
      );
      keep(bench, bench.arrays, index, members, results);
      onYear?.(index, bench.arrays.counts.slice());
      goOn(members, own, after, index + 1, decide(bench, members, standing, own, index, results));
    }
  };
  const begun = decide(bench, everybody, new Map(), bench.base, 0, results);
  goOn(everybody, forkWorld(bench.base), { counted: bench.origin.counted.slice() }, 1, begun);
}

/** What triggers and pilots of each strategy decide at a year's end, filed in its log. */
function decide(
  bench: Workbench,
  group: readonly number[],
  standing: ReadonlyMap<number, CarryingState>,
  { tally }: World,
  index: number,
  results: readonly GrowingResult[],
): ReadonlyMap<number, CarryingState> {
  const after = new Map<number, CarryingState>();
  for (const s of group) {
    const carrier = bench.carriers[s] as Carrier;
    const decided = carrier.judge(standing.get(s) ?? carrier.beginning, {
      year: bench.years[index] as number,
      counts: tally.counts,
      people: tally.people,
    });
    if (!decided) continue;
    fileDecisions((results[s] as GrowingResult).sums, index, decided);
    after.set(s, decided.state);
  }
  return after;
}

function simulateYear(
  task: Task,
  bench: Workbench,
  strategy: number,
  plan: YearPlan,
  world: World,
  origin: OriginColumn,
  year: number,
  streams: Streams,
  lasting: Streams,
  choiceKey: readonly [number, number],
  onStep: OnStep | undefined,
): OriginColumn {
  const { arrays, models } = bench;
  const model = models[strategy] as Model;
  for (const array of Object.values(arrays)) array.fill(0);
  const log = passYear(world, {
    year,
    model,
    plan,
    streams,
    lasting,
    choiceKey,
    candidates: bench.candidates,
    housing: bench.housing,
    letting: arrays.letting,
    fairness: arrays.fairness,
    schools: bench.schools,
    schoolFigures: arrays.schools,
    alignment: task.alignment,
    onStep,
  });
  const booked = bookOrigin(origin, log, world.population.residents.key, streams, bench.shares);
  closeYear(world, booked, bench.counting, {
    ...arrays,
    childAge: childrenUnder + year - task.from,
    estates: task.pack.geography.estates.length,
    districts: task.pack.geography.districts.length,
    districtOf: model.districtOf,
  });
  onStep?.(year, 'closing', world);
  copyTally(world, arrays);
  countDwellings(world, arrays.dwellings);
  countChildren(world, bench.schools, model.schooling.tables.danish.line, arrays.children);
  return booked;
}

/** Files a year's arrays with every strategy of the group. */
function keep(
  bench: Workbench,
  arrays: YearArrays,
  index: number,
  group: readonly number[],
  results: readonly GrowingResult[],
): void {
  for (const s of group) {
    const result = results[s] as GrowingResult;
    (result.counts.at(-1) as Float64Array).set(arrays.counts, index * bench.sizes.counts);
    for (const name of sharedArrays) {
      const isState = stateArrays.includes(name);
      if (!isState && index === 0) continue;
      const from = arrays[name];
      const into = result.sums[name];
      const offset = bench.sizes[name] * (isState ? index : index - 1);
      for (let i = 0; i < from.length; i++) into[offset + i] = (into[offset + i] as number) + (from[i] as number);
    }
  }
}
