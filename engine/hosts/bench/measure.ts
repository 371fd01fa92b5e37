import { tallySizes } from '../../criteria/countEverybody.ts';
import type { Pack } from '../../pack/pack.ts';
import { enlarge, enlargeOrigin } from '../../population/enlarge.ts';
import type { Population } from '../../population/population.ts';
import { createWorld } from '../../population/world.ts';
import { Checkpoints } from '../../simulation/checkpoints.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { run } from '../../simulation/run.ts';
import type { Task } from '../../simulation/task.ts';
import { workerEngine } from '../workerEngine.ts';
import { createBareLoop } from './bareLoop.ts';
import { benchTask, simulatedYears } from './benchTask.ts';
import { bytesHeld } from './bytesHeld.ts';
import { type FirstReplicate, firstReplicates, medianOfFirst } from './firstReplicates.ts';
import { median } from './median.ts';
import { timed } from './timed.ts';

/** Speed of the model beside the bare loop, on as many residents, in the same rounds. */
export interface Speed {
  readonly residents: number;
  /** full model over bare loop, of each round, median */
  readonly ratio: number;
  /** nanoseconds of processor time per resident-year, median */
  readonly model: number;
  readonly bareLoop: number;
  /** from a changed scenario to its first replicate, on a host that keeps the years before the change; medians */
  readonly firstReplicate: FirstReplicate;
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

/** Rounds that aren't counted: it takes about so many until all loops are compiled for good, as they are in the middle of an ensemble. */
const roundsBefore = 5;

/** Rounds of model, bare loop and changed scenarios by turns, after some that aren't counted. */
export function measureSpeed(pack: Pack, rounds: number): Speed {
  const { population } = workerEngine.synthesisOf(pack);
  const baseline = benchTask(pack);
  const bare = createBareLoop(population.residentCount);
  const model: number[] = [];
  const loop: number[] = [];
  const first: FirstReplicate[] = [];
  const checkpoints = new Checkpoints();
  for (let round = 0; round < roundsBefore + rounds; round++) {
    const share = 0.3 + (0.6 * round) / (roundsBefore + rounds);
    const ofModel = nanosecondsPerResidentYear(baseline);
    const ofLoop = nanosecondsOfLoop(bare);
    const ofFirst = firstReplicates(pack, share, checkpoints);
    if (round < roundsBefore) continue;
    first.push(ofFirst);
    model.push(ofModel);
    loop.push(ofLoop);
  }
  return {
    residents: population.residentCount,
    ratio: median(model.map((value, round) => value / (loop[round] ?? Number.NaN))),
    model: median(model),
    bareLoop: median(loop),
    firstReplicate: medianOfFirst(first),
    bytesPerResident: bytesOfWorld(pack, population) / population.residentCount,
    workingBytesPerResident: bytesOfLists(baseline) / population.residentCount,
  };
}

/** The municipality several times over, after rounds that aren't counted: as many residents pass before as in `measureSpeed`, and one round at least. */
export function measureGrowth(pack: Pack, times: number, rounds: number): Growth {
  const { population, origin, fit } = workerEngine.synthesisOf(pack);
  const large = enlarge(population, times);
  const schools = pack.schools.map((school) => ({ ...school, capacity: school.capacity * times }));
  const largePack: Pack = { ...pack, hash: `${pack.hash}×${times}`, rates: withPools(pack, times), schools };
  const largeOrigin = enlargeOrigin(origin, population.residentCount, times);
  workerEngine.keepSynthesis(largePack.hash, { population: large, origin: largeOrigin, fit });
  const task = benchTask(largePack);
  const bare = createBareLoop(large.residentCount);
  for (let round = 0; round < Math.ceil(roundsBefore / times); round++) nanosecondsPerResidentYear(task);
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
