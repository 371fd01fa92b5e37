import { tallySizes } from '../../criteria/countEverybody.ts';
import type { Pack } from '../../pack/pack.ts';
import { enlarge, enlargeOrigin } from '../../population/enlarge.ts';
import type { Population } from '../../population/population.ts';
import { createWorld } from '../../population/world.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { run } from '../../simulation/run.ts';
import type { Task } from '../../simulation/task.ts';
import { workerEngine } from '../workerEngine.ts';
import { createBareLoop } from './bareLoop.ts';
import { bytesHeld } from './bytesHeld.ts';
import { median } from './median.ts';

/** Years simulated after the base year. */
export const simulatedYears = 15;

/** Speed of the model beside the bare loop, on as many residents, in the same rounds. */
export interface Speed {
  readonly residents: number;
  /** full model over bare loop, of each round, median */
  readonly ratio: number;
  /** nanoseconds of processor time per resident-year, median */
  readonly model: number;
  readonly bareLoop: number;
  /** milliseconds from a changed lever to its result: one strategy, one replicate, all years; median */
  readonly leverToResult: number;
  /** bytes of residents, households, dwellings and the run's bookkeeping of them, per resident; each scenario needs its own */
  readonly bytesPerResident: number;
  /** bytes of the lists that a run works with, per resident; all scenarios share them */
  readonly workingBytesPerResident: number;
}

/** What an enlarged municipality costs. */
export interface Growth {
  readonly times: number;
  readonly residents: number;
  readonly model: number;
  readonly bareLoop: number;
  readonly bytesPerResident: number;
}

/** Rounds of model, bare loop and a changed lever by turns, after one that isn't counted. */
export function measureSpeed(pack: Pack, rounds: number): Speed {
  const { population } = workerEngine.synthesisOf(pack);
  const baseline = taskOf(pack, [strategyOf(pack, undefined)]);
  const bare = createBareLoop(population.residentCount);
  const model: number[] = [];
  const loop: number[] = [];
  const lever: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const share = 0.3 + (0.6 * round) / (rounds + 1);
    const ofModel = nanosecondsPerResidentYear(baseline);
    const ofLoop = nanosecondsOfLoop(bare);
    const ofLever = timed(() => workerEngine.run(taskOf(pack, [strategyOf(pack, share)]))).milliseconds;
    if (round === 0) continue;
    model.push(ofModel);
    loop.push(ofLoop);
    lever.push(ofLever);
  }
  return {
    residents: population.residentCount,
    ratio: median(model.map((value, round) => value / (loop[round] ?? Number.NaN))),
    model: median(model),
    bareLoop: median(loop),
    leverToResult: median(lever),
    bytesPerResident: bytesOfWorld(pack, population) / population.residentCount,
    workingBytesPerResident: bytesOfLists(baseline) / population.residentCount,
  };
}

/** The municipality several times over, after one round of its own size that isn't counted. */
export function measureGrowth(pack: Pack, times: number, rounds: number): Growth {
  const { population, origin, fit } = workerEngine.synthesisOf(pack);
  const large = enlarge(population, times);
  const schools = pack.schools.map((school) => ({ ...school, capacity: school.capacity * times }));
  const largePack: Pack = { ...pack, hash: `${pack.hash}×${times}`, rates: withPools(pack, times), schools };
  const largeOrigin = enlargeOrigin(origin, population.residentCount, times);
  workerEngine.keepSynthesis(largePack.hash, { population: large, origin: largeOrigin, fit });
  const task = taskOf(largePack, [strategyOf(largePack, undefined)]);
  const bare = createBareLoop(large.residentCount);
  nanosecondsPerResidentYear(task);
  const model: number[] = [];
  const loop: number[] = [];
  for (let round = 0; round < rounds; round++) {
    model.push(nanosecondsPerResidentYear(task));
    loop.push(nanosecondsOfLoop(bare));
  }
  return {
    times,
    residents: large.residentCount,
    model: median(model),
    bareLoop: median(loop),
    bytesPerResident: bytesOfWorld(pack, large) / large.residentCount,
  };
}

function taskOf(pack: Pack, strategies: readonly Strategy[]): Task {
  const { baseYear } = pack;
  const years = { from: baseYear, to: baseYear + simulatedYears };
  return { pack, strategies, seed: 'bench', replicates: [0], ...years, lowIncomeLine: 200_000 };
}

/** Today's rule, or more flexible letting in the social-balance areas from the year after the base year. */
function strategyOf(pack: Pack, flexibleShare: number | undefined): Strategy {
  const { estates } = pack.geography;
  const areas = estates.flatMap((estate, index) => (estate.isSocialBalanceArea ? [index] : []));
  const unchanged = { rates: [], parameters: {}, references: {}, off: [] };
  if (flexibleShare === undefined) return { id: 'baseline', name: 'Baseline', measures: [], ...unchanged };
  const use = {
    id: 'letting',
    measure: 'letting-shares',
    estates: areas,
    from: pack.baseYear + 1,
    to: pack.baseYear + simulatedYears,
    ramp: 0,
    values: { flexibleShare },
  };
  return { id: 'flexible', name: 'Flexible', measures: [use], ...unchanged };
}

/** As many more households look for a home as there are more homes. */
function withPools(pack: Pack, times: number): Pack['rates'] {
  const rates = new Map(pack.rates);
  const size = rates.get('pool-size');
  if (size) rates.set('pool-size', { ...size, values: size.values.map((value) => value * times) });
  return rates;
}

function nanosecondsPerResidentYear(task: Task): number {
  const { processorMilliseconds, result } = timed(() => workerEngine.run(task));
  return (processorMilliseconds * 1e6) / residentYears(result);
}

/** Residents at the end of each simulated year, added up. */
function residentYears({ strategies, shape }: Ensemble): number {
  const people = strategies[0]?.sums.people ?? new Float64Array();
  const baseYear = people.length / shape.years.length;
  return people.subarray(baseYear).reduce((sum, count) => sum + count, 0);
}

function nanosecondsOfLoop(bare: ReturnType<typeof createBareLoop>): number {
  const { processorMilliseconds, result } = timed(() => {
    let happened = 0;
    for (let year = 1; year <= simulatedYears; year++) happened += bare.year(year);
    return happened;
  });
  if (result === 0) throw new Error('nothing happened in the bare loop');
  return (processorMilliseconds * 1e6) / (bare.residents * simulatedYears);
}

function bytesOfWorld(pack: Pack, population: Population): number {
  return bytesHeld(createWorld(population, pack.geography.estates.length, tallySizes));
}

/** As a run leaves them behind. */
function bytesOfLists(task: Task): number {
  let bytes = 0;
  run(task, {
    onWorkingMemory: (lists) => {
      bytes = bytesHeld(...lists);
    },
  });
  return bytes;
}

/** Time of a piece of work: processor time, which other work on the machine disturbs little, and the time that passed. */
function timed<T>(work: () => T): {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly result: T;
} {
  const processor = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  return { milliseconds, processorMilliseconds: (user + system) / 1000, result };
}
