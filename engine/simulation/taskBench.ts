import { square } from '../arithmetic/power.ts';
import { followedCells, followedRows } from '../criteria/followed.ts';
import { ledgerCells } from '../criteria/ledger.ts';
import { resourceFlows, resourceStocks } from '../criteria/residentsWithResources.ts';
import type { Counting } from '../criteria/status.ts';
import { countCells } from '../criteria/tally.ts';
import type { Pack } from '../pack/pack.ts';
import { activities, ageBandStarts, householdTypes, tenures } from '../population/codes.ts';
import type { World } from '../population/world.ts';
import type { Model } from '../processes/year.ts';
import { keyFromSeed } from '../random/seed.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { childFigures, childViews } from '../schools/childFigures.ts';
import { judgementOf } from './agenda.ts';
import { baseYearOf, type Sizes, type YearArrays } from './baseYear.ts';
import { type Carrier, createCarrier } from './carrier.ts';
import { emptyCarryingLog } from './carryingLog.ts';
import { type SharedArray, type StrategyResult, sharedArrays, stateArrays } from './ensemble.ts';
import { compileModel } from './model.ts';
import type { Moment } from './moment.ts';
import { originShares } from './origin.ts';
import {
  channels,
  fairnessFigures,
  flows,
  householdFigures,
  householdGroups,
  lettingFigures,
  moveCauses,
  schoolFigures,
  surroundingFigures,
} from './projection.ts';
import type { Task } from './task.ts';
import { takeWorkingMemory, type WorkingMemory } from './workingMemory.ts';

/** Everything made once a task, and the memory that it works with. */
export interface TaskBench extends WorkingMemory {
  readonly years: readonly number[];
  readonly sizes: Sizes;
  /** the base year, which every replicate begins with a copy of */
  readonly base: Moment;
  readonly counting: Counting;
  readonly baseArrays: YearArrays;
  readonly models: readonly Model[];
  readonly carriers: readonly Carrier[];
  readonly shares: readonly number[];
  readonly key: readonly [number, number];
}

/** A strategy's results as they grow, replicate by replicate. */
export interface GrowingResult extends StrategyResult {
  readonly counts: Float64Array[];
  readonly claimed?: Float64Array[];
}

/** Makes what a task is run with; the base year and models are made once a pack. */
export function setUp(task: Task): TaskBench {
  const { pack, strategies } = task;
  const estates = pack.geography.estates.length;
  const places = 1 + pack.geography.districts.length + estates;
  const sizes = {
    counts: estates * countCells,
    ledger: places * ledgerCells,
    moves: square(estates + 1) * moveCauses.length,
    letting: estates * channels.length * lettingFigures.length,
    people: estates * ageBandStarts.length * activities.length,
    flows: estates * flows.length,
    dwellings: estates * tenures.length * 4,
    households: estates * householdTypes.length * householdFigures.length,
    cohorts: estates * countCells,
    schools: pack.schools.length * schoolFigures.length,
    children: childViews.length * estates * childFigures.length,
    exchange: square(estates + 1) * countCells,
    followed: followedRows(estates) * followedCells,
    resources: estates * resourceStocks.length,
    resourceFlows: places * resourceFlows.length,
    fairness: estates * householdGroups.length * fairnessFigures.length,
    surroundings: estates * surroundingFigures.length,
  };
  const { base, origin, counting, baseArrays } = baseYearOf(task, sizes);
  const years = Array.from({ length: task.to - task.from + 1 }, (_, i) => task.from + i);
  return {
    years,
    sizes,
    base: { world: base, origin },
    counting,
    baseArrays,
    models: compileModels(pack, strategies, base),
    carriers: strategies.map((strategy) => createCarrier(pack, strategy)),
    shares: originShares(pack),
    key: keyFromSeed(task.seed),
    ...takeWorkingMemory(pack, base, sizes),
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

/** Results of no replicate yet. */
export function emptyResult(pack: Pack, strategy: Strategy, { sizes, years }: TaskBench): GrowingResult {
  const shared = Object.fromEntries(
    sharedArrays.map((name) => [
      name,
      new Float64Array(sizes[name] * (stateArrays.includes(name) ? years.length : years.length - 1)),
    ]),
  ) as Record<SharedArray, Float64Array>;
  const sums = { ...shared, ...emptyCarryingLog(strategy, years.length) };
  const { id, name, parent, measures, programmes, pilots, triggers, goals, claims } = strategy;
  const { 'discount-rate': discountRate, 'safety-convictions': safetyConvictions } = strategy.parameters;
  return {
    strategy: {
      ...{ id, name, ...(parent !== undefined && { parent }) },
      ...judgementOf(pack, strategy, years),
      ...(measures.length > 0 && { measures }),
      ...(programmes && { programmes }),
      ...(pilots && { pilots }),
      ...(triggers && { triggers }),
      ...(goals && { goals }),
      ...(claims && { claims }),
      ...(discountRate !== undefined && { discountRate }),
      ...(safetyConvictions !== undefined && { safetyConvictions }),
    },
    counts: [],
    ...(claims && { claimed: [] }),
    sums,
  };
}
